const softHyphen = '\u00AD'

/** Code units of a text that are neither white space nor soft hyphens. */
const countSeen = (text: string) => text.replace(/[\s\u00AD]/g, '').length

/** Where soft hyphens stand: how many seen code units come before each. */
function placeHyphens(shown: readonly string[]): readonly number[] {
  const places: number[] = []
  let seen = 0
  for (const text of shown) {
    for (const part of text.split(/(?=\u00AD)/)) {
      if (part.startsWith(softHyphen)) places.push(seen)
      seen += countSeen(part)
    }
  }
  return places
}

/** Puts hyphens behind so many seen code units of one text. */
function insertHyphens(text: string, after: readonly number[]): string {
  let seen = 0
  return after.length === 0
    ? text
    : [...text]
        .map((letter) => {
          const from = seen
          seen += countSeen(letter)
          const count = seen === from ? 0 : after.filter((place) => place > from && place <= seen).length
          return letter + softHyphen.repeat(count)
        })
        .join('')
}

/**
 * Puts soft hyphens back that pdf.js leaves out of its text as invisible marks: many programs write
 * the hyphen at a line end so, and without it the halves of the word are two words.
 *
 * @param items text as pdf.js gives it, in the order of painting.
 * @param shown the letters that the operations of the same page paint, in the same order.
 * @returns the items with soft hyphens; as they were where the two are not the same letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {restoreSoftHyphens} from '#io/formats/pdf-soft-hyphens.ts'
 * assert.deepEqual(restoreSoftHyphens(['the wa', 'ter'], ['the wa\u00AD', 'ter']), ['the wa\u00AD', 'ter'])
 * ```
 */
export function restoreSoftHyphens(items: readonly string[], shown: readonly string[]): readonly string[] {
  const places = placeHyphens(shown)
  const total = (texts: readonly string[]) => texts.reduce((sum, text) => sum + countSeen(text), 0)
  if (places.length === 0 || total(items) !== total(shown)) return items
  let seen = 0
  let next = 0
  return items.map((text) => {
    const from = seen
    seen += countSeen(text)
    const start = next
    while (next < places.length && (places[next] ?? 0) <= seen) next += 1
    return insertHyphens(
      text,
      places.slice(start, next).map((place) => place - from),
    )
  })
}
