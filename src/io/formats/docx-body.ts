import {listRows, placeCells} from './docx-cells.ts'
import type {DocxPlace, DocxReader} from './docx-reader.ts'
import {openRun, readPiece} from './docx-run.ts'
import {findChild, isOn, listChildren, readValue, readWhole, type XmlElement} from './parse-xml.ts'

/** What is not shown: settings, and text that a tracked change took out. */
const settings: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'w:sdtPr',
])
const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
const insertions: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])

function countLetters(element: XmlElement): number {
  return element.children.reduce<number>(
    (sum, child) =>
      sum + (typeof child === 'string' ? (child.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : countLetters(child)),
    0,
  )
}

function countDeletion(element: XmlElement, reader: DocxReader): void {
  reader.counts.deletions += 1
  reader.counts.deletedLetters += countLetters(element)
}

function findLabel(paragraph: XmlElement, reader: DocxReader): string {
  const properties = findChild(paragraph, 'w:pPr')
  const style = reader.styles(readValue(properties, 'w:pStyle'))
  const own = findChild(properties, 'w:numPr')
  const id = readValue(own, 'w:numId') ?? style.list
  if (id === undefined || id === '0') return ''
  const levels = reader.lists.get(id)?.levels ?? new Map()
  const ofStyle = [...levels].find(([, level]) => style.chain.includes(level.style ?? ''))?.[0]
  return reader.counter.next(id, readWhole(readValue(own, 'w:ilvl')) ?? style.level ?? ofStyle ?? 0)
}

function openParagraph(paragraph: XmlElement, around: DocxPlace, reader: DocxReader): DocxPlace {
  const properties = findChild(paragraph, 'w:pPr')
  const style = reader.styles(readValue(properties, 'w:pStyle'))
  const outline = readWhole(readValue(properties, 'w:outlineLvl'))
  const kind = around.kind ?? (outline !== undefined && outline < 9 ? 'heading' : style.kind)
  return {
    ...around,
    ...(kind === undefined || (around.cell !== undefined && kind !== 'note') ? {} : {kind}),
    ...(style.isHidden ? {isHidden: true} : {}),
  }
}

/** A section begins a page unless it says that it goes on. */
function endsPage(section: XmlElement | undefined): boolean {
  return section !== undefined && !/^(?:continuous|nextColumn)$/.test(readValue(section, 'w:type') ?? '')
}

function readParagraph(paragraph: XmlElement, around: DocxPlace, reader: DocxReader): void {
  const {writer} = reader
  const properties = findChild(paragraph, 'w:pPr')
  const mark = findChild(properties, 'w:rPr')
  const isJoined = reader.joinsNext && !writer.isEmpty()
  reader.joinsNext = findChild(mark, 'w:del') !== undefined || findChild(mark, 'w:moveFrom') !== undefined
  if (!isJoined) writer.closeBlock()
  if (isOn(properties, 'w:pageBreakBefore')) writer.breakPage()
  const place = openParagraph(paragraph, around, reader)
  // What is printed before the words of a deleted paragraph goes with it.
  const label = isJoined || reader.joinsNext ? '' : findLabel(paragraph, reader)
  if (label !== '' && place.isHidden !== true) writer.write(label, place)
  readContent(paragraph, place, reader)
  // A field whose code never ends is damaged; the text after it is text.
  if (reader.fields.includes('code')) reader.fields.length = 0
  readBoxes(around, reader)
  if (endsPage(findChild(properties, 'w:sectPr'))) {
    writer.closeBlock()
    writer.breakPage()
  }
}

function readBoxes(around: DocxPlace, reader: DocxReader): void {
  for (const {element} of reader.boxes.splice(0)) {
    const {joinsNext} = reader
    reader.joinsNext = false
    readContent(element, around, reader)
    reader.writer.closeBlock()
    reader.joinsNext = joinsNext
  }
}

function readTable(table: XmlElement, around: DocxPlace, reader: DocxReader): void {
  const {rows, deleted} = listRows(table)
  for (const row of deleted) countDeletion(row, reader)
  const cells = placeCells(rows, reader.tables)
  // A frame of one cell is no table, and a table in a cell is part of that cell.
  const isTable = around.cell === undefined && cells.length > 1
  if (isTable) reader.tables += 1
  for (const {element, place} of cells) {
    reader.writer.closeBlock()
    readContent(element, isTable ? {...around, cell: place} : around, reader)
    reader.joinsNext = false
  }
  reader.writer.closeBlock()
}

/** Of a choice between a new and an old form of the same thing, one is shown. */
function readChoice(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  const shown = findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback')
  if (shown !== undefined) readContent(shown, place, reader)
}

function readElement(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  const {name} = element
  if (settings.has(name)) return
  if (deletions.has(name)) return countDeletion(element, reader)
  if (name === 'w:p') return readParagraph(element, place, reader)
  if (name === 'w:tbl') return readTable(element, place, reader)
  if (name === 'mc:AlternateContent') return readChoice(element, place, reader)
  if (insertions.has(name)) reader.counts.insertions += 1
  if (name === 'w:altChunk') reader.counts.embedded += 1
  if (readPiece(element, place, reader)) return
  readContent(element, name === 'w:r' ? openRun(element, place) : place, reader)
}

/**
 * Reads all that an element of a document shows, in order, into lines.
 *
 * @param element `w:body`, a note, a header, a comment: whatever holds paragraphs.
 * @param place where it stands.
 * @param reader the document; its lines and counts grow.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readContent} from '#io/formats/docx-body.ts'
 * import type {DocxReader} from '#io/formats/docx-reader.ts'
 * // Nothing of the document is used for an element without content.
 * readContent({name: 'w:body', attributes: new Map(), children: []}, {}, {} as DocxReader)
 * assert.ok(true)
 * ```
 */
export function readContent(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  for (const child of listChildren(element)) readElement(child, place, reader)
}
