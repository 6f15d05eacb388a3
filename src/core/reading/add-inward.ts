import type {DocumentId} from '#core/model/corpus-document.ts'
import type {CitedBy, ReadingGroup} from '#core/model/reading-view.ts'
import {holdsAddress} from './find-cells.ts'

/** A citation that stands in another text of the corpus. */
export interface InwardCitation extends CitedBy {
  readonly document: DocumentId
  /** Address that it leads to; absent: the text as a whole. */
  readonly at?: string
}

/**
 * Adds citations from other texts to the groups they lead to, behind those of the text itself.
 *
 * @param groups groups of the page.
 * @param inward citations of the text, or of places in it.
 * @returns the groups; the first holds what cites the text as a whole, or a place that is not there.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addInward} from '#core/reading/add-inward.ts'
 * const group = {id: 'p1', kind: 'paragraph' as const, depth: 0, labels: ['1.'], rows: []}
 * const [first] = addInward([group], [{document: 'rain', address: 'p7', label: '7'}])
 * assert.equal(first?.citedBy?.[0]?.document, 'rain')
 * ```
 */
export function addInward(
  groups: readonly ReadingGroup[],
  inward: readonly InwardCitation[],
): readonly ReadingGroup[] {
  if (inward.length === 0) return groups
  const places = new Map([...new Set(inward.map(({at}) => at))].map((at) => [at, indexOf(groups, at)]))
  const citing = Map.groupBy(inward, ({at}) => places.get(at))
  return groups.map((group, index) => {
    const more = citing.get(index)?.map(({at: _, ...by}) => by) ?? []
    return more.length === 0 ? group : {...group, citedBy: [...(group.citedBy ?? []), ...more]}
  })
}

function indexOf(groups: readonly ReadingGroup[], at: string | undefined): number {
  return at === undefined
    ? 0
    : Math.max(
        0,
        groups.findIndex((group) => holdsAddress(group, at)),
      )
}
