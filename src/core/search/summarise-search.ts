import type {CorpusDocument, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {SearchTable, SearchText} from '../model/search.ts'
import {beadAddress} from '../reading/links-of.ts'
import {findLanguage} from '../text/languages/index.ts'
import {listForeign} from './foreign-words.ts'
import {groupWords, toSearchTable} from './search-content.ts'

/** What every build needs of every text, its words left out. */
export interface SearchSummary {
  readonly table: SearchTable
  /** Per language, see {@link listForeign}. */
  readonly foreign: Readonly<Record<LanguageTag, readonly string[]>>
  /** Indexes of the paragraphs that name a record, from 0, rising; names that may mean another are left out. */
  readonly entities: Readonly<Record<EntityId, readonly number[]>>
}

/**
 * Summarises a text for search.
 *
 * @param document the text.
 * @param text the same as search has it.
 * @returns the summary.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {summariseSearch} from '#core/search/summarise-search.ts'
 * const document = {editions: [], alignments: []}
 * const group = {id: 'p9', kind: 'paragraph' as const, rows: [{cells: ['Устав SCO']}]}
 * const {foreign} = summariseSearch(document, {document: 'x', languages: ['ru'], groups: [group]})
 * assert.deepEqual(foreign, {ru: ['sco']})
 * ```
 */
export function summariseSearch(
  document: Pick<CorpusDocument, 'editions' | 'alignments'>,
  text: SearchText,
): SearchSummary {
  const foreign = text.languages.map((language, column) => {
    const script = findLanguage(language)?.script ?? 'Latn'
    const words = text.groups.flatMap((group) => groupWords(group, column))
    return [language, listForeign(words.join(' '), script)] as const
  })
  return {
    table: toSearchTable(text),
    foreign: Object.fromEntries(foreign),
    entities: listPlaces(document, text),
  }
}

function listPlaces(
  {editions, alignments}: Pick<CorpusDocument, 'editions' | 'alignments'>,
  {languages, groups}: SearchText,
): SearchSummary['entities'] {
  const indexes = new Map(groups.map(({id}, index) => [id, index]))
  const [base, other] = editions
  const beads = alignments[0]?.paragraphs ?? []
  const besides = new Map(
    beads.flatMap((bead) => bead.to.map((id) => [id, beadAddress(bead, other?.language ?? '')] as const)),
  )
  const leads = new Map(beads.flatMap(({from}) => from.map((id) => [id, from[0] ?? id] as const)))
  const places = new Map<EntityId, Set<number>>()
  for (const edition of editions.slice(0, languages.length)) {
    const addresses = edition === base ? leads : besides
    for (const {id, mentions} of edition.divisions.flatMap(({paragraphs}) => paragraphs)) {
      const index = indexes.get(addresses.get(id) ?? id)
      if (index === undefined) continue
      for (const {entity, rivals} of mentions) {
        if (rivals !== undefined) continue
        const own = places.get(entity) ?? new Set()
        places.set(entity, own.add(index))
      }
    }
  }
  const sorted = [...places].sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(sorted.map(([entity, own]) => [entity, [...own].sort((a, b) => a - b)]))
}
