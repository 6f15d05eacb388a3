import type {Clause, ClauseId, Paragraph} from '#core/model/corpus-document.ts'
import {escapeHtml, inlineHtml, type InlineContext} from './inline-html.ts'

/** Where each clause of an edition stands. */
export type ClauseIndex = ReadonlyMap<ClauseId, {readonly paragraph: Paragraph; readonly index: number}>

/**
 * Indexes the clauses of an edition by id.
 *
 * @param paragraphs all paragraphs of the edition.
 * @returns a map from clause id to its paragraph and its index there, from 0.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {clauseIndex} from '#core/reading/cell-html.ts'
 * assert.equal(clauseIndex([]).size, 0)
 * ```
 */
export function clauseIndex(paragraphs: readonly Paragraph[]): ClauseIndex {
  return new Map(
    paragraphs.flatMap((paragraph) =>
      paragraph.clauses.map((clause, index): [ClauseId, {paragraph: Paragraph; index: number}] => [
        clause.id,
        {paragraph, index},
      ]),
    ),
  )
}

/** Which edition a cell is of, and which paragraphs stand at the head of a group. */
export interface CellContext {
  readonly clauses: ClauseIndex
  /** Whether this edition gives the addresses: then clauses keep their ids, but the row's own. */
  readonly isBase: boolean
  /** Paragraphs whose number stands in the margin; any other shows its number in the cell. */
  readonly leads: ReadonlySet<string>
  /** Where links inside the text lead. */
  readonly links?: Pick<InlineContext, 'addressOf' | 'noteAddressOf' | 'emendationId'>
}

/**
 * Writes the clauses of one cell as HTML.
 *
 * @param context see {@link CellContext}.
 * @param ids clauses of the cell, in reading order; the first gives the row its id.
 * @returns HTML, `''` for no clause.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {cellHtml, clauseIndex} from '#core/reading/cell-html.ts'
 * assert.equal(cellHtml({clauses: clauseIndex([]), isBase: true, leads: new Set()}, []), '')
 * ```
 */
export function cellHtml(context: CellContext, ids: readonly ClauseId[]): string {
  let html = ''
  for (const [position, id] of ids.entries()) {
    const found = context.clauses.get(id)
    const clause = found?.paragraph.clauses[found.index]
    if (found === undefined || clause === undefined) continue
    const {paragraph, index} = found
    if (index === 0 && !context.leads.has(paragraph.id))
      html += startParagraph(paragraph, context.isBase, position > 0)
    else if (position > 0) html += gapBefore(paragraph, index)
    const inner = inlineHtml(paragraph, reach(paragraph, clause, index), {
      ...context.links,
      pointsAfter: paragraph.clauses[index - 1]?.span.end ?? -1,
    })
    html += context.isBase && position > 0 ? `<span id="${escapeHtml(id)}">${inner}</span>` : inner
  }
  return html
}

/** A clause with the marks of no length that stand behind it, as a note's number. */
function reach(paragraph: Paragraph, clause: Clause, index: number): {start: number; end: number} {
  const last = index === paragraph.clauses.length - 1
  return {start: clause.span.start, end: last ? paragraph.text.length : clause.span.end}
}

/** What stands between two clauses of a paragraph: usually one space. */
function gapBefore(paragraph: Paragraph, index: number): string {
  const before = paragraph.clauses[index - 1]?.span.end ?? 0
  const start = paragraph.clauses[index]?.span.start ?? before
  // Points in the gap are shown with the clause behind it, which may stand in another cell.
  return inlineHtml(paragraph, {start: before, end: start}, {pointsAfter: start})
}

/** A paragraph that shares its group with another shows its own number and keeps its address. */
function startParagraph(paragraph: Paragraph, isBase: boolean, isLater: boolean): string {
  const id = isBase ? ` id="${escapeHtml(paragraph.id)}"` : ''
  return `${isLater ? '<br>' : ''}<b class="num"${id}>${escapeHtml(paragraph.marker ?? '')}</b> `
}
