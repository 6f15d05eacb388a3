import type {CitedPlace, CitedWork} from '../../model/cited-work.ts'
import type {DocumentKind} from '../../model/corpus-document.ts'
import {citationParts, type ExportOptions} from '../citation-parts.ts'
import {clean} from '../runs.ts'
import {citationKey} from './citation-key.ts'
import {exportNote} from './export-note.ts'
import {nameKind} from './name-kind.ts'
import {readDateParts} from './read-date-parts.ts'

/** Types of CSL 1.0.2. */
const types: Readonly<Partial<Record<DocumentKind, string>>> = {
  treaty: 'treaty',
  law: 'legislation',
  letter: 'document',
  article: 'document',
  other: 'document',
}

/**
 * Writes a text and a place in it as CSL-JSON, what Zotero, pandoc and citeproc read.
 *
 * @param work the text.
 * @param place the place; its locator stands in the note.
 * @param options language, address, day of access.
 * @returns an array of one item, ended by a line break.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeCslJson} from '#core/citing/exports/write-csl-json.ts'
 * const work = {
 *   id: 'rain', kind: 'treaty' as const, date: '2024-04', titles: {ru: 'Дождь'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'ru', role: 'authentic' as const}], site: {names: {ru: 'Погода'}},
 * }
 * const [item] = JSON.parse(writeCslJson(work, {address: '', from: []}, {language: 'ru'})) as [Record<string, unknown>]
 * assert.deepEqual([item['type'], item['issued']], ['treaty', {'date-parts': [[2024, 4]]}])
 * ```
 */
export function writeCslJson(work: CitedWork, place: CitedPlace, options: ExportOptions): string {
  const parts = citationParts(work, place, options)
  const item: Readonly<Record<string, unknown>> = {
    id: citationKey(work.id, place.address),
    type: types[work.kind] ?? 'report',
    genre: nameKind(work.kind, parts.language),
    title: line(parts.title) ?? work.id,
    author: line(parts.issuer) === undefined ? undefined : [{literal: line(parts.issuer)}],
    issued: cslDate(parts.date),
    'event-place': line(parts.place),
    number: line(parts.number),
    'container-title': line(parts.site),
    publisher: line(parts.publisher),
    'publisher-place': line(parts.sitePlace),
    version: line(parts.release),
    language: parts.wordsLanguage,
    URL: parts.url,
    accessed: parts.accessed === undefined ? undefined : cslDate(parts.accessed),
    note: exportNote(parts),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function line(value: string | undefined): string | undefined {
  return clean(value ?? '') || undefined
}

function cslDate(date: string): Readonly<Record<string, unknown>> {
  const parts = readDateParts(date)
  return parts === undefined ? {literal: date} : {'date-parts': parts}
}
