import type {Paragraph, ParagraphId} from '#core/model/corpus-document.ts'
import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'

export type ParagraphsById = ReadonlyMap<ParagraphId, Paragraph>

/** The paragraphs of one bead, per column, with their rows. */
export interface Gathering {
  readonly paragraphs: readonly (readonly Paragraph[])[]
  readonly id: string
  readonly rows: readonly ReadingRow[]
}

/**
 * Makes groups of what was gathered for the page. What shows nothing itself, as a table row, gets no
 * group: its address goes to the next one, at the end of a text to the last one.
 *
 * @param list one item per paragraph bead, in reading order.
 * @param sides paragraphs of each column's edition.
 * @returns the groups; one without text when there are addresses and nothing to show at all.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherGroups} from '#core/reading/gather-groups.ts'
 * assert.deepEqual(gatherGroups([{paragraphs: [[]], id: 'p1', rows: []}], [new Map()]), [])
 * ```
 */
export function gatherGroups(list: readonly Gathering[], sides: readonly ParagraphsById[]): ReadingGroup[] {
  const groups: ReadingGroup[] = []
  let waiting: string[] = []
  for (const [index, item] of list.entries()) {
    const lead = item.paragraphs.find((side) => side.length > 0)?.[0]
    if (lead === undefined) continue
    const further = item.paragraphs[0]?.slice(1).filter(({clauses}) => clauses.length === 0) ?? []
    const anchors = further.map(({id}) => id)
    const isSilent =
      item.rows.length === 0 && item.paragraphs.flat().every(({marker}) => marker === undefined)
    const isOnly = index === list.length - 1 && groups.length === 0
    if (isSilent && !isOnly) {
      waiting.push(item.id, ...anchors)
      continue
    }
    groups.push(groupOf(item, lead, sides, [...waiting, ...anchors]))
    waiting = []
  }
  return withAnchors(groups, waiting)
}

function withAnchors(groups: readonly ReadingGroup[], waiting: readonly string[]): ReadingGroup[] {
  const last = groups.at(-1)
  if (last === undefined || waiting.length === 0) return [...groups]
  return [...groups.slice(0, -1), {...last, anchors: [...(last.anchors ?? []), ...waiting]}]
}

function groupOf(
  item: Gathering,
  lead: Paragraph,
  sides: readonly ParagraphsById[],
  anchors: readonly string[],
): ReadingGroup {
  const firsts = item.paragraphs.map((side) => side[0])
  const roles = firsts.map((paragraph) => paragraph?.role ?? null)
  const columns = firsts.map((paragraph) => paragraph?.column ?? null)
  const row = lead.kind === 'cell' ? rowOf(lead, sides) : undefined
  const rows = item.rows.length > 0 ? item.rows : [{cells: sides.map(() => '')}]
  return {
    id: item.id,
    kind: lead.kind,
    depth: depthOf(lead, sides),
    labels: item.paragraphs.map(labelOf),
    ...(roles.some((role) => role !== null) ? {roles} : {}),
    ...(row === undefined ? {} : {row}),
    ...(columns.some((column) => column !== null) ? {columns} : {}),
    rows,
    ...(anchors.length === 0 ? {} : {anchors}),
  }
}

/** Which row a cell stands in; one beside a paragraph stands in none. */
function rowOf({parent = ''}: Paragraph, sides: readonly ParagraphsById[]): ParagraphId | undefined {
  return sides.map((side) => side.get(parent)).find((found) => found?.kind === 'row')?.id
}

/** Number of the first paragraph, and those of further ones that have no text to show theirs in. */
function labelOf([first, ...others]: readonly Paragraph[]): string | null {
  const own = first?.marker ?? (first?.editorial === undefined ? undefined : `[${first.editorial}]`)
  const alone = others.flatMap(({clauses, marker}) => (clauses.length === 0 ? (marker ?? []) : []))
  return own === undefined && alone.length === 0 ? null : [own ?? [], ...alone].flat().join(' ')
}

function depthOf(paragraph: Paragraph, sides: readonly ParagraphsById[]): number {
  let depth = 0
  let parent = paragraph.parent
  const isContinuation = paragraph.label === undefined
  while (parent !== undefined && depth < 8) {
    const found: Paragraph | undefined = sides.map((side) => side.get(parent ?? '')).find(Boolean)
    depth++
    parent = found?.parent
  }
  // A continuation stands under the text of its number, not a level deeper.
  return isContinuation ? Math.max(0, depth - 1) : depth
}
