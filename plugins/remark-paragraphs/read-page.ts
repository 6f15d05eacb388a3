import type {LeafDirective, TextDirective} from 'mdast-util-directive'
import type {PageNode} from '../mdast.ts'
import {textOf} from '../phrasing-text.ts'

/**
 * Reads a page break of the printed source, `:pb[3]` in a line or `::pb[3]` between paragraphs.
 *
 * @param node a directive.
 * @returns the page, or `undefined` for another directive and for one without a page number.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPage} from '#plugins/remark-paragraphs/read-page.ts'
 * const children = [{type: 'text' as const, value: '3'}]
 * assert.equal(readPage({type: 'textDirective', name: 'pb', children})?.page, '3')
 * assert.equal(readPage({type: 'textDirective', name: 'часов', children: []}), undefined)
 * ```
 */
export function readPage(node: TextDirective | LeafDirective): PageNode | undefined {
  const page = textOf(node.children).trim()
  if (node.name !== 'pb' || page === '') return undefined
  return {type: 'page', page, data: {hName: 'span', hProperties: {className: ['pb'], dataPage: page}}}
}
