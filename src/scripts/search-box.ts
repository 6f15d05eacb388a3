/**
 * Search, as far as every page carries it: what searches is loaded when it is first asked for. It imports nothing:
 * a module that two scripts share would be a file, which `file://` refuses.
 */

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

/** Reading throws where the reader has forbidden it. See `src/scripts/search/shortcut.ts`. */
function isOn(): boolean {
  try {
    return localStorage.getItem('diglot.search.key') !== 'off'
  } catch {
    return true
  }
}

if (box && field) {
  box.onsubmit = load
  addEventListener('keydown', (event) => {
    const {key, code, target, ctrlKey, metaKey, altKey} = event
    if (target === field && key === 'Escape') field.blur()
    const isField = target instanceof Element && target.matches('input, select, textarea')
    // A Russian keyboard has a stop where others have the slash.
    const isSlash = key === '/' || key + code === '.Slash'
    if (!isSlash || isField || ctrlKey || metaKey || altKey || !isOn()) return
    event.preventDefault()
    field.focus()
  })
}
// A reader who comes back finds what was found again.
if (!field || history.state?.search) load()
