import type {Dictionary} from './dictionary.ts'

const styles = [
  {year: 'numeric'},
  {year: 'numeric', month: 'long'},
  {year: 'numeric', month: 'long', day: 'numeric'},
] satisfies Intl.DateTimeFormatOptions[]

/** What the importer writes where it finds no date. */
const unknownDate = '0000'

/**
 * Writes a date for readers, in UTC, whatever the time zone of the machine.
 *
 * @param date EDTF as `#core/dates/is-edtf.ts` lets it through: `2024-04-03`, a quarter `2022-35`, a
 *   half-year `2022-41`, a decade `203X`, a guess `1953~`, a stretch `2024-04-03/2024-04-05`, one with an
 *   open end `2015/..`.
 * @param dictionary language of the interface.
 * @returns the date in words; a date of another form as it stands.
 */
export function formatDate(date: string, dictionary: Dictionary): string {
  if (date === unknownDate) return dictionary.undated
  const [start = '', end, ...more] = date.split('/')
  if (more.length > 0) return date
  if (end === undefined) return formatPart(start, dictionary) ?? date
  const {since, until} = dictionary.dates
  if (isOpen(end)) return formatFramed(start, since, dictionary) ?? date
  if (isOpen(start)) return formatFramed(end, until, dictionary) ?? date
  return formatStretch(start, end, dictionary) ?? date
}

/**
 * Writes the time between two dates, each of which may be unknown.
 *
 * @param from EDTF, or `undefined`.
 * @param until EDTF, or `undefined`.
 * @param dictionary language of the interface.
 * @returns as `2016–2021`, `since 2016`; `''` when neither is known.
 */
export function formatBetween(
  from: string | undefined,
  until: string | undefined,
  dictionary: Dictionary,
): string {
  if (from === undefined && until === undefined) return ''
  return formatDate(`${from ?? '..'}/${until ?? '..'}`, dictionary)
}

function isOpen(part: string): boolean {
  return part === '' || part === '..'
}

function formatStretch(start: string, end: string, dictionary: Dictionary): string | undefined {
  if (isDate(start) && isDate(end) && start.length === end.length) {
    const format = formatOf(dictionary.locale, precisionOf(start))
    // CLDR has thin spaces here, for English between bare numbers, too; a line may end behind the dash alone.
    return format
      .formatRange(new Date(start), new Date(end))
      .replace(/^(\d+)\s–\s(?=\d)/, '$1–')
      .replace(/\s–\s/, '\u00a0– ')
  }
  const [from, to] = [formatPart(start, dictionary), formatPart(end, dictionary)]
  return from === undefined || to === undefined ? undefined : `${from} – ${to}`
}

/** `undefined` for what is no date. */
function formatPart(part: string, dictionary: Dictionary): string | undefined {
  const {quarters, halves, decade, about, perhaps} = dictionary.dates
  if (isDate(part)) return formatOf(dictionary.locale, precisionOf(part)).format(new Date(part))
  if (part.endsWith('~')) return formatFramed(part.slice(0, -1), about, dictionary)
  if (/[?%]$/.test(part)) {
    const words = formatPart(part.slice(0, -1), dictionary)
    return words === undefined ? undefined : perhaps.replace('@', words)
  }
  if (/^\d{3}X$/.test(part)) return decade.replace('@', part.replace('X', '0'))
  if (/^\d\dXX$/.test(part))
    return formatStretch(part.replace('XX', '00'), part.replace('XX', '99'), dictionary)
  return formatGrouping(part, quarters, halves)
}

/** A date behind a preposition. */
function formatFramed(part: string, frame: string, dictionary: Dictionary): string | undefined {
  const {quartersOf, halvesOf, decadeOf} = dictionary.dates
  const words = isDate(part)
    ? formatGenitive(part, dictionary)
    : /^\d{3}X$/.test(part)
      ? decadeOf.replace('@', part.replace('X', '0'))
      : (formatGrouping(part, quartersOf, halvesOf) ?? formatPart(part, dictionary))
  return words === undefined ? undefined : frame.replace('@', words)
}

/** Where a month stands alone, Russian has it in the nominative; beside a day, in the genitive. */
function formatGenitive(date: string, {locale}: Dictionary): string {
  const precision = precisionOf(date)
  const format = formatOf(locale, precision)
  if (precision !== 1) return format.format(new Date(date))
  const month = formatOf(locale, 2)
    .formatToParts(new Date(date))
    .find(({type}) => type === 'month')
  const parts = format.formatToParts(new Date(date))
  return parts.map(({type, value}) => (type === 'month' ? (month?.value ?? value) : value)).join('')
}

/** EDTF's groupings of months: 33 to 36 are quarters, 40 and 41 half-years. */
function formatGrouping(
  part: string,
  quarters: readonly string[],
  halves: readonly string[],
): string | undefined {
  const [, year = '', number = ''] = /^(\d{4})-(3[3-6]|4[01])$/.exec(part) ?? []
  const words = number.startsWith('3') ? quarters[Number(number) - 33] : halves[Number(number) - 40]
  return words?.replace('@', year)
}

/** Made once: a formatter costs a thousand times what it formats. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** `precision`: 0 for a year, 1 for a month, 2 for a day. */
function formatOf(locale: string, precision: number): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, {...styles[precision], timeZone: 'UTC'})
  formats.set(key, format)
  return format
}

function precisionOf(date: string): number {
  return date.split('-').length - 1
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
