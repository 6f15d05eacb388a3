/** The same is read by `src/scripts/search-box.ts`, which every page carries. */
const key = 'diglot.search.key'

/**
 * Tells whether the key `/` leads to the box.
 *
 * @returns `true` unless the reader has turned it off: who speaks to a computer types signs by accident (WCAG 2.2,
 *   success criterion 2.1.4).
 */
export function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/**
 * Turns the key `/` on or off.
 *
 * @param value whether it leads to the box.
 */
export function keepShortcut(value: boolean): void {
  try {
    localStorage.setItem(key, value ? 'on' : 'off')
  } catch {
    // Where nothing may be stored, the key stays on.
  }
}

/**
 * Tells whether an event is the key that leads to the box, and no letter that is typed.
 *
 * @param event a key.
 * @returns the key of a Russian keyboard counts as well: it has a stop where others have the slash.
 */
export function isShortcut({key: pressed, code, target, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.closest('input, select, textarea') !== null
  const isSlash = pressed === '/' || (pressed === '.' && code === 'Slash')
  return isSlash && !isField && !ctrlKey && !metaKey && !altKey && isShortcutOn()
}
