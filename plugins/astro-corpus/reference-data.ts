import {join} from 'node:path'
import type {AstroIntegration} from 'astro'
import {readManual, type RuleGroup} from '#core/checks/read-manual.ts'
import type {CommandDescription} from '#cli/describe-commands.ts'
import {describeFormats, type FormatDescription} from '#io/describe-formats.ts'
import {readTextFile} from '#io/read-text-file.ts'

type UpdateConfig = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:config:setup']>
>[0]['updateConfig']
type VitePlugin = NonNullable<NonNullable<Parameters<UpdateConfig>[0]['vite']>['plugins']>[number]

/** What the reference of the guide tells, taken from the code itself. */
export interface Reference {
  readonly commands: readonly CommandDescription[]
  readonly formats: readonly FormatDescription[]
  /** The manual of rules, per language of the interface. */
  readonly rules: Readonly<Record<'ru' | 'en', readonly RuleGroup[]>>
}

const name = 'virtual:diglot/reference'

/**
 * Gives pages the definitions of commands, formats and rules.
 *
 * @param root folder of Diglot itself.
 * @returns a Vite plugin for `import reference from 'virtual:diglot/reference'`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReference} from '#plugins/astro-corpus/reference-data.ts'
 * const {commands, rules} = await readReference('.')
 * assert.ok(commands.some((command) => command.name === 'build'))
 * assert.ok(rules.en.length > 0)
 * ```
 */
export function referenceData(root: string): VitePlugin {
  return {
    name: 'diglot:reference',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: async (id: string) =>
      id === `\0${name}` ? `export default ${JSON.stringify(await readReference(root))}` : undefined,
  }
}

/**
 * Reads the definitions of commands, formats and rules.
 *
 * @param root folder of Diglot itself.
 * @returns see {@link Reference}.
 * @throws {InputError} when a manual cannot be read.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReference} from '#plugins/astro-corpus/reference-data.ts'
 * assert.ok((await readReference('.')).formats.length > 5)
 * ```
 */
export async function readReference(root: string): Promise<Reference> {
  // Only a page that needs it pays for loading every command.
  const {describeCommands} = await import('#cli/describe-commands.ts')
  const readRules = (file: string): readonly RuleGroup[] =>
    readManual(readTextFile(join(root, 'src/core/checks', file), root))
  return {
    commands: await describeCommands(),
    formats: describeFormats(),
    rules: {en: readRules('README.md'), ru: readRules('README.ru.md')},
  }
}
