import {getResolvedPDFJS} from 'unpdf'
import type {PDFDocumentProxy} from 'unpdf/pdfjs'
import {InputError} from '#io/problem.ts'
import {checkPdfBytes} from './pdf-check-bytes.ts'
import {pdfLimits} from './pdf-limits.ts'

/** pdf.js hands its errors over by name; the classes are its own. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')

/**
 * Makes the refusal for an error of the reader of the format.
 *
 * @param error what was thrown.
 * @param path shown in messages.
 * @param where what was read, as `page 3`.
 * @returns the refusal; an {@link InputError} comes back as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {refusePdf} from '#io/formats/pdf-open.ts'
 * assert.match(refusePdf(new Error('Bad font'), 'rain.pdf', 'page 3').message, /page 3/)
 * ```
 */
export function refusePdf(error: unknown, path: string, where: string): InputError {
  if (error instanceof InputError) return error
  if (nameOf(error) === 'PasswordException') {
    return new InputError(path, {
      rule: 'pdf-encrypted',
      reason: 'Unexpected encrypted PDF, expected a file that opens without a password',
      remedy: 'Open it with the password and print it to a new PDF, if the rights holder allows it.',
    })
  }
  return new InputError(path, {
    rule: 'pdf-damaged',
    reason: `Unexpected error in ${where}, expected a sound PDF`,
    remedy: 'Fetch the file again, or open it in a viewer and save it anew.',
  })
}

/**
 * Opens a PDF. Nothing is fetched, no script of the file runs, pictures are not unpacked, and the reader
 * of the format prints nothing.
 *
 * @param bytes the file; they stay as they are.
 * @param path shown in messages.
 * @returns the document; its `loadingTask.destroy()` frees it.
 * @throws {InputError} `pdf-encrypted`, `pdf-damaged`, or `file-size` for too many bytes or pages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openPdf} from '#io/formats/pdf-open.ts'
 * await assert.rejects(openPdf(Buffer.from('rain'), 'rain.pdf'), {name: 'InputError'})
 * ```
 */
export async function openPdf(bytes: Uint8Array, path: string): Promise<PDFDocumentProxy> {
  checkPdfBytes(bytes, path)
  const {getDocument, VerbosityLevel} = await getResolvedPDFJS()
  const task = getDocument({
    // pdf.js takes the memory of its input over.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: 1,
  })
  try {
    const file = await task.promise
    if (file.numPages <= pdfLimits.pages) return file
    throw new InputError(path, {
      rule: 'file-size',
      reason: `Unexpected file of ${file.numPages} pages, expected at most ${pdfLimits.pages}`,
      remedy: 'Divide the file into several texts.',
    })
  } catch (error) {
    await task.destroy()
    throw refusePdf(error, path, 'the table of objects')
  }
}
