/** Whether two editions are translations of each other, and what is said where they are not. */
import {readAlignedClauses} from '#core/align/aligned-clauses.ts'
import type {Lexicon} from '#core/align/align-unit.ts'
import {judgeParallel, usualShares, type ParallelVerdict} from '#core/align/judge-parallel.ts'
import type {Alignment, Bead, Edition, EditionRole} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

/**
 * Judges two aligned editions by their clauses, see `judgeParallel`.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param alignment of the two.
 * @param lexicon the translations they were aligned with, if any.
 * @returns the verdict with its evidence; shares to three decimals.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {judgeEditions} from '#core/align/judge-editions.ts'
 * const [ru, en] = ['ru', 'en'].map((language) => ({language, divisions: []}))
 * assert.equal(ru && en && judgeEditions(ru, en, {beads: []}).isParallel, undefined)
 * ```
 */
export function judgeEditions(
  from: Pick<Edition, 'language' | 'divisions'>,
  to: Pick<Edition, 'language' | 'divisions'>,
  alignment: Pick<Alignment, 'beads'>,
  lexicon?: Lexicon,
): ParallelVerdict {
  const clauses = readAlignedClauses(from, to, alignment)
  const {isParallel, ...shares} = judgeParallel(clauses.from, clauses.to, clauses.beads, {
    lexicon,
    isOneLanguage: from.language === to.language,
  })
  const round = (share: number): number => Math.round(share * 1000) / 1000
  return {
    isParallel,
    settled: round(shares.settled),
    sure: round(shares.sure),
    words: shares.words && round(shares.words),
  }
}

/**
 * Puts a verdict against two editions into words.
 *
 * @param verdict the evidence.
 * @returns a finding of rule `not-parallel`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parallelFinding} from '#core/align/judge-editions.ts'
 * const {reason} = parallelFinding({isParallel: false, settled: 0.07, sure: 0.02, words: 0.41})
 * assert.match(reason, /^Unexpected editions with a sure counterpart for 7 % of the clauses/)
 * ```
 */
export function parallelFinding({settled, sure, words}: ParallelVerdict): Finding {
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const range = (key: keyof typeof usualShares): string =>
    usualShares[key].map((share) => share * 100).join('–') + ' %'
  const [found, usual] =
    words === undefined
      ? [`and with ${percent(sure)} of the pairs sure`, range('sure')]
      : [
          `with ${percent(sure)} of the pairs sure and a known translation for ${percent(words)} of their words`,
          `${range('sure')} and ${range('words')}`,
        ]
  return {
    rule: 'not-parallel',
    severity: 'error',
    reason:
      `Unexpected editions with a sure counterpart for ${percent(settled)} of the clauses, ${found}, expected ` +
      `translations of each other: these have ${range('settled')}${words === undefined ? ' and' : ','} ${usual}`,
    remedy:
      'Give the text the edition that belongs to it, or say in `text.yaml` that it is `comparable`; where it is a ' +
      'translation, pin a pair that shows it.',
  }
}

/**
 * Tells whether an edition does not claim to render the act: then nobody expects a translation.
 *
 * @param role of the edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mayDiffer} from '#core/align/judge-editions.ts'
 * assert.ok(mayDiffer('news') && !mayDiffer('digest'))
 * ```
 */
export function mayDiffer(role: EditionRole): boolean {
  return role === 'comparable' || role === 'press' || role === 'news'
}

/**
 * An alignment in which nothing has a counterpart.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param evidence why.
 * @returns every paragraph and clause alone, those of the base first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {leaveApart} from '#core/align/judge-editions.ts'
 * const edition = (id: string) => ({id, divisions: []})
 * assert.equal(leaveApart(edition('x/ru'), edition('x/en'), {settled: 0.07, sure: 0.02, words: 0.41}).apart?.sure, 0.02)
 * ```
 */
export function leaveApart(
  from: Pick<Edition, 'id' | 'divisions'>,
  to: Pick<Edition, 'id' | 'divisions'>,
  {settled, sure, words}: Pick<ParallelVerdict, 'settled' | 'sure' | 'words'>,
): Alignment {
  const list = ({divisions}: Pick<Edition, 'divisions'>) => divisions.flatMap(({paragraphs}) => paragraphs)
  const clauses = (edition: Pick<Edition, 'divisions'>) =>
    list(edition).flatMap((paragraph) => paragraph.clauses)
  const alone = (left: readonly {id: string}[], right: readonly {id: string}[]): readonly Bead[] => [
    ...left.map(({id}): Bead => ({from: [id], to: [], score: 1, origin: 'length'})),
    ...right.map(({id}): Bead => ({from: [], to: [id], score: 1, origin: 'length'})),
  ]
  return {
    from: from.id,
    to: to.id,
    paragraphs: alone(list(from), list(to)),
    beads: alone(clauses(from), clauses(to)),
    apart: {settled, sure, ...(words !== undefined && {words})},
  }
}
