import type {PhrasingContent, Root} from 'mdast'
import {findCitations} from '#core/citations/find-citations.ts'
import type {Locus} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import type {CitationNode} from '../mdast.ts'
import {textOf, wrapPhrasing} from '../phrasing-text.ts'

/** Options of {@link remarkCitations}. */
export interface Options {
  /** Language whose reference grammar holds. */
  readonly language: Language
}

/**
 * Wraps each reference to a numbered place ("paragraph 7.1") in a `citation` node with its locus.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {en} from '#core/text/languages/en.ts'
 * import remarkCitations from '#plugins/remark-citations/index.ts'
 * const tree = {type: 'root' as const, children: [{type: 'paragraph' as const, children: [{type: 'text' as const, value: 'As in paragraph 7.1 above'}]}]}
 * remarkCitations({language: en})(tree)
 * assert.ok(tree.children[0]?.children.some((child: {type: string}) => child.type === 'citation'))
 * ```
 */
export default function remarkCitations(options: Options) {
  return (tree: Root): undefined => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph') continue
      node.children = wrapPhrasing(
        node.children,
        findCitations(textOf(node.children), options.language).map(({span, locus}) => ({
          ...span,
          wrap: (children) => citationNode(locus, children),
        })),
      )
    }
  }
}

function citationNode(locus: Locus, children: PhrasingContent[]): CitationNode {
  return {type: 'citation', locus, children, data: {hName: 'cite', hProperties: {className: ['citation']}}}
}
