/**
 * The box that finds references, as far as the page carries it: what does it is loaded when it is first used, by
 * a script tag, which works from `file://` too.
 */
const panel = document.querySelector<HTMLElement>('[data-reference]')
const form = panel?.querySelector('form')
const input = panel?.querySelector('input')

declare global {
  interface Window {
    /** Left by `src/scripts/reference/start.ts`. */
    diglotCiting?: {readonly findFor: (panel: HTMLElement, query: string) => Promise<void>}
  }
}

let loading: Promise<void> | undefined

function load(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`Unexpected missing ${src}, expected the program`))
    script.src = src
    document.head.append(script)
  })
}

async function find(box: HTMLElement, query: string): Promise<void> {
  const {root = './', failed = ''} = box.dataset
  try {
    await (loading ??= load(`${root}assets/references/program.js`))
    await window.diglotCiting?.findFor(box, query)
  } catch (error) {
    loading = undefined
    const status = box.querySelector('[role=status]')
    if (status !== null) status.textContent = failed
    console.error(error)
  }
}

if (panel !== null && form && input) {
  const findFromUrl = (): void => {
    const query = new URLSearchParams(location.search).get('ref') ?? ''
    if (query === '' && input.value === '') return
    input.value = query
    void find(panel, query)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const query = new URLSearchParams({ref: input.value})
    history.pushState(null, '', input.value === '' ? location.pathname : `?${query}`)
    void find(panel, input.value)
  })
  addEventListener('popstate', findFromUrl)
  findFromUrl()
}

export {}
