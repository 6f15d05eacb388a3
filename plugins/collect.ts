import type {Nodes, Paragraph as ParagraphNode, Root} from 'mdast'
import type {
  Citation,
  Clause,
  DateExpression,
  Division,
  Edition,
  EditionHead,
  Mark,
  MarkKind,
  Mention,
  Paragraph,
  Span,
} from '#core/model/corpus-document.ts'
import type {BlockData} from './mdast.ts'

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

/** A node that is a span of the text; the pieces of one that was cut are joined again. */
interface Found {
  readonly node: Nodes
  readonly start: number
  end: number
}

interface Reading {
  text: string
  readonly found: Found[]
  /** By what the pieces of a cut node share. */
  readonly byOrigin: Map<unknown, Found>
}

function collectParagraph(node: ParagraphNode, block: BlockData): Paragraph {
  const reading: Reading = {text: '', found: [], byOrigin: new Map()}
  for (const child of node.children) read(child, reading)
  const {text, found} = reading
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
    text,
    clauses: found.flatMap(toClause),
    mentions: found.flatMap((item) => toMention(item, text)).toSorted(bySpan),
    citations: found.flatMap((item) => toCitation(item, text)).toSorted(bySpan),
    dates: found.flatMap((item) => toDate(item, text)).toSorted(bySpan),
    marks: found.flatMap(toMark).toSorted(bySpan),
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
  if (node.type !== 'text') note(node, start, reading)
}

function note(node: Nodes, start: number, {text, found, byOrigin}: Reading): void {
  const end = text.length
  const origin = node.type === 'clause' ? node.id : (node.data ?? node.position)
  const before = origin === undefined ? undefined : byOrigin.get(origin)
  if (before?.node.type === node.type) {
    before.end = end
    return
  }
  const item = {node, start, end}
  found.push(item)
  if (origin !== undefined) byOrigin.set(origin, item)
}

function toClause({node, start, end}: Found): Clause[] {
  return node.type === 'clause' ? [{id: node.id, span: {start, end}}] : []
}

function toMention({node, start, end}: Found, text: string): Mention[] {
  if (node.type !== 'mention') return []
  const {entity, origin, rivals, name} = node
  return [
    {
      span: {start, end},
      quote: text.slice(start, end),
      entity,
      origin,
      ...(rivals === undefined ? {} : {rivals}),
      ...(name === undefined ? {} : {name}),
    },
  ]
}

function toCitation({node, start, end}: Found, text: string): Citation[] {
  if (node.type !== 'citation') return []
  return [{span: {start, end}, quote: text.slice(start, end), locus: node.locus}]
}

function toDate({node, start, end}: Found, text: string): DateExpression[] {
  if (node.type !== 'date') return []
  const {kind, value} = node
  return [{span: {start, end}, quote: text.slice(start, end), kind, ...(value === undefined ? {} : {value})}]
}

function toMark({node, start, end}: Found): Mark[] {
  const span = {start, end}
  switch (node.type) {
    case 'link':
      return [{kind: 'link', span, target: node.url}]
    case 'styled':
      return [{kind: node.style, span}]
    case 'page':
      return [{kind: 'page', span, target: node.page}]
    case 'footnoteReference':
      return [{kind: 'note', span, target: node.identifier}]
    default: {
      const kind = markKinds[node.type]
      return kind === undefined ? [] : [{kind, span}]
    }
  }
}
