/** `npm test`: format, lint, types, tests; the last line counts the tests. */
import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {installBrowsers} from './browser/find-chromium.ts'

const bin = (name: string, entry: string) => join('node_modules', name, entry)
const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
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

installBrowsers()

/** Runs a stage; what it says comes when it has ended, so that stages beside each other do not mix. */
function run(name: string, command: readonly string[], isQuiet: boolean): Promise<boolean> {
  return new Promise((done) => {
    if (!isQuiet) console.log(`\n== ${name}`)
    const child = spawn(process.execPath, command, {
      stdio: ['inherit', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
      env,
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
    child.once('close', (status) => {
      if (isQuiet) process.stdout.write(`\n== ${name}\n${Buffer.concat(said).toString()}`)
      if (status !== 0) console.log(`${name} failed`)
      done(status === 0)
    })
  })
}

// Each of the first three keeps one core busy; the tests take all there are.
const [tests, ...checks] = stages.toReversed()
const passed = await Promise.all(checks.reverse().map(([name, command]) => run(name, command, true)))
if (tests !== undefined) passed.push(await run(...tests, false))
const failed = passed.includes(false)

/** The counts of vitest's JSON report. */
function count(): {numPassedTests: number; numFailedTests: number; numPendingTests: number} {
  // Written by vitest itself in the stage above.
  return JSON.parse(readFileSync(reportFile, 'utf8')) as ReturnType<typeof count>
}
const {numPassedTests, numFailedTests, numPendingTests} = count()
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exitCode = failed ? 1 : 0
