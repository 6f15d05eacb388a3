import type {Edition, Paragraph, ParagraphId, Span} from '../model/corpus-document.ts'
import {firstFrom} from '../text/first-from.ts'
import {ancestorsOf, ownerIdOf} from './places.ts'

/** Words with their weights. */
export type Weights = ReadonlyMap<string, number>

/** How words are shared by two places. */
export interface Comparison {
  /** Weight of the words that one place has and the other does not, as a share of all; each 0 to 1. */
  readonly first: number
  readonly second: number
  /** Different words that only the first has. */
  readonly words: number
}

/** What the paragraphs of an edition say, compared word by word. */
export interface Wording {
  /** The words around a reference: they speak of the place that it names. */
  readonly weighAround: (paragraph: Paragraph, reference: Span) => Weights
  readonly compare: (words: Weights, first: ParagraphId, second: ParagraphId | undefined) => Comparison
  /** Whether a place is the numbered paragraph that speaks, or one it belongs to. */
  readonly isWithin: (paragraph: Paragraph, place: ParagraphId) => boolean
}

/** Letters of a word that are compared: endings change. */
const stemLength = 6
/** Shorter words are seldom content. */
const shortestWord = 4
/** Words before and behind a reference that speak of what it names. */
const wordsBefore = 12
const wordsAfter = 3
/** Weight of the words of the numbered paragraph that a table cell stands beside. */
const ownerWeight = 0.5

/**
 * Reads the words of an edition for comparison: by their beginnings, each weighing the more the fewer
 * paragraphs have it.
 *
 * @param edition the text, with its citations: their own words are not compared.
 * @param emptyWords beginnings of words that references are written with in any text.
 * @returns its wording.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createWording} from '#core/citations/wording.ts'
 * const witness = {source: 'own words', rights: 'CC0'}
 * const paragraph = {id: 'p1', kind: 'paragraph' as const, text: 'Rain', clauses: [], mentions: [], citations: [], dates: [], marks: []}
 * const division = {id: 'body', kind: 'body' as const, paragraphs: [paragraph]}
 * const wording = createWording({id: 'note/en', language: 'en', role: 'authentic', witness, divisions: [division]}, [])
 * assert.equal(wording.isWithin(paragraph, 'p1'), true)
 * ```
 */
export function createWording(edition: Edition, emptyWords: readonly string[]): Wording {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const stemOf = createStemmer(emptyWords)
  const words = new Map(paragraphs.map((paragraph) => [paragraph.id, readWords(paragraph, stemOf)]))
  const stems = new Map(
    [...Map.groupBy(paragraphs, ownerIdOf)].map(
      ([id, members]) =>
        [
          id,
          new Set(members.flatMap((member) => (words.get(member.id) ?? []).map(({stem}) => stem))),
        ] as const,
    ),
  )
  const weigh = weighStems(stems)
  return {
    weighAround: (paragraph, reference) => {
      const all = words.get(paragraph.id) ?? []
      const at = firstFrom(all, ({start}) => start >= reference.start)
      const {start, end} = clauseAround(paragraph, reference)
      const near = all
        .slice(Math.max(0, at - wordsBefore), at + wordsAfter)
        .filter((word) => word.start >= start && word.start < end)
      const owner = ownerIdOf(paragraph)
      const far = owner === paragraph.id ? [] : [...(stems.get(owner) ?? [])]
      return new Map([
        ...far.map((stem) => [stem, weigh(stem) * ownerWeight] as const),
        ...near.map(({stem}) => [stem, weigh(stem)] as const),
      ])
    },
    compare: (words, first, second) => compareStems(words, stems.get(first), stems.get(second ?? '')),
    isWithin: (paragraph, place) =>
      paragraph.id === place || ancestorsOf(paragraph, (id) => byId.get(id)).includes(place),
  }
}

/** 0 for a word that one paragraph alone has: it compares with nothing. */
function weighStems(groups: ReadonlyMap<string, ReadonlySet<string>>): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const group of groups.values()) for (const stem of group) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => {
    const count = counts.get(stem) ?? 0
    return count < 2 ? 0 : Math.log(groups.size / count)
  }
}

/** A word that may be compared. */
interface Word {
  readonly start: number
  readonly stem: string
}

/** Beginning of a word that may be compared; `''` for any other. Most words of a text stand in it many times. */
function createStemmer(emptyWords: readonly string[]): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let stem = known.get(word)
    if (stem === undefined) {
      const isEmpty = word.length < shortestWord || emptyWords.some((empty) => word.startsWith(empty))
      stem = isEmpty ? '' : word.slice(0, stemLength).replaceAll('ё', 'е')
      known.set(word, stem)
    }
    return stem
  }
}

/** Words of a paragraph but for those of its references. */
function readWords({text, citations}: Paragraph, stemOf: (word: string) => string): readonly Word[] {
  const words: Word[] = []
  let next = 0
  for (const {0: word, index: start} of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    while ((citations[next]?.span.end ?? Infinity) <= start) next += 1
    const isQuoted = (citations[next]?.span.start ?? Infinity) <= start
    const stem = isQuoted ? '' : stemOf(word)
    if (stem !== '') words.push({start, stem})
  }
  return words
}

/** The sentence around a reference. */
function clauseAround({clauses, text}: Paragraph, {start, end}: Span): Span {
  const clause = clauses[firstFrom(clauses, ({span}) => span.end >= end)]?.span
  return clause !== undefined && clause.start <= start ? clause : {start: 0, end: text.length}
}

function compareStems(
  words: Weights,
  first: ReadonlySet<string> | undefined,
  second: ReadonlySet<string> | undefined,
): Comparison {
  const sums = {first: 0, second: 0, words: 0}
  let total = 0
  for (const [stem, weight] of words) {
    total += weight
    const [inFirst, inSecond] = [first?.has(stem) === true, second?.has(stem) === true]
    if (weight === 0 || inFirst === inSecond) continue
    if (inFirst) {
      sums.first += weight
      sums.words += 1
    } else sums.second += weight
  }
  return total === 0 ? sums : {first: sums.first / total, second: sums.second / total, words: sums.words}
}
