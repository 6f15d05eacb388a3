import {findTables, type ReadingTable, type TableEntry} from '#core/reading/find-tables.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '#core/model/reading-view.ts'
import {clauseNumber, describeGap, describeMatch} from '../i18n/describe-row.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {footHtml, type OuterNames} from './foot-html.ts'
import {tombstoneHtml} from './register-html.ts'

/** Deepest level of numbering that is indented further. */
const deepest = 4

/** A group of more rows has no elements for its ranges: their number grows with the square. */
const mostRangeRows = 8

/** What the rows of one group have in common. */
interface RowContext {
  readonly languages: readonly string[]
  readonly words: Dictionary
  /** Tag of a cell. */
  readonly tag: 'div' | 'h2'
  /** The group whose number stands in the margin of the first row. */
  readonly group?: ReadingGroup
}

/**
 * Writes the paragraphs of a text. A string and not a component: a thousand texts have four hundred thousand
 * cells, and Astro took 13 ms a page for them where this takes one.
 *
 * @param view the text laid out.
 * @param words language of the interface.
 * @param names what records and other texts are called.
 * @returns one `section` per group; its cells are HTML of `#core/reading`, all else is escaped here.
 */
export function groupsHtml(view: ReadingView, words: Dictionary, names: OuterNames): string {
  const show = (group: ReadingGroup, role = ''): string =>
    tombstoneHtml(group, words) ||
    groupHtml(group, role, view.languages, words, footHtml(group, view.languages, words, names))
  return findTables(view.groups)
    .map((part) => ('entries' in part ? tableHtml(part, show, view.languages, words) : show(part)))
    .join('')
}

/** Side columns, as many as the style knows; a table of more is a list of cards. */
const mostColumns = 6

function tableHtml(
  {columns, width, entries}: ReadingTable,
  show: (group: ReadingGroup, role: string) => string,
  languages: readonly string[],
  words: Dictionary,
): string {
  const name = width > 0 ? `grid w${width > mostColumns ? 0 : width}` : `plan s${columns.length}`
  const heads = columns.map((head) => `<span role="columnheader">${headHtml(head, languages)}</span>`)
  const head =
    heads.length === 0
      ? ''
      : `<div class="heads" role="row"><span role="columnheader">${escapeHtml(words.item)}</span>${heads.join('')}</div>`
  const rows = entries.map((entry) => entryHtml(entry, show)).join('')
  return `<div class="table ${name}" role="table" aria-label="${escapeHtml(words.table)}">${head}${rows}</div>`
}

/** What a column is called in each language, said once where they agree. */
function headHtml(head: readonly (string | null)[], languages: readonly string[]): string {
  return head
    .map((name, column) => ({name, language: languages[column] ?? ''}))
    .filter(({name}, column) => name !== null && head.indexOf(name) === column)
    .map(({name, language}) => `<span lang="${escapeHtml(language)}">${escapeHtml(name ?? '')}</span>`)
    .join('')
}

function entryHtml(
  {lead, cells, sides}: TableEntry,
  show: (group: ReadingGroup, role: string) => string,
): string {
  const main = [...(lead === undefined ? [] : [lead]), ...cells].map((group) => show(group, 'cell')).join('')
  const beside = sides.map((group) => show(group, 'cell')).join('')
  const wrapped = lead === undefined ? main : `<div class="main" role="presentation">${main}</div>${beside}`
  return `<div class="entry" role="row">${wrapped}</div>`
}

function groupHtml(
  group: ReadingGroup,
  role: string,
  languages: readonly string[],
  words: Dictionary,
  foot: string,
): string {
  const {id, kind, depth, anchors = []} = group
  const level = depth > 0 ? ` d${Math.min(depth, deepest)}` : ''
  const spans = anchorsHtml(anchors)
  const rows = rowsHtml(group.rows, {languages, words, tag: kind === 'heading' ? 'h2' : 'div', group})
  const name = `class="g k-${kind}${level}" id="${escapeHtml(id)}"`
  if (role === '') return `<section ${name}>${spans}${rows}${foot}</section>`
  return `<div role="${role}" ${name}>${spans}${rows}${foot}</div>`
}

/**
 * Writes rows: a number that is the row's own address, then one cell per language.
 *
 * @param rows rows of one group, or of a transclusion.
 * @param context what they have in common.
 * @returns one `div` per row.
 */
export function rowsHtml(rows: readonly ReadingRow[], context: RowContext): string {
  return rows.map((row, index) => rowHtml(row, index, context)).join('')
}

function rowHtml(row: ReadingRow, index: number, context: RowContext): string {
  const match = describeMatch(row, context.words)
  const doubt = match === undefined ? '' : ` title="${escapeHtml(match)}"`
  const id = row.id === undefined ? '' : ` id="${escapeHtml(row.id)}"`
  const cells = row.cells.map((html, column) => cell(html, column, row, index, context)).join('')
  const anchors = anchorsHtml(row.anchors) + rangesHtml(row, index, context)
  return `<div class="row${match === undefined ? '' : ' doubt'}"${id}${doubt}>${anchors}${number(row, index, context)}${cells}</div>`
}

/** Further addresses that lead to what they stand in. */
function anchorsHtml(anchors: readonly string[] = []): string {
  return anchors.map((anchor) => `<span id="${escapeHtml(anchor)}"></span>`).join('')
}

/** What a browser without scripts finds at the address of a range inside the group: its first row. */
function rangesHtml({id}: ReadingRow, index: number, {group}: RowContext): string {
  if (id === undefined || group === undefined || group.rows.length > mostRangeRows) return ''
  const ends = group.rows.slice(index + 1).flatMap((end) => end.id ?? [])
  return ends.map((end) => `<i id="${escapeHtml(`${id}:${end}`)}"></i>`).join('')
}

/** The margin holds the number of the first column that has one. */
function mainLabel(group: ReadingGroup | undefined): string | undefined {
  return group?.labels.find((label) => label !== null) ?? undefined
}

function number(row: ReadingRow, index: number, {group}: RowContext): string {
  const id = index === 0 ? group?.id : row.id
  if (id === undefined) return ''
  const label = mainLabel(group)
  const name = index > 0 ? ' sub' : label === undefined ? ' sub unnumbered' : ''
  const text = index > 0 ? clauseNumber(id) : (label ?? '¶')
  // A sign that is no number says nothing aloud; a number is its own name.
  const spoken = /[\p{L}\p{N}]/u.test(text) ? '' : ` aria-label="${escapeHtml(id)}"`
  return `<a class="n${name}" href="#${escapeHtml(id)}"${spoken}>${escapeHtml(text)}</a>`
}

function cell(
  html: string | null,
  column: number,
  row: ReadingRow,
  index: number,
  context: RowContext,
): string {
  const {languages, words, tag, group} = context
  const language = languages[column] ?? ''
  if (html === null) return `<div class="c gap">${escapeHtml(describeGap(row, language, words))}</div>`
  const head = index === 0 ? group?.columns?.[column] : undefined
  const label = index === 0 ? group?.labels[column] : undefined
  // A column whose number differs from that in the margin shows its own.
  const own =
    typeof label === 'string' && label !== mainLabel(group) ? `<b class="num">${escapeHtml(label)} </b>` : ''
  const lead = typeof head === 'string' ? `<b class="column">${escapeHtml(head)}</b>` : ''
  return `<${tag} class="c" lang="${escapeHtml(language)}">${lead}${own}${sayLost(html, words)}</${tag}>`
}

/** What the text has not is said in the language of the reader, beside it. */
function sayLost(html: string, words: Dictionary): string {
  return html.replaceAll(
    '<span class="ref lost">',
    `<span class="ref lost" title="${escapeHtml(words.lostReference)}">`,
  )
}
