/** How far each arrow goes. */
const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1}

/**
 * Moves the focus with the arrows: from the box to the first hit, from hit to hit, and back.
 *
 * @param event a key in the panel.
 * @param input the box.
 * @param panel holds the hits, each `.hit` with a link.
 */
export function moveAmong(event: KeyboardEvent, input: HTMLElement, panel: HTMLElement): void {
  const {key, target, ctrlKey, metaKey, altKey, shiftKey} = event
  const step = steps[key]
  if (step === undefined || ctrlKey || metaKey || altKey || shiftKey) return
  // The box stands before the first hit.
  const stops = [input, ...panel.querySelectorAll('.hit')]
  const at = stops.findIndex((stop) => target instanceof Node && stop.contains(target))
  const next = at === -1 ? undefined : stops[at + step]
  const link = next === input ? input : next?.querySelector('a')
  if (link == null) return
  event.preventDefault()
  link.focus()
  link.scrollIntoView({block: 'nearest'})
}
