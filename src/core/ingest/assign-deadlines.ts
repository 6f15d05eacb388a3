import type {Finding} from '#core/model/finding.ts'
import type {Deadline} from './find-deadlines.ts'
import type {Entry, TableRow} from './list-table-rows.ts'

/** Whose each deadline of a row is. */
export interface Assigned {
  readonly byEntry: ReadonlyMap<Entry, readonly Deadline[]>
  readonly findings: readonly Finding[]
}

/** The smallest numbered parts of a row, the row itself where it has none. */
function listUnits({entries}: TableRow): readonly Entry[] {
  const labelled = entries.filter(({label}) => label !== undefined)
  return labelled.filter(
    ({label = ''}, index) => labelled[index + 1]?.label?.startsWith(`${label}.`) !== true,
  )
}

/** The numbered part that each entry belongs to: items `1)` and `a)` count inside one. */
function mapOwners({entries}: TableRow): ReadonlyMap<Entry, Entry> {
  const owners = new Map<Entry, Entry>()
  let owner: Entry | undefined
  for (const entry of entries) {
    if (entry.label !== undefined) owner = entry
    if (owner !== undefined) owners.set(entry, owner)
  }
  return owners
}

/** Each part is followed by its own deadline: seen where the first one comes before the second part. */
function isInPlace({entries, deadlines}: TableRow, units: readonly Entry[]): boolean {
  const [first] = deadlines
  const [, second] = units
  if (first === undefined || deadlines.some(({isRun}) => isRun)) return false
  return second === undefined || entries.indexOf(first.behind) < entries.indexOf(second)
}

function reportShared(row: TableRow, units: readonly Entry[]): readonly Finding[] {
  const labels = units.map(({label}) => `\`${label ?? ''}\``).join(', ')
  return row.deadlines.map(({deadline}) => ({
    rule: 'shared-deadline',
    severity: 'info',
    reason: `Unexpected \`${deadline.map((line) => line.text).join(' ')}\` for ${labels}, expected one for each`,
    line: deadline[0]?.number ?? 0,
    remedy: 'Nothing: it stays with the whole row; which part it is meant for, the text does not tell.',
  }))
}

/**
 * Finds whose the deadlines of a row are: in their order where there are as many as parts, in their
 * place where each part is followed by its own, else of the whole row, which a finding says.
 *
 * @param row a row of a table.
 * @returns deadlines by entry, and the finding `shared-deadline`; nothing for a row without.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {assignDeadlines} from '#core/ingest/assign-deadlines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [first, line] = readLines('1. Мост\nПостоянно')
 * assert.ok(first && line)
 * const entry = {first, lines: [first], label: '1'}
 * const row = {entries: [entry], deadlines: [{deadline: [line], behind: entry, isRun: false}]}
 * assert.equal(assignDeadlines(row).byEntry.get(entry)?.length, 1)
 * ```
 */
export function assignDeadlines(row: TableRow): Assigned {
  const units = listUnits(row)
  const [head] = row.entries
  const isPlaced = isInPlace(row, units)
  const isCounted = units.length === row.deadlines.length
  const owners = mapOwners(row)
  const byEntry = new Map<Entry, Deadline[]>()
  for (const [index, {deadline, behind}] of row.deadlines.entries()) {
    const inOrder = units.length === 1 ? units[0] : isCounted ? units[index] : head
    const owner = (isPlaced ? owners.get(behind) : inOrder) ?? head
    const own = owner === undefined ? undefined : byEntry.get(owner)
    if (own !== undefined) own.push(deadline)
    else if (owner !== undefined) byEntry.set(owner, [deadline])
  }
  const isShared = !isPlaced && !isCounted && units.length > 1
  return {byEntry, findings: isShared ? reportShared(row, units) : []}
}
