import type {SearchAnswer} from '#core/model/search.ts'
import {quoteWords} from '#core/text/quote-words.ts'
import type {UrlFacets} from '#core/search/facets-in-url.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import {formatCount} from '../../i18n/format-count.ts'
import {make} from '../cite/make.ts'
import {makeLink, type SearchContext} from './search-context.ts'

/** Names that are told; a record may have dozens. */
const mostNames = 6

/** What a status line is made of. */
export interface Told {
  readonly answer: SearchAnswer
  /** Hits that the filters leave. */
  readonly left: readonly {readonly document: string}[]
  readonly shown: number
  readonly isNarrowed: boolean
  /** Whether the query was a reference as well. */
  readonly hasPlaces: boolean
  /** Filters of the address that nothing has. */
  readonly filters: UrlFacets['unknown']
}

/**
 * Tells in words what was found.
 *
 * @param told see {@link Told}.
 * @param dictionary of the interface.
 * @returns lines, the count first.
 */
export function tellFound(told: Told, dictionary: Dictionary): readonly HTMLElement[] {
  const {unknown, dropped, alsoNames, unknownFilters} = dictionary.find
  const {answer, hasPlaces, filters} = told
  const quote = (words: readonly string[]): string =>
    words.map((word) => quoteWords(word, dictionary.language)).join(', ')
  const further = [
    // Words of a reference need not be words of a text.
    hasPlaces ? '' : quote(answer.unknown),
    quote(answer.query.dropped),
    filters.map(({name, value}) => `${name}=${value}`).join(', '),
  ]
  const templates = [unknown, dropped, unknownFilters]
  const lines = further.flatMap((said, at) =>
    said === '' ? [] : [make('p', at === 0 ? {class: 'unknown'} : {}, ...fill(templates[at], said))],
  )
  const names =
    answer.names.length === 0 ? [] : [make('p', {}, ...fill(alsoNames, ...tellNames(answer.names)))]
  return [make('p', {}, tellCounts(told, dictionary)), ...lines, ...names]
}

function tellCounts({answer, left, shown, isNarrowed, hasPlaces}: Told, dictionary: Dictionary): string {
  const {find, paragraphs, entities} = dictionary
  const {hits} = answer
  const count = (list: readonly {readonly document: string}[]): string => {
    const texts = new Set(list.map(({document}) => document)).size
    return `${formatCount(list.length, paragraphs, dictionary)} ${formatCount(texts, entities.texts, dictionary)}`
  }
  if (hits.length === 0) return hasPlaces ? find.noWords : find.none
  const found = find.found.replace('#', count(hits))
  if (left.length === 0) return `${found} ${find.noneLeft}`
  const narrowed = isNarrowed ? ` ${find.narrowed.replace('#', count(left))}` : ''
  const part =
    shown < left.length ? ` ${find.shown.replace('#', String(shown)).replace('@', String(left.length))}` : ''
  return found + narrowed + part
}

/** Puts nodes where a template has `#`. */
function fill(template = '', ...nodes: readonly (Node | string)[]): readonly (Node | string)[] {
  const [before = '', after = ''] = template.split('#')
  return [before, ...nodes, after]
}

function tellNames(names: SearchAnswer['names']): readonly (Node | string)[] {
  const told = names
    .slice(0, mostNames)
    .flatMap(({name, language}, at) => [...(at === 0 ? [] : [', ']), make('span', {lang: language}, name)])
  return names.length > mostNames ? [...told, ' …'] : told
}

/**
 * Tells that there is no search by words, and what works all the same.
 *
 * @param context of the page.
 * @returns lines.
 */
export function tellFailure({root, dictionary}: SearchContext): readonly HTMLElement[] {
  const {language, find, texts, entities, timeline} = dictionary
  const {failed, noWasm, stillWorks} = find
  const pages = [
    ['', texts],
    ['entities/', entities.title],
    ['timeline/', timeline.title],
  ] as const
  const links = pages.map(([path, name]) =>
    make('li', {}, makeLink(`${root}${language}/${path}index.html`, name)),
  )
  const reason = 'WebAssembly' in window ? failed : noWasm
  return [make('p', {class: 'failed'}, reason), make('p', {}, stillWorks), make('ul', {}, ...links)]
}
