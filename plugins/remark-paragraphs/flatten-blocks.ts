import type {Html, Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import {readLabel, type PrintedLabel} from '#core/segment/read-label.ts'
import {isPoint, textOf} from '../phrasing-text.ts'
import {addContainer, addLeafDirective} from './add-directive.ts'
import {addList} from './add-list.ts'
import {addNote} from './add-note.ts'
import {addTable} from './add-table.ts'
import {cleanPhrasing} from './clean-phrasing.ts'
import {dropLabel} from './drop-label.ts'
import {isWording} from './is-wording.ts'
import {keepPoints, pushBlock, type FlatBlock, type Flattening, type Opens} from './flat-block.ts'
import {openAnnex} from './open-annex.ts'

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
  const context: Flattening = {file, annexWords, blocks: [], notes: [], points: [], addBlock}
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

type Adder = (node: never, kind: ParagraphKind, context: Flattening) => void
/** One small function per kind of node; what has none carries no text. */
const adders: Partial<Record<RootContent['type'], Adder>> = {
  heading: addHeading,
  paragraph: addParagraph,
  list: addList,
  blockquote: (node: {children: RootContent[]}, _kind, context) => {
    for (const child of node.children) context.addBlock(child, 'quotation', context)
  },
  table: addTable,
  code: addCode,
  footnoteDefinition: addNote,
  containerDirective: addContainer,
  html: (node: Html, _kind, context) => void cleanPhrasing([node], context.file),
  leafDirective: addLeafDirective,
}

function addBlock(node: RootContent, kind: ParagraphKind, context: Flattening): void {
  // The table above pairs each type with the function for that node.
  const add = adders[node.type] as
    ((node: RootContent, kind: ParagraphKind, context: Flattening) => void) | undefined
  add?.(node, kind, context)
}

interface HeadingLike {
  readonly depth: number
  readonly position?: Position | undefined
}

/** What a heading opens, and its number; the head of an annex keeps its number in the text. */
function readHeading(
  {depth, position}: HeadingLike,
  text: string,
  {file, annexWords}: Flattening,
): {readonly opens: Opens | undefined; readonly printed: PrintedLabel | undefined} {
  const isNumbered = !isWording(position, file)
  const annex = isNumbered ? openAnnex(text, annexWords) : undefined
  if (annex !== undefined) return {opens: annex, printed: undefined}
  const printed = isNumbered ? readLabel(text) : undefined
  const section: Opens = {kind: 'section', ...(printed === undefined ? {} : {label: printed.label})}
  return {opens: depth <= 2 ? section : undefined, printed}
}

function addHeading(
  node: {type: 'heading'; depth: number; children: PhrasingContent[]; position?: Position | undefined},
  kind: ParagraphKind,
  context: Flattening,
): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
  // The heading of a quoted text divides that text, not this one.
  if (kind !== 'paragraph') {
    pushBlock(context, node as Nodes, {kind}, children)
    return
  }
  if (node.depth === 1 && !context.blocks.some((block) => block.draft.kind === 'title')) {
    pushBlock(context, node as Nodes, {kind: 'title', opens: {kind: 'front'}}, children)
    return
  }
  const {opens, printed} = readHeading(node, text, context)
  pushBlock(
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

function addParagraph(
  node: {children: PhrasingContent[]; position?: Position | undefined},
  kind: ParagraphKind,
  context: Flattening,
): void {
  const children = cleanPhrasing(node.children, context.file)
  const text = textOf(children)
  const isNumbered = kind === 'paragraph' && !isWording(node.position, context.file)
  const label = isNumbered ? readLabel(text) : undefined
  if (label !== undefined) {
    const {label: printed, marker, textStart} = label
    pushBlock(context, node as Nodes, {kind, label: printed, marker}, dropLabel(children, textStart))
  } else if (text !== '') {
    pushBlock(context, node as Nodes, {kind}, children)
  } else {
    context.points.push(...children.filter(isPoint))
  }
}

/** Indented code is a paragraph that Markdown misread: no block is code merely because of its spaces. */
function addCode(
  node: {type: 'code'; value: string; position?: Position},
  kind: ParagraphKind,
  context: Flattening,
): void {
  const start = node.position?.start.offset
  const isFenced = start === undefined || /^(?:`{3}|~{3})/.test(String(context.file).slice(start, start + 3))
  if (isFenced) pushBlock(context, node, {kind: 'code'}, [{type: 'inlineCode', value: node.value}])
  else for (const paragraph of paragraphsIn(node)) addParagraph(paragraph, kind, context)
}

/** Blank lines divide indented text as they divide any other, and a backslash escapes a sign. */
function paragraphsIn({value, position}: {value: string; position?: Position}): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const first = position?.start.line ?? 1
  let lines: string[] = []
  for (const [index, line] of [...value.split('\n'), ''].entries()) {
    if (line.trim() !== '') {
      lines.push(line)
      continue
    }
    if (lines.length === 0) continue
    const text = lines
      .join('\n')
      .trim()
      .replace(/\\([\p{P}\p{S}])/gu, '$1')
    const start = {line: first + index - lines.length, column: 1}
    const end = {line: first + index - 1, column: 1}
    paragraphs.push({type: 'paragraph', children: [{type: 'text', value: text}], position: {start, end}})
    lines = []
  }
  return paragraphs
}
