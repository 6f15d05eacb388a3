import {InvalidArgumentError, Option} from 'commander'
import {findLanguage, languages} from '#core/text/languages/index.ts'
import type {Language} from '#core/text/language.ts'

/** `--content DIR`: another corpus. */
export const contentOption = (): Option =>
  new Option('--content <dir>', 'folder of the corpus (default: content)')

/** `--out DIR`: another output folder. */
export const outOption = (): Option => new Option('--out <dir>', 'folder of the site (default: dist)')

/** `--json`: one line of JSON per item on standard output. */
export const jsonOption = (): Option => new Option('--json', 'print lines of JSON')

/**
 * `--lang TAG`: a language Diglot knows.
 *
 * @returns an option whose value is a `Language`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {languageOption} from '#cli/options.ts'
 * assert.equal(languageOption().parseArg?.('ru', undefined).tag, 'ru')
 * ```
 */
export function languageOption(): Option {
  return new Option('--lang <tag>', `language: ${languages.map(({tag}) => tag).join(', ')}`)
    .argParser((tag): Language => {
      const language = findLanguage(tag)
      if (language !== undefined) return language
      throw new InvalidArgumentError(`Expected one of ${languages.map((known) => known.tag).join(', ')}.`)
    })
    .makeOptionMandatory()
}
