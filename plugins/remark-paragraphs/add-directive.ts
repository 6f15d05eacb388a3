import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import {cleanPhrasing} from './clean-phrasing.ts'
import {pushBlock, type Flattening, type Opens} from './flat-block.ts'
import {readPage} from './read-page.ts'

const containers: Readonly<Record<string, {kind: ParagraphKind; opens: Opens}>> = {
  closing: {kind: 'closing', opens: {kind: 'closing'}},
  signatures: {kind: 'signature', opens: {kind: 'signatures'}},
}

/**
 * Adds what a container holds, `:::closing` or `:::signatures`, as a division of that name.
 *
 * @param node a container; one of another name is a fatal message, its blocks are added as they are.
 * @param kind what its paragraphs are if the container does not say it.
 * @param context is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addContainer} from '#plugins/remark-paragraphs/add-directive.ts'
 * import type {Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * addContainer({type: 'containerDirective', name: 'annexe', children: []}, 'paragraph', context)
 * assert.equal(context.file.messages[0]?.ruleId, 'unknown-directive')
 * ```
 */
export function addContainer(node: ContainerDirective, kind: ParagraphKind, context: Flattening): void {
  const container = containers[node.name]
  if (container === undefined) {
    const message = context.file.message(
      `Unexpected container \`:::${node.name}\`, expected \`${Object.keys(containers).join('`, `')}\``,
      {place: node.position, source: 'diglot', ruleId: 'unknown-directive'},
    )
    message.fatal = true
  }
  const before = context.blocks.length
  for (const child of node.children) context.addBlock(child, container?.kind ?? kind, context)
  const first = context.blocks[before]
  if (first === undefined || container === undefined) return
  context.blocks[before] = {...first, draft: {...first.draft, opens: container.opens}}
}

/**
 * Adds the cell of a flattened table, `::cell[...]{column=...}`, or a page break between paragraphs, `::pb[3]`.
 *
 * @param node a directive; one of another name is a fatal message.
 * @param _kind a cell is one wherever it stands.
 * @param context is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addLeafDirective} from '#plugins/remark-paragraphs/add-directive.ts'
 * import type {Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * const children = [{type: 'text' as const, value: 'May'}]
 * addLeafDirective({type: 'leafDirective', name: 'cell', children}, 'paragraph', context)
 * assert.equal(context.blocks[0]?.draft.kind, 'cell')
 * ```
 */
export function addLeafDirective(node: LeafDirective, _kind: ParagraphKind, context: Flattening): void {
  const page = readPage(node)
  if (page !== undefined) {
    context.points.push(page)
    return
  }
  if (node.name === 'cell') {
    const column = node.attributes?.['column']
    pushBlock(
      context,
      node,
      {kind: 'cell', ...(typeof column === 'string' ? {column} : {})},
      cleanPhrasing(node.children, context.file),
    )
    return
  }
  const message = context.file.message(
    `Unexpected directive \`::${node.name}\`, expected \`::cell[...]\` or \`::pb[3]\``,
    {
      place: node.position,
      source: 'diglot',
      ruleId: 'unknown-directive',
    },
  )
  message.fatal = true
}
