/** Whether two texts are translations of each other at all. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {readWords, type WordTable} from '#core/align/read-words.ts'
import {findSeeds} from '#core/align/seed-translations.ts'

/** The verdict and what it rests on: {@link ParallelVerdict.settled} and {@link ParallelVerdict.words}. */
export interface ParallelVerdict {
  /** `undefined`: too short to tell. */
  readonly isParallel: boolean | undefined
  /** Share of units in sure pairs, 0 to 1, of the side that has the greater. */
  readonly settled: number
  /** Share of pairs that are sure. */
  readonly sure: number
  /** Share of the words of the base, inside pairs, that have a known counterpart opposite; none known: `undefined`. */
  readonly words: number | undefined
}

/** What the two texts were aligned with. */
export interface Known {
  /** Translations known beforehand. */
  readonly lexicon?: Lexicon | undefined
  readonly isOneLanguage?: boolean
}

/** A pair is sure from here on. */
const SURE = 0.9
/**
 * With a smaller share of units in sure pairs two texts are not translations. Set on one half of the DEV gold
 * with a lexicon of the other, where 98 mispaired texts reach 0.08, the worst translation has 0.63, one of which
 * three fifths are left out 0.11, and 12 beads of one 0.17; `bench/judge-pairs.ts` counts errors on both halves.
 */
const LEAST_SETTLED = 0.1
/** In one language far more agrees: 66 damaged copies of a DEV text have 0.63 and more, 436 other works 0.17 at most. */
const LEAST_IN_ONE_LANGUAGE = 0.3
/**
 * With fewer known words opposite they are not either, however well the lengths of short sentences agree: the worst
 * translation has 0.36, two fifths of one 0.31.
 */
const LEAST_WORDS = 0.2
/**
 * With fewer units on a side there is not enough to go by. Without a lexicon, of 199 pieces of 12 units of DEV translations
 * 4 have less than a tenth in sure pairs, of 134 pieces of 20 none; of mispaired pieces three in four have less.
 */
const LEAST_UNITS = 12
const LEAST_UNITS_UNTAUGHT = 20

/** What whole translations of the DEV gold have, damaged ones included: least and greatest share. */
export const usualShares = {settled: [0.35, 1], sure: [0.45, 1], words: [0.35, 0.9]} as const

/**
 * Judges by its alignment whether a text is a translation.
 *
 * @param from units of the base.
 * @param to units of the other side.
 * @param beads their alignment.
 * @param known what it was aligned with; default: nothing.
 * @returns the verdict with its evidence.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {judgeParallel} from '#core/align/judge-parallel.ts'
 * const {isParallel} = judgeParallel([{text: 'Снег.'}], [{text: 'Snow.'}], [{from: [0], to: [0], score: 1, origin: 'length'}])
 * assert.equal(isParallel, undefined)
 * ```
 */
export function judgeParallel(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  beads: readonly ScoredBead[],
  {lexicon, isOneLanguage = false}: Known = {},
): ParallelVerdict {
  const pairs = beads.filter((bead) => bead.from.length > 0 && bead.to.length > 0)
  const sure = pairs.filter(({score}) => score >= SURE)
  const share = (side: 'from' | 'to', size: number): number =>
    sure.reduce((sum, bead) => sum + bead[side].length, 0) / Math.max(size, 1)
  const settled = Math.max(share('from', from.length), share('to', to.length))
  const words = lexicon && countKnown(readWords(from), readWords(to), pairs, lexicon)
  const isTaught = isOneLanguage || words !== undefined
  const isOpen = Math.min(from.length, to.length) < (isTaught ? LEAST_UNITS : LEAST_UNITS_UNTAUGHT)
  const isSettled = settled >= (isOneLanguage ? LEAST_IN_ONE_LANGUAGE : LEAST_SETTLED)
  return {
    isParallel: isOpen ? undefined : isSettled && (words ?? 1) >= LEAST_WORDS,
    settled,
    sure: sure.length / Math.max(pairs.length, 1),
    words,
  }
}

/** Share of the words of the base, inside pairs, that have a known translation opposite. */
function countKnown(from: WordTable, to: WordTable, pairs: readonly ScoredBead[], lexicon: Lexicon): number {
  const known = new Map<number, number[]>()
  for (const pair of findSeeds(from, to, lexicon).pairs) {
    const translations = known.get(pair.from)
    if (translations) translations.push(pair.to)
    else known.set(pair.from, [pair.to])
  }
  let all = 0
  let met = 0
  for (const bead of pairs) {
    const opposite = new Set(listTokens(to, bead.to))
    for (const token of listTokens(from, bead.from)) {
      all++
      if (known.get(token)?.some((translation) => opposite.has(translation)) === true) met++
    }
  }
  return met / Math.max(all, 1)
}

function listTokens({tokens, starts}: WordTable, units: readonly number[]): readonly number[] {
  return units.flatMap((unit) => [...tokens.subarray(starts[unit] ?? 0, starts[unit + 1] ?? 0)])
}
