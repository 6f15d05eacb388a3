import type {SearchHit} from '../model/search.ts'
import type {MatchedParagraph, MatchedSpan, QueryMatches} from './match-query.ts'
import type {ParagraphMap} from './paragraph-map.ts'

/** How soon further places of a word stop to count (k1 of BM25). */
const saturation = 1.2
/** How much a long paragraph loses (b of BM25); low, since a paragraph is long because it says more. */
const lengthLoss = 0.4
/** Share of all weights that slots side by side, and in the order typed, add. */
const nearness = 0.5
const order = 0.25
/** What another name counts of the words typed. */
const nameShare = 0.8

/**
 * Puts paragraphs in order: the best first, of equal ones that of the first text in the map, then in page order.
 *
 * Each slot scores by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.2) with a
 * paragraph as the unit; what is met in both languages counts once, where it scores more. Slots that stand close together
 * add to this, the more the fewer words are between them (after Tao and Zhai, An Exploration of Proximity
 * Measures in Information Retrieval, 2007); the shares are our own.
 *
 * @param matches paragraphs and counts of one query.
 * @param map the paragraphs of all texts.
 * @returns the hits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {rankHits} from '#core/search/rank-hits.ts'
 * import {mapParagraphs} from '#core/search/paragraph-map.ts'
 *
 * const map = mapParagraphs(['rain'], new Map([['en', {words: {rain: [30, 3]}}]]))
 * const option = {language: 'en', words: ['rain'], origin: 'typed'} as const
 * const spans = [{slot: 0, language: 'en', start: 0, length: 1, option}]
 * const hits = rankHits({paragraphs: [{text: 0, group: 0, spans}, {text: 0, group: 1, spans}], counts: [2]}, map)
 * assert.deepEqual(hits.map(({group}) => group), [1, 0])
 * ```
 */
export function rankHits({paragraphs, counts}: QueryMatches, map: ParagraphMap): readonly SearchHit[] {
  const size = map.bases.at(-1) ?? 0
  const weights = counts.map((count) => Math.log(1 + (size - count + 0.5) / (count + 0.5)))
  const averages = new Map([...map.starts].map(([language, texts]) => [language, averageLength(texts)]))
  const lengthOf = (language: string, {text, group}: MatchedParagraph): number => {
    const starts = map.starts.get(language)?.[text]
    return ((starts?.[group + 1] ?? 0) - (starts?.[group] ?? 0)) / (averages.get(language) ?? 1)
  }
  const hits = paragraphs.map((paragraph): SearchHit => {
    const {text, group, spans} = paragraph
    const languages = [...Map.groupBy(spans, ({language}) => language)]
    const scores = weights.map((weight, slot) => {
      const each = languages.map(([language, own]) => scoreSlot(own, slot, lengthOf(language, paragraph)))
      return weight * Math.max(...each)
    })
    const near = Math.max(...languages.map(([, own]) => scoreNearness(own, weights.length)))
    const bonus = near * weights.reduce((sum, weight) => sum + weight, 0)
    const score = scores.reduce((sum, own) => sum + own, bonus)
    return {
      document: map.documents[text] ?? '',
      group,
      spans: spans.map(({slot, language, start, length}) => ({slot, language, start, length})),
      // Sums of the same numbers may differ in their last digits.
      score: Math.round(score * 1e6) / 1e6,
    }
  })
  // The paragraphs come in the order of the map, and sorting keeps the order of equal ones.
  return hits.sort((left, right) => right.score - left.score)
}

function averageLength(texts: readonly (Uint32Array | undefined)[]): number {
  let words = 0
  let paragraphs = 0
  for (const starts of texts) {
    words += starts?.at(-1) ?? 0
    paragraphs += (starts?.length ?? 1) - 1
  }
  return paragraphs === 0 || words === 0 ? 1 : words / paragraphs
}

function scoreSlot(spans: readonly MatchedSpan[], slot: number, length: number): number {
  let count = 0
  let share = 0
  for (const {slot: own, option} of spans) {
    if (own !== slot) continue
    count++
    share = Math.max(share, option.origin === 'name' ? nameShare : 1)
  }
  const loss = saturation * (1 - lengthLoss + lengthLoss * length)
  return (share * count * (saturation + 1)) / (count + loss)
}

/** Goes through the places of one language, sorted by start, and rates the shortest stretch with all slots. */
function scoreNearness(spans: readonly MatchedSpan[], slots: number): number {
  if (slots < 2) return 0
  const last: (MatchedSpan | undefined)[] = Array.from({length: slots})
  let best = 0
  for (const span of spans) {
    last[span.slot] = span
    const all = last.filter((each) => each !== undefined)
    if (all.length < slots) continue
    const from = Math.min(...all.map(({start}) => start))
    const words = all.reduce((sum, {length}) => sum + length, 0)
    const between = Math.max(0, span.start + span.length - from - words)
    const inOrder = all.every(({start}, index) => start >= (all[index - 1]?.start ?? 0))
    best = Math.max(best, (nearness + (inOrder ? order : 0)) / (1 + between))
  }
  return best
}
