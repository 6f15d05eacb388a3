/** What a PDF says of itself, as the reader of the format gives it. */
type PdfInfo = Readonly<Record<string, unknown>>

const date = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/

/**
 * Turns a date of a PDF (ISO 32000-1, 7.9.4) into ISO 8601.
 *
 * @param text as `D:20310504120000+03'00'`.
 * @returns date, or date and time with its zone; `undefined` for anything else.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPdfDate} from '#io/formats/pdf-metadata.ts'
 * assert.equal(readPdfDate("D:20310504120000+03'00'"), '2031-05-04T12:00:00+03:00')
 * ```
 */
export function readPdfDate(text: string): string | undefined {
  const match = date.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '00', utc, sign, zoneHour, zoneMinute = '00'] = match
  const parts = [year, month, day].slice(0, month === undefined ? 1 : day === undefined ? 2 : 3)
  const iso = parts.join('-')
  if (Number.isNaN(Date.parse(iso))) return undefined
  if (parts.length < 3 || hour === undefined || minute === undefined) return iso
  const zone = utc ?? (sign === undefined ? '' : `${sign}${zoneHour ?? '00'}:${zoneMinute}`)
  const full = `${iso}T${hour}:${minute}:${second}${zone}`
  return Number.isNaN(Date.parse(full)) ? iso : full
}

function takeText(info: PdfInfo, key: string): string {
  const value = info[key]
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return typeof value === 'string' ? value.replace(/[\0-\x1f\x7f]+/g, ' ').trim() : ''
}

/**
 * Reads what a PDF says of itself.
 *
 * @param info its document information.
 * @param pages number of pages.
 * @returns `title`, `author`, `subject`, `keywords`, `language`, `created`, `modified` (ISO 8601) where
 *   the file has them, and `pages`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPdfMetadata} from '#io/formats/pdf-metadata.ts'
 * assert.deepEqual(readPdfMetadata({Title: 'Rain'}, 2), {title: 'Rain', pages: '2'})
 * ```
 */
export function readPdfMetadata(info: PdfInfo, pages: number): Readonly<Record<string, string>> {
  const fields: readonly (readonly [string, string])[] = [
    ['title', takeText(info, 'Title')],
    ['author', takeText(info, 'Author')],
    ['subject', takeText(info, 'Subject')],
    ['keywords', takeText(info, 'Keywords')],
    ['language', takeText(info, 'Language')],
    ['created', readPdfDate(takeText(info, 'CreationDate')) ?? ''],
    ['modified', readPdfDate(takeText(info, 'ModDate')) ?? ''],
    ['pages', String(pages)],
  ]
  return Object.fromEntries(fields.filter(([, value]) => value !== ''))
}
