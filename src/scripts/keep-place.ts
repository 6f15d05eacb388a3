/**
 * Keeps the paragraph at the top of the window where it is when the reader switches languages: the text
 * above grows or shrinks by many screens, and the browser does not follow.
 */
const view = document.querySelector<HTMLElement>('.view')
let place: {readonly group: Element; readonly offset: number; readonly share: number} | undefined
/** A group of which less is left below the bar is not what is being read, in CSS pixels. */
const sliver = 24

/** Height of the bar's lower edge, below which the text is seen. */
function edge(): number {
  return view?.getBoundingClientRect().bottom ?? 0
}

/** Notes the first group below the bar, before the switch, and how much of it is already read. */
function remember(): void {
  const from = edge()
  const groups = [...document.querySelectorAll('.g')]
  const group = groups.find((item) => item.getBoundingClientRect().bottom > from + sliver)
  if (group === undefined) return
  const {top, height} = group.getBoundingClientRect()
  place = {group, offset: Math.max(0, top - from), share: Math.max(0, from - top) / height}
}

/** Scrolls the noted group back to where it was. */
function restore(): void {
  // At the head of the page nothing has moved.
  if (place === undefined || scrollY === 0) return
  const {top, height} = place.group.getBoundingClientRect()
  scrollBy({top: top + height * place.share - place.offset - edge(), behavior: 'instant'})
}

view?.addEventListener('pointerdown', remember)
view?.addEventListener('keydown', remember)
view?.addEventListener('change', restore)

export {}
