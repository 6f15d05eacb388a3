import type {Nodes, PhrasingContent} from 'mdast'

/**
 * Text of inline content as `Paragraph.text` counts it: a hard break is one `\n`, page breaks,
 * note marks and raw HTML are nothing.
 *
 * @param nodes inline nodes.
 * @returns the text, `''` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {textOf} from '#plugins/phrasing-text.ts'
 * assert.equal(textOf([{type: 'text', value: 'a'}, {type: 'break'}, {type: 'inlineCode', value: 'b'}]), 'a\nb')
 * ```
 */
export function textOf(nodes: readonly Nodes[]): string {
  let text = ''
  for (const node of nodes) text += textOfNode(node)
  return text
}

function textOfNode(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? textOf(node.children) : ''
}

/**
 * Tells whether a node marks a point of the text and has no letters of its own: a page break, a note's number.
 *
 * @param node an inline node.
 * @returns `true` for `page` and `footnoteReference`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isPoint} from '#plugins/phrasing-text.ts'
 * assert.equal(isPoint({type: 'text', value: ''}), false)
 * ```
 */
export function isPoint(node: Nodes): boolean {
  return node.type === 'page' || node.type === 'footnoteReference'
}

/** Length of a node in `Paragraph.text`, UTF-16 code units. */
function lengthOf(node: Nodes): number {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.length
  if (node.type === 'break') return 1
  if (!('children' in node)) return 0
  let length = 0
  for (const child of node.children) length += lengthOf(child)
  return length
}

/**
 * Cuts a stretch out of inline content; a parent that is cut is repeated on both sides.
 *
 * @param nodes inline nodes.
 * @param start first UTF-16 offset in their text.
 * @param end offset after the last one.
 * @returns new nodes; nodes of no length at `start` belong to the stretch, those at `end` do not,
 *   unless `end` is the end of all.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {slicePhrasing, textOf} from '#plugins/phrasing-text.ts'
 * const nodes = [{type: 'emphasis' as const, children: [{type: 'text' as const, value: 'abcd'}]}]
 * assert.equal(textOf(slicePhrasing(nodes, 1, 3)), 'bc')
 * ```
 */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  start: number,
  end: number,
): PhrasingContent[] {
  const total = lengthOf({type: 'paragraph', children: [...nodes]})
  const result: PhrasingContent[] = []
  let offset = 0
  for (const node of nodes) {
    const length = lengthOf(node)
    const from = Math.max(start, offset)
    const to = Math.min(end, offset + length)
    if (length === 0) {
      if (offset >= start && (offset < end || (offset === end && end === total))) result.push(node)
    } else if (from < to) {
      result.push(from === offset && to === offset + length ? node : cut(node, from - offset, to - offset))
    }
    offset += length
  }
  return result
}

function cut(node: PhrasingContent, start: number, end: number): PhrasingContent {
  if (node.type === 'text' || node.type === 'inlineCode')
    return {...node, value: node.value.slice(start, end)}
  if (!('children' in node)) return node
  // An address occurs once: the first piece keeps it.
  if (node.type === 'clause' && start > 0) {
    const {hName, hProperties} = node.data
    const {id: _, ...others} = hProperties
    const data = {hName, hProperties: others}
    return {...node, data, children: slicePhrasing(node.children, start, end)}
  }
  // A slice of a phrasing parent's children are children of the same kind.
  return {...node, children: slicePhrasing(node.children as PhrasingContent[], start, end)} as PhrasingContent
}

/** A stretch to be wrapped, with what to wrap it in. */
export interface Wrapping {
  readonly start: number
  readonly end: number
  readonly wrap: (children: PhrasingContent[]) => PhrasingContent
}

/**
 * Wraps stretches of inline content in nodes, each as deep in the tree as it fits.
 *
 * @param nodes inline nodes.
 * @param wrappings stretches in order, not overlapping, UTF-16 offsets in the nodes' text.
 * @param offset where the first node starts.
 * @returns new nodes with the same text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {wrapPhrasing} from '#plugins/phrasing-text.ts'
 * const nodes = wrapPhrasing([{type: 'text', value: 'a bc'}], [
 *   {start: 2, end: 4, wrap: (children) => ({type: 'strong', children})},
 * ])
 * assert.deepEqual(nodes.map((node) => node.type), ['text', 'strong'])
 * ```
 */
export function wrapPhrasing(
  nodes: readonly PhrasingContent[],
  wrappings: readonly Wrapping[],
  offset = 0,
): PhrasingContent[] {
  if (wrappings.length === 0) return [...nodes]
  const here: Wrapping[] = []
  const deepened = deepen(nodes, wrappings, offset, here)
  if (here.length === 0) return deepened
  const result: PhrasingContent[] = []
  const total = lengthOf({type: 'paragraph', children: deepened})
  let done = 0
  for (const {start, end, wrap} of here) {
    result.push(
      ...slicePhrasing(deepened, done, start - offset),
      wrap(slicePhrasing(deepened, start - offset, end - offset)),
    )
    done = end - offset
  }
  if (done < total) result.push(...slicePhrasing(deepened, done, total))
  return result
}

function deepen(
  nodes: readonly PhrasingContent[],
  wrappings: readonly Wrapping[],
  offset: number,
  here: Wrapping[],
): PhrasingContent[] {
  let start = offset
  let next = 0
  const result = nodes.map((node) => {
    const end = start + lengthOf(node)
    const inner: Wrapping[] = []
    for (let w = wrappings[next]; w !== undefined && w.start < end; w = wrappings[next]) {
      if ('children' in node && w.start >= start && w.end <= end) inner.push(w)
      else here.push(w)
      next++
    }
    const from = start
    start = end
    if (inner.length === 0 || !('children' in node)) return node
    // The children of a phrasing parent stay of the same kind.
    return {
      ...node,
      children: wrapPhrasing(node.children as PhrasingContent[], inner, from),
    } as PhrasingContent
  })
  for (; next < wrappings.length; next++) {
    const rest = wrappings[next]
    if (rest !== undefined) here.push(rest)
  }
  return result
}
