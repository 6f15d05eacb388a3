import {leastLikely, linkLevel} from '../align/link-level.ts'
import type {Bead, ClauseId, CorpusDocument, ParagraphId} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/** Beads that the aligner itself doubts, and passages without counterpart that nobody has explained. */
export const weakAlignment: Rule = {id: 'weak-alignment', check: findWeak}

function findWeak(document: CorpusDocument): readonly Finding[] {
  const homes = homesOf(document)
  return document.alignments.flatMap(({beads}) =>
    beads.flatMap((bead) => {
      const isGap = bead.from.length === 0 || bead.to.length === 0
      if (bead.origin === 'hand' || (!isGap && linkLevel(bead.score) !== 'doubtful')) return []
      return [finding(bead, isGap, homes)]
    }),
  )
}

/** The paragraph each clause stands in: a clause that moved keeps the id of its first one. */
function homesOf({editions}: CorpusDocument): ReadonlyMap<ClauseId, ParagraphId> {
  return new Map(
    editions.flatMap(({divisions}) =>
      divisions.flatMap(({paragraphs}) =>
        paragraphs.flatMap(({id, clauses}) => clauses.map((clause) => [clause.id, id] as const)),
      ),
    ),
  )
}

function finding(bead: Bead, isGap: boolean, homes: ReadonlyMap<ClauseId, ParagraphId>): Finding {
  const all = [...bead.from, ...bead.to]
  const ids = all.join('`, `')
  return {
    rule: weakAlignment.id,
    severity: 'info',
    paragraph: homes.get(all[0] ?? '') ?? '',
    reason: isGap
      ? `Unexpected clause \`${ids}\` without counterpart, expected one or a reason`
      : `Unexpected score ${bead.score.toFixed(2)} of \`${ids}\`, expected at least ${leastLikely}`,
    remedy: 'Read the row: pin it if it is right; say why there is no counterpart under `untranslated`.',
  }
}
