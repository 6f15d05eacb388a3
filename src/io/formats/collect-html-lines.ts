import type {CellPlace, LineHint} from '#core/ingest/received-document.ts'
import {boxAttribute} from './find-article.ts'
import {keepHeaders, openBox, type Box, type OpenBox} from './html-boxes.ts'
import {readCellPlaces} from './html-cells.ts'
import {isBlockName, isControl, readUnseen} from './html-elements.ts'
import {readListMarks} from './html-list-marks.ts'
import {findNotes, type HtmlNotes} from './html-notes.ts'
import {createLineWriter, type LineWriter, type WrittenLine} from './line-writer.ts'
import {toSubscript, toSuperscript} from './to-superscript.ts'
import {walkNodes} from './walk-nodes.ts'

/** Where a piece of text stands on a page. */
export interface HtmlPlace {
  /** Number of its box. */
  readonly box: number
  /** Name of the heading around it: `h1`. */
  readonly heading?: string
  readonly kind?: NonNullable<LineHint['kind']>
  readonly cell?: CellPlace
  /** `true`: a control of the page or a link back from a note. */
  readonly isTool: boolean
  /** `true`: the page says of something around it that it is no text. */
  readonly isAside: boolean
  readonly isLink: boolean
  /** White space counts; `plain` is text as from a file, whose lines no element tells apart. */
  readonly space: 'collapse' | 'plain' | 'code'
  readonly shift?: 'sup' | 'sub'
}

/** What a page shows. */
export interface HtmlLines {
  readonly lines: readonly WrittenLine<HtmlPlace>[]
  readonly boxes: readonly Box[]
  /** Elements that are not seen, by name, and the letters and digits in those that are hidden. */
  readonly unseen: ReadonlyMap<string, number>
  readonly hiddenLetters: number
}

interface Reader {
  readonly writer: LineWriter<HtmlPlace>
  readonly boxes: OpenBox[]
  readonly places: HtmlPlace[]
  readonly notes: HtmlNotes
  readonly cells: Map<Element, CellPlace>
  readonly marks: Map<Element, string>
  readonly unseen: Map<string, number>
  hiddenLetters: number
  tables: number
  /** Number of a list item that waits for the first word of it. */
  mark: string
}

const outside: HtmlPlace = {box: -1, isTool: false, isAside: false, isLink: false, space: 'collapse'}

function cleanLine(text: string, places: readonly HtmlPlace[]): string {
  if (places[0]?.space !== 'collapse') return text.trimEnd()
  // A no-break space is a character of the text and stays; only what browsers collapse goes.
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
}

function readKind(element: Element, {notes}: Reader): HtmlPlace['kind'] {
  if (notes.blocks.has(element)) return 'note'
  if (/^h[1-6]$/.test(element.localName)) return 'heading'
  if (element.localName === 'blockquote') return 'quotation'
  return isCode(element) ? 'code' : undefined
}

/** Whole laws are put on pages in `pre`; only with `code` in it is it code. */
function isCode(element: Element): boolean {
  return element.localName === 'pre' && /^(?:code|samp|kbd)$/.test(element.firstElementChild?.localName ?? '')
}

function readSpace(element: Element): HtmlPlace['space'] | undefined {
  if (/^(?:pre|listing|xmp|textarea)$/.test(element.localName)) return isCode(element) ? 'code' : 'plain'
  return /white-space\s*:\s*pre/i.test(element.getAttribute('style') ?? '') ? 'plain' : undefined
}

/** What an element says of all text in it, where it says anything. */
function readSayings(element: Element, reader: Reader, around: HtmlPlace): Partial<HtmlPlace> {
  const name = element.localName
  const kind = around.kind === 'note' ? 'note' : readKind(element, reader)
  const cell = reader.cells.get(element)
  return {
    ...(kind === undefined ? {} : {kind}),
    ...(cell === undefined ? {} : {cell}),
    ...(/^h[1-6]$/.test(name) ? {heading: name} : {}),
    ...(name === 'sup' || name === 'sub' ? {shift: name} : {}),
  }
}

function openPlace(element: Element, reader: Reader, around: HtmlPlace): HtmlPlace {
  const box = openBox(element, around.box)
  return {
    ...around,
    ...readSayings(element, reader, around),
    box: reader.boxes.push(box) - 1,
    isTool: around.isTool || isControl(element) || reader.notes.backLinks.has(element),
    isAside: around.isAside || box.isChrome || box.isNamed,
    isLink: around.isLink || element.localName === 'a',
    space: readSpace(element) ?? around.space,
  }
}

function readTable(element: Element, reader: Reader): void {
  const places = readCellPlaces(element, reader.tables)
  if (places.size > 0) reader.tables += 1
  for (const [cell, place] of places) reader.cells.set(cell, place)
}

/** A bullet is printed where no one says otherwise; menus are lists whose style takes it away. */
function readMarks(element: Element, reader: Reader, {isAside, isTool}: HtmlPlace): void {
  if (element.localName === 'ol') {
    for (const [item, mark] of readListMarks(element)) reader.marks.set(item, mark)
  } else if (!isAside && !isTool && !/list-style[^;]*none/i.test(element.getAttribute('style') ?? '')) {
    for (const item of element.children) if (item.localName === 'li') reader.marks.set(item, '•')
  }
}

function noteUnseen(element: Element, why: 'code' | 'hidden', reader: Reader): void {
  const name = why === 'code' ? element.localName : 'hidden'
  reader.unseen.set(name, (reader.unseen.get(name) ?? 0) + 1)
  if (why === 'hidden') reader.hiddenLetters += element.textContent.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function isOwnBlock(element: Element, reader: Reader): boolean {
  return isBlockName(element.localName) || reader.notes.backLinks.has(element)
}

function enter(element: Element, reader: Reader): boolean {
  const why = readUnseen(element)
  if (why !== undefined) noteUnseen(element, why, reader)
  if (element.localName === 'br') reader.writer.breakLine()
  if (why !== undefined || element.localName === 'br') return false
  const around = reader.places.at(-1) ?? outside
  if (isOwnBlock(element, reader)) reader.writer.closeBlock()
  if (element.localName === 'table') readTable(element, reader)
  const place = openPlace(element, reader, around)
  if (/^[ou]l$/.test(element.localName)) readMarks(element, reader, place)
  if (element.localName === 'h1') keepHeaders(reader.boxes, place.box)
  reader.places.push(place)
  const mark = reader.marks.get(element)
  if (mark !== undefined) reader.mark = `${reader.mark} ${mark}`.trim()
  return true
}

function leave(element: Element, reader: Reader): void {
  const place = reader.places.pop()
  if (reader.mark !== '' && element.localName === 'li' && place !== undefined) {
    reader.writer.write(reader.mark, place)
    reader.mark = ''
  }
  if (isOwnBlock(element, reader)) reader.writer.closeBlock()
}

/** A list whose author typed the numbers too prints them once: the style of such a list hides its own. */
function writeMark(text: string, reader: Reader, place: HtmlPlace): void {
  const {mark, writer} = reader
  reader.mark = ''
  if (mark !== '' && !text.trimStart().startsWith(mark)) writer.write(`${mark} `, place)
}

function writePieces(text: string, {writer}: Reader, place: HtmlPlace): void {
  if (place.space === 'collapse') {
    const shift = place.shift === undefined ? undefined : place.shift === 'sup' ? toSuperscript : toSubscript
    writer.write(shift?.(text) ?? text, place)
    return
  }
  for (const [index, page] of text.split('\f').entries()) {
    if (index > 0) writer.breakPage()
    for (const [at, line] of page.split(/\r\n|[\n\r]/).entries()) {
      if (at > 0) writer.breakLine()
      writer.write(line, place)
    }
  }
}

function readText(node: Node, reader: Reader): void {
  const text = node.textContent ?? ''
  const place = reader.places.at(-1) ?? outside
  const length = text.trim().length
  const box = reader.boxes[place.box]
  if (length > 0 && box !== undefined) {
    writeMark(text, reader, place)
    box.length += length
    box.linkLength += place.isLink ? length : 0
    if (node.parentNode !== null && box.length === length) markBox(node.parentNode, place.box)
  } else if (length > 0) writeMark(text, reader, place)
  writePieces(text, reader, place)
}

function markBox(parent: Node, box: number): void {
  // Text lies in elements; text outside of all has no box.
  const element = parent as Element
  element.setAttribute(boxAttribute, String(box))
}

/**
 * Collects the lines that a page shows, in the order of its source: a line per block, per `br` and
 * per cell. Numbers of lists are printed, superscript digits are written as such.
 *
 * @param document the page; elements with text of their own get {@link boxAttribute}.
 * @returns lines, boxes, and what is not seen; no lines for an empty page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {collectHtmlLines} from '#io/formats/collect-html-lines.ts'
 * const {document} = parseHTML('<html><body><ol><li>Rain<br>falls.</ol><script>x</script></body></html>')
 * const {lines, unseen} = collectHtmlLines(document)
 * assert.deepEqual(lines.map((line) => line.text), ['1. Rain', 'falls.'])
 * assert.equal(unseen.get('script'), 1)
 * ```
 */
export function collectHtmlLines(document: Document): HtmlLines {
  const reader: Reader = {
    writer: createLineWriter(cleanLine),
    boxes: [],
    places: [],
    notes: findNotes(document),
    cells: new Map(),
    marks: new Map(),
    unseen: new Map(),
    hiddenLetters: 0,
    tables: 0,
    mark: '',
  }
  walkNodes(document, {
    enter: (element) => enter(element, reader),
    leave: (element) => leave(element, reader),
    text: (node) => readText(node, reader),
  })
  const {boxes, unseen, hiddenLetters} = reader
  return {lines: reader.writer.readLines(), boxes, unseen, hiddenLetters}
}
