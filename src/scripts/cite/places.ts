import {rowOf, rowsIn} from '../text-rows.ts'

/** A place of the page: some of its rows, one after the other. */
export interface Place {
  /** As `p9c2`, `p9`; of a range its two ends, `p9c2:p9c4`. */
  readonly address: string
  readonly rows: readonly HTMLElement[]
}

/** The smallest addressed thing around a node of the text. */
function around(node: Node | null): HTMLElement | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  const group = element?.closest<HTMLElement>('.text .g') ?? undefined
  const row = group === undefined || element == null ? null : rowOf(element)
  return row === null || row.id === '' ? group : row
}

function rowsOf(element: HTMLElement): HTMLElement[] {
  return element.matches('.row') ? [element] : rowsIn(element)
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll('.text')].flatMap(rowsIn)
}

/**
 * Finds the rows that an address leads to.
 *
 * @param address fragment without `#`, decoded; of a range both ends, `p9c2:p9c4`.
 * @returns the place; of a range whose end is not there or stands before its start, the start;
 *   `undefined` for an unknown address.
 */
export function findPlace(address: string): Place | undefined {
  const [start = '', end] = address.split(':')
  const from = around(document.getElementById(start))
  if (from === undefined) return undefined
  const to = end === undefined ? undefined : around(document.getElementById(end))
  const rows = to === undefined ? [] : rowsBetween(rowsOf(from), rowsOf(to))
  return rows.length === 0 ? {address: start, rows: rowsOf(from)} : {address, rows}
}

function rowsBetween(first: readonly HTMLElement[], last: readonly HTMLElement[]): HTMLElement[] {
  const rows = allRows()
  const [from, to] = [first[0], last.at(-1)].map((row) => (row === undefined ? -1 : rows.indexOf(row)))
  return from === undefined || to === undefined || from < 0 ? [] : rows.slice(from, to + 1)
}

/**
 * Joins two places to the range from one to the other, whichever comes first.
 *
 * @param one a place.
 * @param other another one.
 * @returns the range; the one place where both are the same or one holds the other.
 */
export function joinPlaces(one: Place, other: Place): Place {
  const [first, second] = isBefore(one, other) ? [one, other] : [other, one]
  const start = startOf(first)
  const end = second.address.split(':').at(-1) ?? ''
  if (first.rows.includes(second.rows.at(-1) ?? document.body)) return first
  // From the number of a paragraph to a clause of the same: from its first clause.
  const clause = first.rows[0]?.id ?? ''
  const isInside = second.rows.every((row) => row.closest('.g') === document.getElementById(start))
  return findPlace(`${isInside && clause !== '' ? clause : start}:${end}`) ?? first
}

function startOf({address}: Place): string {
  return address.split(':')[0] ?? ''
}

function isBefore(one: Place, other: Place): boolean {
  const [a, b] = [one.rows[0], other.rows[0]]
  if (a === undefined || b === undefined || a === b) return one.rows.length >= other.rows.length
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/**
 * Finds the place that holds two nodes of the text.
 *
 * @param from node where a selection starts.
 * @param to node where it ends.
 * @returns the clause, or the range of clauses; `undefined` outside of the text.
 */
export function placeBetween(from: Node | null, to: Node | null): Place | undefined {
  const [one, other] = [from, to].map((node) => {
    const element = around(node)
    return element === undefined ? undefined : findPlace(element.id)
  })
  return one === undefined || other === undefined ? (one ?? other) : joinPlaces(one, other)
}
