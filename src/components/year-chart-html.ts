import type {EntityOverview} from '#core/indexes/entity-page.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatCount} from '../i18n/format-count.ts'

/** Height of the longest bar and of a line of figures, pixels of the drawing. */
const barHeight = 72
const line = 18
/** Room of one bar, and where there are many. */
const wide = 48
const narrow = 22
/** From this many years on bars are narrow, and every fifth year is named. */
const many = 16

/**
 * Draws how often an entity is named in each year.
 *
 * @param years counts, every year from the first to the last.
 * @param words language of the interface.
 * @returns an `svg` that says its figures aloud, `''` for fewer than two years.
 */
export function yearChartHtml(years: EntityOverview['years'], words: Dictionary): string {
  if (years.length < 2) return ''
  const isDense = years.length >= many
  const step = isDense ? narrow : wide
  const most = Math.max(...years.map(({count}) => count))
  const base = line + barHeight
  const bars = years.map(({year, count}, index) => {
    const height = Math.max(count > 0 ? 2 : 0, Math.round((count / most) * barHeight))
    const middle = index * step + step / 2
    const width = step / 2
    const bar = `<rect x="${middle - width / 2}" y="${base - height}" width="${width}" height="${height}"/>`
    const figure = count === 0 ? '' : `<text x="${middle}" y="${base - height - 5}">${count}</text>`
    const isNamed = !isDense || year % 5 === 0
    return `${bar}${figure}${isNamed ? `<text class="year-name" x="${middle}" y="${base + line - 3}">${year}</text>` : ''}`
  })
  const width = years.length * step
  const spoken = years
    .filter(({count}) => count > 0)
    .map(({year, count}) => `${year}: ${formatCount(count, words.entities.mentions, words)}`)
  const title = `<title id="chart-title">${escapeHtml(words.entities.perYear)}</title>`
  const description = `<desc id="chart-desc">${escapeHtml(spoken.join('; '))}</desc>`
  const axis = `<path d="M0 ${base + 0.5}H${width}"/>`
  const size = `width="${width}" height="${base + line}" viewBox="0 0 ${width} ${base + line}"`
  return `<svg ${size} role="img" aria-labelledby="chart-title" aria-describedby="chart-desc">${title}${description}${axis}${bars.join('')}</svg>`
}
