/**
 * Citing, as far as every page carries it: what does it is loaded when it may be asked for, and decides what
 * is done.
 */
import {loadScript} from './load-script.ts'
import {canPop, host} from './page-parts.ts'

declare global {
  interface Window {
    /** Does what an event asks for; left by `src/pages/assets/cite/[name].js.ts`. */
    diglotCite?: (event: Event) => void
  }
}

/** What was asked for while the script was on its way. */
let latest: Event | undefined

function mayAsk(event: Event): boolean {
  const {target, type} = event
  // The key is the same on a Russian keyboard; what it is pressed in, the program asks.
  if (event instanceof KeyboardEvent) return event.key === 'c' || event.code === 'KeyC'
  if (target instanceof Element) return target.closest('.text .n') !== null
  return type === 'hashchange' ? location.hash.includes(':') : getSelection()?.isCollapsed === false
}

function tell(event: Event): void {
  if (!mayAsk(event)) return
  // The browser would open a window.
  if (event instanceof MouseEvent && event.shiftKey) event.preventDefault()
  if (window.diglotCite !== undefined) return window.diglotCite(event)
  const isFirst = latest === undefined
  // What was pressed counts more than a selection that comes to rest.
  if (isFirst || event.type !== 'selectionchange') latest = event
  if (isFirst)
    loadScript(host?.dataset['cards']?.replace('cards', 'cite') ?? '', () =>
      window.diglotCite?.(latest ?? event),
    )
}

if (canPop) {
  // Changes of the selection do not bubble.
  for (const type of ['click', 'keydown', 'selectionchange', 'hashchange']) addEventListener(type, tell, true)
  tell(new Event('hashchange'))
}
