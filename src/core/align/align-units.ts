/** Alignment of two sequences of units. */
import type {AlignOptions, AlignUnit, ScoredBead} from '#core/align/align-unit.ts'
import {orderBeads} from '#core/align/order-beads.ts'
import {planSearch, type SearchPlan} from '#core/align/plan-search.ts'
import {readUnits, type UnitTable} from '#core/align/read-units.ts'
import {runRounds} from '#core/align/run-rounds.ts'
import type {PathBead} from '#core/align/search-beads.ts'

/** Units that are no longer neighbours once settled ones have left get a seam between them. */
function readRest(units: readonly AlignUnit[], rest: readonly number[]): UnitTable {
  const table = readUnits(rest.flatMap((index) => units[index] ?? []))
  const seams = table.seams.slice()
  for (let at = 1; at < rest.length; at++) {
    if ((rest[at] ?? 0) - (rest[at - 1] ?? 0) > 1) seams[at] = 1
  }
  return {...table, seams}
}

function renumberForbidden(plan: SearchPlan, options: AlignOptions): ReadonlySet<number> {
  const forbidden = new Set<number>()
  for (const pair of options.forbidden ?? []) {
    const from = plan.from.indexOf(pair.from)
    const to = plan.to.indexOf(pair.to)
    if (from >= 0 && to >= 0) forbidden.add(from * plan.to.length + to)
  }
  return forbidden
}

/** Numbers that occur in one unit of a side alone. */
function hasSharedNumber(from: UnitTable, to: UnitTable, bead: PathBead): boolean {
  const start = from.starts[bead.from] ?? 0
  const end = from.starts[bead.from + bead.fromCount] ?? 0
  const opposite = to.tokens.subarray(to.starts[bead.to] ?? 0, to.starts[bead.to + bead.toCount] ?? 0)
  return from.tokens.subarray(start, end).some((id) => {
    const key = from.vocabulary.keys[id] ?? ''
    if (!key.startsWith('#') || from.vocabulary.counts[id] !== 1) return false
    const twin = to.vocabulary.ids.get(key)
    return twin !== undefined && to.vocabulary.counts[twin] === 1 && opposite.includes(twin)
  })
}

function findOrigin(from: UnitTable, to: UnitTable, bead: PathBead): 'number' | 'length' {
  if (bead.fromCount === 0 || bead.toCount === 0) return 'length'
  const label = from.labels[bead.from]
  if (label !== undefined && label === to.labels[bead.to]) return 'number'
  return hasSharedNumber(from, to, bead) ? 'number' : 'length'
}

/**
 * Aligns two sequences of units: which units of one are translations of which of the other.
 *
 * A probabilistic search over beads of up to five units with evidence from printed labels, kinds of
 * block, lengths, numbers, names, and a lexicon learned from the text itself (Moore 2002 extended;
 * facts/alignment.md, section 5). Memory grows with the size of the band, not with its square, above
 * some 400 units a side.
 *
 * @param from units of the base, in text order.
 * @param to units of the other side, in text order.
 * @returns beads in reading order of the base: every unit in exactly one, monotone but for pins;
 * `score` is the posterior of the exact bead; empty for two empty sides.
 * @throws {RangeError} when an option names a unit that does not exist, or one unit twice.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignUnits} from '#core/align/align-units.ts'
 * const beads = alignUnits(
 *   [{text: 'Совет собрался в мае 2019 года.'}, {text: 'Бюджет принят.'}],
 *   [{text: 'The council met in May 2019.'}, {text: 'The budget was adopted.'}],
 * )
 * assert.deepEqual(beads.map(({from, to}) => [from, to]), [[[0], [0]], [[1], [1]]])
 * ```
 */
export function alignUnits(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  options: AlignOptions = {},
): readonly ScoredBead[] {
  const plan = planSearch(from.length, to.length, options)
  const left = readRest(from, plan.from)
  const right = readRest(to, plan.to)
  const path = runRounds({
    from: left,
    to: right,
    corners: plan.corners,
    forbidden: renumberForbidden(plan, options),
    ...(options.lexicon ? {lexicon: options.lexicon} : {}),
  })
  const found = path.map((bead) => ({
    from: plan.from.slice(bead.from, bead.from + bead.fromCount),
    to: plan.to.slice(bead.to, bead.to + bead.toCount),
    score: bead.probability,
    origin: findOrigin(left, right, bead),
  }))
  return orderBeads([...plan.settled, ...found])
}
