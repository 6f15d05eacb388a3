import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {toEnvironment, type Settings} from '#io/settings.ts'

/** A nursery of 1 MB a half: 470 MB at the most at 100 texts where the usual 16 take 585, in the same CPU time (measured). */
const smallNursery = '--max-semi-space-size=1'

/**
 * Runs Astro in a process of its own: its memory ends with it.
 *
 * @param command `build`, `dev`, `preview`, with further arguments.
 * @param settings folders, handed over in the environment.
 * @param options `isQuiet`: Astro's own log is kept back unless it fails; `isHandedOver`: the corpus has been read.
 * @returns the exit code; 1 when a signal ended it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {runAstro} from '#cli/run-astro.ts'
 * import {findSettings} from '#io/settings.ts'
 * assert.equal(await runAstro(['--version'], findSettings(), {isQuiet: true}), 0)
 * ```
 */
export async function runAstro(
  command: readonly string[],
  settings: Settings,
  options: {readonly isQuiet?: boolean; readonly isHandedOver?: boolean} = {},
): Promise<number> {
  const script = join(settings.root, 'node_modules', 'astro', 'bin', 'astro.mjs')
  if (!existsSync(script)) throw new Error('Astro is not installed: run `npm install` first')
  const child = spawn(process.execPath, [smallNursery, script, ...command], {
    cwd: settings.root,
    env: {
      ...process.env,
      ...toEnvironment(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(options.isHandedOver === true ? {DIGLOT_HANDED_OVER: 'yes'} : {}),
    },
    stdio: ['ignore', options.isQuiet === true ? 'pipe' : 'inherit', 'inherit'],
  })
  const log: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => log.push(chunk))
  const stop = (): void => void child.kill('SIGTERM')
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) => resolve(status ?? 1))
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (code !== 0) process.stderr.write(Buffer.concat(log))
  return code
}
