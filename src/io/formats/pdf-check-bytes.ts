import {inflateSync} from 'node:zlib'
import {InputError} from '#io/problem.ts'
import {pdfLimits} from './pdf-limits.ts'

/** The header may stand behind some bytes of mail or of a printer (ISO 32000-1, annex H.3.4.1). */
const headBytes = 1_024
/** The end mark may stand before some bytes of filling (ISO 32000-1, annex H.3.4.4). */
const tailBytes = 2_048
/** The dictionary before a stream is shorter. */
const dictionaryBytes = 1_000

function readLatin(bytes: Uint8Array, start: number, end?: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end)
}

function refuseDamaged(path: string, what: string, expected: string): never {
  throw new InputError(path, {
    rule: 'pdf-damaged',
    reason: `Unexpected ${what}, expected ${expected}`,
    remedy: 'Fetch the file again, or open it in a viewer and save it anew.',
  })
}

/** A file cut short would be rebuilt by the reader, without the pages that are lost. */
function checkEnd(path: string, bytes: Uint8Array): void {
  const tail = readLatin(bytes, Math.max(0, bytes.length - tailBytes))
  if (!tail.includes('%%EOF')) refuseDamaged(path, 'end of the file', '`%%EOF`: the file is cut short')
  const offset = Number(
    /startxref\s{1,9}(\d{1,12})\s{1,9}%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')))?.[1],
  )
  const table = Number.isNaN(offset) ? '' : readLatin(bytes, offset, offset + 40)
  if (!/^\s{0,9}(?:xref|\d{1,10} \d{1,5} obj)/.test(table))
    refuseDamaged(path, 'address of the table of objects', '`xref` or a stream at that place')
}

/** How often the stream that begins at `at` is packed by Flate; 0 for the end of a stream. */
function countPackings(file: Buffer, at: number): number {
  const head = file.toString('latin1', Math.max(0, at - dictionaryBytes), at)
  if (head.endsWith('end')) return 0
  return head.slice(Math.max(0, head.lastIndexOf('obj'))).split('/FlateDecode').length - 1
}

function unpack(data: Buffer, times: number): number {
  let unpacked = data
  let size = 0
  for (let time = 0; time < times; time += 1) {
    unpacked = inflateSync(unpacked, {maxOutputLength: pdfLimits.streamBytes})
    size += unpacked.length
  }
  return size
}

/** Packed data may grow a thousandfold: each stream is unpacked once under a limit before it is read. */
function checkStreams(path: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const times = countPackings(file, at)
    if (times === 0) continue
    const start = at + (file[at + 6] === 13 ? 8 : 7)
    const end = file.indexOf('endstream', start)
    try {
      size += unpack(file.subarray(start, end < 0 ? undefined : end), times)
    } catch (error) {
      // Damaged or encrypted data is for the reader of the format to judge.
      if (error instanceof RangeError) size = Infinity
    }
    if (size <= pdfLimits.unpackedBytes) continue
    throw new InputError(path, {
      rule: 'file-size',
      reason: `Unexpected streams that unpack to over ${pdfLimits.streamBytes} bytes, expected pages of text`,
      remedy: 'Print the pages that carry text to a new PDF.',
    })
  }
}

/**
 * Looks at the bytes of a PDF before anything reads it.
 *
 * @param bytes the file.
 * @param path shown in messages.
 * @throws {InputError} `file-size` over 50 MB, for a stream that unpacks to over 100 MB or all to 400 MB;
 *   `pdf-damaged` without header, end mark or table of objects.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkPdfBytes} from '#io/formats/pdf-check-bytes.ts'
 * assert.throws(() => checkPdfBytes(Buffer.from('%PDF-1.7 rain'), 'rain.pdf'), {name: 'InputError'})
 * ```
 */
export function checkPdfBytes(bytes: Uint8Array, path: string): void {
  if (bytes.length > pdfLimits.fileBytes) {
    throw new InputError(path, {
      rule: 'file-size',
      reason: `Unexpected file of ${bytes.length} bytes, expected at most ${pdfLimits.fileBytes}`,
      remedy: 'Divide the file; pictures that are not needed may be left out.',
    })
  }
  if (!readLatin(bytes, 0, headBytes).includes('%PDF-')) refuseDamaged(path, 'first bytes', '`%PDF-`')
  checkEnd(path, bytes)
  checkStreams(path, bytes)
}
