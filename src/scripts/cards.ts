/**
 * Cards of names and previews of references, as far as every page carries them: what shows them is loaded
 * when one is first pointed at.
 */
import {loadScript} from './load-script.ts'
import {canPop, host, isWhole, names} from './page-parts.ts'

const events = ['pointerover', 'focusin', 'click'] as const

/** What has something to say and no link, in it or around it: of two, what leads nowhere, not the name. */
const mute = '.lost:not(a *, :has(a)), span.e:not(a *, .lost *, :has(a, .lost))'

/** Where no link stands, there is something to say all the same: the keyboard has to come there. */
function arm(): void {
  for (const element of document.querySelectorAll<HTMLElement>(mute)) {
    const isOn = element.matches('.lost') || names?.checked !== false
    element.role = isOn ? 'button' : null
    if (isOn) element.tabIndex = 0
    else element.removeAttribute('tabindex')
  }
}

/** What the reader did last while the cards were on their way: it is done again once they are there. */
let latest: PointerEvent | FocusEvent | undefined

function wake(event: PointerEvent | FocusEvent): void {
  const {target, type} = event
  if (!(target instanceof Element) || target.closest('.e, .ref') === null) return
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
  if (isTouch !== (type === 'click')) return
  // A finger has not hovered: its first tap asks for the card, the second follows the link.
  if (isTouch) event.preventDefault()
  const isFirst = latest === undefined
  latest = event
  if (isFirst) load()
}

function load(): void {
  // Where it cannot be had, links are links again.
  loadScript(host?.dataset['cards'] ?? '', () => {
    for (const type of events) removeEventListener(type, wake)
    const again = latest instanceof PointerEvent ? PointerEvent : FocusEvent
    if (latest !== undefined) latest.target?.dispatchEvent(new again(latest.type, latest))
  })
}

if (canPop) {
  arm()
  names?.addEventListener('change', arm)
  if (!isWhole) for (const type of events) addEventListener(type, wake)
}
