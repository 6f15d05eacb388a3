/** Whether a decision agrees with those before it. */
import type {Decision, NamedUnits} from '#core/align/decisions.ts'
import type {Paragraph} from '#core/model/corpus-document.ts'

/** Where a unit stands on its side; a paragraph spans its clauses. */
export interface UnitPlace {
  readonly level: 'paragraphs' | 'clauses'
  /** Numbers of the first and the last clause, from 0; a paragraph without clauses counts as one. */
  readonly first: number
  readonly last: number
}

/** A decision whose ids exist, all of one level. */
export interface PlacedDecision {
  readonly decision: Decision
  readonly level: UnitPlace['level']
  readonly ids: NamedUnits
  readonly from: readonly UnitPlace[]
  readonly to: readonly UnitPlace[]
}

/** A place before a unit of each side, in the numbers of {@link UnitPlace}. */
export interface Seam {
  readonly from: number
  readonly to: number
}

/**
 * Numbers the units of a side.
 *
 * @param paragraphs in the order they are searched in.
 * @returns place by id, of paragraphs and clauses.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {numberUnits} from '#core/align/find-contradiction.ts'
 * const clauses = [{id: 'p1c1', span: {start: 0, end: 2}}, {id: 'p1c2', span: {start: 2, end: 4}}]
 * const places = numberUnits([{id: 'p1', clauses}, {id: 'p2', clauses: []}])
 * assert.deepEqual(places.get('p1'), {level: 'paragraphs', first: 0, last: 1})
 * assert.deepEqual(places.get('p2'), {level: 'paragraphs', first: 2, last: 2})
 * ```
 */
export function numberUnits(
  paragraphs: readonly Pick<Paragraph, 'id' | 'clauses'>[],
): ReadonlyMap<string, UnitPlace> {
  const places = new Map<string, UnitPlace>()
  let next = 0
  for (const {id, clauses} of paragraphs) {
    const first = next
    for (const clause of clauses) {
      places.set(clause.id, {level: 'clauses', first: next, last: next})
      next += 1
    }
    if (clauses.length === 0) next += 1
    places.set(id, {level: 'paragraphs', first, last: next - 1})
  }
  return places
}

/**
 * Gives the place that a break is at.
 *
 * @param decision of kind `break`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {seamOf} from '#core/align/find-contradiction.ts'
 * const place = (first: number) => ({level: 'clauses' as const, first, last: first})
 * assert.deepEqual(seamOf({from: [place(3)], to: [place(4)]}), {from: 3, to: 4})
 * ```
 */
export function seamOf({from: [from], to: [to]}: Pick<PlacedDecision, 'from' | 'to'>): Seam {
  return {from: from?.first ?? 0, to: to?.first ?? 0}
}

const settles = ({decision: {kind}}: PlacedDecision): boolean => kind === 'pin' || kind === 'untranslated'

const touches = (a: readonly UnitPlace[], b: readonly UnitPlace[]): boolean =>
  a.some((one) => b.some((other) => one.first <= other.last && other.first <= one.last))

const sharesUnit = (a: PlacedDecision, b: PlacedDecision): boolean =>
  touches(a.from, b.from) || touches(a.to, b.to)

/** A paragraph without counterpart has no clause with one. */
const isEmptied = (gap: PlacedDecision, pin: PlacedDecision): boolean =>
  gap.decision.kind === 'untranslated' &&
  gap.level === 'paragraphs' &&
  pin.decision.kind === 'pin' &&
  pin.from.length > 0 &&
  pin.to.length > 0 &&
  sharesUnit(gap, pin)

/** Units on both sides of a place; a paragraph that the place is in stands on neither. */
function isAcross(pin: PlacedDecision, {from, to}: Seam): boolean {
  const isBefore = pin.from.some(({last}) => last < from) || pin.to.some(({last}) => last < to)
  const isBehind = pin.from.some(({first}) => first >= from) || pin.to.some(({first}) => first >= to)
  return isBefore && isBehind
}

const isCrossed = (a: Seam, b: Seam): boolean => (a.from - b.from) * (a.to - b.to) < 0

function isContrary(now: PlacedDecision, before: PlacedDecision): boolean {
  if (settles(now) && settles(before)) {
    if (now.level === before.level) return sharesUnit(now, before)
    return isEmptied(now, before) || isEmptied(before, now)
  }
  const [pin, pair] = settles(now) ? [now, before] : [before, now]
  const {kind} = pair.decision
  if (!settles(pin))
    return now.decision.kind === 'break' && kind === 'break' && isCrossed(seamOf(now), seamOf(before))
  if (kind === 'break') return isAcross(pin, seamOf(pair))
  return pin.level === pair.level && touches(pin.from, pair.from) && touches(pin.to, pair.to)
}

const nouns: Readonly<Record<Decision['kind'], string>> = {
  pin: 'pin of',
  break: 'break before',
  forbid: 'ban on',
  untranslated: 'untranslated',
}

function describe({decision: {kind}, ids}: PlacedDecision): string {
  return `${nouns[kind]} \`${[...ids.from, ...ids.to].join('`, `')}\``
}

/**
 * Tells what speaks against a decision: its unit is settled already, it pins what is forbidden or lies on both
 * sides of a break, or it is a break that crosses another one or that of the divisions.
 *
 * @param now the decision.
 * @param held decisions that hold.
 * @param divisions places where divisions begin that are searched together.
 * @returns a reason as findings have it; `undefined` where nothing does.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findContradiction} from '#core/align/find-contradiction.ts'
 * const place = {level: 'paragraphs' as const, first: 0, last: 0}
 * const ids = {from: ['p1'], to: ['p1']}
 * const held = {decision: {kind: 'forbid' as const, from: 'p1', to: 'p1', line: 3}, level: place.level, ids, from: [place], to: [place]}
 * const now = {...held, decision: {kind: 'pin' as const, ...ids}}
 * const reason = 'Unexpected pin of `p1`, `p1` against the ban on `p1`, `p1` in line 3, expected one of both'
 * assert.equal(findContradiction(now, [held], []), reason)
 * ```
 */
export function findContradiction(
  now: PlacedDecision,
  held: readonly PlacedDecision[],
  divisions: readonly Seam[],
): string | undefined {
  const before = held.find((each) => isContrary(now, each))
  if (before !== undefined) {
    const {line} = before.decision
    const where = line === undefined ? '' : ` in line ${line}`
    return `Unexpected ${describe(now)} against the ${describe(before)}${where}, expected one of both`
  }
  if (now.decision.kind !== 'break' || !divisions.some((seam) => isCrossed(seam, seamOf(now))))
    return undefined
  return `Unexpected ${describe(now)} in divisions that do not stand side by side, expected one of their own`
}
