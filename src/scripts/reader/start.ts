/** The program of keys, counterpart and help; `cite-script.ts` bundles it. */
import {pressedKey} from '../pressed-key.ts'
import {changeByKey, moveByKey} from './acts.ts'
import {HelpSheet} from './help-sheet.ts'
import {Peek} from './peek.ts'
import {rowAround} from './rows.ts'
import type {ReaderPageWords} from './tell-row.ts'

/** What has a tap of its own. */
const pressable = 'a, button, summary, input, label, [role=button], .card'

/**
 * Brings the page to life.
 *
 * @param words see {@link ReaderPageWords}.
 * @returns what does what an event asks for; it listens itself from now on.
 */
export function startReader(words: ReaderPageWords): (event: Event) => void {
  const peek = new Peek(words)
  const help = new HelpSheet(words)
  /** The window moved under a pointer that did not. */
  let isHeld = false
  /** What stood over the page when the finger came down: a tap beside it closes it, and that is all. */
  let isOver = false

  // The browser's own hint would stand beside the line.
  for (const row of document.querySelectorAll('.row[title]')) row.removeAttribute('title')

  function point({target, pointerType, clientY}: PointerEvent): void {
    if (pointerType === 'touch' || isHeld || peek.isSheet || !(target instanceof Element)) return
    const row = rowAround(target)
    // Between two lines of a clause that runs on.
    const isNear = row === undefined && peek.row !== undefined && target === peek.row.closest('.g')
    if (isNear) peek.wait(peek.row)
    else if (row === undefined) peek.wait(focusedRow())
    else peek.wait(row, clientY)
  }

  function focus({target}: FocusEvent): void {
    if (!(target instanceof Element) || peek.holds(target)) return
    const row = rowAround(target)
    if (row !== undefined && target.matches(':focus-visible')) peek.show(row, 'focus')
    else if (!peek.isSheet) peek.hide()
  }

  function click(event: MouseEvent): void {
    const {target} = event
    if (!(target instanceof Element) || peek.holds(target)) return
    if (target.closest('[data-help]') !== null) return help.open()
    const row =
      isTouch(event) && target.closest(pressable) === null && !isOver ? rowAround(target) : undefined
    const isAgain = peek.isSheet && row === peek.row
    if (row === undefined || isAgain) return peek.isSheet ? peek.hide() : undefined
    if (getSelection()?.isCollapsed !== false) peek.show(row, 'tap', event.clientY, target.closest('.c'))
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') return peek.hide()
    const key = pressedKey(event) ?? ''
    if (event.defaultPrevented || !(moveByKey(key) || changeByKey(key, peek, help))) return
    isHeld = true
    event.preventDefault()
  }

  const handle = (event: Event): void => {
    if (event.type === 'pointerover' && event instanceof PointerEvent) point(event)
    else if (event instanceof FocusEvent) focus(event)
    else if (event instanceof KeyboardEvent) press(event)
    else if (event.type === 'click' && event instanceof MouseEvent) click(event)
  }
  for (const type of ['pointerover', 'focusin', 'click', 'keydown']) addEventListener(type, handle)
  addEventListener('pointermove', ({movementX, movementY}) => {
    if (movementX !== 0 || movementY !== 0) isHeld = false
  })
  addEventListener(
    'pointerdown',
    () => (isOver = document.querySelector(':popover-open, .view [open]') !== null),
    true,
  )
  document.documentElement.addEventListener('pointerleave', () => {
    if (!peek.isSheet) peek.wait(focusedRow())
  })
  return handle
}

/** The row that the keyboard is at. */
function focusedRow(): HTMLElement | undefined {
  return rowAround(document.querySelector(':focus-visible'))
}

/** Safari tells no pointer of a click. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== ''
    ? event.pointerType === 'touch'
    : matchMedia('(hover: none)').matches
}
