import type {ConcordanceLine} from '#core/search/concordance.ts'
import type {SearchAnswer} from '#core/model/search.ts'
import {quoteWords} from '#core/text/quote-words.ts'
import {formatCount} from '../../i18n/format-count.ts'
import type {ConcordanceDictionary} from './show-lines.ts'

/** How much of what was found is there. */
export interface ConcordanceExtent {
  /** Number of places found. */
  readonly found: number
  /** Number of those whose texts were asked for. */
  readonly taken: number
  /** Number of texts that could not be read. */
  readonly unread: number
}

/** Names that are listed: of a state there are many. */
const mostNames = 6

/**
 * Says what is shown, and all that keeps it from being all that was asked for.
 *
 * @param answer what search answered.
 * @param lines what can be seen.
 * @param extent how much there is.
 * @param words what is said in the language of the interface.
 * @returns sentences.
 */
export function tellResult(
  {query, unknown, names}: Pick<SearchAnswer, 'query' | 'unknown' | 'names'>,
  lines: readonly Pick<ConcordanceLine, 'document'>[],
  {found, taken, unread}: ConcordanceExtent,
  words: ConcordanceDictionary,
): string {
  const {concordance: said, locale, language} = words
  const number = new Intl.NumberFormat(locale)
  const list = (items: readonly string[]): string =>
    items.map((item) => quoteWords(item, language)).join(', ')
  const texts = new Set(lines.map(({document}) => document)).size
  const count = `${formatCount(lines.length, said.lines, words)} ${formatCount(texts, said.texts, words)}.`
  const first = said.first.replace('#', number.format(taken)).replace('@', number.format(found))
  const others = [...new Set(names.map(({name}) => name))].slice(0, mostNames)
  const sentences: readonly (readonly [isSaid: boolean, sentence: string])[] = [
    [found === 0, said.none],
    [found > 0, count],
    [found > taken, first],
    [unread > 0, said.unread.replace('#', number.format(unread))],
    [unknown.length > 0, said.unknown.replace('#', () => list(unknown))],
    [query.dropped.length > 0, said.dropped.replace('#', () => list(query.dropped))],
    [found > 0 && others.length > 0, said.names.replace('#', () => list(others))],
  ]
  return sentences.flatMap(([isSaid, sentence]) => (isSaid ? [sentence] : [])).join(' ')
}
