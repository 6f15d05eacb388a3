/** The clauses of two aligned editions as the aligner's own units and beads. */
import type {AlignUnit, ScoredBead} from '#core/align/align-unit.ts'
import {ClauseUnit, listClauses} from '#core/align/clause-unit.ts'
import type {Alignment, Edition} from '#core/model/corpus-document.ts'

/** Units of both sides, and beads over their indices. */
export interface AlignedClauses {
  readonly from: readonly AlignUnit[]
  readonly to: readonly AlignUnit[]
  readonly beads: readonly ScoredBead[]
}

/**
 * Turns an alignment back into units and beads of indices.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param alignment of the two.
 * @returns clauses in reading order, and the beads of the alignment in its order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAlignedClauses} from '#core/align/aligned-clauses.ts'
 * const sides = {from: {divisions: []}, to: {divisions: []}}
 * assert.deepEqual(readAlignedClauses(sides.from, sides.to, {beads: []}).beads, [])
 * ```
 */
export function readAlignedClauses(
  from: Pick<Edition, 'divisions'>,
  to: Pick<Edition, 'divisions'>,
  alignment: Pick<Alignment, 'beads'>,
): AlignedClauses {
  const [left, right] = [readSide(from), readSide(to)]
  const find = (side: typeof left, ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => side.indices.get(id) ?? [])
  return {
    from: left.units,
    to: right.units,
    beads: alignment.beads.map(({from: own, to: other, score, origin}) => ({
      from: find(left, own),
      to: find(right, other),
      score,
      origin,
    })),
  }
}

function readSide({divisions}: Pick<Edition, 'divisions'>) {
  const places = listClauses(divisions.flatMap(({paragraphs}) => paragraphs))
  return {
    units: places.map((place) => new ClauseUnit(place)),
    indices: new Map(places.map(({clause}, index) => [clause.id, index])),
  }
}
