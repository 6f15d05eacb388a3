import {fromJsonLd} from '#core/citing/json-ld.ts'
import type {CiteWords} from '../../i18n/dictionary.ts'
import {pressedKey} from '../pressed-key.ts'
import {make} from './make.ts'
import {pageAddress} from './page-address.ts'
import {readPageWords} from './page-words.ts'
import {CitePanel, type Opening} from './panel.ts'
import {findPlace, joinPlaces, placeBetween, type Place} from './places.ts'
import {currentAddress, goTo, light} from './ranges.ts'
import {readOutline} from './read-outline.ts'
import {readQuotation, wordsOf, type QuotedWords} from './read-quotation.ts'
import {SelectionButton} from './selection-button.ts'
import type {CitedPage} from './subject.ts'
import {chooseWords, writeDirective} from './text-directive.ts'
import {rowsIn} from '../text-rows.ts'

/** Ends of a range that are offered: a longer one is made with the other number itself. */
const mostEnds = 40

/** Reads what the page says of itself. */
function readPage(canonical: string | undefined): CitedPage | undefined {
  const text = document.querySelector('.text')
  const [work] = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({textContent}) => fromJsonLd(textContent ?? '') ?? [],
  )
  if (work === undefined || text === null) return undefined
  const link = pageAddress(location.href, canonical)
  const published = canonical ?? (location.protocol === 'file:' ? undefined : link)
  return {work, outline: readOutline(text), link, ...(published === undefined ? {} : {published})}
}

/** Loads what stands beside the script; a panel without its style is better than none. */
function loadStyle(): Promise<void> {
  const path = document.querySelector<HTMLElement>('[data-cards]')?.dataset['cards'] ?? ''
  // A page that is a file of its own holds the style.
  if (path === '') return Promise.resolve()
  const link = make('link', {rel: 'stylesheet', href: path.replace(/cards.*/, 'cite/style.css')})
  document.head.append(link)
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
  })
}

/**
 * Makes the page citable.
 *
 * @param words what is said in the language of the interface.
 * @returns what does what an event asks for: a click on a number, the key `c`, a selection, a range to show.
 */
export function startCiting(words: CiteWords): (event: Event) => void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const panel = new CitePanel(words, readPage(canonical), pageAddress(location.href, canonical), (range) => {
    const place = findPlace(range)
    if (place !== undefined) show(place, true)
  })
  const style = loadStyle()
  const button = new SelectionButton(words.cite, () => citeSelection())
  /** Where the next range starts. */
  let latest: Place | undefined

  function show(place: Place, isMove: boolean, selection?: Range): void {
    latest = place
    if (isMove) goTo(place)
    // Going there takes the focus away from what has it.
    void style.then(() => setTimeout(() => panel.open(openingAt(place, selection))))
  }

  function citeSelection(): boolean {
    const range = selectedRange()
    const place = range && placeBetween(range.startContainer, range.endContainer)
    if (place === undefined) return false
    show(place, false, range)
    return true
  }

  function citeNumber(number: HTMLAnchorElement, isEnd: boolean): void {
    const place = findPlace(decodeURIComponent(number.hash.slice(1)))
    if (place === undefined) return
    const start = isEnd ? (latest ?? findPlace(currentAddress())) : undefined
    if (start === undefined) show(place, isEnd)
    else show(joinPlaces(start, place), true)
  }

  function citeHere(): void {
    if (citeSelection()) return
    const focused = document.activeElement?.closest('.text .g') ? document.activeElement : null
    const place = placeBetween(focused, focused) ?? findPlace(currentAddress())
    if (place !== undefined) show(place, false)
  }

  addEventListener('hashchange', light)
  return (event) => {
    if (event instanceof KeyboardEvent) {
      if (pressedKey(event) === 'c') citeHere()
    } else if (event instanceof MouseEvent) {
      const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.n') : null
      if (number !== null && isPlain(event)) citeNumber(number, event.shiftKey)
    } else if (event.type === 'selectionchange') button.update()
    else light()
  }
}

/** Whether a click is no command of the browser. */
function isPlain({target, ctrlKey, metaKey, altKey}: MouseEvent): boolean {
  // What stands over the page is not the text.
  const isOver = target instanceof Element && target.closest('dialog') !== null
  return !ctrlKey && !metaKey && !altKey && !isOver
}

/** What is selected in the text, as far as it is in one. */
function selectedRange(): Range | undefined {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  return range.toString().trim() === '' ? undefined : range.cloneRange()
}

function openingAt(place: Place, selection: Range | undefined): Opening {
  const [first] = place.rows
  const {address} = place
  const all = readQuotation(place)
  const range = longRange(place)
  const subject = {
    address,
    words: selection === undefined ? all : selectedWords(selection, all),
    ...(range === undefined ? {} : {directive: range}),
  }
  const anchor =
    first?.querySelector<HTMLElement>('.n') ?? first?.closest('.g')?.querySelector<HTMLElement>('.n')
  return {
    subject,
    ...(selection === undefined ? {} : {wordsLink: {...subject, directive: directiveOf(selection)}}),
    ends: all.length === 0 ? [] : endsAfter(place),
    anchor: anchor ?? document.body,
  }
}

/** Selected words in their language; those of the other as they stand beside them. */
function selectedWords(selection: Range, all: readonly QuotedWords[]): QuotedWords[] {
  const {startContainer: start} = selection
  const element = start instanceof Element ? start : start.parentElement
  const language = element?.closest<HTMLElement>('.c')?.lang
  const words = wordsOf(selection.cloneContents())
  return all.map((each) => (each.language === language ? {...each, text: words} : each))
}

function directiveOf(range: Range): string {
  const {page, start, end} = readPageWords(range)
  return writeDirective(chooseWords(page, start, end))
}

/** Where no element has the address of a range, a browser without scripts finds the words. */
function longRange({address, rows}: Place): string | undefined {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row?.querySelector('.c:not(.gap)'))
  const isThere = document.getElementById(address)?.matches('[data-made]') === false
  if (!address.includes(':') || isThere || first == null || last == null) return undefined
  const range = document.createRange()
  range.setStart(first, 0)
  range.setEnd(last, last.childNodes.length)
  return directiveOf(range)
}

/** Ranges from a place to what follows it. */
function endsAfter(place: Place): (readonly [range: string, end: string])[] {
  const last = place.rows.at(-1)
  const rows = [...document.querySelectorAll('.text .g:not(.tomb)')].flatMap(rowsIn)
  const following =
    last === undefined ? [] : rows.slice(rows.indexOf(last) + 1, rows.indexOf(last) + 1 + mostEnds)
  return following.flatMap((row) => {
    const end = placeBetween(row, row)
    return end === undefined ? [] : [[joinPlaces(place, end).address, end.address] as const]
  })
}
