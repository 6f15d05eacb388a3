import {escapeHtml} from '#core/reading/inline-html.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '#core/model/reading-view.ts'
import {clauseNumber, describeGap, describeMatch} from '../i18n/describe-row.ts'
import type {Dictionary} from '../i18n/dictionary.ts'

/** Deepest level of numbering that is indented further. */
const deepest = 4

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
 * @returns one `section` per group; its cells are HTML of `#core/reading`, all else is escaped here.
 */
export function groupsHtml(view: ReadingView, words: Dictionary): string {
  return view.groups.map((group) => groupHtml(group, view.languages, words)).join('')
}

function groupHtml(group: ReadingGroup, languages: readonly string[], words: Dictionary): string {
  const {id, kind, depth, anchors = []} = group
  const level = depth > 0 ? ` d${Math.min(depth, deepest)}` : ''
  const spans = anchors.map((anchor) => `<span id="${escapeHtml(anchor)}"></span>`).join('')
  const rows = rowsHtml(group.rows, {languages, words, tag: kind === 'heading' ? 'h2' : 'div', group})
  return `<section class="g k-${kind}${level}" id="${escapeHtml(id)}">${spans}${rows}</section>`
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
  return `<div class="row${match === undefined ? '' : ' doubt'}"${id}${doubt}>${number(row, index, context)}${cells}</div>`
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
  return `<${tag} class="c" lang="${escapeHtml(language)}">${lead}${own}${html}</${tag}>`
}
