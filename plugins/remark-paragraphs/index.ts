import type {Paragraph, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {assignIds} from '#core/segment/assign-ids.ts'
import {textOf} from '../phrasing-text.ts'
import {findRemovals} from './find-removals.ts'
import type {FlatBlock} from './flat-block.ts'
import {flattenBlocks} from './flatten-blocks.ts'
import {resolveReferences} from './resolve-references.ts'

/** Options of {@link remarkParagraphs}. */
export interface Options {
  /** Words that open an annex heading, lower case; default: none. */
  readonly annexWords?: readonly string[]
}

const tags: Partial<Record<FlatBlock['draft']['kind'], string>> = {
  title: 'h1',
  heading: 'h2',
  quotation: 'blockquote',
  code: 'pre',
}

/**
 * Turns a Markdown tree into a flat list of numbered blocks: lists, quotations, tables and containers
 * become paragraphs, each with its printed number and its address in `node.data.block`.
 *
 * @param options see {@link Options}.
 * @returns a transformer; `file` is needed to recover the number of a list item as it was typed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import remarkParse from 'remark-parse'
 * import {unified} from 'unified'
 * import {VFile} from 'vfile'
 * import remarkParagraphs from '#plugins/remark-paragraphs/index.ts'
 * const file = new VFile('26. Closing words.')
 * const processor = unified().use(remarkParse).use(remarkParagraphs)
 * const tree = processor.runSync(processor.parse(file), file)
 * const [node] = tree.children
 * assert.equal(node?.type === 'paragraph' && node.data?.block?.id, 'p26')
 * ```
 */
export default function remarkParagraphs(options: Options = {}) {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file)
    const removals = findRemovals(tree, source)
    resolveReferences(tree)
    const flat = flattenBlocks(tree, file, options.annexWords ?? [])
    const numbered = assignIds(flat.map((block) => ({...block.draft, text: textOf(block.children)})))
    tree.children = flat.flatMap((block, index): Paragraph[] => {
      const found = numbered[index]
      if (found === undefined) return []
      const {text: _, ...data} = found
      const hName = tags[found.kind]
      const node: Paragraph = {
        type: 'paragraph',
        children: block.children,
        data: {block: data, hProperties: propertiesOf(found), ...(hName === undefined ? {} : {hName})},
      }
      if (block.position !== undefined) node.position = block.position
      return [node]
    })
    linkNotes(tree)
    tree.data = {...tree.data, removals}
  }
}

/** The printed number is not in the text: `data-marker` lets a style sheet show it. */
function propertiesOf({id, marker}: {id: string; marker?: string}): Record<string, string> {
  return {id, ...(marker === undefined ? {} : {dataMarker: marker})}
}

/** The number of a note leads to the note, which is a block with an address now. */
function linkNotes(tree: Root): void {
  const notes = new Map<string, string>()
  for (const node of tree.children) {
    const block = node.type === 'paragraph' ? node.data?.block : undefined
    if (block?.kind === 'note' && block.label !== undefined) notes.set(block.label, block.id)
  }
  visit(tree, 'footnoteReference', (node) => {
    const id = notes.get(node.identifier)
    const hProperties = {className: ['note'], ...(id === undefined ? {} : {href: `#${id}`})}
    node.data = {...node.data, hName: 'a', hProperties, hChildren: [{type: 'text', value: node.identifier}]}
  })
}
