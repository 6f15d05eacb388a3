import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type {PageLanguage} from '#core/exchange/api-paths.ts'
import {bundleName, type BuildFacts} from '#core/exchange/build-facts.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {sha256} from './content-digest.ts'
import type {PaperSize, PdfPrinter} from './pdf-printer.ts'
import {setPdfDate} from './set-pdf-date.ts'

/** Views of the reading page that can be printed, the usual one first. */
export const printedViews = ['side', 'interleaved', 'ru', 'en'] as const
export type PrintedView = (typeof printedViews)[number]

/** What is to be printed, and how. */
export interface PdfJob {
  readonly id: DocumentId
  /** Of the interface. */
  readonly language: PageLanguage
  readonly view: PrintedView
  readonly paper: PaperSize
}

/** What was written. */
export interface WrittenPdf extends PdfJob {
  readonly path: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/**
 * Names the PDF of a text.
 *
 * @param job see {@link PdfJob}.
 * @param facts of the site: its release.
 * @returns a file name; the usual view goes without saying.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pdfName} from '#io/export-pdf.ts'
 * const facts = {name: 'weather', release: {name: '2031.1', date: '2031-04-03'}}
 * const job = {id: 'rain', language: 'en', paper: 'a4'} as const
 * assert.equal(pdfName({...job, view: 'side'}, facts), 'rain-2031.1.en.pdf')
 * assert.equal(pdfName({...job, view: 'ru'}, facts), 'rain-2031.1.en.view-ru.pdf')
 * ```
 */
export function pdfName({id, language, view}: PdfJob, facts: Pick<BuildFacts, 'name' | 'release'>): string {
  return `${bundleName(facts, id)}.${language}${view === printedViews[0] ? '' : `.view-${view}`}.pdf`
}

/**
 * Prints one text of a built site into a file, which is replaced when all of it is there. The same site and the same
 * browser give the same bytes; the date in the file is that of the release, for want of one there is none.
 *
 * @param printer of the site.
 * @param job see {@link PdfJob}.
 * @param facts of the site.
 * @param folder to write into; made when it is missing.
 * @returns what was written.
 * @throws {InputError} `not-printed` when the browser fails; whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {exportPdf} from '#io/export-pdf.ts'
 * const printer = {print: () => Promise.resolve(Buffer.from('%PDF-1.4'))}
 * const job = {id: 'rain', language: 'en', view: 'side', paper: 'a4'} as const
 * const written = await exportPdf(printer, job, {name: 'weather'}, mkdtempSync(join(tmpdir(), 'diglot-')))
 * assert.match(written.path, /rain-unreleased\.en\.pdf$/)
 * ```
 */
export async function exportPdf(
  printer: Pick<PdfPrinter, 'print'>,
  job: PdfJob,
  facts: Pick<BuildFacts, 'name' | 'release'>,
  folder: string,
): Promise<WrittenPdf> {
  const printed = await printer.print(`${job.language}/${job.id}/index.html`, `?view=${job.view}`, job.paper)
  const pdf = setPdfDate(printed, facts.release?.date)
  const path = join(folder, pdfName(job, facts))
  mkdirSync(folder, {recursive: true})
  writeFileAtomic.sync(path, pdf)
  return {...job, path, bytes: pdf.byteLength, sha256: sha256(pdf, 'hex')}
}
