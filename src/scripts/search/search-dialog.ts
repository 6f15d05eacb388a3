import {make, makeButton} from '../cite/make.ts'
import {pressedKey} from '../pressed-key.ts'
import type {SearchContext} from './search-context.ts'
import {SearchPanel} from './search-panel.ts'

/**
 * Lets the form in the header show what it finds over the page.
 *
 * @param form of the header.
 * @param context of the page.
 */
export function startDialog(form: HTMLFormElement, context: SearchContext): void {
  const {dictionary, root} = context
  const {asPage, close} = dictionary.find
  const page = `${root}${dictionary.language}/search/index.html`
  const asLink = make('a', {}, asPage)
  const field = form.querySelector('input')
  const panel = new SearchPanel(context, keep)
  const shut = makeButton('×', () => dialog.close(), close)
  shut.className = 'shut'
  const dialog = make(
    'dialog',
    {class: 'search-dialog', 'aria-label': dictionary.search},
    make('header', {}, asLink, shut),
    panel.element,
  )
  document.body.append(dialog)

  /** A reader who comes back to the page finds the results again. */
  function keep(search: string): void {
    asLink.href = `${page}${search}`
    if (field !== null) field.value = new URLSearchParams(search).get('q') ?? ''
    history.replaceState({search}, '')
  }
  function open(search: string): void {
    keep(search)
    dialog.showModal()
    panel.open(search)
    panel.focus()
  }

  form.onsubmit = (event) => {
    event.preventDefault()
    open(`?${new URLSearchParams({q: field?.value ?? ''})}`)
  }
  dialog.addEventListener('close', () => {
    history.replaceState(null, '')
    field?.focus({preventScroll: true})
  })
  dialog.addEventListener('click', ({target}) => {
    const link = target instanceof Element ? target.closest('a') : null
    // A place of this very page lies under the dialog; outside the panel is nothing but the backdrop.
    const isHere = link !== null && link.href.split('#')[0] === location.href.split('#')[0]
    if (isHere || target === dialog) dialog.close()
  })
  dialog.addEventListener('keydown', (event) => {
    // Chromium would empty the box first, and close on the second Escape only.
    if (event.key === 'Escape' && !event.isComposing) dialog.close()
    else if (pressedKey(event, dialog) === '/') panel.focus()
    else return
    event.preventDefault()
  })
  const {search} = stateOf(history.state)
  if (search === undefined) form.requestSubmit()
  else open(search)
}

/** What was kept with this page of the history. */
function stateOf(kept: unknown): {readonly search?: string} {
  return typeof kept === 'object' && kept !== null && 'search' in kept && typeof kept.search === 'string'
    ? {search: kept.search}
    : {}
}
