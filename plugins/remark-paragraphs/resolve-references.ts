import type {Definition, Link, Root} from 'mdast'
import {visit} from 'unist-util-visit'

/**
 * Turns links by reference, `[here][a]`, into links with the address of their definition: the
 * definitions are no blocks and do not outlive this plugin.
 *
 * @param tree a parsed file; changed in place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import remarkParse from 'remark-parse'
 * import {unified} from 'unified'
 * import {resolveReferences} from '#plugins/remark-paragraphs/resolve-references.ts'
 * const tree = unified().use(remarkParse).parse('[here][a]\n\n[a]: https://example.org')
 * resolveReferences(tree)
 * const [node] = tree.children
 * assert.equal(node?.type === 'paragraph' && node.children[0]?.type, 'link')
 * ```
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    // Of two definitions of one name Markdown takes the first.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  visit(tree, 'linkReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier)
    if (definition === undefined || index === undefined || parent === undefined) return
    const {children, position} = node
    const {url, title} = definition
    const link: Link = {type: 'link', url, children, ...(position === undefined ? {} : {position})}
    parent.children[index] = typeof title === 'string' ? {...link, title} : link
  })
}
