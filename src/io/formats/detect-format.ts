/* eslint-disable no-control-regex -- the first bytes of a binary file are control characters */
import {InputError} from '../problem.ts'

/** What a file is by its content. A zip is a DOCX or is refused by the reader of DOCX. */
export type ReceivedFormat = 'text' | 'html' | 'zip' | 'pdf'

/** Bytes looked at; browsers look at 1,445. Pages saved by browsers begin with a comment. */
const headLength = 4096

/** First bytes of files that hold no text that can be read, and what to do; bytes as Latin-1. */
const refused: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/,
    'an old Office file (.doc, .xls)',
    'Open it in an office program and save it as .docx.',
  ],
  [/^\{\\rtf/, 'a rich text file (.rtf)', 'Open it in an office program and save it as .docx.'],
  [
    /^\x89PNG|^\xFF\xD8\xFF|^GIF8[79]a|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP|^BM[\s\S]{4}\0{4}/,
    'a picture',
    'Have the text read by an OCR program first, and give that text.',
  ],
  [/^AT&TFORM/, 'a DjVu file', 'Extract its text, for example with `djvutxt`, or run OCR.'],
  [
    /^\x1F\x8B|^BZh\d1AY|^\xFD7zXZ\0|^7z\xBC\xAF\x27\x1C|^Rar!\x1A|^\x28\xB5\x2F\xFD/,
    'a compressed file',
    'Unpack it and give the file inside.',
  ],
  [/^%!PS/, 'a PostScript file', 'Convert it to PDF, for example with `ps2pdf`.'],
  [
    /^(?:[\w-]+:[^\n]*\n)*?MIME-Version:[^\n]*\n[\s\S]*?multipart\/related/i,
    'a web archive (.mht)',
    'Open it in a browser and save the page as HTML.',
  ],
]

const skipped = /^(?:\uFEFF|\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*/
/** First tags by which browsers know a page (WHATWG MIME Sniffing, section 7.1), and those that only pages have. */
const htmlTag =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|base|iframe|h1|div|table|article|main|p|br)(?=[\s>/])/i

/** What follows white space, comments and processing instructions. */
function skipPreamble(head: string): {readonly rest: string; readonly isXml: boolean} {
  let rest = head.replace(skipped, '')
  const isXml = rest.startsWith('<?xml')
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '>' : undefined
    const end = close === undefined ? -1 : rest.indexOf(close, 2)
    if (close === undefined || end === -1) return {rest, isXml}
    rest = rest.slice(end + close.length).trimStart()
  }
}

function refuse(path: string, what: string, remedy: string): never {
  throw new InputError(path, {
    rule: 'format',
    reason: `Unexpected ${what}, expected plain text, HTML, DOCX or PDF`,
    remedy,
    line: 1,
  })
}

/**
 * Finds out what a file is, by its content; its name says nothing.
 *
 * @param bytes the file.
 * @param path shown in messages.
 * @returns the format; `text` where nothing speaks for another.
 * @throws {InputError} `format` when the file is of a kind that cannot be imported, with what to do.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {detectFormat} from '#io/formats/detect-format.ts'
 * assert.equal(detectFormat(Buffer.from('\n<!DOCTYPE html><p>Rain.'), 'a'), 'html')
 * assert.equal(detectFormat(Buffer.from('Rain falls on <html>.'), 'a'), 'text')
 * assert.throws(() => detectFormat(Buffer.from('{\\rtf1 Rain.}'), 'a'), {name: 'InputError'})
 * ```
 */
export function detectFormat(bytes: Uint8Array, path: string): ReceivedFormat {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  for (const [pattern, what, remedy] of refused) if (pattern.test(head)) refuse(path, what, remedy)
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip'
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  // Mail and web servers leave lines before the header; then the end must show a PDF too.
  if (head.replace(skipped, '').startsWith('%PDF-')) return 'pdf'
  if (/(?:^|[\r\n])%PDF-\d/.test(head.slice(0, 1024)) && tail.includes('%%EOF')) return 'pdf'
  // Of UTF-16 only the low bytes matter here.
  const {rest, isXml} = skipPreamble(head.replaceAll('\0', ''))
  if (htmlTag.test(rest)) return 'html'
  if (isXml) refuse(path, 'an XML file', 'Export the text as HTML, DOCX or plain text.')
  return 'text'
}
