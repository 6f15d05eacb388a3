import type {Finding} from '#core/model/finding.ts'
import type {LineHint, ReceivedDocument} from '#core/ingest/received-document.ts'
import {readContent} from './docx-body.ts'
import {createListCounter} from './docx-counter.ts'
import {createNoteCounter} from './docx-notes.ts'
import {readNumbering} from './docx-numbering.ts'
import {openDocx, type DocxPackage} from './docx-package.ts'
import type {DocxCounts, DocxPlace, DocxReader} from './docx-reader.ts'
import {readStyles} from './docx-styles.ts'
import {guessOpening} from './guess-opening.ts'
import {joinReceived, type ReceivedLine} from './join-received.ts'
import {createLineWriter, type WrittenLine} from './line-writer.ts'
import {findChild, listChildren, type XmlElement} from './parse-xml.ts'

function openReader(parts: DocxPackage, sections: readonly XmlElement[]): DocxReader {
  const styles = readStyles(parts.findPart('styles'))
  const lists = readNumbering(parts.findPart('numbering'), (style) => styles(style).list)
  return {
    writer: createLineWriter((text) => text),
    styles,
    lists,
    counter: createListCounter(lists),
    notes: createNoteCounter({
      footnotes: parts.findPart('footnotes'),
      endnotes: parts.findPart('endnotes'),
      settings: parts.findPart('settings'),
      section: sections.at(-1),
    }),
    counts: {
      insertions: 0,
      deletions: 0,
      deletedLetters: 0,
      hiddenLetters: 0,
      pictures: 0,
      embedded: 0,
      comments: 0,
    },
    boxes: [],
    fields: [],
    tables: 0,
    joinsNext: false,
  }
}

/** A section is described at its end: in its last paragraph, the last one after all. */
function listSections(body: XmlElement | undefined): readonly XmlElement[] {
  return listChildren(body).flatMap((child) => {
    if (child.name === 'w:sectPr') return [child]
    const section = findChild(findChild(child, 'w:pPr'), 'w:sectPr')
    return section === undefined ? [] : [section]
  })
}

function readApart(element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  reader.writer.closeBlock()
  readContent(element, place, reader)
  reader.writer.closeBlock()
  reader.joinsNext = false
}

/** Each header or footer once, in the order of the sections. */
function readRunningHeads(
  name: string,
  sections: readonly XmlElement[],
  parts: DocxPackage,
  reader: DocxReader,
): void {
  const references = sections.flatMap((section) => listChildren(section, name))
  const ids = new Set(references.map(({attributes}) => attributes.get('r:id') ?? ''))
  for (const id of ids) {
    const part = parts.readRelated(id)
    if (part !== undefined) readApart(part, {drop: 'running-head'}, reader)
  }
}

function readNotes(reader: DocxReader): void {
  // A note may refer to another: the queue grows while it is read.
  for (let note = reader.notes.take(); note !== undefined; note = reader.notes.take()) {
    const {element, mark} = note
    reader.writer.closeBlock()
    if (mark !== '' && !hasMark(element)) {
      reader.writer.write(`${mark} `, {kind: 'note'})
      reader.joinsNext = true
    }
    readContent(element, {kind: 'note', mark}, reader)
    reader.joinsNext = false
  }
  reader.writer.closeBlock()
}

function hasMark(element: XmlElement): boolean {
  return listChildren(element).some(
    (child) => child.name === 'w:footnoteRef' || child.name === 'w:endnoteRef' || hasMark(child),
  )
}

function readComments(parts: DocxPackage, reader: DocxReader): void {
  for (const comment of listChildren(parts.findPart('comments'), 'w:comment')) {
    reader.counts.comments += 1
    readApart(comment, {drop: 'comment'}, reader)
  }
}

/** A paragraph that the author cut by a page end goes on behind it. */
function readOpening(
  line: WrittenLine<DocxPlace>,
  before: WrittenLine<DocxPlace> | undefined,
  kind: LineHint['kind'],
): LineHint {
  if (line.opensBlock || line.opensPage) return {opensBlock: line.opensBlock}
  return guessOpening(line.text, before?.text, kind)
}

function readHint(line: WrittenLine<DocxPlace>, before: WrittenLine<DocxPlace> | undefined): LineHint {
  const [{kind, cell, drop}] = line.contexts
  if (drop !== undefined) return {drop}
  return {
    ...readOpening(line, before, kind),
    ...(kind === undefined ? {} : {kind}),
    ...(cell === undefined ? {} : {cell}),
  }
}

function toReceived(lines: readonly WrittenLine<DocxPlace>[]): readonly ReceivedLine[] {
  return lines.map((line, index) => ({
    text: line.text,
    hint: readHint(line, lines[index - 1]),
    isApart: line.opensBlock,
    opensPage: line.opensPage,
  }))
}

function listFindings(counts: DocxCounts): readonly Finding[] {
  const {insertions, deletions, deletedLetters, hiddenLetters, embedded, comments} = counts
  const findings: (Finding & {readonly isFound: boolean})[] = [
    {
      isFound: insertions + deletions > 0,
      rule: 'tracked-change',
      severity: 'warning',
      reason: `Unexpected ${insertions} insertions and ${deletions} deletions with ${deletedLetters} letters and digits that are tracked, expected a finished text; insertions are in, deletions out`,
      remedy: 'Ask which state of the text is meant, or accept or reject the changes in the document.',
    },
    {
      isFound: comments > 0,
      rule: 'comment',
      severity: 'info',
      reason: `Unexpected ${comments} comments, expected the text alone`,
      remedy: 'Look at them in the ledger; they are not part of the edition.',
    },
    {
      isFound: hiddenLetters > 0,
      rule: 'hidden-text',
      severity: 'info',
      reason: `Unexpected ${hiddenLetters} letters and digits in hidden text, expected text that is shown`,
      remedy: 'Show hidden text in the office program and see whether it belongs to the document.',
    },
    {
      isFound: embedded > 0,
      rule: 'embedded-text',
      severity: 'warning',
      reason: `Unexpected ${embedded} files inside the document, expected its text in the document itself`,
      remedy: 'Open the document in an office program and save it again: that takes the text in.',
    },
  ]
  return findings.filter(({isFound}) => isFound).map(({isFound: _, ...finding}) => finding)
}

const propertyNames: Readonly<Record<string, string>> = {
  title: 'dc:title',
  author: 'dc:creator',
  date: 'dcterms:created',
  modified: 'dcterms:modified',
  publisher: 'dc:publisher',
  language: 'dc:language',
}

function readMetadata(properties: XmlElement | undefined, {pictures}: DocxCounts): Record<string, string> {
  const metadata: Record<string, string> = {}
  for (const [name, place] of Object.entries(propertyNames)) {
    const children = findChild(properties, place)?.children ?? []
    const value = children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim()
    const isDate = place.startsWith('dcterms:')
    const checked = isDate ? (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? '') : value.slice(0, 500)
    if (checked !== '') metadata[name] = checked
  }
  return pictures === 0 ? metadata : {...metadata, notShown: `${pictures} pictures`}
}

/**
 * Reads a DOCX: its text with the numbers of lists as Word prints them, notes behind the text, tables
 * by cell, tracked insertions in and deletions out; headers, footers and comments are to be dropped.
 *
 * Read from its XML: mammoth gives lists without their numbers, and neither page breaks, headers nor
 * deletions.
 *
 * @param bytes the file.
 * @param path shown in messages.
 * @returns the document as text; a form feed stands where the author ended a page.
 * @throws {InputError} when the file is no DOCX, damaged, encrypted, or made to harm.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {strToU8, zipSync} from 'fflate'
 * import {readDocx} from '#io/formats/read-docx.ts'
 * const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
 * const xml = `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>Rain</w:t></w:r></w:p></w:body></w:document>`
 * assert.equal((await readDocx(zipSync({'word/document.xml': strToU8(xml)}), 'a.docx')).text, 'Rain\n')
 * ```
 */
export async function readDocx(bytes: Uint8Array, path: string): Promise<ReceivedDocument> {
  const parts = await openDocx(bytes, path)
  const body = findChild(parts.document, 'w:body')
  const sections = listSections(body)
  const reader = openReader(parts, sections)
  readRunningHeads('w:headerReference', sections, parts, reader)
  if (body !== undefined) readApart(body, {}, reader)
  readNotes(reader)
  readRunningHeads('w:footerReference', sections, parts, reader)
  readComments(parts, reader)
  return {
    ...joinReceived(toReceived(reader.writer.readLines())),
    format: 'docx',
    encoding: 'binary',
    metadata: readMetadata(parts.properties, reader.counts),
    findings: listFindings(reader.counts),
  }
}
