import type {CitationParts} from '../citation-parts.ts'
import {formatDate} from '../format-date.ts'
import {capitalise, clean, join, piece, wrap, type Piece} from '../runs.ts'

const ru = {
  ...{medium: '[онлайн]', number: '№ ', inside: 'В: ', release: 'Выпуск '},
  ...{viewed: '[дата обращения: ', address: 'Доступно по адресу: '},
}
const en = {
  ...{medium: '[online]', number: 'No. ', inside: 'In: ', release: 'Release '},
  ...{viewed: '[viewed ', address: 'Available from: '},
}

/**
 * Writes a reference by ISO 690:2021: creator in capitals, title in italics, medium, the host resource behind “In:”,
 * version, place: publisher, date, day of viewing in brackets, part cited, availability.
 *
 * @param parts what the citation says.
 * @returns runs; a stop at the end, but behind an address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {iso690} from '#core/citing/styles/iso690.ts'
 * const parts = {language: 'en', kind: 'report', title: 'Rain', issuer: 'Council', date: '2024', locator: '', authority: '', wordsLanguage: 'en', hash: '0a'} as const
 * assert.equal(iso690(parts)[0]?.text, 'COUNCIL. ')
 * ```
 */
export function iso690(parts: CitationParts): Piece {
  const {language, url} = parts
  const words = language === 'ru' ? ru : en
  const medium: Piece = url === undefined ? [] : [{text: words.medium}]
  const date = piece(formatDate(parts.date, language, 'day'))
  const viewed = wrap(words.viewed, piece(formatDate(parts.accessed ?? '', language, 'day')), ']')
  const imprint = join(', ', join(': ', piece(parts.sitePlace), piece(parts.publisher)), piece(parts.year))
  const entry = join(
    '. ',
    piece(clean(parts.issuer ?? '').toLocaleUpperCase(language)),
    join(' ', piece(parts.title, {isItalic: true}), medium),
    wrap(words.number, piece(parts.number)),
    join(', ', piece(parts.place), date),
    wrap(words.inside, piece(parts.site, {isItalic: true})),
    wrap(words.release, piece(parts.release)),
    join(' ', imprint, viewed),
    capitalise(piece(parts.locator)),
    capitalise(piece(parts.authority)),
    wrap('SHA-256: ', piece(parts.hash)),
  )
  const address: Piece = url === undefined ? [] : [{text: words.address}, {text: url, href: url}]
  return join(' ', wrap('', entry, '.'), address)
}
