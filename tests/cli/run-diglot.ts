import {spawnSync} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line as a user would; `cache` keeps tests apart, `cwd` is another copy of the project. */
export function runDiglot(
  args: readonly string[],
  cache = join(temporaryFolder(), 'cache'),
  cwd = process.cwd(),
): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(cwd, 'src/cli/main.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: {...userEnvironment(), DIGLOT_CACHE: cache, NO_COLOR: '1'},
  })
  return {code: status, out: stdout, err: stderr}
}

/** A new empty folder of this test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'diglot-test-'))
}

/** The environment without what vitest adds to it: Astro serves nothing where it believes to be tested. */
export function userEnvironment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|FORCE_COLOR$)/.test(name),
  )
  return Object.fromEntries(own)
}
