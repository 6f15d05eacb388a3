import type {DraftBlock} from '#core/model/draft-block.ts'
import {readAnnexHead} from '#core/segment/read-annex-head.ts'

/**
 * Reads an annex heading: an annex word, behind it the number if there is one: `Annex 2`, `Приложение № 1`.
 *
 * @param text text of the heading.
 * @param annexWords words that open one, lower case.
 * @returns the division it opens, or `undefined` for another heading.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openAnnex} from '#plugins/remark-paragraphs/open-annex.ts'
 * assert.deepEqual(openAnnex('Приложение № 1', ['приложение']), {kind: 'annex', label: '1'})
 * assert.equal(openAnnex('Rivers', ['annex']), undefined)
 * ```
 */
export function openAnnex(text: string, annexWords: readonly string[]): DraftBlock['opens'] {
  const head = readAnnexHead(text, annexWords)
  if (head === undefined) return undefined
  return {kind: 'annex', ...(head.label === undefined ? {} : {label: head.label})}
}
