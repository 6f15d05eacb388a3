const signs: Readonly<Record<string, string>> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"'}
/** Numbers of notes and pages stand in a cell and are not of the text. */
const asides = /<(span|a) class="(?:pb|note)"[^>]*>[^<]*<\/\1>/g
/** Printed number of a paragraph that shares its group with another. */
const numbers = /<b class="num"[^>]*>[^<]*<\/b>/g
const softHyphen = /\u00AD/g
/** White space of JavaScript and of the indexer, and the zero-width space that both split words at. */
const gaps = /[\s\u0085\u200B]+/g

/**
 * Gives the words of a cell without their markup.
 *
 * @param html a cell of a view, as `#core/reading/inline-html.ts` writes it.
 * @returns the words as printed, numbers of notes and pages left out, a space for a line break.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {plainCell} from '#core/reading/plain-cell.ts'
 * assert.equal(plainCell('<b class="num">а)</b> Rain &amp;<br><em>snow</em><a class="note" href="#n1">1</a>'), 'а) Rain & snow')
 * ```
 */
export function plainCell(html: string): string {
  return html
    .replaceAll(asides, '')
    .replaceAll(/<[^>]*>/g, (tag) => (tag.startsWith('<br') ? ' ' : ''))
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign)
    .trim()
}

/**
 * Gives the words of a cell for search: printed numbers left out (a search for a number would find them), soft
 * hyphens too, and gaps of one space, so that a word has the same index for all who split at spaces.
 *
 * @param html a cell of a view.
 * @returns words with one space between them; `''` for a cell without words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {searchCell} from '#core/reading/plain-cell.ts'
 * assert.equal(searchCell('<b class="num">а)</b> Rain\u00A0&amp;<br> <em>sn\u00ADow</em>'), 'Rain & snow')
 * ```
 */
export function searchCell(html: string): string {
  const words = plainCell(html.replaceAll(numbers, '')).replaceAll(softHyphen, '')
  // Half a character of two code units would end the indexer.
  return words.replaceAll(gaps, ' ').trim().toWellFormed()
}
