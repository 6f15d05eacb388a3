import type {Table} from 'mdast'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import {textOf} from '../phrasing-text.ts'
import {cleanPhrasing} from './clean-phrasing.ts'
import {pushBlock, type Flattening} from './flat-block.ts'

/**
 * Adds a table: a block for each row and, behind it, one for each of its cells with the head of its column.
 * A head without any text, which Markdown asks for where a table has none, is no row.
 *
 * @param node a table.
 * @param _kind a table is one wherever it stands.
 * @param context is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addTable} from '#plugins/remark-paragraphs/add-table.ts'
 * import type {Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * const cell = {type: 'tableCell' as const, children: [{type: 'text' as const, value: 'May'}]}
 * addTable({type: 'table', children: [{type: 'tableRow', children: [cell]}]}, 'paragraph', context)
 * assert.deepEqual(context.blocks.map(({draft}) => draft.kind), ['row', 'cell'])
 * ```
 */
export function addTable(node: Table, _kind: ParagraphKind, context: Flattening): void {
  const [head, ...body] = node.children
  const isHeaded = head?.children.some((cell) => cell.children.length > 0) === true
  const columns: string[] = []
  for (const row of isHeaded ? node.children : body) {
    pushBlock(context, row, {kind: 'row'}, [])
    for (const [index, cell] of row.children.entries()) {
      const children = cleanPhrasing(cell.children, context.file)
      const column = row === head ? undefined : columns[index]
      if (row === head) columns.push(textOf(children))
      pushBlock(context, cell, {kind: 'cell', ...(column === undefined ? {} : {column})}, children)
    }
  }
}
