import {languages as knownLanguages} from '#core/text/languages/index.ts'
import {locateHits, type Passage} from '#core/search/locate-hits.ts'
import {matchTerms} from '#core/search/match-terms.ts'
import {planQuery, type Alternative, type Lookup} from '#core/search/plan-query.ts'
import {readAddress} from '#core/search/search-record.ts'
import type {LanguageIndex} from './open-index.ts'

/** Opens the index of a language; asked for the same one again, it gives the same. */
export type OpenLanguage = (language: string) => Promise<LanguageIndex>

/** Shards that a language has, by their numbers. */
export type Manifest = Readonly<Record<string, readonly number[]>>

/** Passages of one edition. */
export interface EditionHit {
  readonly document: string
  readonly language: string
  readonly title: string
  readonly date: string
  readonly score: number
  readonly passages: readonly Passage[]
}

/** Texts that answer a query, best first; the editions of one text stand together. */
export interface FoundTexts {
  readonly texts: readonly (readonly EditionHit[])[]
  readonly hasMore: boolean
}

interface Place {
  readonly shard: number
  readonly index: number
  readonly score: number
}

const passagesPerEdition = 3
/** Where a text has to answer two lookups, so many records of each are compared. */
const mostCompared = 100

/**
 * Finds the texts that answer a query.
 *
 * @param query what the reader typed.
 * @param manifest languages and shards of the index.
 * @param open opens the index of a language.
 * @param most number of texts wanted.
 * @returns the texts; none when nothing answers or the query has no words.
 */
export async function findTexts(
  query: string,
  manifest: Manifest,
  open: OpenLanguage,
  most: number,
): Promise<FoundTexts> {
  const indexed = knownLanguages.filter(({tag}) => Object.hasOwn(manifest, tag))
  const plan = planQuery(query, indexed)
  const answers = await Promise.all(plan.map((each) => answerAll(each, manifest, open, most)))
  const hits = new Map<string, EditionHit>()
  for (const hit of answers.flat()) {
    const key = `${hit.document}/${hit.language}`
    if (!hits.has(key)) hits.set(key, hit)
  }
  const texts = [...Map.groupBy(hits.values(), ({document}) => document).values()]
  texts.sort((left, right) => bestScore(right) - bestScore(left))
  const isCut = answers.some((list) => list.length > most)
  return {texts: texts.slice(0, most), hasMore: isCut || texts.length > most}
}

function bestScore(hits: readonly EditionHit[]): number {
  return Math.max(...hits.map(({score}) => score))
}

/** Hits in the texts that answer every lookup; one more than `most` where there are more. */
async function answerAll(
  lookups: Alternative,
  manifest: Manifest,
  open: OpenLanguage,
  most: number,
): Promise<readonly EditionHit[]> {
  const wanted = lookups.length === 1 ? most + 1 : mostCompared
  const lists = await Promise.all(
    lookups.map(async (lookup) =>
      answerOne(lookup, manifest[lookup.language] ?? [], await open(lookup.language), wanted),
    ),
  )
  const documents = lists.map((list) => new Set(list.map(({document}) => document)))
  return lists.flat().filter(({document}) => documents.every((each) => each.has(document)))
}

async function answerOne(
  lookup: Lookup,
  shards: readonly number[],
  index: LanguageIndex,
  wanted: number,
): Promise<readonly EditionHit[]> {
  const query = lookup.isPhrase ? `"${lookup.terms.join(' ')}"` : lookup.terms.join(' ')
  const lists = await Promise.all(shards.map((shard) => searchShard(lookup, query, shard, index)))
  const places = lists.flat().toSorted((left, right) => right.score - left.score)
  return Promise.all(
    places.slice(0, wanted).map(async ({shard, index: at, score}) => {
      const {url, content, locations} = await index.read(shard, query, at)
      const {document, title, date, paragraphs} = readAddress(url)
      const passages = locateHits({content, locations, paragraphs}, lookup.terms, passagesPerEdition)
      return {document, title, date, score, passages, language: lookup.language}
    }),
  )
}

/**
 * Searches one shard. Pagefind drops terms that a shard does not know, or takes shorter ones for them,
 * for all its records alike: so if the best record does not hold every term, none of the shard's does.
 */
async function searchShard(
  lookup: Lookup,
  query: string,
  shard: number,
  index: LanguageIndex,
): Promise<readonly Place[]> {
  const scores = await index.search(shard, query)
  if (scores.length === 0) return []
  const {terms} = lookup
  const words = await readHitWords(query, shard, index)
  const sure = matchTerms(terms, words, terms.length > 1 ? 'close' : 'form')
  for (const term of terms.filter((each) => !sure.includes(each))) {
    // Alone, so that a word found for another term cannot pass for a form of this one.
    if (terms.length === 1 || (await index.search(shard, term)).length === 0) return []
    if (matchTerms([term], await readHitWords(term, shard, index)).length === 0) return []
  }
  return scores.map((score, at) => ({shard, index: at, score}))
}

/** The words of the best record that the index marks as hits. */
async function readHitWords(query: string, shard: number, index: LanguageIndex): Promise<readonly string[]> {
  const {content, locations} = await index.read(shard, query, 0)
  const words = content.split(/\s+/u)
  return locations.map((location) => words[location] ?? '')
}
