import type {Language} from '#core/text/language.ts'
import {startsUpper} from './starts-upper.ts'

/** Head of a part that holds articles. */
export interface SectionHead {
  /** `глава`, `part`: the word, lower case. */
  readonly word: string
  /** What stands behind the number, without what parts the two; empty where the name stands on the next line. */
  readonly rest: string
}

/** `1`, `IV`, `2.1`, or a number in words; behind it a stop, a colon or a dash. */
const head =
  /^(\p{Lu}\p{L}{2,11})\s{1,3}(?:№\s?)?(\d{1,3}(?:\.\d{1,3}){0,2}|[IVXLХ]{1,7}|\p{L}{3,12}|\p{Lu})(?=[\s.:]|$)/u
const parting = /^[.:]?\s{0,8}(?:[-–—]\s)?\s{0,8}/u

function isNumber(text: string, {sectionNumbers}: Language): boolean {
  return /^(?:\d|[IVXLХ]+$|\p{Lu}$)/u.test(text) || sectionNumbers.includes(text.toLowerCase())
}

/**
 * Reads the head of a chapter, part or title: a word of the language, its number in figures, Roman or in
 * words, and its name if there is one.
 *
 * @param text the line.
 * @param language its language.
 * @returns the head, `undefined` for a reference in a sentence: «Часть 3 настоящей статьи».
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSectionHead} from '#core/ingest/read-section-head.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.deepEqual(readSectionHead('PART III — SHARES', en), {word: 'part', rest: 'SHARES'})
 * assert.equal(readSectionHead('Part 3 of the Treaty', en), undefined)
 * ```
 */
export function readSectionHead(text: string, language: Language): SectionHead | undefined {
  const [whole, printed, number] = head.exec(text) ?? []
  if (whole === undefined || printed === undefined || number === undefined) return undefined
  const word = printed.toLowerCase()
  if (!language.sectionWords.includes(word) || !isNumber(number, language)) return undefined
  const rest = text.slice(whole.length).replace(parting, '')
  return rest === '' || startsUpper(rest) ? {word, rest} : undefined
}
