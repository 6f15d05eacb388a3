/** Remembers from page to page whether names are shown. Where a browser lets nothing be stored, they are. */
import {names} from './page-parts.ts'

const key = 'diglot.names'

/** Storing throws where the reader has forbidden it. */
function tryTo(work: () => void): void {
  try {
    work()
  } catch {
    // The choice then holds for this page.
  }
}

tryTo(() => {
  if (names !== null && localStorage.getItem(key) === 'off') names.checked = false
})
names?.addEventListener('change', () =>
  tryTo(() => localStorage.setItem(key, names?.checked === false ? 'off' : 'on')),
)
