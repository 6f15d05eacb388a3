/** Printed numbers in one spelling, so that two languages can be compared. */

/** Letters in the order Russian lists use them: no ё, й, ъ, ы, ь. */
const listLetters = 'абвгдежзиклмнопрстуфхцчшщэюя'
const leading =
  /^\s*(?:(?:статья|пункт|глава|раздел|приложение|article|section|paragraph|chapter|annex)\s+(?:№\s*)?)?[([]?(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXХ]{1,6}|[a-zа-я])(?:[.)\]](?=\s|$)|\s*[–—-]\s|$)/iu
const worded =
  /^\s*(?:статья|пункт|глава|раздел|приложение|article|section|paragraph|chapter|annex)\s+(?:№\s*|No\.\s*)?(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXХ]{1,6})(?![\p{L}\d])/iu

/**
 * Folds a printed label to the form in which labels of two languages are equal.
 *
 * A single Cyrillic list letter becomes the Latin letter of the same rank (`б` is `b`), Cyrillic
 * letters that stand in Roman numerals become Latin ones, closing stops go.
 *
 * @param label as printed, with or without its stop or bracket.
 * @returns the folded label; empty for an empty label.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldLabel} from '#core/align/fold-label.ts'
 * assert.equal(foldLabel('в)'), 'c')
 * assert.equal(foldLabel('7.1.'), '7.1')
 * assert.equal(foldLabel('ХІV'), 'xiv')
 * ```
 */
export function foldLabel(label: string): string {
  const bare = label
    .toLowerCase()
    .replace(/[\s()[\].]+$/u, '')
    .replace(/^[\s([]+/u, '')
  if (bare.length === 1) {
    const rank = listLetters.indexOf(bare)
    return rank >= 0 && rank < 26 ? String.fromCharCode(0x61 + rank) : bare
  }
  return bare.replace(/х/gu, 'x').replace(/і/gu, 'i')
}

/**
 * Reads the label that opens a text: `1.`, `2.1.`, `a)`, `(b)`, `Статья 3`, `Article 3`.
 *
 * @param text a unit that still carries its number.
 * @returns the folded label, or `undefined` when the text opens without one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLeadingLabel} from '#core/align/fold-label.ts'
 * assert.equal(readLeadingLabel('Статья 3. Взносы'), '3')
 * assert.equal(readLeadingLabel('(b) the budget;'), 'b')
 * assert.equal(readLeadingLabel('The budget.'), undefined)
 * ```
 */
export function readLeadingLabel(text: string): string | undefined {
  const head = text.slice(0, 60)
  const label = worded.exec(head)?.[1] ?? leading.exec(head)?.[1]
  return label === undefined ? undefined : foldLabel(label)
}
