import type {Command} from 'commander'

const dev = async (): Promise<(program: Command) => void> => (await import('./dev.ts')).addDev
/**
 * Each command by its name. It brings its own libraries: only what is asked for is loaded.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {commands} from '#cli/commands.ts'
 * assert.ok(commands.has('build'))
 * ```
 */
export const commands: ReadonlyMap<string, () => Promise<(program: Command) => void>> = new Map([
  ['init', async () => (await import('./init.ts')).addInit],
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
