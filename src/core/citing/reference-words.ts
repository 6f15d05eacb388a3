/** Words that a typed reference is made of, besides those of `#core/citations/grammars`: data only. */
import type {UnitWords} from '../citations/grammar.ts'
import type {DocumentKind} from '../model/corpus-document.ts'

/** Units that only readers ask by, by how far out they stand among those of the citation grammars. */
export const furtherLevels = {sentence: -1, cell: 0.2, row: 0.4, table: 0.6, note: 5.2, heading: 5.4} as const
export type FurtherUnit = keyof typeof furtherLevels

/** All forms of their words; a short one with a stop behind it as well. */
const furtherWords: Readonly<Record<string, Readonly<Record<FurtherUnit, readonly string[]>>>> = {
  ru: {
    sentence: 'предложение предложения предложению предложением предложении предложений предл'.split(' '),
    cell: 'столбец столбца столбце графа графы графе столб'.split(' '),
    row: 'строка строки строке строку стр'.split(' '),
    table: 'таблица таблицы таблице таблицу табл'.split(' '),
    note: 'сноска сноски сноске сноску примечание примечания прим'.split(' '),
    heading: 'заголовок заголовка заголовке'.split(' '),
  },
  en: {
    sentence: 'sentence sentences sent'.split(' '),
    cell: 'column columns col cols'.split(' '),
    row: 'row rows'.split(' '),
    table: 'table tables'.split(' '),
    note: 'note notes footnote'.split(' '),
    heading: 'heading headings'.split(' '),
  },
}

const signs: Readonly<Record<string, readonly UnitWords[]>> = {
  ru: [{unit: 'paragraph', level: 3, words: ['§'], plurals: ['§§']}],
  en: [{unit: 'paragraph', level: 2, words: ['par'], plurals: [], abbreviations: ['par']}],
}

/**
 * Lists the units that readers ask by and texts do not cite themselves by.
 *
 * @param tag language.
 * @returns units for a citation grammar; empty for a language without any.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {furtherUnitsOf} from '#core/citing/reference-words.ts'
 * assert.equal(furtherUnitsOf('en').some(({words}) => words.includes('sentence')), true)
 * ```
 */
export function furtherUnitsOf(tag: string): readonly UnitWords[] {
  const units = Object.entries(furtherWords[tag] ?? {}).map(([unit, words]): UnitWords => ({
    unit: 'subparagraph',
    // The keys are those of the record above.
    level: furtherLevels[unit as FurtherUnit],
    words,
    plurals: [],
    abbreviations: words.filter((word) => word.length < 6),
    ordinals: 'alone',
    isUnnumbered: true,
  }))
  return [...units, ...(signs[tag] ?? [])]
}

/** Parts of a text that are called by a name, not by a number. */
export type NamedPart = 'title' | 'preamble' | 'closing' | 'signatures'

/** Their names, all forms, lower case. */
export const partNames: ReadonlyMap<string, NamedPart> = new Map(
  Object.entries({
    title: ['заглавие', 'заглавия', 'заглавии', 'title'],
    preamble: ['преамбула', 'преамбулы', 'преамбуле', 'преамбулу', 'преамбулой', 'preamble'],
    closing: ['заключительная часть', 'заключительной части', 'closing'],
    signatures: ['подпись', 'подписи', 'подписей', 'подписями', 'подписях', 'signature', 'signatures'],
  } satisfies Record<NamedPart, readonly string[]>).flatMap(([part, names]) =>
    // The keys are those of the record above.
    names.map((name) => [name, part as NamedPart] as const),
  ),
)

/** Nouns for kinds of text: Russian ones without their endings, English ones whole. */
export const kindNouns: Readonly<Record<DocumentKind, {ru: readonly string[]; en: readonly string[]}>> = {
  protocol: {ru: ['протокол'], en: ['protocol', 'minutes']},
  decision: {ru: ['решени', 'постановлени', 'резолюци'], en: ['decision', 'resolution']},
  statement: {ru: ['заявлени', 'сообщени', 'коммюнике'], en: ['statement', 'communique', 'communiqué']},
  report: {ru: ['доклад', 'отчет'], en: ['report']},
  treaty: {
    ru: ['договор', 'соглашени', 'конвенци', 'пакт'],
    en: ['treaty', 'treatie', 'agreement', 'convention', 'covenant'],
  },
  law: {ru: ['закон', 'кодекс'], en: ['law', 'act', 'code', 'statute']},
  letter: {ru: ['письм', 'писем'], en: ['letter']},
  article: {ru: ['стать', 'статей'], en: ['article']},
  other: {ru: [], en: []},
}

/** Words that say nothing of which text is meant, besides the stop words of search. */
export const emptyReferenceWords: ReadonlySet<string> = new Set([
  ...'год года году годы годов г гг номер dated year number no et s p'.split(' '),
])
