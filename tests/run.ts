/** `npm test`: format, lint, types, tests; the last line counts the tests. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findChromium} from './browser/find-chromium.ts'

const bin = (name: string, entry: string) => join('node_modules', name, entry)
const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1', CHROME_PATH: findChromium()}
const reportFile = join(mkdtempSync(join(tmpdir(), 'diglot-')), 'tests.json')

const stages: [string, string[]][] = [
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.']],
  ['types', [bin('astro', 'bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'error']],
  [
    'tests',
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...process.argv.slice(2),
    ],
  ],
]

let failed = false
for (const [name, command] of stages) {
  console.log(`\n== ${name}`)
  const {status} = spawnSync(process.execPath, command, {stdio: 'inherit', env})
  if (status !== 0) {
    console.log(`${name} failed`)
    failed = true
  }
}

/** The counts of vitest's JSON report. */
function count(): {numPassedTests: number; numFailedTests: number; numPendingTests: number} {
  // Written by vitest itself in the stage above.
  return JSON.parse(readFileSync(reportFile, 'utf8')) as ReturnType<typeof count>
}
const {numPassedTests, numFailedTests, numPendingTests} = count()
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exitCode = failed ? 1 : 0
