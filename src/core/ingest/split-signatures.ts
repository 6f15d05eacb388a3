import type {Line} from './draft-text.ts'
import {isPersonName} from './is-person-name.ts'
import {splitLine} from './split-line.ts'

type Group = readonly Line[]

/** Spaces that part an office from a name, or one column from the other. */
const gutter = /[ \t\u00A0_]{3,}|\t/gu
/** The right side of a column begins at the same place, give or take; UTF-16 code units. */
const drift = 4

interface Row {
  readonly line: Line
  /** Both sides of the gutter; one where there is none. */
  readonly sides: readonly Line[]
}

function readRow(line: Line): Row {
  const gutters = [...line.text.matchAll(gutter)]
  const [only] = gutters
  if (only === undefined || gutters.length > 1 || only.index === 0) return {line, sides: [line]}
  const end = only.index + only[0].length
  return end >= line.text.length ? {line, sides: [line]} : {line, sides: splitLine(line, only.index, end)}
}

function opensAlike([left, right]: readonly Line[]): boolean {
  const [first, second] = [left, right].map((side) => /^\p{L}+/u.exec(side?.text ?? '')?.[0].toLowerCase())
  return first !== undefined && first === second
}

/** A name beside a name, with initials: «Chief Secretary» looks like one without. */
function isNames({sides}: Row): boolean {
  return sides.length === 2 && sides.every(({text}) => isPersonName(text) && text.includes('.'))
}

/** A row of two columns: a name beside a name, «За …» beside «За …». */
function isPaired(row: Row): boolean {
  return isNames(row) || (row.sides.length === 2 && opensAlike(row.sides))
}

function isNamed({sides}: Row): boolean {
  return sides.length === 2 && isPersonName(sides[1]?.text ?? '')
}

/** A side of a column below the first line of its signature stays a line. */
function keepLines(lines: readonly Line[]): Group {
  return lines.map((line, index) => (index === 0 ? line : {...line, joint: '\n'}))
}

/** Both sides of two columns from top to bottom; a row with one side belongs to the side it stands on. */
function readDown(rows: readonly Row[], received: string): readonly Group[] {
  const [left, right]: [Line[], Line[]] = [[], []]
  const columnOf = (line: Line) => line.start - (received.lastIndexOf('\n', line.start - 1) + 1)
  const rightColumn = Math.min(...rows.flatMap(({sides: [, side]}) => (side ? [columnOf(side)] : [])))
  for (const {sides} of rows) {
    const [first, second] = sides
    if (first === undefined) continue
    if (second !== undefined) right.push(second)
    const isRight = second === undefined && columnOf(first) >= rightColumn - drift
    const side = isRight ? right : left
    side.push(first)
  }
  return [keepLines(left), keepLines(right)].filter((group) => group.length > 0)
}

/** A rule to sign on between office and name is furniture. */
function dropRule({line, sides: [left, right]}: Row): Line {
  if (left === undefined || right === undefined) return line
  const {start, end} = {start: left.end, end: right.start}
  if (!line.text.slice(start - line.start, end - line.start).includes('_')) return line
  const edit = {start, end, replacement: ' ', rule: 'page-chrome'}
  return {...line, edits: [...left.edits, edit, ...right.edits]}
}

/** One signature per line that ends in a name; the lines above it without one are its office. */
function splitByNames(rows: readonly Row[]): readonly Group[] {
  const groups: Line[][] = [[]]
  for (const row of rows) {
    groups.at(-1)?.push(dropRule(row))
    if (isNamed(row)) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

/** Rows that are read down together: a row of names ends the offices above it, whatever blank lines part them. */
function mergeGroups(groups: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const merged: Row[][] = []
  for (const rows of groups) {
    const above = merged.at(-1)
    const hasPair = above?.some(isPaired) === true
    const hasNames = above?.some(isNames)
    const isRest = rows.some(({sides}) => sides.length === 2)
    if (above !== undefined && hasPair && hasNames !== true && isRest) above.push(...rows)
    else merged.push([...rows])
  }
  return merged
}

/**
 * Tells whether a line is an office with the name behind a wide gap, or a row of two columns of signatures.
 *
 * @param line the line.
 * @returns `false` for an office or a name alone.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {isSignatureRow} from '#core/ingest/split-signatures.ts'
 * assert.deepEqual(readLines('Глава края     С.В. Озёрный\nГлава края').map(isSignatureRow), [true, false])
 * ```
 */
export function isSignatureRow(line: Line): boolean {
  const row = readRow(line)
  return isPaired(row) || isNamed(row)
}

/**
 * Splits groups of lines at the end of a text into signatures: an office with its name behind a wide gap
 * is one; two offices side by side, with their names below, are read down the columns.
 *
 * @param groups lines that stand together.
 * @param received the received text, for the columns.
 * @returns the signatures in order, rows of two columns cut in two; a group as it was where nothing parts it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {splitSignatures} from '#core/ingest/split-signatures.ts'
 * const received = 'For Upper      For Lower\nA. Brook       C. Rivers'
 * const signatures = splitSignatures([readLines(received)], received)
 * assert.deepEqual(signatures.map((group) => group.map(({text}) => text)), [['For Upper', 'A. Brook'], ['For Lower', 'C. Rivers']])
 * ```
 */
export function splitSignatures(groups: readonly Group[], received: string): readonly Group[] {
  return mergeGroups(groups.map((lines) => lines.map(readRow))).flatMap((rows) => {
    if (rows.some(isPaired)) return readDown(rows, received)
    return rows.some(isNamed) ? splitByNames(rows) : [rows.map(({line}) => line)]
  })
}
