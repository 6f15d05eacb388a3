/** What a person says of a bead, as decisions of `align.ru-en.yaml`. */
import type {Decision} from '#core/align/decisions.ts'
import type {Bead, LanguageTag} from '#core/model/corpus-document.ts'

export type Side = 'from' | 'to'
export type Neighbour = 'above' | 'below'

/** A bead with the division it lies in: beads of different divisions never exchange units. */
export interface ReviewBead extends Bead {
  readonly division: string
  /** Of clauses: index of the bead of paragraphs around them, from 0. */
  readonly outer?: number
}

/** All beads of paragraphs, or all of clauses, in reading order, and the ids of their units in text order. */
export interface ReviewLevel {
  readonly languages: Readonly<Record<Side, LanguageTag>>
  readonly beads: readonly ReviewBead[]
  readonly order: Readonly<Record<Side, readonly string[]>>
}

/**
 * What a person does to one bead. `split` counts the units of each side that stay in the first part; `shift`
 * gives the unit at the edge of a side to a neighbour, `pull` takes the nearest one from it; `pair` names units
 * of the level that belong together, wherever they stand; `forbid` and `break` name a unit of each side.
 */
export type ReviewAct =
  | {readonly kind: 'confirm'}
  | {readonly kind: 'split'; readonly from: number; readonly to: number}
  | {readonly kind: 'merge'; readonly with: Neighbour}
  | {readonly kind: 'shift'; readonly side: Side; readonly towards: Neighbour}
  | {readonly kind: 'pull'; readonly side: Side; readonly towards: Neighbour}
  | ({readonly kind: 'pair'} & Sides)
  | ({readonly kind: 'forbid'} & UnitPair)
  | ({readonly kind: 'break'} & UnitPair)
  | {
      readonly kind: 'leave'
      readonly side: Side
      readonly ids: readonly string[]
      /** Why there is no counterpart, per language of the interface. */
      readonly reason: Readonly<Record<LanguageTag, string>>
    }

type Sides = Readonly<Record<Side, readonly string[]>>
type UnitPair = Readonly<Record<Side, string>>

/**
 * Finds the bead that a bead may exchange units with.
 *
 * @param level beads of paragraphs or of clauses.
 * @param at index of the bead, from 0.
 * @param neighbour which of the two.
 * @returns the bead beside it in the same division; `undefined`: none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNeighbour} from '#core/align/propose-decision.ts'
 * const bead = (id: string, division: string) => ({from: [id], to: [id], score: 0.4, origin: 'length' as const, division})
 * const beads = [bead('p1c1', 'body'), bead('p1c2', 'body'), bead('p2c1', 'annex1')]
 * const level = {languages: {from: 'ru', to: 'en'}, beads, order: {from: [], to: []}}
 * assert.equal(findNeighbour(level, 1, 'above')?.from[0], 'p1c1')
 * assert.equal(findNeighbour(level, 1, 'below'), undefined)
 * ```
 */
export function findNeighbour(
  {beads}: ReviewLevel,
  at: number,
  neighbour: Neighbour,
): ReviewBead | undefined {
  const found = beads[neighbour === 'above' ? at - 1 : at + 1]
  return found?.division === beads[at]?.division ? found : undefined
}

/**
 * Turns what a person does to a bead into decisions.
 *
 * @param level beads of paragraphs or of clauses.
 * @param at index of the bead, from 0.
 * @param act what is done to it.
 * @returns the decisions; `undefined` where the act is impossible: there is no such neighbour or unit, or a
 *   side would be empty without a reason. What a bead has left when its only unit went to a neighbour is
 *   not decided on.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {proposeDecisions} from '#core/align/propose-decision.ts'
 * const bead = {from: ['p1c1', 'p1c2'], to: ['p1c1', 'p1c2'], score: 0.4, origin: 'length' as const, division: 'body'}
 * const level = {languages: {from: 'ru', to: 'en'}, beads: [bead], order: {from: bead.from, to: bead.to}}
 * assert.deepEqual(proposeDecisions(level, 0, {kind: 'split', from: 1, to: 1}), [
 *   {kind: 'pin', from: ['p1c1'], to: ['p1c1']},
 *   {kind: 'pin', from: ['p1c2'], to: ['p1c2']},
 * ])
 * ```
 */
export function proposeDecisions(
  level: ReviewLevel,
  at: number,
  act: ReviewAct,
): readonly Decision[] | undefined {
  const bead = level.beads[at]
  if (bead === undefined) return undefined
  if (act.kind === 'leave') return leave(level, bead, act)
  if (act.kind === 'forbid' || act.kind === 'break') {
    const {kind, from, to} = act
    return bead.from.includes(from) && bead.to.includes(to) ? [{kind, from, to}] : undefined
  }
  if (act.kind === 'pull') {
    const other = act.towards === 'above' ? at - 1 : at + 1
    const towards = act.towards === 'above' ? 'below' : 'above'
    return proposeDecisions(level, other, {kind: 'shift', side: act.side, towards})
  }
  const pins = act.kind === 'shift' ? shift(level, at, bead, act) : pinsOf(level, at, bead, act)
  const isWhole = pins?.every(isPair) === true
  return isWhole ? pins.map((pin) => ({kind: 'pin', ...pin})) : undefined
}

function leave(
  {languages}: ReviewLevel,
  bead: Sides,
  {side, ids, reason}: Extract<ReviewAct, {kind: 'leave'}>,
): readonly Decision[] | undefined {
  const isThere = ids.length > 0 && ids.every((id) => bead[side].includes(id))
  return isThere ? ids.map((id) => ({kind: 'untranslated', id, side: languages[side], reason})) : undefined
}

const isPair = ({from, to}: Sides): boolean => from.length > 0 && to.length > 0

function pinsOf(
  level: ReviewLevel,
  at: number,
  bead: Sides,
  act: Extract<ReviewAct, {kind: 'confirm' | 'split' | 'merge' | 'pair'}>,
): readonly Sides[] | undefined {
  if (act.kind === 'confirm') return [{from: bead.from, to: bead.to}]
  if (act.kind === 'pair') {
    const {order} = level
    const named = {from: new Set(act.from), to: new Set(act.to)}
    const isKnown = named.from.isSubsetOf(new Set(order.from)) && named.to.isSubsetOf(new Set(order.to))
    return isKnown ? [join(level, {from: [...named.from], to: [...named.to]}, {from: [], to: []})] : undefined
  }
  if (act.kind === 'split') {
    return [
      {from: bead.from.slice(0, act.from), to: bead.to.slice(0, act.to)},
      {from: bead.from.slice(act.from), to: bead.to.slice(act.to)},
    ]
  }
  const neighbour = findNeighbour(level, at, act.with)
  return neighbour && [join(level, bead, neighbour)]
}

function shift(
  level: ReviewLevel,
  at: number,
  bead: Sides,
  {side, towards}: Extract<ReviewAct, {kind: 'shift'}>,
): readonly Sides[] | undefined {
  const neighbour = findNeighbour(level, at, towards)
  const unit = towards === 'above' ? bead[side][0] : bead[side].at(-1)
  if (neighbour === undefined || unit === undefined) return undefined
  const left = {from: bead.from, to: bead.to, [side]: bead[side].filter((id) => id !== unit)}
  const grown = join(level, neighbour, {from: [], to: [], [side]: [unit]})
  const rest = isPair(left) ? [left] : []
  return towards === 'above' ? [grown, ...rest] : [...rest, grown]
}

/** Units of two beads as one, each side in text order: beads may cross. */
function join({order}: ReviewLevel, one: Sides, other: Sides): Sides {
  const both = (side: Side) =>
    [...one[side], ...other[side]].sort((a, b) => order[side].indexOf(a) - order[side].indexOf(b))
  return {from: both('from'), to: both('to')}
}
