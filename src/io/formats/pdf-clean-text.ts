/** Letters that a font draws as one; other compatibility characters (№, ², ½) carry meaning and stay. */
const ligatures = /[\uFB00-\uFB06]/g
/** Controls, marks of direction, lone surrogates and non-characters: no reader of the text could see them. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unseen = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const lineEnds = /[\t\n\v\f\r\x85\u2028\u2029]/g

/**
 * Cleans letters as a PDF gives them. Latin ligatures become their letters; characters that no font can
 * mean become U+FFFD, so that they are counted and seen; everything else stays, soft hyphens too.
 *
 * @param text letters of one piece.
 * @returns the letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {cleanPdfText} from '#io/formats/pdf-clean-text.ts'
 * assert.equal(cleanPdfText('\uFB01ve №\u00A01'), 'five №\u00A01')
 * ```
 */
export function cleanPdfText(text: string): string {
  return text
    .replace(ligatures, (letter) => letter.normalize('NFKC'))
    .replace(lineEnds, ' ')
    .replace(unseen, '\uFFFD')
    .toWellFormed()
}
