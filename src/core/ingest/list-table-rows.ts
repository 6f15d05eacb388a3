import type {Line} from './draft-text.ts'
import type {Deadline} from './find-deadlines.ts'
import {isMarked} from './find-deadlines.ts'

/** A number or heading of a table with the lines that belong to it. */
export interface Entry {
  readonly first: Line
  /** `first` and the lines of text behind it, without deadlines. */
  readonly lines: readonly Line[]
  /** Number as printed where it counts a row or a part of one: `2.1`; absent for `1)`, `a)` and headings. */
  readonly label?: string
}

/** A deadline and the entry it was received behind. */
export interface PlacedDeadline {
  readonly deadline: Deadline
  readonly behind: Entry
  /** `true`: it stands right behind another deadline. */
  readonly isRun: boolean
}

/** What stands under one number of the first level. */
export interface TableRow {
  /** The row itself first; never empty. */
  readonly entries: readonly Entry[]
  readonly deadlines: readonly PlacedDeadline[]
}

/** Numbers with a stop count rows; those with a bracket do where no others are. */
const styles = [/^[\d.]+$/, /^\(?\d+\)$/]

function readRowLabel({opens}: Line, style: RegExp | undefined): string | undefined {
  const {kind, label, marker} = opens ?? {}
  return kind === 'paragraph' && label !== undefined && style?.test(marker ?? '') === true ? label : undefined
}

/** A heading is a row by itself, so is a number of the level of the first. */
function opensRow(label: string | undefined, isHeading: boolean, depth: number | undefined): boolean {
  return isHeading || (label !== undefined && (depth === undefined || label.split('.').length <= depth))
}

/**
 * Lists the rows of a table that has lost its columns.
 *
 * @param lines lines of the table, from its first number or heading on.
 * @param deadlines its deadlines.
 * @returns the rows in order; lines before the first number or heading belong to none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listTableRows} from '#core/ingest/list-table-rows.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [line] = readLines('1. Мост')
 * assert.ok(line)
 * const first = {...line, opens: {kind: 'paragraph', label: '1', marker: '1.', textStart: 3}} as const
 * assert.equal(listTableRows([first], [])[0]?.entries[0]?.label, '1')
 * ```
 */
export function listTableRows(lines: readonly Line[], deadlines: readonly Deadline[]): readonly TableRow[] {
  const deadlineOf = new Map(
    deadlines.flatMap((deadline) => deadline.map((line) => [line, deadline] as const)),
  )
  type OpenEntry = Entry & {readonly lines: Line[]}
  const rows: {readonly entries: OpenEntry[]; readonly deadlines: PlacedDeadline[]}[] = []
  const style = styles.find((candidate) => lines.some((line) => readRowLabel(line, candidate) !== undefined))
  let depth: number | undefined
  let last: Deadline | undefined
  for (const line of lines) {
    const row = rows.at(-1)
    const entry = row?.entries.at(-1)
    const deadline = deadlineOf.get(line)
    if (isMarked(line)) {
      const label = readRowLabel(line, style)
      const isHeading = line.opens?.kind === 'heading'
      const opened: OpenEntry = {first: line, lines: [line], ...(label === undefined ? {} : {label})}
      if (row === undefined || opensRow(label, isHeading, depth))
        rows.push({entries: [opened], deadlines: []})
      else row.entries.push(opened)
      if (label !== undefined) depth ??= label.split('.').length
    } else if (deadline === undefined) {
      entry?.lines.push(line)
    } else if (deadline[0] === line && row !== undefined && entry !== undefined) {
      row.deadlines.push({deadline, behind: entry, isRun: last !== undefined})
    }
    last = deadline
  }
  return rows
}
