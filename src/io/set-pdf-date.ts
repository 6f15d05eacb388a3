/**
 * Replaces the moment of printing, the only bytes in which two prints of one page by one browser differ.
 *
 * @param pdf as Chromium writes it: a classic file with the dates in its information dictionary.
 * @param date ISO 8601, of the day; absent: the file has no date.
 * @returns a file of the same length, so that its table of offsets holds.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {setPdfDate} from '#io/set-pdf-date.ts'
 * const pdf = Buffer.from("/ModDate (D:20310403121500+00'00')>>")
 * assert.equal(String(setPdfDate(pdf, '2031-01-02')), '/ModDate (D:20310102000000Z)      >>')
 * ```
 */
export function setPdfDate(pdf: Uint8Array, date?: string): Buffer {
  // One code unit per byte, both ways.
  const text = Buffer.from(pdf).toString('latin1')
  const fixed = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}[^()]{0,8}\)/g, (entry, key: string) => {
    const written = date === undefined ? '' : `/${key} (D:${date.replaceAll('-', '')}000000Z)`
    return written.padEnd(entry.length)
  })
  return Buffer.from(fixed, 'latin1')
}
