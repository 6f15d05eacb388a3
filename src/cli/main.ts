#!/usr/bin/env node
import {enableCompileCache} from 'node:module'
import {join} from 'node:path'
import {Command, CommanderError} from 'commander'
import {reporter} from 'vfile-reporter'
import packageJson from '../../package.json' with {type: 'json'}
import {InputError} from '#io/problem.ts'

// Stripping the types of our modules anew costs 0.35 CPU seconds a start (measured).
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/diglot/compiled'))

/** Exit codes: 0 done, 1 findings or bad input, 2 wrong usage. */
const program = new Command('diglot')
  .description('Static sites for texts that exist in Russian and English.')
  .version(packageJson.version)
  .showSuggestionAfterError()
  .exitOverride()
  .configureHelp({sortSubcommands: true})

const dev = async (): Promise<(program: Command) => void> => (await import('./dev.ts')).addDev
/** Each command brings its own libraries: only what is asked for is loaded. */
const commands: ReadonlyMap<string, () => Promise<(program: Command) => void>> = new Map([
  ['import', async () => (await import('./import.ts')).addImport],
  ['split', async () => (await import('./split.ts')).addSplit],
  ['align', async () => (await import('./align.ts')).addAlign],
  ['annotate', async () => (await import('./annotate.ts')).addAnnotate],
  ['check', async () => (await import('./check.ts')).addCheck],
  ['register', async () => (await import('./register.ts')).addRegister],
  ['build', async () => (await import('./build.ts')).addBuild],
  ['export', async () => (await import('./export.ts')).addExport],
  ['bundle', async () => (await import('./bundle.ts')).addBundle],
  ['verify', async () => (await import('./verify.ts')).addVerify],
  ['cite', async () => (await import('./cite.ts')).addCite],
  ['dev', dev],
  ['preview', dev],
])
const asked = commands.get(process.argv[2] ?? '')
for (const load of asked === undefined ? new Set(commands.values()) : [asked]) (await load())(program)

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = tell(error)
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof InputError) {
    console.error(reporter(error.file, {verbose: true}))
    return error.file.messages[0]?.ruleId === 'usage' ? 2 : 1
  }
  throw error
}
