import type {Paragraph, ParagraphId} from '#core/model/corpus-document.ts'

/** Numbering is nowhere deeper; a parent that is its own ends here. */
const deepest = 8

/**
 * Finds the number a reader looks a paragraph up by. A letter says nothing without the number above it; a
 * continuation or a cell has that number only.
 *
 * @param paragraph the paragraph.
 * @param known paragraphs of its edition, by id.
 * @returns as printed, `3 (a)`, `[12]` when given by the editors; `undefined` where neither it nor any above
 *   it has one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printedNumber} from '#core/reading/printed-number.ts'
 * const rest = {kind: 'paragraph', text: '', clauses: [], mentions: [], citations: [], dates: [], marks: []} as const
 * const item = {...rest, id: 'p1', label: '1'}
 * assert.equal(printedNumber({...rest, id: 'p1.a', parent: 'p1', label: 'a'}, new Map([['p1', item]])), '1 (a)')
 * ```
 */
export function printedNumber(
  paragraph: Paragraph,
  known: ReadonlyMap<ParagraphId, Paragraph>,
): string | undefined {
  return numberAt(paragraph, known, 0)
}

function numberAt(
  {label, editorial, parent}: Paragraph,
  known: ReadonlyMap<ParagraphId, Paragraph>,
  depth: number,
): string | undefined {
  const own = label ?? (editorial === undefined ? undefined : `[${editorial}]`)
  const owner = known.get(parent ?? '')
  if ((own !== undefined && /\d/.test(own)) || owner === undefined || depth > deepest) return own
  const above = numberAt(owner, known, depth + 1)
  return own === undefined || above === undefined ? (above ?? own) : `${above} (${own})`
}
