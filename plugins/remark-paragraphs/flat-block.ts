import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'

/** A block before it is numbered, with its inline content. */
export interface FlatBlock {
  readonly draft: Omit<DraftBlock, 'text'>
  readonly children: PhrasingContent[]
  readonly position: Position | undefined
}

export type Opens = NonNullable<DraftBlock['opens']>

/** What has been read of a file; written to while it is read. */
export interface Flattening {
  readonly file: VFile
  readonly annexWords: readonly string[]
  readonly blocks: FlatBlock[]
  readonly notes: FlatBlock[]
  /** Page breaks and numbers of notes that stand alone: they go to the start of the next block. */
  readonly points: PhrasingContent[]
  /** Adds a node of any type; `kind` is what its paragraphs are. */
  readonly addBlock: (node: RootContent, kind: ParagraphKind, context: Flattening) => void
}

/**
 * Adds a block, with the points that waited for it.
 *
 * @param context is written to.
 * @param node what it was read from, for its position.
 * @param draft the block.
 * @param children its inline content, clean.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {pushBlock, type Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [], notes: [], points: [], addBlock: () => undefined,
 * }
 * pushBlock(context, {type: 'thematicBreak'}, {kind: 'paragraph'}, [{type: 'text', value: 'Rain.'}])
 * assert.equal(context.blocks[0]?.draft.kind, 'paragraph')
 * ```
 */
export function pushBlock(
  {blocks, points}: Flattening,
  node: Nodes,
  draft: Omit<DraftBlock, 'text'>,
  children: PhrasingContent[],
): void {
  const {position} = node
  const lines = position === undefined ? {} : {lines: {start: position.start.line, end: position.end.line}}
  // A row shows nothing but its cells.
  const before = draft.kind === 'row' ? [] : points.splice(0)
  blocks.push({draft: {...draft, ...lines}, children: [...before, ...children], position})
}

/**
 * Gives the points behind the last block to that block.
 *
 * @param context is written to; without blocks the points have no place and are left.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {keepPoints, type Flattening} from '#plugins/remark-paragraphs/flat-block.ts'
 * const block = {draft: {kind: 'paragraph' as const}, children: [], position: undefined}
 * const note = {type: 'footnoteReference' as const, identifier: 'a'}
 * const context: Flattening = {
 *   file: new VFile(''), annexWords: [], blocks: [block], notes: [], points: [note], addBlock: () => undefined,
 * }
 * keepPoints(context)
 * assert.deepEqual(context.blocks[0]?.children, [note])
 * ```
 */
export function keepPoints({blocks, points}: Flattening): void {
  const last = blocks.at(-1)
  if (last !== undefined)
    blocks[blocks.length - 1] = {...last, children: [...last.children, ...points.splice(0)]}
}
