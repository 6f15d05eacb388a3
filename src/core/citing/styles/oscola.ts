import type {CitationParts} from '../citation-parts.ts'
import {formatDate} from '../format-date.ts'
import {join, piece, wrap, type Piece} from '../runs.ts'

const ru = {number: '№ ', adopted: 'принято ', release: 'выпуск ', accessed: ' дата обращения '}
const en = {number: 'No ', adopted: 'adopted ', release: 'release ', accessed: ' accessed '}

/**
 * Writes a footnote by OSCOLA, 4th edition, as for official publications: body, title in italics, number and
 * date in parentheses, pinpoint, address in angle brackets. A treaty has its title in roman and its
 * body among the facts of its adoption.
 *
 * @param parts what the citation says.
 * @returns runs, ended by a stop.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {oscola} from '#core/citing/styles/oscola.ts'
 * const parts = {language: 'en', kind: 'treaty', title: 'Rain Treaty', date: '2024-04-03', locator: 'art 9', authority: '', wordsLanguage: 'en', hash: '0a'} as const
 * assert.equal(oscola(parts)[0]?.text, 'Rain Treaty (adopted 3 April 2024) art 9 (SHA-256 0a).')
 * ```
 */
export function oscola(parts: CitationParts): Piece {
  const {language, url} = parts
  const words = language === 'ru' ? ru : en
  const isTreaty = parts.kind === 'treaty'
  const issuer = piece(parts.issuer)
  const date = piece(formatDate(parts.date, language, 'day'))
  const number = wrap(words.number, piece(parts.number))
  const act = isTreaty
    ? join(', ', issuer, number, wrap(words.adopted, date), piece(parts.place))
    : join(', ', number, piece(parts.place), date)
  const title = isTreaty ? piece(parts.title) : join(', ', issuer, piece(parts.title, {isItalic: true}))
  const source = join(
    ', ',
    piece(parts.site),
    wrap(words.release, piece(parts.release)),
    wrap('SHA-256 ', piece(parts.hash)),
    join(' ', piece(parts.publisher), piece(parts.year)),
  )
  const details = join('; ', piece(parts.authority), source)
  const note =
    parts.locator === ''
      ? join(' ', title, wrap('(', join('; ', act, details), ')'))
      : join(' ', title, wrap('(', act, ')'), piece(parts.locator), wrap('(', details, ')'))
  const accessed = wrap(words.accessed, piece(formatDate(parts.accessed ?? '', language, 'day')))
  const address: Piece = url === undefined ? [] : [{text: '<'}, {text: url, href: url}, {text: '>'}]
  return wrap('', join(' ', note, join('', address, accessed)), '.')
}
