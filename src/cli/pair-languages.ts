import {VFile} from 'vfile'
import type {Language} from '#core/text/language.ts'
import {findLanguage, languages} from '#core/text/languages/index.ts'
import {en} from '#core/text/languages/en.ts'
import {addProblem, InputError} from '#io/problem.ts'

/** Languages of two files. */
export interface LanguagePair {
  readonly from: Language
  readonly to: Language
  /** What is to be said of them. */
  readonly file: VFile
}

/**
 * Reads the value of `--langs`.
 *
 * @param tags two tags with a comma between.
 * @returns a language that is not known has the sentence ends and abbreviations of English, and there is a warning.
 * @throws {InputError} for anything but two tags.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLanguages} from '#cli/pair-languages.ts'
 * const {from, to, file} = readLanguages('ru,de')
 * assert.deepEqual([from.tag, to.tag, file.messages.length], ['ru', 'de', 1])
 * ```
 */
export function readLanguages(tags: string): LanguagePair {
  const [, left = '', right = ''] = /^([a-z]{2,3}),([a-z]{2,3})$/.exec(tags) ?? []
  if (right === '') {
    throw new InputError('--langs', {
      rule: 'unknown-language',
      reason: `Unexpected languages \`${tags}\`, expected as \`ru,en\``,
    })
  }
  const file = new VFile({path: '--langs'})
  const unknown = [left, right].filter((tag) => findLanguage(tag) === undefined)
  if (unknown.length > 0) {
    addProblem(file, {
      rule: 'unknown-language',
      severity: 'warning',
      reason: `Unexpected language \`${unknown.join('`, `')}\`, expected one of \`${languages.map(({tag}) => tag).join('`, `')}\``,
      remedy: 'The texts are aligned by lengths, numbers and equal words alone: look through the matches.',
    })
  }
  const find = (tag: string): Language => findLanguage(tag) ?? {...en, tag}
  return {from: find(left), to: find(right), file}
}
