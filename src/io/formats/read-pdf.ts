import type {PDFDocumentProxy} from 'unpdf/pdfjs'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {layOutFile} from '#core/layout/lay-out-file.ts'
import type {PageContent} from '#core/layout/page-content.ts'
import {InputError} from '#io/problem.ts'
import {pdfLimits} from './pdf-limits.ts'
import {readPdfMetadata} from './pdf-metadata.ts'
import {openPdf, refusePdf} from './pdf-open.ts'
import {readPdfPage} from './pdf-page.ts'

/** Fewer letters on a page are a stamp or a page number on a picture. */
const fewLetters = 10
/** From this share of pages without letters, the file is a scan with a cover. */
const scannedShare = 0.5
/** More characters than this share that no font names cannot be guessed. */
const unknownShare = 0.03
/** Characters of private use, and the one for what is unknown. */
const unknown = /[\uE000-\uF8FF\uFFFD]/g

const textOf = (page: PageContent) => page.pieces.map((piece) => piece.text).join('')

function refuseScan(pages: readonly PageContent[], path: string): void {
  const isBare = (page: PageContent) => (textOf(page).match(/\p{L}/gu)?.length ?? 0) < fewLetters
  const bare = pages.filter(isBare).length
  if (bare < pages.length && bare < scannedShare * pages.length) return
  const first = pages.findIndex(isBare) + 1
  throw new InputError(path, {
    rule: 'pdf-scanned',
    reason: `Unexpected ${bare} of ${pages.length} pages without text (first: page ${first}), expected a text layer`,
    remedy:
      'Run optical recognition over the scan, for example `ocrmypdf -l rus+eng`, and import its result.',
  })
}

function refuseUnknownLetters(pages: readonly PageContent[], path: string): void {
  for (const [index, page] of pages.entries()) {
    const text = textOf(page)
    const count = text.match(unknown)?.length ?? 0
    // One bullet in a font of symbols is no reason to refuse a short page.
    if (count < 3 || count <= unknownShare * text.length) continue
    throw new InputError(path, {
      rule: 'pdf-fonts',
      reason: `Unexpected ${count} of ${text.length} characters without a meaning on page ${index + 1}, expected fonts that name their letters`,
      remedy:
        'Fetch the text in another format, or run optical recognition over the pages (`ocrmypdf --force-ocr`).',
    })
  }
}

async function readPages(file: PDFDocumentProxy, path: string): Promise<readonly PageContent[]> {
  const pages: PageContent[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    try {
      const page = await file.getPage(number)
      pages.push(await readPdfPage(page))
      page.cleanup()
    } catch (error) {
      throw refusePdf(error, path, `page ${number}`)
    }
    const pieces = pages.at(-1)?.pieces.length ?? 0
    if (pieces <= pdfLimits.piecesPerPage) continue
    throw new InputError(path, {
      rule: 'file-size',
      reason: `Unexpected ${pieces} pieces of text on page ${number}, expected at most ${pdfLimits.piecesPerPage}`,
      remedy: 'Print the page to a new PDF.',
    })
  }
  return pages
}

async function readInfo(file: PDFDocumentProxy): Promise<Readonly<Record<string, unknown>>> {
  try {
    const {info} = await file.getMetadata()
    // pdf.js types the dictionary of the file as an object without names.
    return {...info} as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/**
 * Reads a PDF that has a text layer: lines in reading order, tables, running heads, notes, and where
 * blocks begin. What is read is not corrected: hyphens, soft hyphens and letter-spaced heads stay for
 * the importer; Latin ligatures become their letters.
 *
 * @param bytes the file.
 * @param path shown in messages.
 * @returns the text, a form feed after each page; metadata `title`, `author`, `created`, `pages` and
 *   others where the file has them.
 * @throws {InputError} `file-size`, `pdf-damaged`, `pdf-encrypted`, `pdf-scanned` for a file of
 *   pictures, `pdf-fonts` for fonts that do not name their letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPdf} from '#io/formats/read-pdf.ts'
 * await assert.rejects(readPdf(Buffer.from('rain'), 'rain.pdf'), /expected `%PDF-`/)
 * ```
 */
export async function readPdf(bytes: Uint8Array, path: string): Promise<ReceivedDocument> {
  const file = await openPdf(bytes, path)
  try {
    const pages = await readPages(file, path)
    refuseScan(pages, path)
    refuseUnknownLetters(pages, path)
    const {text, hints} = layOutFile(pages)
    const metadata = readPdfMetadata(await readInfo(file), file.numPages)
    return {text, format: 'pdf', encoding: 'binary', hints, metadata}
  } finally {
    await file.loadingTask.destroy()
  }
}
