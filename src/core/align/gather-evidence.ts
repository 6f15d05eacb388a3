/** What one aligned text teaches of translations, and where it has something to learn. */
import type {AlignUnit, Lexicon, ScoredBead, Translation} from '#core/align/align-unit.ts'
import {readUnit} from '#core/align/read-words.ts'

/** A bead above this teaches, as inside one text (`run-rounds.ts`). */
const TEACHING_FLOOR = 0.25
/** A bead below this is open: what other texts know may still change it; 0.99 gives the same strict F1 on DEV. */
const SETTLED = 0.95

/** Stems of a bead, `readTokens` keys joined by spaces, weighted by its probability. */
export interface EvidenceBead {
  readonly from: string
  readonly to: string
  readonly weight: number
}

/** Plain data, to be kept between runs. */
export interface TextEvidence {
  readonly beads: readonly EvidenceBead[]
  /** Different stems of the beads in doubt and of their neighbours, sorted. */
  readonly open: {readonly from: readonly string[]; readonly to: readonly string[]}
}

/**
 * Gathers the evidence of an aligned text.
 *
 * A bead that a person pinned has the score 1 and teaches with all its weight.
 *
 * @param from units of the base.
 * @param to units of the other side.
 * @param beads their alignment, in reading order.
 * @returns stems of likely beads, and those of the places in doubt; weights to two decimals.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherEvidence} from '#core/align/gather-evidence.ts'
 * const bead = {from: [0], to: [0], score: 0.5, origin: 'length'} as const
 * const {beads, open} = gatherEvidence([{text: 'Дождь и снег'}], [{text: 'Rain and snow'}], [bead])
 * assert.deepEqual(beads, [{from: 'дождь и снег', to: 'rain and snow', weight: 0.5}])
 * assert.deepEqual(open.to, ['and', 'rain', 'snow'])
 * ```
 */
export function gatherEvidence(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  beads: readonly ScoredBead[],
): TextEvidence {
  const read = beads.map((bead) => ({
    from: readStems(from, bead.from),
    to: readStems(to, bead.to),
    weight: Math.round(bead.score * 100) / 100,
  }))
  const open = {from: new Set<string>(), to: new Set<string>()}
  read.forEach((bead, at) => {
    if (!read.slice(Math.max(at - 1, 0), at + 2).some(({weight}) => weight < SETTLED)) return
    for (const stem of bead.from) open.from.add(stem)
    for (const stem of bead.to) open.to.add(stem)
  })
  return {
    beads: read.flatMap(({from, to, weight}) =>
      from.length === 0 || to.length === 0 || weight <= TEACHING_FLOOR
        ? []
        : [{from: from.join(' '), to: to.join(' '), weight}],
    ),
    open: {from: [...open.from].sort(), to: [...open.to].sort()},
  }
}

function readStems(units: readonly AlignUnit[], indices: readonly number[]): readonly string[] {
  return indices.flatMap((index) => {
    const unit = units[index]
    return unit === undefined ? [] : readUnit(unit).map(({key}) => key)
  })
}

/**
 * Steps of probabilities, a factor: what each new text shifts a little must not have all texts read again. On the
 * hard variants of DEV strict F1 is 95.0 with it as with figures to one digit; a factor of 4 costs 0.1.
 */
const STEP = 2
/** A probability below this counts as none. */
const LEAST = 0.0075
/** Share of a word's occurrences that have no counterpart, for all pairs alike: their own rates are worth nothing more. */
const LOSS = 0.5

/**
 * Picks what a lexicon says to the places of a text that are in doubt.
 *
 * @param lexicon translations learned from all texts.
 * @param open stems of those places.
 * @returns the pairs whose both stems stand there, in order of stems, probabilities in powers of 2;
 * empty where nothing is in doubt or nothing is known of it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pickEvidence} from '#core/align/gather-evidence.ts'
 * const known = {backward: 0.52, forward: 0.47, lossFrom: 0.6, lossTo: 0.6}
 * const lexicon = new Map([['снег', new Map([['snow', known], ['ice', known]])]])
 * const picked = pickEvidence(lexicon, {from: ['дождь', 'снег'], to: ['snow']})
 * assert.deepEqual([...(picked.get('снег') ?? [])], [['snow', {backward: 0.5, forward: 0.5, lossFrom: 0.5, lossTo: 0.5}]])
 * ```
 */
export function pickEvidence(lexicon: Lexicon, {from, to}: TextEvidence['open']): Lexicon {
  const opposite = new Set(to)
  const picked = new Map<string, Map<string, Translation>>()
  for (const stem of from) {
    const known = [...(lexicon.get(stem) ?? [])].filter(([translation]) => opposite.has(translation))
    if (known.length === 0) continue
    known.sort(([a], [b]) => (a < b ? -1 : 1))
    picked.set(stem, new Map(known.map(([translation, figures]) => [translation, round(figures)])))
  }
  return picked
}

function round({backward, forward}: Translation): Translation {
  const step = (value: number): number =>
    value < LEAST ? 0 : STEP ** Math.round(Math.log(value) / Math.log(STEP))
  return {backward: step(backward), forward: step(forward), lossFrom: LOSS, lossTo: LOSS}
}
