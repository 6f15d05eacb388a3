import type {Bead, Clause, ClauseId, CorpusDocument, Edition, Paragraph} from '../model/corpus-document.ts'
import {beadAddress} from '../reading/links-of.ts'
import {toLine} from './excerpt.ts'

/** An edition as the page of its text shows it: where its clauses stand, and what stands beside them. */
export interface ShownEdition {
  readonly edition: Edition
  readonly paragraphs: readonly Paragraph[]
  /** Finds the address of the row a clause stands in. */
  readonly addressOf: (clause: ClauseId) => string
  /** Text that stands beside a clause, in one line; `null` where nothing does. */
  readonly besideOf: (clause: ClauseId) => string | null
}

/**
 * Lists the editions that the page of a text shows: the base and the one beside it, as
 * `#core/reading/lay-out.ts` lays them out.
 *
 * @param document the text.
 * @returns one or two editions; none for a text without editions.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {shownEditions} from '#core/indexes/row-addresses.ts'
 * assert.deepEqual(shownEditions({id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}), [])
 * ```
 */
export function shownEditions(document: CorpusDocument): readonly ShownEdition[] {
  const [base, other] = document.editions
  const alignment = document.alignments[0]
  if (base === undefined) return []
  if (other === undefined || alignment === undefined) {
    return [{edition: base, paragraphs: paragraphsOf(base), addressOf: (id) => id, besideOf: () => null}]
  }
  const [baseTexts, otherTexts] = [clauseTexts(base), clauseTexts(other)]
  return [
    shown(base, alignment.beads, 'from', other.language, otherTexts),
    shown(other, alignment.beads, 'to', other.language, baseTexts),
  ]
}

function shown(
  edition: Edition,
  beads: readonly Bead[],
  side: 'from' | 'to',
  otherLanguage: string,
  beside: ReadonlyMap<ClauseId, string>,
): ShownEdition {
  const rows = new Map(beads.flatMap((bead) => bead[side].map((id) => [id, bead] as const)))
  const opposite = side === 'from' ? 'to' : 'from'
  return {
    edition,
    paragraphs: paragraphsOf(edition),
    addressOf: (id) => beadAddress(rows.get(id) ?? {from: [], to: [id]}, otherLanguage),
    besideOf(id) {
      const texts = rows.get(id)?.[opposite].flatMap((clause) => beside.get(clause) ?? []) ?? []
      return texts.length === 0 ? null : texts.join(' ')
    },
  }
}

/**
 * Numbers the rows of a text of two editions as the page shows them.
 *
 * @param document the text.
 * @returns index of each row, from 0, by its address; empty for a text of one edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {rowOrder} from '#core/indexes/row-addresses.ts'
 * assert.equal(rowOrder({id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}).size, 0)
 * ```
 */
export function rowOrder(document: CorpusDocument): ReadonlyMap<string, number> {
  const beads = document.alignments[0]?.beads ?? []
  const language = document.editions[1]?.language ?? ''
  return new Map(beads.map((bead, index) => [beadAddress(bead, language), index]))
}

function paragraphsOf(edition: Edition): readonly Paragraph[] {
  return edition.divisions.flatMap((division) => division.paragraphs)
}

function clauseTexts(edition: Edition): ReadonlyMap<ClauseId, string> {
  return new Map(
    paragraphsOf(edition).flatMap(({text, clauses}) =>
      clauses.map(({id, span}) => [id, toLine(text.slice(span.start, span.end)).trim()] as const),
    ),
  )
}

/**
 * Finds the clause a place of a paragraph belongs to.
 *
 * @param paragraph the paragraph.
 * @param offset UTF-16 offset in its text.
 * @returns the clause around it, or the nearest one before; `undefined` in a paragraph without clauses.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {clauseAt} from '#core/indexes/row-addresses.ts'
 * const clauses = [{id: 'p1c1', span: {start: 0, end: 4}}, {id: 'p1c2', span: {start: 5, end: 9}}]
 * assert.equal(clauseAt({clauses}, 5)?.id, 'p1c2')
 * ```
 */
export function clauseAt({clauses}: Pick<Paragraph, 'clauses'>, offset: number): Clause | undefined {
  return clauses.findLast(({span}) => span.start <= offset) ?? clauses[0]
}
