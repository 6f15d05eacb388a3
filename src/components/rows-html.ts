import {findTables} from '#core/reading/find-tables.ts'
import {findRepeatedGaps} from '#core/reading/find-repeated-gaps.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {plainCell} from '#core/reading/plain-cell.ts'
import {setSpacesIn} from '#core/reading/set-spaces.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '#core/model/reading-view.ts'
import {describeLink, writeLink} from '../i18n/describe-link.ts'
import {clauseNumber, describeGap} from '../i18n/describe-row.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {footHtml, type OuterNames} from './foot-html.ts'
import {nameSigns} from './apparatus-html.ts'
import {tombstoneHtml} from './register-html.ts'
import {tableHtml} from './table-html.ts'

/** Deepest level of numbering that is indented further. */
const deepest = 4
/** Letters of both sides of a group that is guessed to be as most are. */
const usualSize = 500

/** A group of more rows has no elements for its ranges: their number grows with the square. */
const mostRangeRows = 8

/** Letters of the scripts that run from right to left and their presentation forms: Unicode, blocks of the basic plane. */
const fromRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** What the rows of one group have in common. */
interface RowContext {
  readonly languages: readonly string[]
  readonly words: Dictionary
  /** Tag of a cell. */
  readonly tag: 'div' | 'h2'
  /** The group whose number stands in the margin of the first row. */
  readonly group?: ReadingGroup
  /** Rows whose empty cell has nothing to say that the row before did not say. */
  readonly repeated?: ReadonlySet<ReadingRow>
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
  const {languages} = view
  const repeated = findRepeatedGaps(view.groups)
  const show = (group: ReadingGroup, role = '', tail = ''): string =>
    tombstoneHtml(group, words) ||
    groupHtml(group, role, {languages, words, repeated}, footHtml(group, languages, words, names) + tail)
  return findTables(view.groups)
    .map((part) => ('entries' in part ? tableHtml(part, show, view.languages, words) : show(part)))
    .join('')
}

function groupHtml(
  group: ReadingGroup,
  role: string,
  context: Omit<RowContext, 'tag'>,
  foot: string,
): string {
  const {id, kind, depth, anchors = []} = group
  const level = depth > 0 ? ` d${Math.min(depth, deepest)}` : ''
  const spans = anchorsHtml(anchors)
  const rows = rowsHtml(group.rows, {...context, tag: kind === 'heading' ? 'h2' : 'div', group})
  const name = `class="g k-${kind}${level}" id="${escapeHtml(id)}"${sizeOf(group)}`
  if (role === '') return `<section ${name}>${spans}${rows}${foot}</section>`
  return `<div ${role} ${name}>${spans}${rows}${foot}</div>`
}

/** Hundreds of letters of a long group, by which its height is guessed until it is laid out: see `reading.css`. */
function sizeOf({rows}: ReadingGroup): string {
  const html = rows.flatMap(({cells}) => cells).join('')
  const size = html.length <= usualSize ? 0 : plainCell(html).length
  return size <= usualSize ? '' : ` data-z="${Math.ceil(size / 100)}"`
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
  const id = row.id === undefined ? '' : ` id="${escapeHtml(row.id)}"`
  const bond = writeLink(row)
  const link = bond === undefined ? '' : ` data-link="${bond}"`
  const words = row.cells.includes(null)
    ? undefined
    : describeLink(bond ?? '', context.words.reader, context.languages)
  const isDoubtful = words?.level === 'doubtful'
  const hint = isDoubtful ? ` title="${escapeHtml([words.text, ...words.why].join('; '))}"` : ''
  const cells = row.cells.map((html, column) => cell(html, column, row, index, context)).join('')
  const anchors = anchorsHtml(row.anchors) + rangesHtml(row, index, context)
  return `<div class="row${isDoubtful ? ' doubtful' : ''}"${link}${id}${hint}>${anchors}${number(row, index, context)}${cells}</div>`
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
  return `<a href="#${escapeHtml(id)}" class="n${name}"${spoken}>${breakable(escapeHtml(text))}</a>`
}

/** A number with many parts breaks behind a point, if it has to. */
function breakable(label: string): string {
  return label.length > 6 ? label.replace(/\.(?=\d)/g, '.<wbr>') : label
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
  if (html === null) return gapHtml(row, language, context)
  const head = index === 0 ? group?.columns?.[column] : undefined
  const label = index === 0 ? group?.labels[column] : undefined
  // A column whose number differs from that in the margin shows its own.
  const own =
    typeof label === 'string' && label !== mainLabel(group) ? `<b class="num">${escapeHtml(label)} </b>` : ''
  const lead = typeof head === 'string' ? `<b class="column">${escapeHtml(head)}</b>` : ''
  const role = index === 0 ? group?.roles?.[column] : undefined
  const status = role ? `<b class="column status" lang="${words.language}">${words.shortRoles[role]}</b>` : ''
  const text = nameSigns(sayLost(setSpacesIn(html, language), language, words), group, words)
  // What begins in Arabic or Hebrew letters runs from the right.
  const direction = fromRight.test(html) ? ' dir="auto"' : ''
  return `<${tag} class="c" lang="${escapeHtml(language)}"${direction}>${status}${lead}${own}${text}</${tag}>`
}

/** An empty cell says why it is, the first of a run for all of them. */
function gapHtml(row: ReadingRow, column: string, {words, group, repeated}: RowContext): string {
  if (repeated?.has(row) === true) return '<div class="c gap again"></div>'
  const {language, text} = describeGap(row, column, words, group?.omission)
  const said = escapeHtml(text)
  const foreign = language === words.language ? said : `<span lang="${escapeHtml(language)}">${said}</span>`
  return `<div class="c gap">${foreign}</div>`
}

/** What the text has not is said in the language of the reader, beside it. */
function sayLost(html: string, language: string, words: Dictionary): string {
  return html.replaceAll(
    '<span class="ref lost"><span>',
    `<span class="ref lost" lang="${words.language}" title="${escapeHtml(words.lostReference)}"><span lang="${escapeHtml(language)}">`,
  )
}
