import {gatherPlaces} from '../entities/choose-names.ts'
import {findHits} from '../entities/find-hits.ts'
import {findNameGrammar} from '../entities/grammars/index.ts'
import type {Name} from '../entities/list-names.ts'
import {createNameSearch, type NameSearch} from '../entities/name-search.ts'
import type {LanguageTag, Span} from '../model/corpus-document.ts'
import type {GlossaryTerm, TermId, Wording} from '../model/glossary-term.ts'

/** What words of a text are to a term: the term itself, an answer to it, or what must not render it. */
export type WordingUse = 'term' | 'answer' | 'forbidden'

/** Words of a text that have to do with a term. */
export interface TermHit {
  readonly term: TermId
  readonly use: WordingUse
  readonly span: Span
  readonly quote: string
}

/** Finds the terms of a glossary in texts. */
export interface TermFinder {
  /** Terms by their ids, in the order of the glossary. */
  readonly terms: ReadonlyMap<TermId, GlossaryTerm>
  /** Finds the terms of a paragraph, in whatever case they stand: by start, longer first. */
  readonly find: (text: string, language: LanguageTag) => readonly TermHit[]
}

/** A wording as the search for names knows it. */
interface TermName extends Name {
  readonly use: WordingUse
}

/** The search, and what its names are. */
interface Search {
  readonly search: NameSearch
  readonly uses: ReadonlyMap<Name, WordingUse>
}

/**
 * Makes a finder for the terms of a glossary. Make one and keep it: it remembers the words it has seen.
 *
 * Terms are read as names are, so that Russian endings are those of `#core/entities/grammars/ru.ts`.
 *
 * @param terms of the glossary.
 * @returns the finder.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createTermFinder} from '#core/glossary/term-finder.ts'
 * const weir = {
 *   id: 'weir', labels: {ru: 'плотина', en: 'weir'}, definitions: {ru: 'Перегораживает реку.', en: 'It bars a river.'},
 *   variants: {}, answers: {}, forbidden: {}, see: [],
 * }
 * const [hit] = createTermFinder([weir]).find('Мост за плотиной', 'ru')
 * assert.deepEqual(hit, {term: 'weir', use: 'term', span: {start: 8, end: 16}, quote: 'плотиной'})
 * ```
 */
export function createTermFinder(terms: readonly GlossaryTerm[]): TermFinder {
  const searches = new Map<LanguageTag, Search>()
  return {
    terms: new Map(terms.map((term) => [term.id, term])),
    find(text, language) {
      const {search, uses} = searches.get(language) ?? makeSearch(terms, language)
      searches.set(language, {search, uses})
      return gatherPlaces(findHits(search, text, 1), undefined).flatMap(({start, end, names}) =>
        names.map((name) => ({
          term: name.record.id,
          use: uses.get(name) ?? 'term',
          span: {start, end},
          quote: text.slice(start, end),
        })),
      )
    },
  }
}

function makeSearch(terms: readonly GlossaryTerm[], language: LanguageTag): Search {
  const names = terms.flatMap((term) => listTermNames(term, language))
  return {
    search: createNameSearch(names, findNameGrammar(language)),
    uses: new Map(names.map((name) => [name, name.use])),
  }
}

function listTermNames(term: GlossaryTerm, language: LanguageTag): TermName[] {
  const label = term.labels[language]
  // The search asks a record for its type alone: whose names are taken apart (persons) or widened (bodies).
  const record = {id: term.id, type: 'place' as const, labels: {}, aliases: {}}
  const toName = ({text, inflect = true, caseExact = false}: Wording, use: WordingUse): TermName => ({
    ...{record, text, inflect, caseExact, use},
  })
  return [
    ...(label === undefined ? [] : [toName({text: label}, 'term')]),
    ...(term.variants[language] ?? []).map((wording) => toName(wording, 'term')),
    ...(term.answers[language] ?? []).map((wording) => toName(wording, 'answer')),
    ...(term.forbidden[language] ?? []).map((wording) => toName(wording, 'forbidden')),
  ]
}
