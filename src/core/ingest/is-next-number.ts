/**
 * Tells whether a dotted number may follow another: its next sibling, its first child or
 * grandchild, or the next sibling of one of its ancestors with first children below.
 *
 * @param previous parts of the number before, `[2, 1]` for `2.1`; none at the start.
 * @param next parts of the number in question.
 * @returns `false` for an empty number.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isNextNumber} from '#core/ingest/is-next-number.ts'
 * assert.equal(isNextNumber([13, 3], [13, 4]), true)
 * assert.equal(isNextNumber([13, 3], [12, 2]), false)
 * ```
 */
export function isNextNumber(previous: readonly number[], next: readonly number[]): boolean {
  if (next.length === 0) return false
  const differs = next.findIndex((part, index) => part !== previous[index])
  if (differs < 0) return false
  const expected = (previous[differs] ?? 0) + 1
  return next[differs] === expected && next.slice(differs + 1).every((part) => part === 1)
}
