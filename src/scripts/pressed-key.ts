/** Keys that act alone obey one switch: who speaks to a computer types signs by accident (WCAG 2.2, 2.1.4). */
const name = 'diglot.shortcuts'
/** Where nothing can be stored, the choice holds for this page; several scripts read it. */
const {dataset} = document.documentElement

/**
 * Tells whether keys act.
 *
 * @returns `true` unless the reader has turned them off.
 */
export function areKeysOn(): boolean {
  try {
    return (dataset['keys'] ?? localStorage.getItem(name)) !== 'off'
  } catch {
    return true
  }
}

/**
 * Turns keys on or off, for the next time too.
 *
 * @param value whether they act.
 */
export function keepKeys(value: boolean): void {
  dataset['keys'] = value ? 'on' : 'off'
  try {
    localStorage.setItem(name, dataset['keys'])
  } catch {
    // The choice then holds for this page.
  }
}

const fields = 'input, textarea, select, [contenteditable]'
const layers = 'dialog[open], [popover], .view details'

/** Whether a key is typed, or belongs to something that stands over the page; where the focus got lost in a dialog, too. */
function isTaken(target: EventTarget | null, layer: Element | null): boolean {
  if (!(target instanceof Element) || target.closest(fields) !== null) return true
  return (target.closest(layers) ?? document.querySelector('dialog[open]')) !== layer
}

/**
 * Reads which key was pressed for the page to act.
 *
 * @param event a key.
 * @param layer what stands over the page, where the key is its own.
 * @returns a small letter, as on a Latin keyboard; `/`, `?`, `arrowup` and the like; `undefined` where the key
 *   is typed, belongs to the browser or to something that stands over the page, or keys are off.
 */
export function pressedKey(event: KeyboardEvent, layer: Element | null = null): string | undefined {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey
  return isCommand || isTaken(event.target, layer) || !areKeysOn() ? undefined : nameOf(event)
}

function nameOf({key, code, shiftKey}: KeyboardEvent): string | undefined {
  // A Russian keyboard has a stop and a comma where others have the slash and the question mark.
  const sign = code === 'Slash' ? ({'.': '/', ',': '?'}[key] ?? key) : key
  if (sign === '/' || sign === '?') return sign
  if (shiftKey) return undefined
  // Where letters are not Latin, the place of the key counts.
  return /^Key/.test(code) && !/^[a-z]$/i.test(key) ? code.slice(3).toLowerCase() : key.toLowerCase()
}
