/** Reasons for the beads of an alignment. */
import type {AlignUnit, Lexicon} from '#core/align/align-unit.ts'
import {explainBeads} from '#core/align/explain-beads.ts'
import type {Bead, Edition, Paragraph, Span} from '#core/model/corpus-document.ts'

/** Units of one side, and the place of each by its id. */
interface Units {
  readonly list: readonly AlignUnit[]
  readonly places: ReadonlyMap<string, number>
}

function toUnit({text, mentions}: Paragraph, label: string, {start, end}: Span): AlignUnit {
  const inside = mentions.filter(({span}) => span.start >= start && span.end <= end)
  return {text: text.slice(start, end), label, entities: inside.map(({entity}) => entity)}
}

function gather(parts: readonly (readonly [string, AlignUnit])[]): Units {
  return {list: parts.map(([, unit]) => unit), places: new Map(parts.map(([id], at) => [id, at]))}
}

function listParagraphs({divisions}: Edition): Units {
  const paragraphs = divisions.flatMap((division) => division.paragraphs)
  return gather(
    paragraphs.map((paragraph) => {
      const {id, label = '', text} = paragraph
      return [id, toUnit(paragraph, label, {start: 0, end: text.length})]
    }),
  )
}

/** A printed number speaks for the first clause of its paragraph. */
function listClauses({divisions}: Edition): Units {
  const paragraphs = divisions.flatMap((division) => division.paragraphs)
  return gather(
    paragraphs.flatMap((paragraph) =>
      paragraph.clauses.map(
        ({id, span}, at) => [id, toUnit(paragraph, at === 0 ? (paragraph.label ?? '') : '', span)] as const,
      ),
    ),
  )
}

function explain(from: Units, to: Units, beads: readonly Bead[], lexicon?: Lexicon): readonly Bead[] {
  const indexed = beads.map((bead) => ({
    ...bead,
    from: bead.from.flatMap((id) => from.places.get(id) ?? []),
    to: bead.to.flatMap((id) => to.places.get(id) ?? []),
  }))
  const reasons = explainBeads(from.list, to.list, indexed, lexicon)
  return beads.map((bead, at) => {
    const evidence = reasons[at]
    return evidence === undefined ? bead : {...bead, evidence}
  })
}

/**
 * Adds its reasons to each bead of an alignment, for paragraphs and for clauses.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param beads of both levels.
 * @param lexicon translations known beforehand; default: none.
 * @returns the same beads with `evidence`, but for those of a person and those with an empty side.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {explainAlignment} from '#core/align/explain-alignment.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const witness = {source: 'own words', rights: 'CC0-1.0'}
 * const empty: Edition = {id: 'x/ru', language: 'ru', role: 'digest', witness, divisions: []}
 * const levels = {paragraphs: [], beads: []}
 * assert.deepEqual(explainAlignment(empty, empty, levels), levels)
 * ```
 */
export function explainAlignment(
  from: Edition,
  to: Edition,
  beads: {readonly paragraphs: readonly Bead[]; readonly beads: readonly Bead[]},
  lexicon?: Lexicon,
): {readonly paragraphs: readonly Bead[]; readonly beads: readonly Bead[]} {
  return {
    paragraphs: explain(listParagraphs(from), listParagraphs(to), beads.paragraphs, lexicon),
    beads: explain(listClauses(from), listClauses(to), beads.beads, lexicon),
  }
}
