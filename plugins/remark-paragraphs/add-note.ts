import type {FootnoteDefinition} from 'mdast'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import {keepPoints, type FlatBlock, type Flattening} from './flat-block.ts'

/**
 * Adds a footnote to the notes; its first block carries its number.
 *
 * @param node a footnote.
 * @param _kind a note is one wherever it stands.
 * @param context is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addNote} from '#plugins/remark-paragraphs/add-note.ts'
 * import type {Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * addNote({type: 'footnoteDefinition', identifier: '1', children: []}, 'paragraph', context)
 * assert.deepEqual(context.notes, [])
 * ```
 */
export function addNote(node: FootnoteDefinition, _kind: ParagraphKind, context: Flattening): void {
  const inner: Flattening = {...context, blocks: [], points: []}
  for (const child of node.children) context.addBlock(child, 'note', inner)
  keepPoints(inner)
  const blocks = inner.blocks.filter(({draft}) => draft.kind !== 'row')
  for (const [index, block] of blocks.entries()) {
    const {column, lines} = block.draft
    const draft: FlatBlock['draft'] = {
      kind: 'note',
      ...(index === 0 ? {label: node.identifier, marker: node.identifier} : {}),
      ...(context.notes.length === 0 ? {opens: {kind: 'notes'}} : {}),
      ...(column === undefined ? {} : {column}),
      ...(lines === undefined ? {} : {lines}),
    }
    context.notes.push({...block, draft})
  }
}
