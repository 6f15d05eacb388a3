import {namedUnits, type Decision, type NamedUnits} from '#core/align/decisions.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'

/** Whether the kind says what the counterpart of its units is, or that there is none. */
const settles = ({kind}: Decision): boolean => kind === 'pin' || kind === 'untranslated'

const overlaps = (a: NamedUnits, b: NamedUnits): boolean =>
  a.from.some((id) => b.from.includes(id)) || a.to.some((id) => b.to.includes(id))

/** Whether a bead of these units breaks what is said of a pair. */
function isBroken(bead: NamedUnits, {from: [from = ''], to: [to = '']}: NamedUnits, kind: Decision['kind']) {
  if (kind === 'forbid') return bead.from.includes(from) && bead.to.includes(to)
  // The bead begins before the unit that a break puts first.
  return bead.from.indexOf(from) > 0 || bead.to.indexOf(to) > 0
}

/**
 * Tells whether a new decision takes the place of an earlier one: both settle a unit, both break at a unit or
 * forbid the same pair, or a pin holds what was kept apart. It goes by ids alone, so that two breaks that cross,
 * or a pin across a break at other units, are left to `diglot check`.
 *
 * @param now the new decision.
 * @param before an earlier one.
 * @param base language of the `from` edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {replacesDecision} from '#core/align/replaces-decision.ts'
 * const pin = {kind: 'pin', from: ['p3'], to: ['p3', 'p4']} as const
 * const reason = {en: 'Added later'}
 * assert.ok(replacesDecision(pin, {kind: 'untranslated', id: 'p4', side: 'en', reason}, 'ru'))
 * assert.ok(!replacesDecision(pin, {kind: 'forbid', from: 'p3', to: 'p5'}, 'ru'))
 * ```
 */
export function replacesDecision(now: Decision, before: Decision, base: LanguageTag): boolean {
  const [a, b] = [namedUnits(now, base), namedUnits(before, base)]
  if (settles(now) && settles(before)) return overlaps(a, b)
  if (settles(now)) return isBroken(a, b, before.kind)
  if (settles(before)) return isBroken(b, a, now.kind)
  if (now.kind !== before.kind) return false
  return now.kind === 'break' ? overlaps(a, b) : a.from[0] === b.from[0] && a.to[0] === b.to[0]
}
