import type {Paragraph, Root} from 'mdast'
import type {VFile} from 'vfile'
import {assignIds} from '#core/segment/assign-ids.ts'
import {textOf} from '../phrasing-text.ts'
import {flattenBlocks, type FlatBlock} from './flatten-blocks.ts'
import {findRemovals} from './find-removals.ts'

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
        data: {block: data, hProperties: {id: found.id}, ...(hName === undefined ? {} : {hName})},
      }
      if (block.position !== undefined) node.position = block.position
      return [node]
    })
    tree.data = {...tree.data, removals}
  }
}
