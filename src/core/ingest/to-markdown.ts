import type {DraftBlock} from '#core/model/draft-block.ts'
import {writeBlock} from './write-block.ts'
import {writeTable} from './write-table.ts'

/** Kinds that stand in a container of this name. */
const containers: ReadonlyMap<DraftBlock['kind'], string> = new Map([
  ['closing', 'closing'],
  ['signature', 'signatures'],
])

/** The blocks of one table stay together, every other block is alone. */
function groupTables(blocks: readonly DraftBlock[]): readonly (readonly DraftBlock[])[] {
  const groups: DraftBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const isInTable = group?.[0]?.kind === 'row' && (block.kind === 'row' || block.kind === 'cell')
    if (isInTable) group.push(block)
    else groups.push([block])
  }
  return groups
}

/**
 * Writes the reading text in the content format: `#` the title, `##` the head of a section or an
 * annex, `###` a heading that opens no division, one paragraph per block with its number as
 * printed, closing and signatures in containers, cells as directives or in a table, notes as
 * footnotes, `:pb[3]` where a page begins. `remark-paragraphs` reads the same blocks from it.
 *
 * @param blocks the blocks in order, as {@link settleBlocks} leaves them.
 * @returns Markdown that ends in a line feed, empty for no blocks. A paragraph of more than 16,000
 *   code units runs over several lines, broken at single spaces: a parser gives line feeds there.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toMarkdown} from '#core/ingest/to-markdown.ts'
 * const block = {kind: 'paragraph', label: '26', marker: '26.', text: 'Стороны встретились.'} as const
 * assert.equal(toMarkdown([block]), '26\\. Стороны встретились.\n')
 * ```
 */
export function toMarkdown(blocks: readonly DraftBlock[]): string {
  const parts: string[] = []
  let open: string | undefined
  for (const group of groupTables(blocks)) {
    const [block] = group
    if (block === undefined) continue
    const container = containers.get(block.kind)
    if (container !== open || (open !== undefined && block.opens !== undefined)) {
      if (open !== undefined) parts.push(':::')
      if (container !== undefined) parts.push(`:::${container}`)
      open = container
    }
    parts.push(block.kind === 'row' ? writeTable(group) : writeBlock(block))
  }
  if (open !== undefined) parts.push(':::')
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}
