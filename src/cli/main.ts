#!/usr/bin/env node
import {Command, CommanderError} from 'commander'
import {reporter} from 'vfile-reporter'
import packageJson from '../../package.json' with {type: 'json'}
import {InputError} from '#io/problem.ts'
import {addAlign} from './align.ts'
import {addAnnotate} from './annotate.ts'
import {addBuild} from './build.ts'
import {addBundle} from './bundle.ts'
import {addCheck} from './check.ts'
import {addDev} from './dev.ts'
import {addImport} from './import.ts'
import {addSplit} from './split.ts'

/** Exit codes: 0 done, 1 findings or bad input, 2 wrong usage. */
const program = new Command('diglot')
  .description('Static sites for texts that exist in Russian and English.')
  .version(packageJson.version)
  .showSuggestionAfterError()
  .exitOverride()
  .configureHelp({sortSubcommands: true})

for (const add of [addImport, addSplit, addAlign, addAnnotate, addCheck, addBuild, addBundle, addDev])
  add(program)

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
    return 1
  }
  throw error
}
