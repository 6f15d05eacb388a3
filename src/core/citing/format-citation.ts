import type {CitationStyle, CitedPlace, CitedWork, Run} from '../model/cited-work.ts'
import {citationParts, type CitationOptions, type CitationParts} from './citation-parts.ts'
import {apa} from './styles/apa.ts'
import {chicago} from './styles/chicago.ts'
import {gost} from './styles/gost.ts'
import {iso690} from './styles/iso690.ts'
import {oscola} from './styles/oscola.ts'

const styles: Readonly<Record<CitationStyle, (parts: CitationParts) => readonly Run[]>> = {
  gost,
  chicago,
  oscola,
  apa,
  iso690,
}

/**
 * Writes a bibliographic citation of a place in a text.
 *
 * @param work the text.
 * @param place the place, from `locatePlace`.
 * @param options style, language, address and day of access.
 * @returns the citation in pieces of one face each; what the records do not have is left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatCitation} from '#core/citing/format-citation.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024-04-03', titles: {en: 'Rain'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'en', role: 'authentic' as const}], site: {names: {en: 'Weather'}},
 * }
 * const runs = formatCitation(work, {address: '', from: []}, {style: 'chicago', language: 'en'})
 * assert.deepEqual(runs[0], {text: 'Rain', isItalic: true})
 * ```
 */
export function formatCitation(work: CitedWork, place: CitedPlace, options: CitationOptions): readonly Run[] {
  return styles[options.style](citationParts(work, place, options))
}
