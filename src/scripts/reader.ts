/**
 * Keys, the counterpart of a clause and the sheet of help, as far as every page carries them: what serves them is
 * loaded when it may be asked for. It shares modules with nothing but search: see `search-box.ts`.
 */
import {pressedKey} from './pressed-key.ts'

declare global {
  interface Window {
    /** Does what an event asks for; left by `src/pages/assets/reader/[name].js.ts`. */
    diglotReader?: (event: Event) => void
  }
}

const bearer =
  document.querySelector<HTMLElement>('[data-cards]') ?? document.querySelector<HTMLElement>('[data-search]')
/** Empty in a page that is a file of its own, which holds the program. */
const path = (bearer?.dataset['cards'] ?? bearer?.dataset['search'])?.replace(/\w+(?=\/\w+\.js$)/, 'reader')
const keys = document.querySelector('.text') === null ? 'l?' : 'jknpvsl?arrowdownarrowup'
const events = ['pointerover', 'focusin', 'click', 'keydown'] as const

/** What the reader did last while the program was on its way. */
let latest: Event | undefined

function wake(event: Event): void {
  const {target} = event
  const isAsked =
    event instanceof KeyboardEvent
      ? keys.includes(pressedKey(event) ?? ' ')
      : target instanceof Element && target.closest('.text:not(.single) .row, [data-help]') !== null
  if (!isAsked) return
  const isFirst = latest === undefined
  latest = event
  if (!isFirst) return
  const script = document.createElement('script')
  script.onload = () => {
    for (const type of events) removeEventListener(type, wake)
    if (latest !== undefined) window.diglotReader?.(latest)
  }
  script.src = path ?? ''
  document.head.append(script)
}

if (path !== undefined) {
  for (const button of document.querySelectorAll<HTMLElement>('[data-help]')) button.hidden = false
  if (path !== '') for (const type of events) addEventListener(type, wake)
}
