import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Options of {@link rehypePermalinks}. */
export interface Options {
  /** Name of the link for screen readers, before the text of the heading; default: `Link to`. */
  readonly label?: string
}

/**
 * Gives each heading that has an `id` a link to itself, and each heading without one an `id` counted
 * in the file, `s1`, `s2`, that nothing else in it has.
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
  const {label = 'Link to'} = options
  return (tree: Root): undefined => {
    const taken = new Set<unknown>()
    visit(tree, 'element', (node) => void taken.add(node.properties['id']))
    let count = 0
    const mint = (): string => {
      const id = `s${++count}`
      return taken.has(id) ? mint() : id
    }
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return
      const given = node.properties['id']
      const id = typeof given === 'string' ? given : mint()
      node.properties['id'] = id
      node.children.push(permalink(id, `${label} ${textOf(node)}`))
    })
  }
}

function textOf(node: Element): string {
  let text = ''
  visit(node, 'text', ({value}) => {
    text += value
  })
  return text
}

function permalink(id: string, label: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {className: ['permalink'], href: `#${id}`, ariaLabel: label.trim()},
    children: [{type: 'text', value: '#'}],
  }
}
