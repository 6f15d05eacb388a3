import type {Language} from './language.ts'

const indexes = new WeakMap<Language, ReadonlyMap<string, number>>()

function indexOf(language: Language): ReadonlyMap<string, number> {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const index = new Map(
    language.months.flatMap((forms, month) => forms.map((form) => [form, month + 1] as const)),
  )
  indexes.set(language, index)
  return index
}

/**
 * Reads the name of a month in any of its forms.
 *
 * @param word the word, without a stop, in any case.
 * @param language its language.
 * @returns 1 for January to 12; `undefined` for any other word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ru} from '#core/text/languages/ru.ts'
 * import {readMonth} from '#core/text/read-month.ts'
 * assert.equal(readMonth('Апреля', ru), 4)
 * assert.equal(readMonth('речка', ru), undefined)
 * ```
 */
export function readMonth(word: string, language: Language): number | undefined {
  return indexOf(language).get(word.toLowerCase())
}
