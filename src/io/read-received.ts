import type {Finding} from '#core/model/finding.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {decodeReceived} from './formats/decode-received.ts'
import {detectFormat, type ReceivedFormat} from './formats/detect-format.ts'
import {InputError} from './problem.ts'
import {limits, readWhole} from './read-text-file.ts'

/** Largest file taken, bytes: a plain text of 60,000 paragraphs has 3.5 MB, a DOCX or PDF has pictures. */
const largest = 50_000_000

/** How a file is to be read. */
export interface ReceivedOptions {
  /** Largest file taken, bytes. Default: 50,000,000. */
  readonly maxBytes?: number
  /** What the file is. Default: what its content says. */
  readonly format?: ReceivedDocument['format']
}

/** A received file as text, and as it came. */
export interface ReceivedFile extends ReceivedDocument {
  readonly bytes: Uint8Array
}

function chooseFormat(bytes: Uint8Array, path: string, format: ReceivedOptions['format']): ReceivedFormat {
  if (format === undefined) return detectFormat(bytes, path)
  return format === 'docx' ? 'zip' : format
}

function refuse(path: string, rule: string, reason: string, remedy: string, line = 1): never {
  throw new InputError(path, {rule, reason, remedy, line})
}

/** Readers of formats are loaded when one is needed: a plain text waits for none of them. */
async function readFormat(
  bytes: Uint8Array,
  path: string,
  format: ReceivedFormat,
): Promise<ReceivedDocument> {
  if (format === 'pdf') return (await import('./formats/read-pdf.ts')).readPdf(bytes, path)
  if (format === 'zip') return (await import('./formats/read-docx.ts')).readDocx(bytes, path)
  if (format === 'html') return (await import('./formats/read-html.ts')).readHtml(bytes, path)
  const {text, encoding, findings} = decodeReceived(bytes, path)
  // DOS ended its files with U+001A, which is no more text than a byte order mark.
  const end = text.endsWith('\u001A') ? -1 : undefined
  return {text: text.slice(0, end), format, encoding, hints: new Map(), metadata: {}, findings}
}

function countLines(text: string): number {
  return text.split(/\r\n|[\n\r]/).length
}

/** Characters that no edition can hold: the chain refuses them in Markdown too. */
function refuseCharacters(path: string, text: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = /[\0-\x08\v\x0e-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.exec(text)
  if (found === null) return
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const remedy =
    found[0] === '\0'
      ? 'Export the file as plain text; this looks like a binary file.'
      : 'Remove the character; it is invisible and can hide or reorder words.'
  const line = countLines(text.slice(0, found.index))
  refuse(path, 'control-character', `Unexpected control character U+${code}, expected text`, remedy, line)
}

function refuseLongLines(path: string, text: string): void {
  const lines = text.split(/\r\n|[\n\r]/)
  const line = lines.findIndex(({length}) => length > limits.lineCharacters)
  if (line === -1) return
  const reason = `Unexpected line of ${lines[line]?.length ?? 0} characters, expected at most ${limits.lineCharacters}`
  refuse(path, 'line-length', reason, 'Break the line between paragraphs.', line + 1)
}

function tellLostCharacters(text: string): readonly Finding[] {
  const at = text.indexOf('\uFFFD')
  if (at === -1) return []
  return [
    {
      rule: 'lost-character',
      severity: 'warning',
      reason: `Unexpected ${text.split('\uFFFD').length - 1} characters U+FFFD, expected the characters that were lost before the file came here`,
      line: countLines(text.slice(0, at)),
      remedy: 'Ask for another copy of the file: what these characters were cannot be told from it.',
    },
  ]
}

/**
 * Reads a received file as text: plain text in any usual encoding, a page of the web, a DOCX or a PDF.
 * What it is is told by its content, not by its name.
 *
 * @param path the file; a link is followed.
 * @param options how it is to be read.
 * @returns the text, what the format says of its lines, and what is doubtful about it.
 * @throws {InputError} when the file is missing, too large, empty, of another kind, damaged, encrypted, in
 *   no known encoding, or holds characters or lines that no edition can hold.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReceived} from '#io/read-received.ts'
 * const {format, encoding} = await readReceived('README.md')
 * assert.deepEqual([format, encoding], ['text', 'utf-8'])
 * await assert.rejects(readReceived('absent.txt'), {name: 'InputError'})
 * ```
 */
export async function readReceived(path: string, options: ReceivedOptions = {}): Promise<ReceivedFile> {
  const bytes = readWhole(path, options.maxBytes ?? largest)
  const received = await readFormat(bytes, path, chooseFormat(bytes, path, options.format))
  const {text, findings = []} = received
  refuseCharacters(path, text)
  if (text.trim() === '') {
    refuse(
      path,
      'empty-file',
      'Unexpected file without text, expected a text',
      'Check that the right file was given.',
    )
  }
  refuseLongLines(path, text)
  return {...received, bytes, findings: [...findings, ...tellLostCharacters(text)]}
}
