import type {CitationParts} from '../citation-parts.ts'
import {formatDate} from '../format-date.ts'
import {join, piece, wrap, type Piece} from '../runs.ts'

const ru = {number: '№ ', release: 'выпуск ', accessed: 'дата обращения '}
const en = {number: 'no. ', release: 'release ', accessed: 'accessed '}

/**
 * Writes a full note by the Chicago Manual of Style, 18th edition: elements between commas, the facts of
 * publication in parentheses, the date of access before the address, a stop at the end.
 *
 * @param parts what the citation says.
 * @returns runs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chicago} from '#core/citing/styles/chicago.ts'
 * const parts = {language: 'en', kind: 'report', title: 'Rain', date: '2024-04-03', locator: 'para. 9', authority: '', wordsLanguage: 'en', hash: '0a'} as const
 * assert.equal(chicago(parts)[1]?.text, ', April 3, 2024, para. 9, SHA-256 0a.')
 * ```
 */
export function chicago(parts: CitationParts): Piece {
  const {language, url, accessed = ''} = parts
  const words = language === 'ru' ? ru : en
  const imprint = join(', ', piece(parts.publisher), piece(parts.year))
  const site = join(', ', piece(parts.site), wrap(words.release, piece(parts.release)))
  const note = join(
    ', ',
    piece(parts.issuer),
    piece(parts.title, {isItalic: true}),
    wrap(words.number, piece(parts.number)),
    piece(parts.place),
    piece(formatDate(parts.date, language, 'month')),
    piece(parts.locator),
    piece(parts.authority),
    join(' ', site, wrap('(', imprint, ')')),
    wrap('SHA-256 ', piece(parts.hash)),
    wrap(words.accessed, piece(formatDate(accessed, language, 'month'))),
    url === undefined ? [] : [{text: url, href: url}],
  )
  return wrap('', note, '.')
}
