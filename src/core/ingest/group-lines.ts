import type {Line, Shape} from './draft-text.ts'

/**
 * Groups lines that stand together: in a wrapped text a wider gap than usual parts two groups,
 * elsewhere each line is one.
 *
 * @param lines lines in order.
 * @param shape shape of the text.
 * @returns the groups in order, none empty.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupLines} from '#core/ingest/group-lines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const lines = readLines('СОВЕТ\nГЛАВ\n\nРЕШЕНИЕ')
 * assert.equal(groupLines(lines, {kind: 'wrapped', gap: 0, width: 5}).length, 2)
 * ```
 */
export function groupLines(lines: readonly Line[], shape: Shape): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const isApart = shape.kind !== 'wrapped' || line.gap > shape.gap
    if (group === undefined || isApart) groups.push([line])
    else group.push(line)
  }
  return groups
}
