/** What a person decided about an alignment: the content of `align.ru-en.yaml`. */
import type {LanguageTag} from '#core/model/corpus-document.ts'

/** Ids are those of paragraphs (`p9`) or of clauses (`p9c2`), never both in one decision. */
interface Decided {
  /** Hash of the words as they were when it was decided, by {@link DecisionHasher}; absent: not kept. */
  readonly text?: string
  /** Line of the file, from 1; absent: it was not read from one. */
  readonly line?: number
}

/** These units, and no others, are one bead; one side may be empty. */
export interface PinDecision extends Decided {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** A unit of each edition: both open a new bead (`break`), or never share one (`forbid`). */
export interface PairDecision extends Decided {
  readonly from: string
  readonly to: string
}

/** A unit of the edition in that language has no counterpart, and why, per interface language. */
export interface UntranslatedDecision extends Decided {
  readonly id: string
  readonly side: LanguageTag
  readonly reason: Readonly<Record<LanguageTag, string>>
}

export interface AlignmentDecisions {
  readonly pin: readonly PinDecision[]
  /** No bead holds a unit before such a place together with one behind it. */
  readonly break: readonly PairDecision[]
  readonly forbid: readonly PairDecision[]
  readonly untranslated: readonly UntranslatedDecision[]
}

/** One decision of any kind. */
export type Decision =
  | ({readonly kind: 'pin'} & PinDecision)
  | ({readonly kind: 'break' | 'forbid'} & PairDecision)
  | ({readonly kind: 'untranslated'} & UntranslatedDecision)

/** Keys of the file, in the order they are written in. */
export const decisionKinds = ['pin', 'break', 'forbid', 'untranslated'] as const

/** Where no person has decided anything. */
export const noDecisions = {
  pin: [],
  break: [],
  forbid: [],
  untranslated: [],
} as const satisfies AlignmentDecisions

/**
 * Lists decisions in the order of their file; the first of two that contradict each other holds.
 *
 * @param decisions as they were read; those without a line keep the order of the keys.
 * @returns each with its kind.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listDecisions, noDecisions} from '#core/align/decisions.ts'
 * const pin = [{from: ['p2'], to: ['p2'], line: 7}]
 * const forbid = [{from: 'p1', to: 'p2', line: 3}]
 * const kinds = listDecisions({...noDecisions, pin, forbid}).map(({kind}) => kind)
 * assert.deepEqual(kinds, ['forbid', 'pin'])
 * ```
 */
export function listDecisions(decisions: AlignmentDecisions): readonly Decision[] {
  const all: Decision[] = [
    ...decisions.pin.map((each) => ({kind: 'pin' as const, ...each})),
    ...decisions.break.map((each) => ({kind: 'break' as const, ...each})),
    ...decisions.forbid.map((each) => ({kind: 'forbid' as const, ...each})),
    ...decisions.untranslated.map((each) => ({kind: 'untranslated' as const, ...each})),
  ]
  return all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** Ids that a decision names, per side. */
export interface NamedUnits {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/**
 * Lists the ids that a decision names.
 *
 * @param decision of any kind.
 * @param base language of the `from` edition: what is untranslated there stands under `from`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {namedUnits} from '#core/align/decisions.ts'
 * const decision = {kind: 'untranslated', id: 'p3', side: 'en', reason: {en: 'Added later'}} as const
 * assert.deepEqual(namedUnits(decision, 'ru'), {from: [], to: ['p3']})
 * ```
 */
export function namedUnits(decision: Decision, base: LanguageTag): NamedUnits {
  if (decision.kind === 'pin') return {from: decision.from, to: decision.to}
  if (decision.kind !== 'untranslated') return {from: [decision.from], to: [decision.to]}
  return decision.side === base ? {from: [decision.id], to: []} : {from: [], to: [decision.id]}
}
