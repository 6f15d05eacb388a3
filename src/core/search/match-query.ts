import type {LanguageTag} from '../model/corpus-document.ts'
import type {HitSpan, QueryOption, QuerySlot, SearchQuery} from '../model/search.ts'
import {findPhrase, type PhrasePlaces} from './find-phrase.ts'
import type {ParagraphMap} from './paragraph-map.ts'
import type {WordPlaces} from './word-places.ts'

/** Gives the places of a word of a query that were looked for before. */
export type FindPlaces = (language: LanguageTag, word: string, isPrefix: boolean) => WordPlaces

/** A paragraph that meets all slots of a query. */
export interface MatchedParagraph {
  /** Index of its text, from 0. */
  readonly text: number
  /** Index of the paragraph in the text, from 0. */
  readonly group: number
  /** Sorted by language and start; none inside another of its slot. */
  readonly spans: readonly MatchedSpan[]
}

export interface MatchedSpan extends HitSpan {
  readonly option: QueryOption
}

export interface QueryMatches {
  /** In the order of the map. */
  readonly paragraphs: readonly MatchedParagraph[]
  /** For each slot the number of paragraphs that meet it. */
  readonly counts: readonly number[]
}

/** Where a slot is met: lists of one length. */
interface SlotSpans {
  /** Numbers of paragraphs among all. */
  readonly paragraphs: number[]
  readonly texts: number[]
  readonly starts: number[]
  readonly lengths: number[]
  readonly options: QueryOption[]
}

/**
 * Finds the paragraphs in which every slot of a query is met by one of its options, each in any language.
 *
 * @param query the query with all its options.
 * @param map the paragraphs of all texts in the languages of the options.
 * @param find gives the places of words.
 * @returns the paragraphs; none for a query without slots.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchQuery} from '#core/search/match-query.ts'
 * import {mapParagraphs} from '#core/search/paragraph-map.ts'
 *
 * const map = mapParagraphs(['rain'], new Map([['en', {words: {rain: [3, 5]}}]]))
 * const places = {texts: new Uint32Array(1), positions: new Uint32Array([4]), parts: new Uint8Array(1)}
 * const option = {language: 'en', words: ['rain'], origin: 'typed'} as const
 * const {paragraphs} = matchQuery({slots: [{typed: 'rain', options: [option]}], dropped: []}, map, () => places)
 * assert.deepEqual(paragraphs, [{text: 0, group: 1, spans: [{slot: 0, language: 'en', start: 1, length: 1, option}]}])
 * ```
 */
export function matchQuery({slots}: SearchQuery, map: ParagraphMap, find: FindPlaces): QueryMatches {
  const found = slots.map((slot) => meetSlot(slot, map, find))
  const size = map.bases.at(-1) ?? 0
  const met = new Uint8Array(size)
  const counts = found.map(({paragraphs}, slot) => {
    let count = 0
    const seen = new Uint8Array(size)
    for (const paragraph of paragraphs) {
      if (seen[paragraph] === 1) continue
      seen[paragraph] = 1
      count++
      if (met[paragraph] === slot) met[paragraph] = slot + 1
    }
    return count
  })
  const spans = new Map<number, {text: number; spans: MatchedSpan[]}>()
  for (const [slot, {paragraphs, texts, starts, lengths, options}] of found.entries()) {
    for (const [at, paragraph] of paragraphs.entries()) {
      if (met[paragraph] !== slots.length) continue
      const [text = 0, start = 0, length = 1, option] = [texts[at], starts[at], lengths[at], options[at]]
      if (option === undefined) continue
      const own = spans.get(paragraph) ?? {text, spans: []}
      spans.set(paragraph, own)
      own.spans.push({slot, language: option.language, start, length, option})
    }
  }
  const paragraphs = [...spans]
    .sort(([left], [right]) => left - right)
    .map(([paragraph, {text, spans: own}]) => ({
      text,
      group: paragraph - (map.bases[text] ?? 0),
      spans: dropInner(own),
    }))
  return {paragraphs, counts}
}

function meetSlot({options}: QuerySlot, map: ParagraphMap, find: FindPlaces): SlotSpans {
  const spans: SlotSpans = {paragraphs: [], texts: [], starts: [], lengths: [], options: []}
  for (const option of options) {
    const {language, words, isPrefix = false} = option
    const last = words.length - 1
    const places = words.map((word, at) => find(language, word, isPrefix && at === last))
    addSpans(findPhrase(words, places), option, map, spans)
  }
  return spans
}

/** Finds the paragraph of each place: texts and words rise, so each list is gone through once. */
function addSpans(
  {texts, starts, ends}: PhrasePlaces,
  option: QueryOption,
  map: ParagraphMap,
  spans: SlotSpans,
): void {
  const ofLanguage = map.starts.get(option.language) ?? []
  let last = -1
  let group = 0
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? 0
    const bounds = ofLanguage[text]
    if (bounds === undefined) continue
    if (text !== last) group = 0
    last = text
    const [start = 0, end = 0] = [starts[at], ends[at]]
    while (group < bounds.length - 1 && (bounds[group + 1] ?? 0) <= start) group++
    // A phrase does not go on in the next paragraph.
    if (group >= bounds.length - 1 || end >= (bounds[group + 1] ?? 0)) continue
    spans.paragraphs.push((map.bases[text] ?? 0) + group)
    spans.texts.push(text)
    spans.starts.push(start - (bounds[group] ?? 0))
    spans.lengths.push(end - start + 1)
    spans.options.push(option)
  }
}

function dropInner(spans: readonly MatchedSpan[]): readonly MatchedSpan[] {
  const kept: MatchedSpan[] = []
  const ends = new Map<string, number>()
  for (const span of spans.toSorted(compareSpans)) {
    const key = `${span.language} ${span.slot}`
    const end = span.start + span.length
    if (end <= (ends.get(key) ?? 0)) continue
    ends.set(key, end)
    kept.push(span)
  }
  return kept
}

function compareSpans(left: MatchedSpan, right: MatchedSpan): number {
  if (left.language !== right.language) return left.language < right.language ? -1 : 1
  return left.start - right.start || right.length - left.length || left.slot - right.slot
}
