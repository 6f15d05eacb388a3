import {formatDate} from '../format-date.ts'
import type {CitationParts} from '../citation-parts.ts'
import {capitalise, join, piece, wrap, type Piece} from '../runs.ts'

const ru = {medium: '[Электронный ресурс]', number: '№ ', release: 'Вып. ', accessed: 'дата обращения: '}
const en = {
  medium: '[Electronic resource]',
  number: 'No. ',
  release: 'Release ',
  accessed: 'date of access: ',
}

/**
 * Writes a reference by GOST R 7.0.5-2008, in the form for a list behind the text: description of a part of an
 * electronic resource, «заглавие [Электронный ресурс] : сведения / ответственность // сайт», areas parted
 * by a point and a dash, address and date of access in the area of notes.
 *
 * @param parts what the citation says.
 * @returns runs, ended by a stop.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gost} from '#core/citing/styles/gost.ts'
 * const parts = {language: 'ru', kind: 'report', title: 'Дождь', date: '2024', locator: 'п. 9', authority: '', wordsLanguage: 'en', hash: '0a'} as const
 * assert.equal(gost(parts)[0]?.text, 'Дождь [Электронный ресурс] : 2024 г. – П. 9. – SHA-256: 0a.')
 * ```
 */
export function gost(parts: CitationParts): Piece {
  const words = parts.language === 'ru' ? ru : en
  const act = join(
    ', ',
    piece(parts.place),
    piece(formatDate(parts.date, parts.language, 'day')),
    wrap(words.number, piece(parts.number)),
  )
  const title = join(' : ', join(' ', piece(parts.title), [{text: words.medium}]), act)
  const work = join(' // ', join(' / ', title, piece(parts.issuer)), piece(parts.site))
  const imprint = join(', ', join(' : ', piece(parts.sitePlace), piece(parts.publisher)), piece(parts.year))
  const areas = join(
    '. – ',
    work,
    wrap(words.release, piece(parts.release)),
    imprint,
    capitalise(piece(parts.locator)),
    capitalise(piece(parts.authority)),
    wrap('SHA-256: ', piece(parts.hash)),
    address(parts, words.accessed),
  )
  return wrap('', areas, '.')
}

function address({url, accessed}: CitationParts, word: string): Piece {
  if (url === undefined) return []
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(accessed ?? '')
  const day = date === null ? accessed : `${date[3]}.${date[2]}.${date[1]}`
  return join(' ', [{text: 'URL: '}, {text: url, href: url}], wrap(`(${word}`, piece(day), ')'))
}
