import type {CitingLanguage} from '../../model/cited-work.ts'
import type {DocumentKind} from '../../model/corpus-document.ts'

const names: Readonly<Record<DocumentKind, Readonly<Record<CitingLanguage, string>>>> = {
  protocol: {ru: 'Протокол', en: 'Protocol'},
  decision: {ru: 'Решение', en: 'Decision'},
  statement: {ru: 'Заявление', en: 'Statement'},
  report: {ru: 'Доклад', en: 'Report'},
  treaty: {ru: 'Договор', en: 'Treaty'},
  law: {ru: 'Закон', en: 'Law'},
  letter: {ru: 'Письмо', en: 'Letter'},
  article: {ru: 'Статья', en: 'Article'},
  other: {ru: 'Документ', en: 'Document'},
}

/**
 * Names a kind of text; without a name of its own a reference manager would call it a technical report.
 *
 * @param kind kind of the text.
 * @param language language to write in.
 * @returns a noun with a capital.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nameKind} from '#core/citing/exports/name-kind.ts'
 * assert.equal(nameKind('protocol', 'ru'), 'Протокол')
 * ```
 */
export function nameKind(kind: DocumentKind, language: CitingLanguage): string {
  return names[kind][language]
}
