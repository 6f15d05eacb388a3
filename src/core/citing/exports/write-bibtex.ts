import type {CitedPlace, CitedWork} from '../../model/cited-work.ts'
import {citationParts, type ExportOptions} from '../citation-parts.ts'
import {clean} from '../runs.ts'
import {citationKey} from './citation-key.ts'
import {exportNote} from './export-note.ts'
import {nameKind} from './name-kind.ts'
import {readDateParts} from './read-date-parts.ts'

/** Signs of TeX that a backslash alone does not make harmless. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** BibTeX counts braces with or without a backslash: those without a partner are written as words. */
const braces: Readonly<Record<string, string>> = {'{': '\\textbraceleft{}', '}': '\\textbraceright{}'}

/**
 * Writes a text and a place in it as an entry of BibTeX, in UTF-8, for BibTeX, biblatex, bibutils and pandoc.
 *
 * @param work the text.
 * @param place the place; its locator stands in the note.
 * @param options language, address, day of access.
 * @returns one entry, ended by a line break. Title and author stand in double braces: programs would change
 *   the capitals of the one and take the other for a person.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeBibtex} from '#core/citing/exports/write-bibtex.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024', titles: {ru: 'Дождь & снег'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'ru', role: 'authentic' as const}], site: {names: {ru: 'Погода'}},
 * }
 * const entry = writeBibtex(work, {address: 'p9', from: []}, {language: 'ru'})
 * assert.ok(entry.startsWith('@techreport{rain-p9,\n  title = {{Дождь \\& снег}},\n'))
 * ```
 */
export function writeBibtex(work: CitedWork, place: CitedPlace, options: ExportOptions): string {
  const parts = citationParts(work, place, options)
  const [first, ...rest] = readDateParts(parts.date) ?? []
  // The name that the packages of LaTeX have for it.
  const language = new Intl.DisplayNames(['en'], {type: 'language'}).of(parts.wordsLanguage)?.toLowerCase()
  const isSingle = first !== undefined && rest.length === 0
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', double(parts.title)],
    ['author', double(parts.issuer)],
    ['institution', single(parts.publisher ?? parts.issuer)],
    ['address', single(parts.sitePlace)],
    ['type', single(nameKind(parts.kind, parts.language))],
    ['number', single(parts.number)],
    ['year', single(parts.date.slice(0, 4))],
    ['month', isSingle ? single(first[1]?.toString()) : undefined],
    ['day', isSingle ? single(first[2]?.toString()) : undefined],
    ['date', first === undefined ? undefined : single(parts.date)],
    ['series', single(parts.site)],
    ['version', single(parts.release)],
    ['language', single(language)],
    ['langid', single(language)],
    [
      'url',
      parts.url === undefined ? undefined : `{${parts.url.replaceAll(/[{}\\\s]/g, encodeURIComponent)}}`,
    ],
    ['urldate', single(parts.accessed)],
    ['note', single(exportNote(parts))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value},\n`))
  return `@techreport{${citationKey(work.id, place.address)},\n${lines.join('')}}\n`
}

function single(value: string | undefined): string | undefined {
  const text = clean(value ?? '')
  return text === '' ? undefined : `{${escapeTex(text)}}`
}

function double(value: string | undefined): string | undefined {
  const braced = single(value)
  return braced === undefined ? undefined : `{${braced}}`
}

function escapeTex(text: string): string {
  const special = isBalanced(text) ? signs : {...signs, ...braces}
  return text.replaceAll(/[\\{}~^&%#_$]/g, (sign) => special[sign] ?? `\\${sign}`)
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}
