import type {CitationParts} from '../citation-parts.ts'
import {formatDate} from '../format-date.ts'
import {capitalise, clean, join, piece, wrap, type Piece} from '../runs.ts'

const ru = {number: '№ ', release: 'Выпуск '}
const en = {number: 'No. ', release: 'Release '}

/**
 * Writes a reference by the Publication Manual of the APA, 7th edition: group author, date, title in italics
 * with number and place in it in parentheses, description in brackets, source. Without an author the
 * title comes first; a publisher that is the author is not said again; no stop behind an address.
 *
 * @param parts what the citation says.
 * @returns runs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {apa} from '#core/citing/styles/apa.ts'
 * const parts = {language: 'en', kind: 'report', title: 'Rain', issuer: 'Council', date: '2024-04-03', locator: '', authority: '', wordsLanguage: 'en', hash: '0a'} as const
 * assert.equal(apa(parts)[0]?.text, 'Council. (2024, April 3). ')
 * ```
 */
export function apa(parts: CitationParts): Piece {
  const {language, issuer, publisher = ''} = parts
  const words = language === 'ru' ? ru : en
  const inTitle = join(', ', wrap(words.number, piece(parts.number)), piece(parts.locator))
  const title = join(
    ' ',
    piece(parts.title, {isItalic: true}),
    wrap('(', inTitle, ')'),
    wrap('[', capitalise(piece(parts.authority)), ']'),
  )
  const author = piece(issuer)
  const date = wrap('(', piece(formatDate(parts.date, language, 'year')), ')')
  const version = join('; ', wrap(words.release, piece(parts.release)), wrap('SHA-256 ', piece(parts.hash)))
  const isSelf = clean(publisher) === clean(issuer ?? '')
  const source = join(
    '. ',
    ...(author.length === 0 ? [title, date] : [author, date, title]),
    piece(parts.place),
    join(' ', piece(parts.site), wrap('(', version, ')')),
    isSelf ? [] : piece(publisher),
  )
  return join(' ', wrap('', source, '.'), retrieval(parts))
}

function retrieval({language, url, accessed = ''}: CitationParts): Piece {
  if (url === undefined) return []
  const address = [{text: url, href: url}]
  if (language === 'ru') {
    return join(' ', wrap('Дата обращения: ', piece(formatDate(accessed, 'ru', 'day'))), address)
  }
  return join(' ', wrap('Retrieved ', piece(formatDate(accessed, 'en', 'month')), ', from'), address)
}
