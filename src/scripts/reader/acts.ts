import type {HelpSheet} from './help-sheet.ts'
import type {Peek} from './peek.ts'
import {currentRow, findRow, focusRow, hasMore, keepStill, rowAround} from './rows.ts'

/** Steps of keys that move: how far, whether by paragraph, and whether the window is scrolled first where it has to be. */
const moves: Readonly<Record<string, readonly [step: 1 | -1, isParagraph: boolean, mayScroll: boolean]>> = {
  arrowdown: [1, false, true],
  arrowup: [-1, false, true],
  j: [1, false, false],
  k: [-1, false, false],
  n: [1, true, false],
  p: [-1, true, false],
}

/**
 * Moves the focus to another row.
 *
 * @param key as `pressedKey` reads it.
 * @returns whether it has moved: otherwise the key is the browser's.
 */
export function moveByKey(key: string): boolean {
  const move = moves[key]
  if (move === undefined) return false
  const [step, isParagraph, mayScroll] = move
  const row = mayScroll && hasMore(step) ? undefined : findRow(step, isParagraph)
  if (row !== undefined) focusRow(row)
  return row !== undefined
}

/**
 * Changes the view, the order or the language, or opens the sheet of keys.
 *
 * @param key as `pressedKey` reads it.
 * @param peek tells of the row in focus as it is shown now.
 * @param help the sheet of keys.
 * @returns whether the key is one of these.
 */
export function changeByKey(key: string, peek: Peek, help: HelpSheet): boolean {
  if (key === 'v') change(peek, nextView())
  else if (key === 's') change(peek, find('.view [name=first]'))
  else if (key === 'l') changeLanguage()
  else if (key === '?') help.open()
  else return false
  return true
}

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)

/** Leads to the clause in focus; with none, to what is read, as the link itself does. */
function changeLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]:not([aria-current])')
  const id = currentRow()?.closest('[id]')?.id
  // After `views.ts`, which hears it further in.
  if (link !== null && id !== undefined) addEventListener('click', () => (link.hash = id), {once: true})
  link?.click()
}

/** The number that has the focus may be shown no longer, or again. */
function change(peek: Peek, control: HTMLElement | null | undefined): void {
  const row = rowAround(document.activeElement)
  keepStill(() => control?.click())
  if (row?.checkVisibility() !== true) return
  focusRow(row)
  peek.show(row, 'focus')
}

/** The view behind the one that is shown; behind the last, the first. */
function nextView(): HTMLElement | undefined {
  const views = [...document.querySelectorAll<HTMLInputElement>('.view [name=view]')]
  return views[(views.findIndex(({checked}) => checked) + 1) % views.length]
}
