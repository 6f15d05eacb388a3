import {Command, type Argument, type Option} from 'commander'
import {commands} from './commands.ts'

/** An option or argument of a command, as `--help` tells it. */
export interface CommandPart {
  /** As it is typed: `--lang <tag>`, `<file...>`. */
  readonly form: string
  /** In English; empty: the form says it all. */
  readonly does: string
  readonly isRequired: boolean
  /** What may be given; absent: anything. */
  readonly choices?: readonly string[]
  /** Value that holds without it; absent: none. */
  readonly preset?: string
  /** The same in words, in English, where the value is another one each day. */
  readonly presetWords?: string
}

export interface CommandDescription {
  readonly name: string
  /** In English. */
  readonly does: string
  /** Arguments, then options, in the order of `--help`. */
  readonly parts: readonly CommandPart[]
}

/**
 * Describes all commands from their definitions, for the reference of the site.
 *
 * @returns the commands by name.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {describeCommands} from '#cli/describe-commands.ts'
 * const check = (await describeCommands()).find(({name}) => name === 'check')
 * assert.deepEqual(check?.parts.map(({form}) => form), ['--content <dir>', '--json'])
 * ```
 */
export async function describeCommands(): Promise<readonly CommandDescription[]> {
  const program = new Command('diglot')
  for (const load of new Set(commands.values())) (await load())(program)
  return program.commands
    .map((command) => ({
      name: command.name(),
      does: command.description(),
      parts: [
        ...command.registeredArguments.map(describeArgument),
        ...command.options.filter(({hidden}) => !hidden).map(describeOption),
      ],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function describeArgument(argument: Argument): CommandPart {
  const {required, variadic, description, argChoices} = argument
  const name = `${argument.name()}${variadic ? '...' : ''}`
  return {
    form: required ? `<${name}>` : `[${name}]`,
    does: description,
    isRequired: required,
    ...(argChoices === undefined ? {} : {choices: argChoices}),
  }
}

function describeOption({
  flags,
  description,
  mandatory,
  argChoices,
  defaultValue,
  defaultValueDescription,
}: Option): CommandPart {
  return {
    form: flags,
    does: description,
    isRequired: mandatory,
    ...(argChoices === undefined ? {} : {choices: argChoices}),
    ...(defaultValueDescription !== undefined
      ? {presetWords: defaultValueDescription}
      : typeof defaultValue === 'string'
        ? {preset: defaultValue}
        : {}),
  }
}
