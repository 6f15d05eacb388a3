import type {Dictionary} from './dictionary.ts'

const styles = [
  {year: 'numeric'},
  {year: 'numeric', month: 'long'},
  {year: 'numeric', month: 'long', day: 'numeric'},
] satisfies Intl.DateTimeFormatOptions[]

/** What the importer writes where it finds no date. */
const unknownDate = '0000'

/**
 * Writes a date of a text for readers, in UTC, whatever the time zone of the machine.
 *
 * @param date `2024`, `2024-04`, `2024-04-03` or a range `2024-04-03/2024-04-05`.
 * @param dictionary language of the interface.
 * @returns the date in words; a date of another form as it stands.
 */
export function formatDate(date: string, dictionary: Dictionary): string {
  if (date === unknownDate) return dictionary.undated
  const parts = date.split('/')
  const [start, end] = parts
  if (start === undefined || parts.length > 2 || !parts.every(isDate)) return date
  const format = formatOf(dictionary.locale, start.split('-').length - 1)
  return end === undefined
    ? format.format(new Date(start))
    : format.formatRange(new Date(start), new Date(end))
}

/** Made once: a formatter costs a thousand times what it formats. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, style: number): Intl.DateTimeFormat {
  const key = `${locale} ${style}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, {...styles[style], timeZone: 'UTC'})
  formats.set(key, format)
  return format
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
