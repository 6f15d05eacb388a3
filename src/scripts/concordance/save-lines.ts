import {csvFormatRows} from 'd3-dsv'
import {nameConcordance, toConcordanceRows, type ConcordanceTable} from '#core/search/concordance-csv.ts'
import type {ConcordanceLine} from '#core/search/concordance.ts'
import {saveFile} from '../cite/save-file.ts'

/**
 * Saves lines as CSV: UTF-8 with a mark of it, by which spreadsheets read Cyrillic letters.
 *
 * @param lines the lines.
 * @param table what their cells are made with.
 * @param title what the file is, in the language of the interface.
 * @param query as typed.
 */
export function saveLines(
  lines: readonly ConcordanceLine[],
  table: ConcordanceTable,
  title: string,
  query: string,
): void {
  const csv = csvFormatRows(toConcordanceRows(lines, table))
  saveFile(nameConcordance(title, query), `\uFEFF${csv}\n`, 'text/csv')
}
