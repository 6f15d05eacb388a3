import type {CitedPlace, CitedWork} from '../../model/cited-work.ts'
import {citationParts, type ExportOptions} from '../citation-parts.ts'
import {clean} from '../runs.ts'
import {citationKey} from './citation-key.ts'
import {exportNote} from './export-note.ts'
import {readDateParts} from './read-date-parts.ts'

/**
 * Writes a text and a place in it as a record of RIS, a report.
 *
 * @param work the text.
 * @param place the place; its locator stands in the note.
 * @param options language, address, day of access.
 * @returns one record in UTF-8, lines ended by CR LF. A comma ends the author: without one programs take a
 *   body for a person.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeRis} from '#core/citing/exports/write-ris.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024', titles: {ru: 'Дождь'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'ru', role: 'authentic' as const}], site: {names: {ru: 'Погода'}},
 * }
 * const record = writeRis(work, {address: '', from: []}, {language: 'ru'})
 * assert.ok(record.startsWith('TY  - RPRT\r\nID  - rain\r\nTI  - Дождь\r\n'))
 * ```
 */
export function writeRis(work: CitedWork, place: CitedPlace, options: ExportOptions): string {
  const parts = citationParts(work, place, options)
  const issuer = clean(parts.issuer ?? '')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'RPRT'],
    ['ID', citationKey(work.id, place.address)],
    ['TI', parts.title],
    ['AU', issuer === '' ? undefined : `${issuer},`],
    ['T2', parts.site],
    ['PB', parts.publisher],
    ['CY', parts.sitePlace],
    ['SN', parts.number],
    ['PY', /^\d{4}/.exec(parts.date)?.[0]],
    ['DA', risDate(parts.date)],
    ['ET', parts.release],
    ['LA', parts.wordsLanguage],
    ['UR', parts.url],
    ['Y2', risDate(parts.accessed ?? '')],
    ['N1', exportNote(parts)],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) =>
      value === undefined || (value === '' && tag !== 'ER') ? [] : `${tag}  - ${toLine(value)}\r\n`,
    )
    .join('')
}

/** Year, month, day between slashes, of a range its first day. */
function risDate(date: string): string | undefined {
  const [year, month, day] = readDateParts(date)?.[0] ?? []
  if (year === undefined) return undefined
  const pad = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${year}/${pad(month)}/${pad(day)}/`
}

function toLine(value: string): string {
  return value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
