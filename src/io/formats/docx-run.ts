import type {DocxPlace, DocxReader} from './docx-reader.ts'
import {readSymbol} from './docx-symbols.ts'
import {findChild, isOn, readValue, type XmlElement} from './parse-xml.ts'
import {toSubscript, toSuperscript} from './to-superscript.ts'

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function write(text: string, place: DocxPlace, reader: DocxReader): void {
  if (reader.fields.includes('code')) return
  if (place.isHidden === true) reader.counts.hiddenLetters += countLetters(text)
  else reader.writer.write(text, place)
}

function readText(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  const all = element.children.filter((child) => typeof child === 'string').join('')
  // Word keeps white space at the ends only where it is asked to; line ends are those of the XML.
  const kept =
    element.attributes.get('xml:space') === 'preserve' ? all : all.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  const text = kept
    .replace(/[\r\n\f]+/g, ' ')
    .replace(/[\uF000-\uF0FF]/g, (sign) => readSymbol(sign.charCodeAt(0), place.font))
  if (place.shift === 'sup') write(toSuperscript(text), place, reader)
  else write(place.shift === 'sub' ? toSubscript(text) : text, place, reader)
}

function readBreak(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  if (place.isHidden === true) return
  if (element.attributes.get('w:type') === 'page') reader.writer.breakPage()
  else reader.writer.breakLine()
}

function readSign(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  if (code > 0x1f && code <= 0xffff) write(readSymbol(code, element.attributes.get('w:font')), place, reader)
}

function readField(element: XmlElement, reader: DocxReader): void {
  const type = element.attributes.get('w:fldCharType')
  if (type === 'begin') reader.fields.push('code')
  else if (type === 'end') reader.fields.pop()
  else if (reader.fields.length > 0) reader.fields[reader.fields.length - 1] = 'result'
}

type Reading = (element: XmlElement, place: DocxPlace, reader: DocxReader) => void

const readReference: Reading = (element, place, reader) => {
  if (place.isHidden !== true) write(reader.notes.next(element), place, reader)
}
const readMark: Reading = (_, place, reader) => write(place.mark ?? '', place, reader)
const readTab: Reading = (_, place, reader) => write('\t', place, reader)

/** What stands in a run; what is not listed shows nothing itself. */
const readings: Readonly<Record<string, Reading>> = {
  'w:t': readText,
  'm:t': readText,
  'w:tab': readTab,
  'w:ptab': readTab,
  'w:br': readBreak,
  'w:cr': readBreak,
  'w:noBreakHyphen': (_, place, reader) => write('\u2011', place, reader),
  'w:softHyphen': (_, place, reader) => write('\u00AD', place, reader),
  'w:sym': readSign,
  'w:fldChar': (element, _, reader) => readField(element, reader),
  'w:footnoteReference': readReference,
  'w:endnoteReference': readReference,
  'w:footnoteRef': readMark,
  'w:endnoteRef': readMark,
  'w:txbxContent': (element, place, reader) => {
    reader.boxes.push({element, place})
  },
  blip: (_, __, reader) => {
    reader.counts.pictures += 1
  },
  imagedata: (_, __, reader) => {
    reader.counts.pictures += 1
  },
}

/**
 * Reads an element that shows something by itself: text, tab, break, sign, mark of a note.
 *
 * @param element the element.
 * @param place where it stands.
 * @param reader the document.
 * @returns `false`: the element is none of these, and what is in it is to be read.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPiece} from '#io/formats/docx-run.ts'
 * import type {DocxReader} from '#io/formats/docx-reader.ts'
 * const written: string[] = []
 * // Only the writer is used for a hyphen.
 * const reader = {fields: [], writer: {write: (text: string) => written.push(text)}} as unknown as DocxReader
 * assert.equal(readPiece({name: 'w:softHyphen', attributes: new Map(), children: []}, {}, reader), true)
 * assert.deepEqual(written, ['\u00AD'])
 * ```
 */
export function readPiece(element: XmlElement, place: DocxPlace, reader: DocxReader): boolean {
  const read = readings[element.name]
  read?.(element, place, reader)
  return read !== undefined
}

/**
 * Reads how a run is set: raised, lowered, hidden, in a font of signs.
 *
 * @param run a `w:r`.
 * @param around where it stands.
 * @returns the place of its text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openRun} from '#io/formats/docx-run.ts'
 * assert.deepEqual(openRun({name: 'w:r', attributes: new Map(), children: []}, {kind: 'note'}), {kind: 'note'})
 * ```
 */
export function openRun(run: XmlElement, around: DocxPlace): DocxPlace {
  const properties = findChild(run, 'w:rPr')
  if (properties === undefined) return around
  const align = readValue(properties, 'w:vertAlign')
  const font = findChild(properties, 'w:rFonts')?.attributes.get('w:ascii')
  return {
    ...around,
    ...(isOn(properties, 'w:vanish') ? {isHidden: true} : {}),
    ...(align === 'superscript' ? {shift: 'sup'} : align === 'subscript' ? {shift: 'sub'} : {}),
    ...(font === undefined ? {} : {font}),
  }
}
