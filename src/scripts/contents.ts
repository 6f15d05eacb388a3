/** Marks in the contents where the reader is, says it in the bar, and shuts what is open there. */
import {onPlace} from './keep-place.ts'

const contents = document.querySelector('.view .contents')
const shown = contents?.querySelector<HTMLElement>('.place') ?? null
// New words in the same node: a new node would let the browser ask again whether any rule with `:has()` holds.
const words = shown?.appendChild(document.createTextNode(''))
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
const targets = links.map(({hash}) => document.getElementById(decodeURIComponent(hash.slice(1))))
let last: HTMLElement | undefined
let current: HTMLAnchorElement | undefined

/** The number of a group, or of the one that it continues. */
function numberOf(group: HTMLElement | undefined): string {
  for (let part: Element | null | undefined = group; part != null; part = part.previousElementSibling) {
    if (part.matches('.k-heading, .k-title, .k-closing, .k-signature')) return ''
    const number = part.querySelector('.n:not(.sub)')?.textContent
    if (number != null) return number.replace(/[.):]+$/, '')
  }
  return ''
}

/** The last link that leads to the group or before it. */
function linkTo(group: HTMLElement): HTMLAnchorElement | undefined {
  const index = targets.findLastIndex(
    (target) =>
      target !== null &&
      (target === group || (target.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
  )
  return links[index]
}

onPlace((group) => {
  if (group === last || shown === null || words === undefined) return
  last = group
  const number = numberOf(group)
  words.data = number === '' ? '' : (shown.dataset['place'] ?? '').replace('#', number)
  current?.removeAttribute('aria-current')
  current = group && linkTo(group)
  current?.setAttribute('aria-current', 'location')
})

contents?.addEventListener('toggle', () => {
  const list = contents.querySelector('nav')
  if (list !== null && current !== undefined) list.scrollTop = current.offsetTop - list.clientHeight / 2
})

/** Shuts what is open in the bar, and says what was. */
function shut(isLeft: (open: Element) => boolean): HTMLDetailsElement | undefined {
  const open = document.querySelector<HTMLDetailsElement>('.view details[open]')
  if (open === null || !isLeft(open)) return undefined
  open.open = false
  return open
}

addEventListener('click', ({target}) => {
  if (target instanceof Element)
    shut((open) => !open.contains(target) || target.closest('.contents a') !== null)
})
addEventListener('keydown', ({key}) => {
  if (key === 'Escape')
    shut(() => true)
      ?.querySelector('summary')
      ?.focus()
})
