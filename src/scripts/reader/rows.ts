import {rowOf, rowsIn} from '../text-rows.ts'

const isShown = (row: HTMLElement): boolean => row.checkVisibility()

/** Below what stands at the head of the window, CSS pixels. */
export function upperEdge(): number {
  return Math.max(0, document.querySelector('.view')?.getBoundingClientRect().bottom ?? 0)
}

/**
 * Finds the row of the text that something is in.
 *
 * @param target of an event, or what has the focus.
 * @returns the row that bears the address; `undefined` outside of the text.
 */
export function rowAround(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element) || target.closest('.text') === null) return undefined
  return rowOf(target) ?? undefined
}

/**
 * Finds the row from which to move.
 *
 * @returns the one in focus, or whose address was followed, as long as it is seen.
 */
export function currentRow(): HTMLElement | undefined {
  const followed = document.querySelector(':target')?.closest('.text .g, .text .row')
  const row =
    rowAround(document.activeElement) ??
    (followed?.matches('.row') === true ? followed : followed?.querySelector('.row'))
  if (!(row instanceof HTMLElement)) return undefined
  const {top, bottom} = row.getBoundingClientRect()
  return bottom > upperEdge() && top < innerHeight ? row : undefined
}

/**
 * Finds the row to move to.
 *
 * @param step `1` forwards, `-1` back.
 * @param isParagraph whether to go to the first row of the next paragraph.
 * @returns the row; with none to start from, the first that is seen below the bar; `undefined` at the end.
 */
export function findRow(step: 1 | -1, isParagraph: boolean): HTMLElement | undefined {
  const text = document.querySelector('.text')
  const rows = text === null ? [] : rowsIn(text)
  const current = currentRow()
  if (current === undefined) {
    const edge = upperEdge()
    return rows.find((row) => isShown(row) && row.getBoundingClientRect().bottom > edge)
  }
  const group = current.closest('.g')
  for (let at = rows.indexOf(current) + step; ; at += step) {
    const row = rows[at]
    if (row === undefined) return undefined
    const other = row.closest('.g')
    if (!isShown(row) || (isParagraph && other === group)) continue
    return isParagraph ? rows.find((first) => first.closest('.g') === other && isShown(first)) : row
  }
}

/**
 * Tells whether the window has to be scrolled before an arrow leads further: a row may be longer than it is.
 *
 * @param step `1` forwards, `-1` back.
 * @returns `true` as well where the next row is out of sight and none is in focus.
 */
export function hasMore(step: 1 | -1): boolean {
  const current = currentRow()
  if (current !== undefined) {
    const {top, bottom} = current.getBoundingClientRect()
    return step === 1 ? bottom > innerHeight + 1 : top < upperEdge() - 1
  }
  const first = findRow(step, false)
  return first === undefined || first.getBoundingClientRect().top >= innerHeight
}

/**
 * Moves the focus to the number of a row, and scrolls no further than the row is seen.
 *
 * @param row a row that is shown.
 */
export function focusRow(row: HTMLElement): void {
  const number = row.querySelector<HTMLElement>(':scope > .n')
  const target = number?.checkVisibility() === true ? number : row
  if (target === row) row.tabIndex = -1
  target.focus({preventScroll: true})
  row.scrollIntoView({block: 'nearest'})
}

/**
 * Changes what is shown without moving the row that is being read.
 *
 * @param change to another view.
 */
export function keepStill(change: () => void): void {
  const row = currentRow()
  const before = row?.getBoundingClientRect().top
  change()
  if (row === undefined || before === undefined || !isShown(row)) return
  scrollBy({top: row.getBoundingClientRect().top - before, behavior: 'instant'})
}
