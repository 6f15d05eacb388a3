/** Footnotes of a page. */
export interface HtmlNotes {
  /** Blocks that hold a note. */
  readonly blocks: ReadonlySet<Element>
  /** Links that lead back from a note to its mark and show no more than an arrow. */
  readonly backLinks: ReadonlySet<Element>
}

/** What stands in the text for a note: `1`, `[1]`, `(12)`, `*`, `iv`, `a`. */
const markPattern = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-zа-я]|[ivx]{1,6})[\])]?$/iu
const arrowPattern = /^[\s↑↩⤴⏎^«<]+$/
const blockNames = new Set(['li', 'p', 'dd', 'td', 'div', 'aside', 'blockquote', 'section'])

/** A mark is short and lies near its link: no more of a page is looked at, or nested links would take forever. */
const longest = 12
const farthest = 8

/** Text of an element with few nodes; `undefined`: it is no mark. */
function readShortText(element: Element): string | undefined {
  let text = ''
  let count = 0
  const pending: Node[] = [element]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    count += 1
    if (node.nodeType === 3) text += node.textContent ?? ''
    if (count > longest || text.length > longest) return undefined
    for (let child = node.lastChild; child !== null; child = child.previousSibling) pending.push(child)
  }
  return text.trim()
}

function findAround(element: Element, isFound: (around: Element) => boolean): Element | undefined {
  let around: Element | null = element
  for (let steps = 0; around !== null && steps < farthest; steps++) {
    if (isFound(around)) return around
    around = around.parentElement
  }
  return undefined
}

/** Last parts of a link inside the page, as an id. */
function readFragment(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function isNoteMark(link: Element, text: string): boolean {
  if (!markPattern.test(text)) return false
  const says = ['class', 'role', 'rel', 'id', 'name', 'href']
    .map((name) => link.getAttribute(name) ?? '')
    .join(' ')
  return (
    link.closest('sup') !== null || link.querySelector('sup') !== null || /note|fn|cite|сноск/i.test(says)
  )
}

/**
 * Finds the notes of a page: what the small number in the text leads to, further down.
 *
 * @param document the page.
 * @returns blocks and links; empty where the page has no notes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {findNotes} from '#io/formats/html-notes.ts'
 * const html = '<html><body><p>Rain<sup><a href="#n1">1</a></sup></p><p id="n1">1 Much. <a href="#r1">↑</a></p></body></html>'
 * const {blocks, backLinks} = findNotes(parseHTML(html).document)
 * assert.deepEqual([blocks.size, backLinks.size], [1, 1])
 * ```
 */
export function findNotes(document: Document): HtmlNotes {
  const blocks = new Set<Element>()
  const backLinks = new Set<Element>()
  const wanted = new Set<string>()
  // In the order of the page: a mark stands before its note, so a link back never makes a note.
  for (const element of document.querySelectorAll('[id], a[name], a[href^="#"]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name') ?? ''
    if (wanted.has(id)) {
      const block = findAround(element, ({localName}) => blockNames.has(localName))
      if (block !== undefined) blocks.add(block)
    }
    if (!(element.getAttribute('href') ?? '').startsWith('#')) continue
    const text = readShortText(element)
    if (text === undefined) continue
    if (arrowPattern.test(text.replace(/[\uFE0E\uFE0F]/g, ''))) backLinks.add(element)
    else if (isNoteMark(element, text)) wanted.add(readFragment(element))
  }
  return {blocks, backLinks}
}
