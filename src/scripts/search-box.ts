/**
 * Search, as far as every page carries it: what searches is loaded when it is first asked for. It shares a module with
 * `reader.ts` alone, which stands in the same script: one that two scripts share would be a file, which `file://`
 * refuses.
 */
import {pressedKey} from './pressed-key.ts'

/** The form in the header; on the page of search, which has none there, what holds the place of the panel. */
const box = document.querySelector<HTMLElement>('[data-search]')
const field = box?.querySelector('input')

/** The program finds the box itself and takes it over. */
function load(): boolean {
  if (box === null) return false
  const script = document.createElement('script')
  // The page of search says what is wrong.
  script.onerror = () => (box instanceof HTMLFormElement ? box.submit() : (box.hidden = false))
  script.src = box.dataset['search'] ?? ''
  document.head.append(script)
  return (box.onsubmit = () => false)()
}

if (box && field) {
  box.onsubmit = load
  addEventListener('keydown', (event) => {
    if (event.target === field && event.key === 'Escape') field.blur()
    if (pressedKey(event) !== '/') return
    event.preventDefault()
    field.focus()
  })
}
// A reader who comes back finds what was found again.
if (!field || history.state?.search) load()
