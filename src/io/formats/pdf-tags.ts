import type {PieceTag, TagCell} from '#core/layout/page-content.ts'

/** Node of the structure tree as the reader of the format gives it. */
export interface TagNode {
  readonly role?: string
  readonly children?: readonly TagNode[]
  readonly type?: string
  readonly id?: string
}

/** Structure types inside a line (ISO 32000-1, 14.8.4.4), and those that only group. */
const inline = [
  'NonStruct',
  'Span',
  'Link',
  'Annot',
  'Reference',
  'Lbl',
  'LBody',
  'Em',
  'Strong',
  'Sub',
  'Quote',
]
/** Structure types around blocks (ISO 32000-1, 14.8.4.2): letters right inside them belong to no block. */
const grouping = [
  'Root',
  'StructTreeRoot',
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'Index',
  'L',
  'TOC',
  'Table',
  'Private',
]
/** A paragraph that begins one of these is the block itself. */
const holders = ['LI', 'LBody', 'TD', 'TH', 'Note', 'FENote', 'BlockQuote']
/** All paragraphs of one of these are of its kind. */
const named = ['Note', 'FENote', 'BlockQuote']
/** A tree that is deeper is a loop or an attack. */
const deepest = 100

interface Place {
  readonly tag: PieceTag | undefined
  readonly parent: string
  /** `true`: nothing but a label stands before this node in its parent. */
  readonly isFirst: boolean
  readonly cell: TagCell | undefined
}

class TagReader {
  readonly tags = new Map<string, PieceTag>()
  #blocks = 0
  #tables = 0

  read(node: TagNode, place: Place, depth: number): void {
    if (depth > deepest) return
    if (node.type === 'content') {
      if (node.id !== undefined && place.tag !== undefined) this.tags.set(node.id, place.tag)
      return
    }
    const role = node.role ?? 'NonStruct'
    if (role === 'Table') this.#readTable(node, place, depth)
    else this.#readChildren(node, {...place, tag: this.#tagOf(role, place)}, role, depth)
  }

  #tagOf(role: string, {tag, parent, isFirst, cell}: Place): PieceTag | undefined {
    const isHeld = role === 'P' && isFirst && holders.includes(parent)
    if (inline.includes(role) || (isHeld && tag !== undefined)) return tag
    if (grouping.includes(role)) return undefined
    this.#blocks += 1
    const kind = role === 'P' && named.includes(parent) ? parent : role
    return {block: String(this.#blocks), role: kind, ...(cell === undefined ? {} : {cell})}
  }

  #readChildren(node: TagNode, place: Place, role: string, depth: number): void {
    let isFirst = true
    for (const child of node.children ?? []) {
      this.read(child, {...place, parent: role, isFirst}, depth + 1)
      if (child.role !== 'Lbl') isFirst = false
    }
  }

  #readTable(node: TagNode, place: Place, depth: number): void {
    const table = this.#tables
    this.#tables += 1
    const rows = (node.children ?? []).flatMap((child) =>
      child.role === 'TR' ? [child] : (child.children ?? []),
    )
    for (const [row, line] of rows.filter((child) => child.role === 'TR').entries()) {
      const cells = (line.children ?? []).filter((child) => child.role === 'TD' || child.role === 'TH')
      for (const [column, child] of cells.entries()) {
        const cell = {table, row, column, isHead: child.role === 'TH'}
        this.read(child, {...place, cell, parent: 'TR'}, depth + 2)
      }
    }
  }
}

/**
 * Reads the structure tree of a page.
 *
 * @param tree root of the tree; `null` for a page without tags.
 * @returns tag by the id of the marked content; empty without tags.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTags} from '#io/formats/pdf-tags.ts'
 * const tags = readTags({role: 'Root', children: [{role: 'H1', children: [{type: 'content', id: 'p1_mc0'}]}]})
 * assert.equal(tags.get('p1_mc0')?.role, 'H1')
 * ```
 */
export function readTags(tree: TagNode | null): ReadonlyMap<string, PieceTag> {
  const reader = new TagReader()
  if (tree === null) return reader.tags
  reader.read(tree, {tag: undefined, parent: '', isFirst: true, cell: undefined}, 0)
  return reader.tags
}
