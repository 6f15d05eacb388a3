/** Remembers from page to page whether names are shown. Where a browser lets nothing be stored, they are. */
const box = document.querySelector<HTMLInputElement>(".view [name='names']")
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
  if (box !== null && localStorage.getItem(key) === 'off') box.checked = false
})
box?.addEventListener('change', () => tryTo(() => localStorage.setItem(key, box.checked ? 'on' : 'off')))

export {}
