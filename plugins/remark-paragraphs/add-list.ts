import type {List, ListItem, PhrasingContent, RootContent} from 'mdast'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import {readLabel} from '#core/segment/read-label.ts'
import {cleanPhrasing} from './clean-phrasing.ts'
import {pushBlock, type FlatBlock, type Flattening} from './flat-block.ts'
import {literalMarker, taskBox} from './literal-marker.ts'

/**
 * Adds the items of a list: numbered ones as paragraphs with the number that was typed, others as items.
 *
 * @param node a list.
 * @param kind what its paragraphs are.
 * @param context is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addList} from '#plugins/remark-paragraphs/add-list.ts'
 * import type {Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * addList({type: 'list', ordered: true, start: 26, children: [{type: 'listItem', children: []}]}, 'paragraph', context)
 * assert.equal(context.blocks[0]?.draft.marker, '26.')
 * ```
 */
export function addList(node: List, kind: ParagraphKind, context: Flattening): void {
  for (const [index, item] of node.children.entries()) {
    const fallback = node.ordered === true ? `${(node.start ?? 1) + index}.` : '-'
    addListItem(item, fallback, kind, context)
  }
}

function addListItem(item: ListItem, fallback: string, kind: ParagraphKind, context: Flattening): void {
  const marker = literalMarker(item, context.file) ?? fallback
  const {draft, printed} = readItem(marker, kind)
  const before = context.blocks.length
  for (const child of item.children) {
    const isFirst = context.blocks.length === before
    if (child.type === 'paragraph' && isFirst) {
      const text: PhrasingContent = {type: 'text', value: printed + taskBox(item, context.file)}
      const children = cleanPhrasing(child.children, context.file)
      pushBlock(context, child, draft, text.value === '' ? children : [text, ...children])
    } else {
      if (isFirst && isBlock(child)) pushNumber(context, item, draft, printed)
      context.addBlock(child, kind, context)
    }
  }
  if (context.blocks.length === before) pushNumber(context, item, draft, printed)
}

/** What is no number of this text stays in the wording: a year, a number in a quotation or a note. */
function readItem(marker: string, kind: ParagraphKind): {draft: FlatBlock['draft']; printed: string} {
  if (!/^\d/.test(marker)) return {draft: {kind: 'item', marker}, printed: ''}
  const label = kind === 'paragraph' ? readLabel(`${marker} x`)?.label : undefined
  return label === undefined
    ? {draft: {kind}, printed: `${marker} `}
    : {draft: {kind, label, marker}, printed: ''}
}

/** What opens no block of its own gives way to the paragraph behind it. */
function isBlock(node: RootContent): boolean {
  return node.type !== 'html' && node.type !== 'definition' && node.type !== 'footnoteDefinition'
}

/** A number without text of its own: the item is empty, or begins with a table, a list, a quotation. */
function pushNumber(context: Flattening, item: ListItem, draft: FlatBlock['draft'], printed: string): void {
  if (draft.kind === 'item') return
  pushBlock(context, item, draft, printed === '' ? [] : [{type: 'text', value: printed.trimEnd()}])
}
