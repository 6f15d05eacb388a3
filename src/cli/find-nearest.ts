/**
 * Finds the word that was most likely meant: the nearest by Levenshtein distance.
 *
 * @param word what was typed.
 * @param known what there is.
 * @returns the nearest one, or `undefined` when more than half of the letters would have to change.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNearest} from '#cli/find-nearest.ts'
 * assert.equal(findNearest('rian-2031', ['snow-2032', 'rain-2031']), 'rain-2031')
 * assert.equal(findNearest('x', ['rain']), undefined)
 * ```
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Math.floor(word.length / 2) + 1
  for (const each of known) {
    const distance = measure(word, each)
    if (distance < least) [nearest, least] = [each, distance]
  }
  return nearest
}

function measure(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
