import type {ColumnHead, ReadingTable, TableEntry} from '#core/reading/find-tables.ts'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {plainCell} from '#core/reading/plain-cell.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {dictionaries} from '../i18n/index.ts'
import {describeShared} from '../i18n/words/deadlines.ts'

/** Side columns, as many as the style knows; a table of more is a list of cards. */
const mostColumns = 6

/** Writes a group: as which part of the table, and what stands at its end. */
type Show = (group: ReadingGroup, role: string, tail?: string) => string

/**
 * Writes a table. Its parts are sections of the text with addresses of their own, laid out as a table, as cards or as
 * paragraphs: the roles make it a table in all of these.
 *
 * @param table the table.
 * @param show writes a group as an element with the given attributes.
 * @param languages languages of the columns.
 * @param words language of the interface.
 * @returns an element of role `table`.
 */
export function tableHtml(
  table: ReadingTable,
  show: Show,
  languages: readonly string[],
  words: Dictionary,
): string {
  const {columns, below, width, entries} = table
  if (width > 0) return gridHtml(table, show, languages, words)
  const rows = entries.map((entry) => entryHtml(entry, table, show, words)).join('')
  const count = 1 + below.length + columns.length
  const name = escapeHtml(nameItems(entries, words))
  return `<div class="table plan s${columns.length}" role="table" aria-label="${name}" aria-colcount="${count}">${headsHtml(table, languages)}${rows}</div>`
}

/** As «Таблица: пункты 1–3», by the numbers of the outermost items. */
function nameItems(entries: readonly TableEntry[], {deadlines, table}: Dictionary): string {
  const outermost = Math.min(...entries.map(({lead}) => lead?.depth ?? 0))
  const labels = entries.flatMap(({lead}) =>
    lead?.depth === outermost ? (lead.labels.find((label) => label !== null) ?? []) : [],
  )
  const ends = [...new Set([labels[0], labels.at(-1)])].map((label) => label?.replace(/[.)]$/, ''))
  return labels.length === 0 ? table : deadlines.tableOf.replace('#', ends.join('–'))
}

function headsHtml({columns, below}: ReadingTable, languages: readonly string[]): string {
  const head = (index: number, name: string): string =>
    `<span role="columnheader" aria-colindex="${index}">${name}</span>`
  const items = languages.map((tag) => dictionaries.find(({language}) => language === tag)?.item ?? null)
  const inner = below.map((own, index) => head(index + 2, headHtml(own, languages)))
  const main = `<div role="none">${head(1, headHtml(items, languages))}${inner.join('')}</div>`
  const sides = columns.map((own, index) => head(below.length + index + 2, headHtml(own, languages)))
  return `<div class="heads" role="row">${main}${sides.join('')}</div>`
}

/** What a column is called in each language, said once where they agree. */
function headHtml(head: ColumnHead, languages: readonly string[]): string {
  return head
    .map((name, column) => ({name, language: languages[column] ?? ''}))
    .filter(({name}, column) => name !== null && head.indexOf(name) === column)
    .map(({name, language}) => `<span lang="${escapeHtml(language)}">${escapeHtml(name ?? '')}</span>`)
    .join('')
}

function entryHtml(
  {lead, cells, sides, shared}: TableEntry,
  {columns, below}: ReadingTable,
  show: Show,
  words: Dictionary,
): string {
  const indexIn = (heads: readonly ColumnHead[], {columns: own = []}: ReadingGroup): number =>
    heads.findIndex((head) => head.join('\n') === own.join('\n'))
  const main = cells.map((cell) => show(cell, `role="cell" aria-colindex="${indexIn(below, cell) + 2}"`))
  const note =
    shared === undefined ? '' : `<p class="remark">${escapeHtml(describeShared(shared, words.deadlines))}</p>`
  const beside = sides.map((side) =>
    show(side, `role="cell" aria-colindex="${below.length + indexIn(columns, side) + 2}"`, note),
  )
  const header = lead === undefined ? '' : show(lead, 'role="rowheader" aria-colindex="1"')
  return `<div class="entry" role="row"><div class="main" role="none">${header}${main.join('')}</div>${beside.join('')}</div>`
}

/** A table of rows: the first names the columns where the others go by them. */
function gridHtml(
  {width, entries}: ReadingTable,
  show: Show,
  languages: readonly string[],
  words: Dictionary,
): string {
  const isHeaded = entries.some(({cells}) =>
    cells.some(({columns}) => columns?.some((head) => head !== null)),
  )
  const rows = entries.map(({cells}, row) => {
    const inner = cells.map((cell, column) => {
      const isHead = isHeaded && row === 0
      return show(cell, `role="${isHead ? 'columnheader' : column === 0 ? 'rowheader' : 'cell'}"`)
    })
    return `<div class="entry${isHeaded && row === 0 ? ' head' : ''}" role="row">${inner.join('')}</div>`
  })
  const column = Math.max(0, languages.indexOf(words.language))
  const heads = isHeaded ? (entries[0]?.cells ?? []) : []
  const names = heads.map(({rows: [first]}) => plainCell(first?.cells[column] ?? first?.cells[0] ?? ''))
  const name = [words.table, names.filter((each) => each !== '').join(', ')].filter(Boolean).join(': ')
  return `<div class="table grid w${width > mostColumns ? 0 : width}" role="table" aria-label="${escapeHtml(name)}">${rows.join('')}</div>`
}
