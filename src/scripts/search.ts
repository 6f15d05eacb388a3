/** Brings the search form of `SearchPanel.astro` to life. */
import {findTexts, type Manifest, type OpenLanguage} from './search/find-texts.ts'
import {makeChunkLoader} from './search/load-chunk.ts'
import {openIndex, type LanguageIndex} from './search/open-index.ts'
import {showTexts} from './search/show-texts.ts'

const textsPerStep = 10

interface Search {
  readonly manifest: Manifest
  readonly open: OpenLanguage
}

/** Loads what every query needs; an index without texts has no program and an empty manifest. */
async function startSearch(folder: string): Promise<Search> {
  const {load, loadScript, readProgram} = makeChunkLoader(folder)
  if (!(await loadScript('boot'))) throw new Error(`Unexpected missing ${folder}boot.js, expected the index`)
  const bytes = await load('manifest')
  // The cast is safe: the build writes the manifest together with this script.
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest
  const indexes = new Map<string, Promise<LanguageIndex>>()
  const openLanguage = async (language: string): Promise<LanguageIndex> => {
    await loadScript(`${language}/start`)
    return openIndex(language, readProgram() ?? '', load)
  }
  const open: OpenLanguage = (language) => {
    const index = indexes.get(language) ?? openLanguage(language)
    indexes.set(language, index)
    return index
  }
  return {manifest, open}
}

function findPart<T extends Element>(panel: Element, name: string, type: new () => T): T {
  const part = panel.querySelector(`[data-part="${name}"]`)
  if (part instanceof type) return part
  throw new TypeError(`Unexpected panel without \`${name}\`, expected one`)
}

function bindPanel(panel: HTMLElement): void {
  const {root = './', language = 'en'} = panel.dataset
  const form = findPart(panel, 'form', HTMLFormElement)
  const input = findPart(panel, 'input', HTMLInputElement)
  const status = findPart(panel, 'status', HTMLElement)
  const results = findPart(panel, 'results', HTMLOListElement)
  const more = findPart(panel, 'more', HTMLButtonElement)
  let search: Promise<Search> | undefined
  let run = 0
  let most = textsPerStep

  const tell = (message: string | undefined, count?: number): void => {
    status.textContent = (message ?? '').replace('{n}', String(count ?? ''))
  }
  const clear = (): void => {
    results.replaceChildren()
    more.hidden = true
  }
  const find = async (query: string): Promise<void> => {
    const own = ++run
    if (query.trim() === '') {
      clear()
      return tell('')
    }
    tell(panel.dataset['searching'])
    try {
      const {manifest, open} = await (search ??= startSearch(`${root}search/`))
      const {texts, hasMore} = await findTexts(query, manifest, open, most)
      if (own !== run) return
      results.replaceChildren(...showTexts(texts, `${root}${language}/`, language))
      more.hidden = !hasMore
      const {none, found, first} = panel.dataset
      tell(texts.length === 0 ? none : hasMore ? first : found, texts.length)
    } catch (error) {
      if (own !== run) return
      search = undefined
      clear()
      tell(panel.dataset['failed'])
      console.error(error)
    }
  }
  const findFromUrl = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? ''
    most = textsPerStep
    void find(input.value)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const query = new URLSearchParams({q: input.value})
    history.pushState(null, '', input.value === '' ? location.pathname : `?${query}`)
    most = textsPerStep
    void find(input.value)
  })
  more.addEventListener('click', () => {
    most += textsPerStep
    void find(input.value)
  })
  addEventListener('popstate', findFromUrl)
  findFromUrl()
}

for (const panel of document.querySelectorAll<HTMLElement>('[data-search]')) bindPanel(panel)
