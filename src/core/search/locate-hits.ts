import type {ParagraphId} from '#core/model/corpus-document.ts'
import {matchTerms} from '#core/search/match-terms.ts'
import type {ParagraphStart} from '#core/search/search-record.ts'

/** A part of an excerpt; `isHit` where the words were looked for. */
export interface ExcerptPiece {
  readonly text: string
  readonly isHit: boolean
}

/** A paragraph that answers a query. */
export interface Passage {
  readonly paragraph: ParagraphId
  readonly pieces: readonly ExcerptPiece[]
}

/** What the index knows about the hits in one record. */
export interface RecordHits {
  readonly content: string
  /** Indexes of words in the content, from 0. */
  readonly locations: readonly number[]
  readonly paragraphs: readonly ParagraphStart[]
}

const excerptWords = 30
const wordsBefore = 6

/**
 * Finds the paragraphs of a record that answer a query best: those with most of its terms, then those
 * with most hits, then the first in the text.
 *
 * @param hits The record and its hits.
 * @param terms Words of the query.
 * @param most Number of paragraphs wanted.
 * @returns the best paragraph and those with as many terms; empty when no term is really met.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {locateHits} from '#core/search/locate-hits.ts'
 *
 * const paragraphs = [{id: 'p1', start: 0}, {id: 'p2', start: 3}]
 * const [passage] = locateHits({content: '1. Two words 2. Three words', locations: [4], paragraphs}, ['three'], 3)
 * assert.equal(passage?.paragraph, 'p2')
 * assert.deepEqual(passage.pieces[1], {text: 'Three', isHit: true})
 * ```
 */
export function locateHits(hits: RecordHits, terms: readonly string[], most: number): readonly Passage[] {
  const words = hits.content.split(/\s+/u)
  const found = hits.paragraphs.flatMap(({id, start}, index) => {
    const end = hits.paragraphs[index + 1]?.start ?? words.length
    const locations = hits.locations
      .filter((location) => location >= start && location < end)
      .toSorted((left, right) => left - right)
    const met = matchTerms(
      terms,
      locations.map((location) => words[location] ?? ''),
    ).length
    return met === 0 ? [] : [{id, start, end, locations, met}]
  })
  found.sort((left, right) => right.met - left.met || right.locations.length - left.locations.length)
  return found
    .filter(({met}) => met === found[0]?.met)
    .slice(0, most)
    .map(({id, start, end, locations}) => ({paragraph: id, pieces: cutExcerpt(words, start, end, locations)}))
}

/** Cuts the stretch with most hits out of `words[start, end)`. */
function cutExcerpt(
  words: readonly string[],
  start: number,
  end: number,
  locations: readonly number[],
): readonly ExcerptPiece[] {
  const countFrom = (first: number): number =>
    locations.filter((location) => location >= first && location < first + excerptWords - wordsBefore).length
  const best = locations.reduce((left, right) => (countFrom(right) > countFrom(left) ? right : left))
  const from = Math.max(start, Math.min(best - wordsBefore, end - excerptWords))
  const to = Math.min(end, from + excerptWords)
  const isHit = new Set(locations)
  const pieces: {text: string; isHit: boolean}[] = []
  const add = (text: string, hit: boolean): void => {
    const last = pieces.at(-1)
    if (last?.isHit === hit) last.text += text
    else pieces.push({text, isHit: hit})
  }
  if (from > start) add('… ', false)
  for (let index = from; index < to; index++) {
    add(words[index] ?? '', isHit.has(index))
    // The space between two hits belongs to the mark, so that a found phrase is one mark.
    if (index + 1 < to) add(' ', isHit.has(index) && isHit.has(index + 1))
  }
  if (to < end) add(' …', false)
  return pieces
}
