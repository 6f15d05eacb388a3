import type {Html, ListItem, Nodes, PhrasingContent, Root, RootContent, Table} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {readLabel} from '#core/segment/read-label.ts'
import {slicePhrasing, textOf} from '../phrasing-text.ts'
import {cleanPhrasing} from './clean-phrasing.ts'

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
  const context: Context = {file, annexWords, blocks: [], notes: []}
  for (const node of tree.children) addBlock(node, 'paragraph', context)
  return [...context.blocks, ...context.notes]
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
  context: Context,
  node: Nodes,
  draft: Omit<DraftBlock, 'text'>,
  children: PhrasingContent[],
): void {
  const lines =
    node.position === undefined ? {} : {lines: {start: node.position.start.line, end: node.position.end.line}}
  context.blocks.push({draft: {...draft, ...lines}, children, position: node.position})
}

function addHeading(
  node: {type: 'heading'; depth: number; children: PhrasingContent[]},
  _kind: ParagraphKind,
  context: Context,
): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
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
    printed === undefined ? children : slicePhrasing(children, printed.textStart, text.length),
  )
}

/** An annex heading opens with an annex word; its number, if any, follows: `Annex 2`, `Приложение № 1`. */
function openAnnex(text: string, annexWords: readonly string[]): Opens | undefined {
  const [word, ...rest] = text.toLowerCase().split(/[\s.:№]+/u)
  if (word === undefined || !annexWords.includes(word)) return undefined
  const number =
    rest[0] !== undefined && /^(?:\d{1,3}|[ivx]{1,5}|[a-zа-я])$/u.test(rest[0]) ? rest[0] : undefined
  return {kind: 'annex', ...(number === undefined ? {} : {label: number})}
}

function addParagraph(node: {children: PhrasingContent[]}, kind: ParagraphKind, context: Context): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
  const label = kind === 'paragraph' ? readLabel(text) : undefined
  if (label === undefined) {
    if (text !== '') push(context, node as Nodes, {kind}, children)
    return
  }
  push(
    context,
    node as Nodes,
    {kind, label: label.label, marker: label.marker},
    slicePhrasing(children, label.textStart, text.length),
  )
}

function addListItem(item: ListItem, fallback: string, kind: ParagraphKind, context: Context): void {
  const marker = literalMarker(item, context.file) ?? fallback
  const label = readLabel(`${marker} x`)
  const before = context.blocks.length
  for (const child of item.children) {
    const isFirst = context.blocks.length === before
    if (child.type === 'paragraph' && isFirst) {
      const children = cleanPhrasing(child.children, context.file)
      const draft = label === undefined ? {kind: 'item' as const, marker} : {kind, label: label.label, marker}
      push(context, child, draft, children)
    } else {
      addBlock(child, kind, context)
    }
  }
  if (context.blocks.length === before && label !== undefined)
    push(context, item, {kind, label: label.label, marker}, [])
}

/** The number as it was typed: Markdown itself keeps only the first number of a list. */
function literalMarker(item: ListItem, file: VFile): string | undefined {
  const start = item.position?.start.offset
  if (start === undefined) return undefined
  return /^(?:\d{1,9}[.)]|[-+*])/.exec(String(file).slice(start, start + 11))?.[0]
}

function addTable(node: Table, _kind: ParagraphKind, context: Context): void {
  const [head, ...body] = node.children
  const columns = head?.children.map((cell) => textOf(cleanPhrasing(cell.children, context.file))) ?? []
  for (const row of [...(head === undefined ? [] : [head]), ...body]) {
    push(context, row, {kind: 'row'}, [])
    for (const [index, cell] of row.children.entries()) {
      const column = row === head ? undefined : columns[index]
      push(
        context,
        cell,
        {kind: 'cell', ...(column === undefined ? {} : {column})},
        cleanPhrasing(cell.children, context.file),
      )
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
  const inner: Context = {...context, blocks: []}
  for (const child of node.children) addBlock(child, 'note', inner)
  for (const [index, block] of inner.blocks.entries()) {
    const opens = context.notes.length === 0 ? {opens: {kind: 'notes' as const}} : {}
    const label = index === 0 ? {label: node.identifier, marker: node.identifier} : {}
    context.notes.push({...block, draft: {...block.draft, kind: 'note', ...label, ...opens}})
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
  if (node.name === 'pb') return
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
    `Unexpected directive \`::${node.name}\`, expected \`::cell\` or \`::pb\``,
    {
      place: node.position,
      source: 'diglot',
      ruleId: 'unknown-directive',
    },
  )
  message.fatal = true
}
