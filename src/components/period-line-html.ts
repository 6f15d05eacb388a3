import type {PeriodLine} from '#core/indexes/lay-out-periods.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatCount} from '../i18n/format-count.ts'
import {formatDate} from '../i18n/format-date.ts'
import {periodId} from './deadlines-html.ts'

/** Pixels of the drawing: a bar with the gap below it (a finger finds it), the line of years, the room for the name of a period. */
const step = 26
const bar = 12
const head = 24
const room = 190
/** Width of a unit: eight quarters fit on a phone. */
const widths = {quarter: 34, year: 22} as const

/**
 * Draws the periods that deadlines fall into, each a link to its first row in the table.
 *
 * @param line the periods on their line of quarters or years.
 * @param words language of the interface.
 * @returns an `svg` whose links say aloud what they show.
 */
export function periodLineHtml({unit, years, periods}: PeriodLine, words: Dictionary): string {
  const wide = widths[unit]
  const perYear = unit === 'quarter' ? 4 : 1
  const width = years.length * perYear * wide
  const height = head + periods.length * step
  const isNamed = (year: number): boolean => unit === 'quarter' || year % 5 === 0
  const names = years.map((year, index) => {
    const x = index * perYear * wide
    const line = `<path d="M${x + 0.5} ${head}V${height}"/>`
    return isNamed(year) ? `${line}<text class="year-name" x="${x + 4}" y="14">${year}</text>` : line
  })
  const bars = periods.map(({date, count, start, end}, index) => {
    const y = head + index * step
    const [x, size] = [start * wide, (end - start) * wide]
    const name = formatDate(date, words)
    const spoken = `${name}: ${formatCount(count, words.deadlines.count, words)}`
    const said = count === 1 ? name : `${name} (${count})`
    const shape = `<rect x="${x + 2}" y="${y + (step - bar) / 2}" width="${size - 3}" height="${bar}" rx="2"/>`
    const target = `<rect class="target" x="${x}" y="${y}" width="${size + room}" height="${step}"/>`
    return `<a href="#${escapeHtml(periodId(date))}" aria-label="${escapeHtml(spoken)}">${target}${shape}<text x="${x + size + 5}" y="${y + step / 2 + 5}">${escapeHtml(said)}</text></a>`
  })
  const size = `width="${width + room}" height="${height}" viewBox="0 0 ${width + room} ${height}"`
  return `<svg class="periods" ${size} role="group" aria-label="${escapeHtml(words.deadlines.line)}">${names.join('')}${bars.join('')}</svg>`
}
