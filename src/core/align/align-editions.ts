/** Alignment of two editions of a text: divisions, then paragraphs, then clauses. */
import {alignClauses} from '#core/align/align-clauses.ts'
import type {Lexicon} from '#core/align/align-unit.ts'
import {alignParagraphs} from '#core/align/align-paragraphs.ts'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import {explainAlignment} from '#core/align/explain-alignment.ts'
import {resolveDecisions, type FollowId} from '#core/align/resolve-decisions.ts'
import type {Alignment, Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

/**
 * Aligns two editions: divisions by kind and number, paragraphs inside them, clauses inside those.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param decisions what a person decided; default: nothing.
 * @param lexicon translations known beforehand, from the language of the base; default: none.
 * @param follow finds where the words of a former id went; default: nothing is known.
 * @returns the alignment, with every paragraph and every clause of both in exactly one bead, and
 * findings of rules `stale-decision` and `contrary-decision`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignEditions} from '#core/align/align-editions.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const edition = (language: string, text: string): Edition => ({
 *   id: `rain/${language}`,
 *   language,
 *   role: 'translation',
 *   witness: {source: 'own words', rights: 'CC0-1.0'},
 *   divisions: [{id: 'body', kind: 'body', paragraphs: [{
 *     id: 'p1', kind: 'paragraph', label: '1', text, mentions: [], citations: [], dates: [], marks: [],
 *     clauses: [{id: 'p1c1', span: {start: 0, end: text.length}}],
 *   }]}],
 * })
 * const {alignment} = alignEditions(edition('ru', 'Идёт дождь.'), edition('en', 'It is raining.'))
 * assert.deepEqual(alignment.beads.map(({from, to}) => [from, to]), [[['p1c1'], ['p1c1']]])
 * ```
 */
export function alignEditions(
  from: Edition,
  to: Edition,
  decisions?: AlignmentDecisions,
  lexicon?: Lexicon,
  follow?: FollowId,
): {readonly alignment: Alignment; readonly findings: readonly Finding[]} {
  const resolved = resolveDecisions(from, to, decisions, follow)
  const paragraphs = alignParagraphs(from, to, resolved.paragraphs, lexicon)
  const levels = {
    paragraphs: paragraphs.map((bead) => ({
      ...bead,
      from: bead.from.map(({id}) => id),
      to: bead.to.map(({id}) => id),
    })),
    beads: alignClauses(paragraphs, resolved.clauses, lexicon, resolved.places),
  }
  return {
    alignment: {from: from.id, to: to.id, ...explainAlignment(from, to, levels, lexicon)},
    findings: resolved.findings,
  }
}
