import type {SearchGroup} from '../model/search.ts'

/**
 * Writes the number of a paragraph so that it tells by itself where it stands: with the number of the paragraph it
 * belongs to, where its own says too little.
 *
 * @param groups paragraphs of a text.
 * @param index of the paragraph, from 0.
 * @returns as printed, `9.`, `[12]`; `9. а)` for an item, `9. ¶ 2` for what goes on without a number; `undefined`
 *   where no number leads to it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {labelPlace} from '#core/search/label-place.ts'
 * const groups = [{id: 'p9', kind: 'paragraph' as const, label: '9.', rows: []}, {id: 'p9-2', kind: 'paragraph' as const, rows: []}]
 * assert.equal(labelPlace(groups, 1), '9. ¶ 2')
 * ```
 */
export function labelPlace(groups: readonly SearchGroup[], index: number): string | undefined {
  const group = groups[index]
  if (group === undefined) return undefined
  const [, outer = '', number] = /^(.+)(?:-(\d+)|\.[^.-]+)$/.exec(group.id) ?? []
  const own = group.label ?? (number === undefined ? undefined : `¶ ${number}`)
  if (own === undefined) return undefined
  const parent = groups.findLastIndex(({id}, at) => at < index && id === outer)
  const label = labelPlace(groups, parent)
  // `7.1.` says itself that it belongs to `7.`
  const isPart = label === undefined || own.startsWith(label)
  if (!isPart) return `${label} ${own}`
  return group.label === undefined ? undefined : own
}
