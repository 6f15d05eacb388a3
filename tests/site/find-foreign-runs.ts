import type {Page} from 'playwright-core'

/**
 * Walks the words of a page and its names of controls, and tells those in Cyrillic under `lang="en"` and those in
 * Latin letters under `lang="ru"`: WCAG 3.1.2. Names, numbers, licences and code are of no language: in Latin letters
 * two plain words make a run. The title of the window has one language for two.
 *
 * @returns the runs, each with the language it stands under.
 */
export async function findForeignRuns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const judge = (words: string, language: string): boolean => {
      const cyrillic = words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
      const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0
      const plain = words.match(/(?<![\p{L}\d.@/_-])\p{Ll}{3,}(?![\p{L}\d@/_-])/gu)?.length ?? 0
      return language === 'en' ? cyrillic > latin && cyrillic > 2 : latin > cyrillic && plain > 1
    }
    const faults: string[] = []
    const tell = (words: string, element: Element): void => {
      const language = element.closest('[lang]')?.getAttribute('lang') ?? ''
      if (judge(words, language))
        faults.push(`${language}: ${words.trim().slice(0, 80)} (${element.outerHTML.slice(0, 80)})`)
    }
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent?.closest('script, style, code, noscript, title') === null)
        tell(node.textContent ?? '', parent)
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        tell(element.getAttribute(name) ?? '', element)
    }
    return faults
  })
}
