import type {Nodes, Paragraph as ParagraphNode, Root} from 'mdast'
import type {
  Citation,
  Clause,
  Division,
  Edition,
  Mark,
  MarkKind,
  Mention,
  Paragraph,
  Span,
} from '#core/model/corpus-document.ts'
import type {BlockData} from './mdast.ts'

/** What an annotated tree does not know about its edition. */
export type EditionHead = Omit<Edition, 'divisions'>

/**
 * Reads an annotated tree into an edition: blocks become paragraphs, nodes inside them become spans.
 *
 * @param tree a tree after the edition stages.
 * @param head identity, language, role and witness of the edition.
 * @returns the edition; one without divisions for an empty tree.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {collectEdition} from '#plugins/collect.ts'
 * const head = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'CC0-1.0'}}
 * assert.deepEqual(collectEdition({type: 'root', children: []}, head).divisions, [])
 * ```
 */
export function collectEdition(tree: Root, head: EditionHead): Edition {
  const divisions: {division: Omit<Division, 'paragraphs'>; paragraphs: Paragraph[]}[] = []
  for (const node of tree.children) {
    const block = node.type === 'paragraph' ? node.data?.block : undefined
    if (node.type !== 'paragraph' || block === undefined) continue
    const last = divisions.at(-1)
    const paragraph = collectParagraph(node, block)
    if (last?.division.id === block.division) last.paragraphs.push(paragraph)
    else divisions.push({division: divisionOf(block), paragraphs: [paragraph]})
  }
  return {...head, divisions: divisions.map(({division, paragraphs}) => ({...division, paragraphs}))}
}

function divisionOf(block: BlockData): Omit<Division, 'paragraphs'> {
  const label = block.divisionLabel
  return {id: block.division, kind: block.divisionKind, ...(label === undefined ? {} : {label})}
}

interface Reading {
  text: string
  readonly clauses: Clause[]
  readonly mentions: Mention[]
  readonly citations: Citation[]
  readonly marks: Mark[]
}

function collectParagraph(node: ParagraphNode, block: BlockData): Paragraph {
  const reading: Reading = {text: '', clauses: [], mentions: [], citations: [], marks: []}
  for (const child of node.children) read(child, reading)
  const {label, marker, editorial, parent, column, lines} = block
  return {
    id: block.id,
    kind: block.kind,
    ...(label === undefined ? {} : {label}),
    ...(marker === undefined ? {} : {marker}),
    ...(editorial === undefined ? {} : {editorial}),
    ...(parent === undefined ? {} : {parent}),
    ...(column === undefined ? {} : {column}),
    ...(lines === undefined ? {} : {lines}),
    text: reading.text,
    clauses: reading.clauses,
    mentions: reading.mentions.toSorted(bySpan),
    citations: reading.citations.toSorted(bySpan),
    marks: reading.marks.toSorted(bySpan),
  }
}

function bySpan(a: {span: Span}, b: {span: Span}): number {
  return a.span.start - b.span.start || b.span.end - a.span.end
}

const markKinds: Partial<Record<Nodes['type'], MarkKind>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'deletion',
  inlineCode: 'code',
  break: 'break',
}

function read(node: Nodes, reading: Reading): void {
  const start = reading.text.length
  if (node.type === 'text' || node.type === 'inlineCode') reading.text += node.value
  else if (node.type === 'break') reading.text += '\n'
  else if ('children' in node) for (const child of node.children) read(child, reading)
  note(node, {start, end: reading.text.length}, reading)
}

function note(node: Nodes, span: Span, reading: Reading): void {
  const quote = reading.text.slice(span.start, span.end)
  switch (node.type) {
    case 'clause':
      reading.clauses.push({id: node.id, span})
      break
    case 'mention':
      reading.mentions.push({span, quote, entity: node.entity, origin: 'rule'})
      break
    case 'citation':
      reading.citations.push({span, quote, locus: node.locus})
      break
    case 'link':
      reading.marks.push({kind: 'link', span, target: node.url})
      break
    case 'styled':
      reading.marks.push({kind: node.style, span})
      break
    case 'page':
      reading.marks.push({kind: 'page', span, target: node.page})
      break
    case 'footnoteReference':
      reading.marks.push({kind: 'note', span, target: node.identifier})
      break
    default: {
      const kind = markKinds[node.type]
      if (kind !== undefined) reading.marks.push({kind, span})
    }
  }
}
