/** A stretch of the words of a page. */
export interface PageWords {
  /** All words in reading order, spaces collapsed. */
  readonly page: string
  /** Where the stretch starts and ends in `page`, UTF-16 code units, end excluded. */
  readonly start: number
  readonly end: number
}

const blocks =
  'div, p, h1, h2, h3, li, dt, dd, section, header, footer, nav, article, main, legend, label, br'

/**
 * Reads the words of the page as a browser does that looks for some of them, and where a range stands.
 *
 * @param range a range inside the page.
 * @returns see {@link PageWords}; what the scripts have put into the page is left out.
 */
export function readPageWords(range: Range): PageWords {
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches('script, style, template, [popover], .cite-button')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  let page = ''
  let [start, end] = [-1, -1]
  const append = (words: string): void => {
    const collapsed = words.replace(/\s+/g, ' ')
    page += page === '' || page.endsWith(' ') ? collapsed.trimStart() : collapsed
  }
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (node instanceof Element && node.matches(blocks)) append(' ')
      continue
    }
    const {data} = node
    if (!range.intersectsNode(node)) {
      append(data)
      continue
    }
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : data.length
    append(data.slice(0, from))
    if (start === -1) start = page.length
    append(data.slice(from, to))
    end = page.length
    append(data.slice(to))
  }
  return {page, start: Math.max(0, start), end: Math.max(0, end)}
}
