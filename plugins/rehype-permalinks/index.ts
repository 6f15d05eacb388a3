import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Options of {@link rehypePermalinks}. */
export interface Options {
  /** Name of the link for screen readers, before the text of the heading; default: `#`. */
  readonly label?: string
}

/**
 * Gives each heading that has an `id` a link to itself, and each heading without one an `id` counted
 * in the file: `s1`, `s2`.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import rehypePermalinks from '#plugins/rehype-permalinks/index.ts'
 * const heading = {type: 'element' as const, tagName: 'h2', properties: {}, children: [{type: 'text' as const, value: 'Rain'}]}
 * rehypePermalinks()({type: 'root', children: [heading]})
 * assert.equal(heading.properties.id, 's1')
 * ```
 */
export default function rehypePermalinks(options: Options = {}) {
  return (tree: Root): undefined => {
    let count = 0
    visit(tree, 'element', (node: Element) => {
      if (!/^h[2-6]$/.test(node.tagName)) return
      count++
      const id = typeof node.properties['id'] === 'string' ? node.properties['id'] : `s${count}`
      node.properties['id'] = id
      node.children.push(permalink(id, options.label ?? '#'))
    })
  }
}

function permalink(id: string, label: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {className: ['permalink'], href: `#${id}`, ariaLabel: `${label} ${id}`},
    children: [{type: 'text', value: '#'}],
  }
}
