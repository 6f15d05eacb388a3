/**
 * Knows which group is being read, and keeps it where it is when the text above grows or shrinks by many screens,
 * which the browser does not follow.
 */
const bar = document.querySelector<HTMLElement>('.view')
const groups = [...document.querySelectorAll<HTMLElement>('.text .g')]
/** A group of which less is left below the bar is not what is being read, in CSS pixels. */
const sliver = 24

interface Place {
  readonly group: HTMLElement
  /** Of its top below the edge of the bar, in CSS pixels. */
  readonly offset: number
  /** How much of it is already read, 0 to 1. */
  readonly share: number
}

let place: Place | undefined
let isWaiting = false
const listeners: ((group: HTMLElement | undefined) => void)[] = []

/** Height of the bar's lower edge, below which the text is seen; while it has not stuck yet, as if it had. */
function edge(): number {
  return bar?.offsetHeight ?? 0
}

/** The first group of which something is left below the bar: they stand one below the other. */
function findGroup(): HTMLElement | undefined {
  const from = edge() + sliver
  let [low, high] = [0, groups.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.getBoundingClientRect().bottom ?? 0) > from) high = middle
    else low = middle + 1
  }
  return groups[low]
}

function look(): void {
  isWaiting = false
  const group = scrollY === 0 ? undefined : findGroup()
  if (group === undefined) place = undefined
  else {
    const {top, height} = group.getBoundingClientRect()
    place = {group, offset: Math.max(0, top - edge()), share: Math.max(0, edge() - top) / height}
  }
  for (const listener of listeners) listener(group)
}

/**
 * Tells a listener, now and on, which group is being read.
 *
 * @param listener given `undefined` at the head of the page.
 */
export function onPlace(listener: (group: HTMLElement | undefined) => void): void {
  listeners.push(listener)
}

/**
 * Gives the group that is being read.
 *
 * @returns `undefined` at the head of the page, and while the text has not begun.
 */
export function currentGroup(): HTMLElement | undefined {
  return place !== undefined && place.offset < innerHeight / 2 ? place.group : undefined
}

/** Scrolls the group that was read back to where it was, once the view has changed. */
export function restorePlace(): void {
  // At the head of the page nothing has moved.
  if (place === undefined) return
  const {top, height} = place.group.getBoundingClientRect()
  scrollBy({top: top + height * place.share - place.offset - edge(), behavior: 'instant'})
}

if (groups.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) requestAnimationFrame(look)
      isWaiting = true
    },
    {passive: true},
  )
  addEventListener('load', look)
}
