import type {Line} from './draft-text.ts'

type Group = readonly Line[]

/** Fewer names come in alphabetical order by chance. */
const fewestGroups = 5
const mostColumns = 3

function listNames(group: Group): readonly string[] {
  const text = group.map((line) => line.text).join(' ')
  return Array.from(text.matchAll(/\p{Lu}[\p{L}’'-]*/gu), ([name]) => name.toLowerCase())
}

/** Capitalised words that single a group out: «Республики» and «Президент» stand in several. */
function listKeys(groups: readonly Group[]): readonly (readonly string[])[] {
  const names = groups.map(listNames)
  const counts = new Map<string, number>()
  for (const name of names.flatMap((list) => [...new Set(list)]))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((list) => list.filter((name) => counts.get(name) === 1))
}

/** One key of each group can be chosen so that they stand in alphabetical order. */
function isAlphabetical(keys: readonly (readonly string[])[]): boolean {
  let last = ''
  return keys.every((own) => {
    const [next] = own.filter((key) => key >= last).toSorted()
    last = next ?? last
    return next !== undefined
  })
}

function readDown<T>(items: readonly T[], columns: number): readonly T[] {
  return Array.from({length: columns}, (_, column) =>
    items.filter((_item, index) => index % columns === column),
  ).flat()
}

/**
 * Puts groups of lines that print had in columns, and that were received row by row, in the order down
 * the columns, where that order is alphabetical and the order received is not.
 *
 * @param groups the groups as received.
 * @returns the groups down the columns; as they were where nothing shows columns.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {orderColumns} from '#core/ingest/order-columns.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const lines = readLines('За Алтай\nЗа Омск\nЗа Бийск\nЗа Пермь\nЗа Гурьев\nЗа Томск')
 * const ordered = orderColumns(lines.map((line) => [line]))
 * assert.deepEqual(ordered.flat().map(({number}) => number), [1, 3, 5, 2, 4, 6])
 * ```
 */
export function orderColumns(groups: readonly Group[]): readonly Group[] {
  if (groups.length < fewestGroups) return groups
  const keys = listKeys(groups)
  if (isAlphabetical(keys)) return groups
  for (let columns = 2; columns <= mostColumns; columns += 1) {
    if (isAlphabetical(readDown(keys, columns))) return readDown(groups, columns)
  }
  return groups
}
