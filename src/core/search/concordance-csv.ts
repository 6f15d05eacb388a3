import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import {chooseWords} from '../text/choose-words.ts'
import type {CatalogueText} from './catalogue-text.ts'
import type {ConcordanceLine} from './concordance.ts'

/** What the cells of a line are made with. */
export interface ConcordanceTable {
  /** Names of the twelve columns. */
  readonly head: readonly string[]
  /** Language that titles are wanted in. */
  readonly language: LanguageTag
  readonly catalogue: ReadonlyMap<DocumentId, Pick<CatalogueText, 'titles' | 'date'>>
  /** Writes the address of a place. */
  readonly urlOf: (line: Pick<ConcordanceLine, 'document' | 'address'>) => string
}

/**
 * Lays the lines of a concordance out as a table: text, title, date, address, number, language, left, found,
 * right, other language, other side, URL.
 *
 * A program that opens the table would compute a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage
 * return. Such a cell gets an apostrophe before it (OWASP, "CSV Injection") and is otherwise as printed: to read it
 * back, drop an apostrophe that stands before one of these characters. A plain number as `-5` is computed to
 * itself and stays as it is; so do words with a true dash or minus sign (`–`, `—`, `−`).
 *
 * @param lines The lines.
 * @param table What their cells are made with.
 * @returns rows of cells, the names of the columns first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toConcordanceRows} from '#core/search/concordance-csv.ts'
 *
 * const line = {document: 'note', address: 'p1', language: 'en', left: ['=1+1'], node: ['two'], right: ['words']}
 * const table = {head: ['Text'], language: 'en', catalogue: new Map(), urlOf: () => 'https://example.org/'}
 * const cells = ['note', 'note', '', 'p1', '', 'en', "'=1+1", 'two', 'words', '', '', 'https://example.org/']
 * assert.deepEqual(toConcordanceRows([line], table), [['Text'], cells])
 * ```
 */
export function toConcordanceRows(
  lines: readonly ConcordanceLine[],
  {head, language, catalogue, urlOf}: ConcordanceTable,
): string[][] {
  const rows = lines.map((line) => {
    const {document, address, label = '', left, node, right, other} = line
    const {titles = {}, date = ''} = catalogue.get(document) ?? {}
    const title = chooseWords(titles, language)?.text ?? document
    const context = [left, node, right].map((words) => words.join(' '))
    const place = [document, title, date, address, label, line.language]
    return [...place, ...context, other?.language ?? '', other?.text ?? '', urlOf(line)]
  })
  return [head, ...rows].map((cells) => cells.map(guardCell))
}

/**
 * Keeps a program that opens a table from computing a cell: see {@link toConcordanceRows}.
 *
 * @param cell words of a cell.
 * @returns the words, behind an apostrophe where a program would compute them.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {guardCell} from '#core/search/concordance-csv.ts'
 * assert.deepEqual(['=1+1', '-5', 'rain'].map(guardCell), ["'=1+1", '-5', 'rain'])
 * ```
 */
export function guardCell(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell
}

const longestName = 60

/**
 * Names the file of a concordance by its query.
 *
 * @param word What the file is, in the language of the interface.
 * @param query As typed.
 * @returns a name for any system: letters and digits with hyphens between, then `.csv`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nameConcordance} from '#core/search/concordance-csv.ts'
 *
 * assert.equal(nameConcordance('Concordance', '"Совет" / мира*'), 'concordance-совет-мира.csv')
 * ```
 */
export function nameConcordance(word: string, query: string): string {
  // Marks of letters are letters here: a name in NFD would lose its й.
  const words =
    `${word} ${query}`
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `${[...words.join('-')].slice(0, longestName).join('').replace(/-$/, '')}.csv`
}
