import type {Html, ListItem, Nodes, PhrasingContent, Root, RootContent, Table} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {readLabel} from '#core/segment/read-label.ts'
import {isPoint, textOf} from '../phrasing-text.ts'
import {cleanPhrasing} from './clean-phrasing.ts'
import {dropLabel} from './drop-label.ts'
import {literalMarker, taskBox} from './literal-marker.ts'
import {openAnnex} from './open-annex.ts'
import {readPage} from './read-page.ts'

/** A block before it is numbered, with its inline content. */
export interface FlatBlock {
  readonly draft: Omit<DraftBlock, 'text'>
  readonly children: PhrasingContent[]
  readonly position: Position | undefined
}

interface Context {
  readonly file: VFile
  readonly annexWords: readonly string[]
  readonly blocks: FlatBlock[]
  readonly notes: FlatBlock[]
  /** Page breaks and numbers of notes that stand alone: they go to the start of the next block. */
  readonly points: PhrasingContent[]
}

type Opens = NonNullable<DraftBlock['opens']>
const containers: Readonly<Record<string, {kind: ParagraphKind; opens: Opens}>> = {
  closing: {kind: 'closing', opens: {kind: 'closing'}},
  signatures: {kind: 'signature', opens: {kind: 'signatures'}},
}

/**
 * Lists the blocks of a Markdown tree in reading order; notes come last, as a division of their own.
 *
 * @param tree a parsed file.
 * @param file the file, for literal list markers and messages.
 * @param annexWords words that open an annex heading, lower case.
 * @returns the blocks, `[]` for an empty tree.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {flattenBlocks} from '#plugins/remark-paragraphs/flatten-blocks.ts'
 * const tree = {type: 'root' as const, children: [{type: 'thematicBreak' as const}]}
 * assert.deepEqual(flattenBlocks(tree, new VFile(''), []), [])
 * ```
 */
export function flattenBlocks(tree: Root, file: VFile, annexWords: readonly string[]): FlatBlock[] {
  const context: Context = {file, annexWords, blocks: [], notes: [], points: []}
  for (const node of tree.children) addBlock(node, 'paragraph', context)
  keepPoints(context)
  return [...openFront(context.blocks), ...context.notes]
}

/** What stands before the title, as a letterhead, is in front of the body together with it. */
function openFront(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  if (!blocks.some(({draft}) => draft.kind === 'title')) return blocks
  return blocks.map((block, index): FlatBlock => {
    const {opens: _, ...rest} = block.draft
    if (index === 0) return {...block, draft: {...rest, opens: {kind: 'front'}}}
    return block.draft.kind === 'title' ? {...block, draft: rest} : block
  })
}

type Adder = (node: never, kind: ParagraphKind, context: Context) => void
/** One small function per kind of node; what has none carries no text. */
const adders: Partial<Record<RootContent['type'], Adder>> = {
  heading: addHeading,
  paragraph: addParagraph,
  list: (node: {children: ListItem[]; ordered?: boolean | null; start?: number | null}, kind, context) => {
    for (const [index, item] of node.children.entries()) {
      const fallback = node.ordered === true ? `${(node.start ?? 1) + index}.` : '-'
      addListItem(item, fallback, kind, context)
    }
  },
  blockquote: (node: {children: RootContent[]}, _kind, context) => {
    for (const child of node.children) addBlock(child, 'quotation', context)
  },
  table: addTable,
  code: addCode,
  footnoteDefinition: addNote,
  containerDirective: addContainer,
  html: (node: Html, _kind, context) => void cleanPhrasing([node], context.file),
  leafDirective: addLeafDirective,
}

function addBlock(node: RootContent, kind: ParagraphKind, context: Context): void {
  // The table above pairs each type with the function for that node.
  const add = adders[node.type] as
    ((node: RootContent, kind: ParagraphKind, context: Context) => void) | undefined
  add?.(node, kind, context)
}

function push(
  {blocks, points}: Context,
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

/** Points behind the last block belong to it. */
function keepPoints({blocks, points}: Context): void {
  const last = blocks.at(-1)
  if (last !== undefined) blocks[blocks.length - 1] = {...last, children: [...last.children, ...points]}
}

function addHeading(
  node: {type: 'heading'; depth: number; children: PhrasingContent[]},
  kind: ParagraphKind,
  context: Context,
): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
  // The heading of a quoted text divides that text, not this one.
  if (kind !== 'paragraph') {
    push(context, node as Nodes, {kind}, children)
    return
  }
  if (node.depth === 1 && !context.blocks.some((block) => block.draft.kind === 'title')) {
    push(context, node as Nodes, {kind: 'title', opens: {kind: 'front'}}, children)
    return
  }
  const annex = openAnnex(text, context.annexWords)
  const label = readLabel(text)
  const section: Opens = {kind: 'section', ...(label === undefined ? {} : {label: label.label})}
  const opens = annex ?? (node.depth <= 2 ? section : undefined)
  const printed = annex !== undefined || label === undefined ? undefined : label
  push(
    context,
    node as Nodes,
    {
      kind: 'heading',
      ...(printed === undefined ? {} : {label: printed.label, marker: printed.marker}),
      ...(opens === undefined ? {} : {opens}),
    },
    printed === undefined ? children : dropLabel(children, printed.textStart),
  )
}

function addParagraph(node: {children: PhrasingContent[]}, kind: ParagraphKind, context: Context): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
  const label = kind === 'paragraph' ? readLabel(text) : undefined
  if (label !== undefined) {
    const {label: printed, marker, textStart} = label
    push(context, node as Nodes, {kind, label: printed, marker}, dropLabel(children, textStart))
  } else if (text !== '') {
    push(context, node as Nodes, {kind}, children)
  } else {
    context.points.push(...children.filter(isPoint))
  }
}

function addListItem(item: ListItem, fallback: string, kind: ParagraphKind, context: Context): void {
  const marker = literalMarker(item, context.file) ?? fallback
  const {draft, printed} = readItem(marker, kind)
  const before = context.blocks.length
  for (const child of item.children) {
    const isFirst = context.blocks.length === before
    if (child.type === 'paragraph' && isFirst) {
      const text: PhrasingContent = {type: 'text', value: printed + taskBox(item, context.file)}
      const children = cleanPhrasing(child.children, context.file)
      push(context, child, draft, text.value === '' ? children : [text, ...children])
    } else {
      if (isFirst && isBlock(child)) pushNumber(context, item, draft, printed)
      addBlock(child, kind, context)
    }
  }
  if (context.blocks.length === before) pushNumber(context, item, draft, printed)
}

/** A number counts in the text itself only: in a quotation or a note it is part of the wording. */
function readItem(
  marker: string,
  kind: ParagraphKind,
): {draft: Omit<DraftBlock, 'text'>; printed: string} {
  const label = readLabel(`${marker} x`)
  if (label === undefined) return {draft: {kind: 'item', marker}, printed: ''}
  if (kind === 'paragraph') return {draft: {kind, label: label.label, marker}, printed: ''}
  return {draft: {kind}, printed: `${marker} `}
}

/** What opens no block of its own gives way to the paragraph behind it. */
function isBlock(node: RootContent): boolean {
  return node.type !== 'html' && node.type !== 'definition' && node.type !== 'footnoteDefinition'
}

/** A number without text of its own: the item is empty, or begins with a table, a list, a quotation. */
function pushNumber(context: Context, item: ListItem, draft: Omit<DraftBlock, 'text'>, printed: string): void {
  if (draft.kind === 'item') return
  push(context, item, draft, printed === '' ? [] : [{type: 'text', value: printed.trimEnd()}])
}

function addTable(node: Table, _kind: ParagraphKind, context: Context): void {
  const [head, ...body] = node.children
  const columns: string[] = []
  for (const row of [...(head === undefined ? [] : [head]), ...body]) {
    push(context, row, {kind: 'row'}, [])
    for (const [index, cell] of row.children.entries()) {
      const children = cleanPhrasing(cell.children, context.file)
      const column = row === head ? undefined : columns[index]
      if (row === head) columns.push(textOf(children))
      push(context, cell, {kind: 'cell', ...(column === undefined ? {} : {column})}, children)
    }
  }
}

/** Indented code is a paragraph that Markdown misread: no block is code merely because of its spaces. */
function addCode(
  node: {type: 'code'; value: string; position?: Position},
  kind: ParagraphKind,
  context: Context,
): void {
  const start = node.position?.start.offset
  const isFenced = start === undefined || /^(?:`{3}|~{3})/.test(String(context.file).slice(start, start + 3))
  if (isFenced) push(context, node, {kind: 'code'}, [{type: 'inlineCode', value: node.value}])
  else addParagraph({...node, children: [{type: 'text', value: node.value.trim()}]}, kind, context)
}

function addNote(
  node: {identifier: string; children: RootContent[]},
  _kind: ParagraphKind,
  context: Context,
): void {
  const inner: Context = {...context, blocks: [], points: []}
  for (const child of node.children) addBlock(child, 'note', inner)
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

function addContainer(node: ContainerDirective, kind: ParagraphKind, context: Context): void {
  const container = containers[node.name]
  if (container === undefined) {
    const message = context.file.message(
      `Unexpected container \`:::${node.name}\`, expected \`${Object.keys(containers).join('`, `')}\``,
      {place: node.position, source: 'diglot', ruleId: 'unknown-directive'},
    )
    message.fatal = true
  }
  const before = context.blocks.length
  for (const child of node.children) addBlock(child, container?.kind ?? kind, context)
  const first = context.blocks[before]
  if (first === undefined || container === undefined) return
  context.blocks[before] = {...first, draft: {...first.draft, opens: container.opens}}
}

function addLeafDirective(node: LeafDirective, _kind: ParagraphKind, context: Context): void {
  const page = readPage(node)
  if (page !== undefined) {
    context.points.push(page)
    return
  }
  if (node.name === 'cell') {
    const column = node.attributes?.['column']
    push(
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
