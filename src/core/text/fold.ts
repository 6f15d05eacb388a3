const invisible = /[\u00AD\u200B\u2060]/g
const whiteSpace = /\s/g
const dashes = /[\u2010-\u2015\u2212]/g
const quotes = /[«»\u201C-\u201F\u2033]/g
const apostrophes = /[\u2018-\u201B\u2032]/g

/**
 * Folds what the eye takes for the same: kinds of space, dash and quotation mark, `ё` and `е`, capitals.
 * For search, comparison and fingerprints only, never for display.
 *
 * @param text any text; the result may be shorter, so offsets in it are not offsets in `text`.
 * @returns NFC, lower case; each white space character one space; soft hyphens and zero-width spaces gone.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldText} from '#core/text/fold.ts'
 * assert.equal(foldText('Всё\u00A0—\u00A0«тут»'), 'все - "тут"')
 * ```
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(whiteSpace, ' ')
    .replace(dashes, '-')
    .replace(quotes, '"')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replaceAll('ё', 'е')
}
