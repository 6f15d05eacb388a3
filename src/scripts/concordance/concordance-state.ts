import type {ConcordanceSort} from '#core/search/sort-concordance.ts'

/** What the address of the page says. */
export interface ConcordanceState {
  readonly query: string
  readonly sort: ConcordanceSort
  readonly language: 'both' | 'ru' | 'en'
  /** Where the other side of a line stands. */
  readonly side: 'below' | 'beside' | 'none'
}

const sorts = ['text', 'left', 'node', 'right'] as const
const languages = ['both', 'ru', 'en'] as const
const sides = ['below', 'beside', 'none'] as const

/**
 * Reads the state of the page from its address.
 *
 * @param search as `?q=мир&sort=left`.
 * @returns the state; what is absent or unknown is the first of its kind.
 */
export function readState(search: string): ConcordanceState {
  const parameters = new URLSearchParams(search)
  const choose = <T extends string>(name: string, from: readonly [T, ...T[]]): T =>
    from.find((each) => each === parameters.get(name)) ?? from[0]
  return {
    query: parameters.get('q') ?? '',
    sort: choose('sort', sorts),
    language: choose('lang', languages),
    side: choose('side', sides),
  }
}

/**
 * Writes the state of the page for its address.
 *
 * @param state what to write; what is as it would be anyway is left out.
 * @returns as `?q=мир&sort=left`, percent-encoded.
 */
export function writeState({query, sort, language, side}: ConcordanceState): string {
  const parameters = new URLSearchParams({q: query})
  if (sort !== sorts[0]) parameters.set('sort', sort)
  if (language !== languages[0]) parameters.set('lang', language)
  if (side !== sides[0]) parameters.set('side', side)
  return `?${parameters}`
}
