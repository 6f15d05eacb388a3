/** Clauses as units of the aligner. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import type {Clause, EntityId, Paragraph} from '#core/model/corpus-document.ts'

/** A clause with its paragraph. */
export interface Place {
  readonly paragraph: Paragraph
  readonly clause: Clause
}

/**
 * Lists the clauses of paragraphs.
 *
 * @param paragraphs in reading order.
 * @returns their clauses, in the same order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listClauses} from '#core/align/clause-unit.ts'
 * assert.deepEqual(listClauses([]), [])
 * ```
 */
export function listClauses(paragraphs: readonly Paragraph[]): readonly Place[] {
  const places: Place[] = []
  for (const paragraph of paragraphs) {
    for (const clause of paragraph.clauses) places.push({paragraph, clause})
  }
  return places
}

/** A clause as a unit; its entities are gathered only where words are read. */
export class ClauseUnit implements AlignUnit {
  readonly text: string
  readonly #place: Place

  constructor(place: Place) {
    const {start, end} = place.clause.span
    this.text = place.paragraph.text.slice(start, end)
    this.#place = place
  }

  get entities(): readonly EntityId[] {
    const {start, end} = this.#place.clause.span
    const inside = this.#place.paragraph.mentions.filter(({span}) => span.start >= start && span.end <= end)
    return inside.map(({entity}) => entity)
  }
}
