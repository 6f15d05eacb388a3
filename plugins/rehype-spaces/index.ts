import type {Element, ElementContent, Root, Text} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {setSpacesOver} from '#core/reading/set-spaces.ts'

/** Options of {@link rehypeSpaces}. */
export interface Options {
  /** Of the words, BCP 47; default: as the file is called, `rain.ru.mdx`; without either nothing is changed. */
  readonly language?: string
}

/** What a line of words stands in. */
const blocks = /^(?:p|li|h[1-6]|t[dh]|d[dt]|figcaption)$/
/** Letters that are to be typed or copied as they are. */
const literal = /^(?:code|pre|kbd)$/

/**
 * Makes those spaces of prose unbreakable at which no line shall end.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import rehypeSpaces from '#plugins/rehype-spaces/index.ts'
 * import {VFile} from 'vfile'
 * const words = {type: 'text' as const, value: 'Дождь в мае'}
 * const paragraph = {type: 'element' as const, tagName: 'p', properties: {}, children: [words]}
 * rehypeSpaces({language: 'ru'})({type: 'root', children: [paragraph]}, new VFile())
 * assert.equal(words.value, 'Дождь в\u00A0мае')
 * ```
 */
export default function rehypeSpaces(options: Options = {}) {
  return (tree: Root, file: VFile): undefined => {
    const language = options.language ?? /\.([a-z]{2})\.mdx?$/.exec(file.path ?? '')?.[1]
    if (language === undefined) return
    visit(tree, 'element', (node) => {
      if (literal.test(node.tagName)) return SKIP
      if (blocks.test(node.tagName) && !node.children.some(isBlock)) setIn(node, language)
      return undefined
    })
  }
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blocks.test(node.tagName)
}

function setIn(block: Element, language: string): void {
  const nodes: {readonly node: Text; readonly isLiteral: boolean}[] = []
  visit(block, 'text', (node, _, parent) => {
    nodes.push({node, isLiteral: parent?.type === 'element' && literal.test(parent.tagName)})
  })
  const values = nodes.map(({node}) => node.value)
  for (const [index, value] of setSpacesOver(values, language).entries()) {
    const {node, isLiteral = true} = nodes[index] ?? {}
    if (node !== undefined && !isLiteral) node.value = value
  }
}
