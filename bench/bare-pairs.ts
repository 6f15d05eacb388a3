import {parseHTML} from 'linkedom'

/**
 * The same words as bare pairs: for each paragraph its id and one plain `p` for each language; no head, no style, no
 * marks. What a page costs beyond them is its own doing.
 * @param html a built page of a text
 */
export function toBarePairs(html: string): string {
  const {document} = parseHTML(html)
  const pairs = [...document.querySelectorAll('.text .g')].map((group) => {
    const words = new Map<string, string[]>()
    for (const cell of group.querySelectorAll('.c[lang]')) {
      const language = cell.getAttribute('lang') ?? ''
      words.set(language, [...(words.get(language) ?? []), cell.textContent])
    }
    const cells = [...words].map(([language, said]) => `<p lang="${language}">${said.join(' ')}</p>`)
    return `<div id="${group.id}">${cells.join('')}</div>`
  })
  return pairs.join('\n')
}
