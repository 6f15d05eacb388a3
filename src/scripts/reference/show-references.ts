import type {FoundReference} from '#core/citing/find-reference.ts'
import {formatCitation} from '#core/citing/format-citation.ts'
import {formatLocator} from '#core/citing/format-locator.ts'
import type {CitedPlace, CitingLanguage, Run} from '#core/model/cited-work.ts'
import {pageAddress} from '../cite/page-address.ts'
import type {LoadedText} from './load-references.ts'

/** What the box says in the language of the interface. */
export interface ReferenceWords {
  readonly searching: string
  readonly one: string
  readonly several: string
  readonly more: string
  readonly noPlace: string
  readonly noText: string
  readonly near: string
  readonly wholeText: string
  readonly show: string
  readonly hide: string
  /** Name of the frame; `{place}` stands for the place. */
  readonly frame: string
}

export interface ShowContext {
  /** Relative path from the page to the root of the site, ending in `/`. */
  readonly root: string
  readonly language: CitingLanguage
  readonly words: ReferenceWords
}

/**
 * Builds the list of what was found. Words of texts become text nodes, never markup.
 *
 * @param found places and texts without the place, best first.
 * @param texts the texts that were looked into.
 * @param context of the page.
 * @returns one item each; an only place is shown at once.
 */
export function showReferences(
  found: readonly FoundReference[],
  texts: ReadonlyMap<string, LoadedText>,
  context: ShowContext,
): readonly HTMLLIElement[] {
  return found.flatMap((each) => {
    const text = texts.get(each.document)
    return text === undefined ? [] : showFound(each, text, found.length === 1, context)
  })
}

function showFound(
  {document: id, place, near = []}: FoundReference,
  {work}: LoadedText,
  isOnly: boolean,
  context: ShowContext,
): HTMLLIElement {
  const {language, words} = context
  const item = document.createElement('li')
  const title = work.titles[language] ?? Object.values(work.titles)[0] ?? id
  const href = hrefOf(id, place?.address ?? '', context)
  const heading = element('h3', '')
  heading.append(link(href, title))
  heading.lang = work.titles[language] === undefined ? (work.editions[0]?.language ?? language) : language
  item.append(heading)
  if (place === undefined) {
    if (near.length > 0) item.append(listNear(id, near, context))
    return item
  }
  const locator = formatLocator(place, language) || words.wholeText
  const line = element('p', 'locator')
  line.append(
    link(href, locator),
    ' ',
    element('code', '', place.address === '' ? id : `${id}#${place.address}`),
  )
  const published = work.site.url === undefined ? undefined : `${work.site.url}${language}/${id}/`
  const page = pageAddress(new URL(href, location.href).href, published)
  const address = place.address === '' ? page : `${page}#${place.address}`
  const citation = element('p', 'citation')
  citation.append(
    ...formatCitation(work, place, {
      language,
      style: language === 'ru' ? 'gost' : 'chicago',
      accessed: today(),
      // An address in a folder of this machine leads nowhere else.
      ...(/^https?:/.test(address) ? {url: address} : {}),
    }).map(showRun),
  )
  item.append(line, citation, frameOf(href, `${title}, ${locator}`, isOnly, words))
  return item
}

/** Opens and closes the page of the text at the place: a frame, since no script can read another file in a folder. */
function frameOf(href: string, place: string, isOpen: boolean, words: ReferenceWords): HTMLElement {
  const part = element('div', 'shown')
  const button = document.createElement('button')
  button.type = 'button'
  const toggle = (): void => {
    const frame = part.querySelector('iframe')
    if (frame === null) part.append(makeFrame(href, words.frame.replace('{place}', place)))
    else frame.remove()
    button.textContent = frame === null ? words.hide : words.show
    button.setAttribute('aria-expanded', String(frame === null))
  }
  button.textContent = words.show
  button.setAttribute('aria-expanded', 'false')
  button.addEventListener('click', toggle)
  part.append(button)
  if (isOpen) toggle()
  return part
}

function makeFrame(href: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  holdPlace(frame)
  frame.src = href
  return frame
}

/** The way to the place inside scrolls this page too: it stays where it is, unless the reader moves it. */
function holdPlace(frame: HTMLIFrameElement): void {
  const {scrollX: left, scrollY: top} = window
  const held = new AbortController()
  const {signal} = held
  addEventListener('scroll', () => scrollTo(left, top), {signal})
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, () => held.abort(), {signal, passive: true})
  }
  // Scripts and fonts of the page inside go on for a while.
  frame.addEventListener('load', () => setTimeout(() => held.abort(), 2000), {signal})
}

function listNear(id: string, near: readonly CitedPlace[], context: ShowContext): HTMLElement {
  const line = element('p', 'near', `${context.words.near} `)
  near.forEach((place, at) => {
    const label = formatLocator(place, context.language) || place.address
    line.append(...(at === 0 ? [] : ['; ']), link(hrefOf(id, place.address, context), label))
  })
  return line
}

function hrefOf(id: string, address: string, {root, language}: ShowContext): string {
  const page = `${root}${language}/${encodeURIComponent(id)}/index.html`
  return address === '' ? page : `${page}#${address}`
}

/** In the zone of the reader: the day on which the page is read. */
function today(): string {
  const now = new Date()
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function showRun({text, isItalic = false, href}: Run): Node | string {
  if (href !== undefined && /^https?:/.test(href)) return link(href, text)
  return isItalic ? element('i', '', text) : text
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (name !== '') made.className = name
  made.textContent = text
  return made
}
