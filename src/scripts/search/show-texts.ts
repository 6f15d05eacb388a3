import type {Passage} from '#core/search/locate-hits.ts'
import type {EditionHit} from './find-texts.ts'

/**
 * Builds the list items of a result. Words of texts become text nodes, never markup.
 *
 * @param texts editions with hits, grouped by text.
 * @param folder relative path from this page to the pages of the interface language, ending in `/`.
 * @param language language of the interface: its title is preferred.
 * @returns one item per text.
 */
export function showTexts(
  texts: readonly (readonly EditionHit[])[],
  folder: string,
  language: string,
): readonly HTMLLIElement[] {
  return texts.map((hits) => {
    const item = document.createElement('li')
    const head = hits.find((hit) => hit.language === language) ?? hits[0]
    if (head === undefined) return item
    const page = `${folder}${encodeURIComponent(head.document)}/index.html`
    const heading = document.createElement('h2')
    heading.append(makeLink(page, head.language, [head.title]))
    const date = document.createElement('p')
    date.className = 'date'
    date.textContent = head.date
    const list = document.createElement('ul')
    for (const hit of hits)
      list.append(...hit.passages.map((passage) => showPassage(passage, page, hit.language)))
    item.append(heading, date, list)
    return item
  })
}

function showPassage({paragraph, pieces}: Passage, page: string, language: string): HTMLLIElement {
  const item = document.createElement('li')
  const href = paragraph === '' ? page : `${page}#${encodeURIComponent(paragraph)}`
  const nodes = pieces.map(({text, isHit}) => {
    if (!isHit) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
  item.append(makeLink(href, language, nodes))
  return item
}

function makeLink(href: string, language: string, nodes: readonly (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = href
  link.lang = language
  link.append(...nodes)
  return link
}
