import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {cpus, loadavg, platform, release, totalmem} from 'node:os'
import {join} from 'node:path'
import {projectRoot} from './diglot.ts'

/** Where and when the bench ran. */
export interface Environment {
  /** ISO 8601, UTC. */
  readonly date: string
  readonly machine: string
  /** Processes ready to run, mean of 1, 5 and 15 minutes. */
  readonly load: {readonly before: string; readonly after: string}
  readonly versions: Readonly<Record<string, string>>
}

/** The load average now: `0.52 0.60 0.41`. */
export function readLoad(): string {
  return loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')
}

/**
 * Describe the machine and the versions.
 * @param starlightFolder project of the peer, or undefined when it does not run
 * @param loadBefore load average before the first run
 */
export async function describeEnvironment(
  starlightFolder: string | undefined,
  loadBefore: string,
): Promise<Environment> {
  const [first] = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(1)
  const peer = starlightFolder && {
    starlight: await readVersion(starlightFolder, '@astrojs/starlight'),
    "starlight's astro": await readVersion(starlightFolder, 'astro'),
    "starlight's pagefind": await readVersion(starlightFolder, 'pagefind'),
  }
  return {
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GiB, ${platform()} ${release()}`,
    load: {before: loadBefore, after: readLoad()},
    versions: {
      node: process.versions.node,
      astro: await readVersion(projectRoot, 'astro'),
      pagefind: await readVersion(projectRoot, 'pagefind'),
      ...peer,
    },
  }
}

async function readVersion(folder: string, name: string): Promise<string> {
  const file = join(folder, 'node_modules', name, 'package.json')
  if (!existsSync(file)) return 'not installed'
  return /"version":\s*"([^"]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? 'unknown'
}

/** The head of a report in Markdown: its name, and what it ran on. */
export function describeRun(name: string, {date, machine, load, versions}: Environment): readonly string[] {
  const all = Object.entries(versions).map(([program, version]) => `${program} ${version}`)
  return [
    `# ${name}, ${date}`,
    '',
    `- Machine: ${machine}`,
    `- Load average: ${load.before} before, ${load.after} after`,
    `- Versions: ${all.join(', ')}`,
  ]
}
