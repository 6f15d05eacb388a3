import {lookAlikes} from '../text/look-alikes.ts'

/** Tells most words that are in no name from their first letters alone. */
export interface PrefixFilter {
  /** Enters a stem in small letters, and whether a word with a small letter may begin with it. */
  readonly add: (stem: string, allowsSmall: boolean) => void
  /** Whether a word of a text may begin with one of the stems; `true` where it cannot tell. */
  readonly mayMatch: (text: string, start: number, end: number) => boolean
}

/** Letters of a stem that count. */
const reach = 4
/** Letters above it are not told apart. */
const tableSize = 0x600
const unknown = 0

/** Small letter for each letter; `е` for `ё`, and one letter for those that look alike. */
const folds = Uint16Array.from({length: tableSize}, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase().replace('ё', 'е')
  if (letter.length !== 1) return unknown
  // `k` looks like nothing, but `K` does, and capitals and small letters are one.
  const at = Math.max(lookAlikes.latin.indexOf(letter), lookAlikes.latin.indexOf(letter.toUpperCase()))
  return (lookAlikes.cyrillic[at] ?? letter).toLowerCase().charCodeAt(0)
})

/** 1 for small letters, 0 for capitals, digits and what is neither. */
const small = Uint8Array.from({length: tableSize}, (_, code) => {
  const letter = String.fromCharCode(code)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase() ? 1 : 0
})
/** Marks in the table. */
const afterCapital = 1
const afterSmall = 2

const fold = (code: number): number => (code < tableSize ? (folds[code] ?? unknown) : unknown)

/**
 * Makes an empty filter: a table of the first letters of all stems, without false negatives.
 *
 * @param longestEnding letters that a word may have after a stem.
 * @returns the filter.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createPrefixFilter} from '#core/entities/prefix-filter.ts'
 * const filter = createPrefixFilter(3)
 * filter.add('волог', false)
 * assert.equal(filter.mayMatch('в Вологде', 2, 9), true)
 * assert.equal(filter.mayMatch('вологда', 0, 7), false)
 * assert.equal(filter.mayMatch('в Москве', 2, 8), false)
 * ```
 */
export function createPrefixFilter(longestEnding: number): PrefixFilter {
  const table = new Uint8Array(0x10000)
  const keyOf = (hash: number, length: number): number => (hash + length * 0x3d4d) & 0xffff

  function add(stem: string, allowsSmall: boolean): void {
    let hash = 0
    const length = Math.min(stem.length, reach)
    for (let at = 0; at < length; at += 1) hash = (hash * 61 + fold(stem.charCodeAt(at))) & 0xffff
    const key = keyOf(hash, length)
    table[key] = (table[key] ?? 0) | afterCapital | (allowsSmall ? afterSmall : 0)
  }

  function mayMatch(text: string, start: number, end: number): boolean {
    const mark = small[text.charCodeAt(start)] === 1 ? afterSmall : afterCapital
    let hash = 0
    for (let length = 1; length <= reach && start + length <= end; length += 1) {
      const letter = fold(text.charCodeAt(start + length - 1))
      if (letter === unknown) return true
      hash = (hash * 61 + letter) & 0xffff
      const isWhole = length === reach || end - start - length <= longestEnding
      if (isWhole && ((table[keyOf(hash, length)] ?? 0) & mark) !== 0) return true
    }
    return false
  }

  return {add, mayMatch}
}
