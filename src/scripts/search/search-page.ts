import {pressedKey} from '../pressed-key.ts'
import {keepQuery} from './keep-query.ts'
import type {SearchContext} from './search-context.ts'
import {SearchPanel} from './search-panel.ts'

/**
 * Makes the page of search: its address says what is shown.
 *
 * @param host where the panel stands.
 * @param context of the page.
 */
export function startPage(host: HTMLElement, context: SearchContext): void {
  const panel = new SearchPanel(context, (search) =>
    history.pushState(null, '', search === '' ? location.pathname : search),
  )
  host.replaceChildren(panel.element)
  host.hidden = false
  addEventListener('popstate', () => panel.open(location.search))
  document.addEventListener('keydown', (event) => {
    if (pressedKey(event) !== '/') return
    event.preventDefault()
    panel.focus()
  })
  keepQuery()
  panel.open(location.search)
  if (location.search === '') panel.focus()
}
