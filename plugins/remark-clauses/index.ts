import type {PhrasingContent, Root} from 'mdast'
import type {Language} from '#core/text/language.ts'
import {splitClauses} from '#core/segment/split-clauses.ts'
import type {ClauseNode} from '../mdast.ts'
import {textOf, wrapPhrasing} from '../phrasing-text.ts'

/** Options of {@link remarkClauses}. */
export interface Options {
  /** Language whose sentence rules hold. */
  readonly language: Language
}

/** Kinds that are one clause however many stops they have. */
const undivided: ReadonlySet<string> = new Set(['title', 'heading', 'signature', 'cell'])

/**
 * Wraps each clause of each block in a `clause` node with its address, `p9c2`.
 *
 * Needs the blocks of `remark-paragraphs`.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import remarkParse from 'remark-parse'
 * import {unified} from 'unified'
 * import {VFile} from 'vfile'
 * import {en} from '#core/text/languages/en.ts'
 * import remarkClauses from '#plugins/remark-clauses/index.ts'
 * import remarkParagraphs from '#plugins/remark-paragraphs/index.ts'
 * const file = new VFile('1. It rains. It pours.')
 * const processor = unified().use(remarkParse).use(remarkParagraphs).use(remarkClauses, {language: en})
 * const [node] = processor.runSync(processor.parse(file), file).children
 * const clauses = node?.type === 'paragraph' ? node.children.filter((child) => child.type === 'clause') : []
 * assert.deepEqual(clauses.map((clause) => clause.id), ['p1c1', 'p1c2'])
 * ```
 */
export default function remarkClauses(options: Options) {
  return (tree: Root): undefined => {
    for (const node of tree.children) {
      const block = node.type === 'paragraph' ? node.data?.block : undefined
      if (node.type !== 'paragraph' || block === undefined) continue
      const text = textOf(node.children)
      if (text.trim() === '') continue
      const spans = undivided.has(block.kind)
        ? [{start: 0, end: text.length}]
        : splitClauses(text, options.language)
      node.children = wrapPhrasing(
        node.children,
        spans.map((span, index) => ({
          ...span,
          wrap: (children) => clauseNode(`${block.id}c${index + 1}`, children),
        })),
      )
    }
  }
}

function clauseNode(id: string, children: PhrasingContent[]): ClauseNode {
  return {type: 'clause', id, children, data: {hName: 'span', hProperties: {className: ['clause'], id}}}
}
