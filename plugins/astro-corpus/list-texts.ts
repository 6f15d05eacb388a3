import {createHash} from 'node:crypto'
import {placeFamilies} from '#core/families/place-families.ts'
import type {ClauseFamily} from '#core/model/clause-family.ts'
import {compareCodes} from '#core/text/compare-codes.ts'
import type {InwardCitation} from '#core/reading/add-inward.ts'
import type {TermPlaces} from '#io/term-places.ts'
import type {ListedText, Neighbours, TextSummary} from '#io/text-cache.ts'
import type {CorpusEntry} from './corpus-reader.ts'

/** What is asked of a text. */
interface Entry extends Pick<CorpusEntry, 'id' | 'digest' | 'head'> {
  readonly summary: Pick<TextSummary, 'hash' | 'paragraphs' | 'beads' | 'gaps' | 'outward'>
}

/**
 * Gives what the site lists of the texts: heads, counts, and who cites them.
 *
 * @param entries all texts of the corpus that can be published.
 * @param families comparable clauses; default: none are recorded.
 * @returns one item per text, in the same order; `page` changes with the text, those it
 *   cites, and what its pages show of those that cite it and of those before and after it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listTexts} from '#plugins/astro-corpus/list-texts.ts'
 * assert.deepEqual(listTexts([]), [])
 * ```
 */
export function listTexts(entries: readonly Entry[], families: readonly ClauseFamily[] = []): ListedText[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const inward = gatherInward(entries)
  const neighbours = findNeighbours(entries)
  const placed = placeFamilies(families)
  return entries.map(({id, digest, head, summary}) => {
    const {hash, paragraphs, beads, gaps} = summary
    const citing = inward.get(id) ?? []
    const beside = neighbours.get(id) ?? {}
    const own = placed.get(id) ?? []
    const titles = citing.map(({document}) => known.get(document)?.head.titles)
    const shown = [beside.previous, beside.next].map((other = '') => {
      const {date, titles: named} = known.get(other)?.head ?? {}
      return [other, date, named]
    })
    const page = createHash('sha256')
      .update(JSON.stringify([digest, citing, titles, shown, own]))
      .digest('hex')
    return {
      id,
      digest,
      page,
      head,
      hash,
      paragraphs,
      beads,
      gaps,
      citing,
      families: own,
      neighbours: beside,
      isKept: false,
      isHistoryKept: false,
    }
  })
}

/**
 * Gathers where the texts have the terms of the glossary.
 *
 * @param entries all texts of the corpus that can be published.
 * @returns what `#io/term-places.ts` keeps for the page of the glossary.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {termPlaces} from '#plugins/astro-corpus/list-texts.ts'
 * assert.deepEqual(termPlaces([]), {})
 * ```
 */
export function termPlaces(
  entries: readonly {readonly id: string; readonly summary: Pick<TextSummary, 'terms'>}[],
): TermPlaces {
  return Object.fromEntries(entries.map(({id, summary}) => [id, summary.terms]))
}

/** Texts by date, then by id, each beside those before and after it. */
function findNeighbours(entries: readonly Entry[]): ReadonlyMap<string, Neighbours> {
  const order = entries.toSorted((a, b) => compareCodes(a.head.date, b.head.date) || compareCodes(a.id, b.id))
  return new Map(
    order.map(({id}, at) => {
      const [previous, next] = [at === 0 ? undefined : order[at - 1], order[at + 1]]
      return [id, {...(previous && {previous: previous.id}), ...(next && {next: next.id})}]
    }),
  )
}

/** Citations by the text they lead to, in the order of the citing texts. */
function gatherInward(entries: readonly Entry[]): ReadonlyMap<string, readonly InwardCitation[]> {
  const all = entries.flatMap(({id: document, summary}) =>
    summary.outward.map(({to, ...citation}) => ({to, citation: {document, ...citation}})),
  )
  return new Map(
    [...Map.groupBy(all, ({to}) => to)].map(([to, list]) => [to, list.map(({citation}) => citation)]),
  )
}
