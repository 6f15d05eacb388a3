import {createHash} from 'node:crypto'
import type {InwardCitation} from '#core/reading/add-inward.ts'
import type {ListedText, TextSummary} from '#io/text-cache.ts'
import type {CorpusEntry} from './corpus-reader.ts'

/** What is asked of a text. */
interface Entry extends Pick<CorpusEntry, 'id' | 'digest' | 'head'> {
  readonly summary: Pick<TextSummary, 'hash' | 'paragraphs' | 'beads' | 'gaps' | 'outward'>
}

/**
 * Gives what the site lists of the texts: heads, counts, and who cites them.
 *
 * @param entries all texts of the corpus that can be published.
 * @returns one item per text, in the same order; `page` changes with the text, those it
 *   cites, and what its pages show of those that cite it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listTexts} from '#plugins/astro-corpus/list-texts.ts'
 * assert.deepEqual(listTexts([]), [])
 * ```
 */
export function listTexts(entries: readonly Entry[]): ListedText[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const inward = gatherInward(entries)
  return entries.map(({id, digest, head, summary}) => {
    const {hash, paragraphs, beads, gaps} = summary
    const citing = inward.get(id) ?? []
    const titles = citing.map(({document}) => known.get(document)?.head.titles)
    const page = createHash('sha256')
      .update(JSON.stringify([digest, citing, titles]))
      .digest('hex')
    return {id, digest, page, head, hash, paragraphs, beads, gaps, citing, isKept: false}
  })
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
