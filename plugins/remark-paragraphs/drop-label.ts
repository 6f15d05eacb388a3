import type {PhrasingContent} from 'mdast'
import {isPoint, slicePhrasing, textOf} from '../phrasing-text.ts'

/**
 * Takes the printed number off the front of a paragraph; a page break or a note's number that stands
 * in it moves to the start of the text.
 *
 * @param children inline content.
 * @param textStart UTF-16 offset where the text begins behind the number.
 * @returns new nodes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropLabel} from '#plugins/remark-paragraphs/drop-label.ts'
 * const note = {type: 'footnoteReference' as const, identifier: 'a'}
 * const children = dropLabel([{type: 'text', value: '1.'}, note, {type: 'text', value: ' Rain.'}], 3)
 * assert.deepEqual(children, [note, {type: 'text', value: 'Rain.'}])
 * ```
 */
export function dropLabel(children: readonly PhrasingContent[], textStart: number): PhrasingContent[] {
  const {length} = textOf(children)
  // Behind a number alone nothing is left but points, and those at the very end are kept by the cut below.
  const points = textStart === length ? [] : pointsIn(slicePhrasing(children, 0, textStart))
  return [...points, ...slicePhrasing(children, textStart, length)]
}

function pointsIn(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (isPoint(node)) return [node]
    // The children of a phrasing parent are phrasing.
    return 'children' in node ? pointsIn(node.children as PhrasingContent[]) : []
  })
}
