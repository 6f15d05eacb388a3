/** Whether two texts are translations of each other at all. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {linkLevel} from '#core/align/link-level.ts'
import {readWords, type WordTable} from '#core/align/read-words.ts'
import {findSeeds} from '#core/align/seed-translations.ts'

/** The verdict and what it rests on. */
export interface ParallelVerdict {
  /** `undefined`: too short to tell, or nothing known of the two languages. */
  readonly isParallel: boolean | undefined
  /** Expected share of units in right pairs, 0 to 1, of the side that has the greater. */
  readonly paired: number
  /** Share of pairs that are sure, as `linkLevel` classes them. */
  readonly sure: number
  /** Share of the words of the base, inside pairs, that have a known counterpart opposite. */
  readonly words: number
}

/**
 * Below this two texts are not translations. Set on one half of the DEV gold with a lexicon of the other, where
 * 98 mispaired texts reach 0.23 at most, 51 translations 0.84 at least, and translations of which 60 % is left
 * out 0.38; `bench/judge-pairs.ts` counts the errors on both halves.
 */
const LEAST_PAIRED = 0.2
/** The shorter the text, the more of it pairs by chance: so much is added, divided by the units of the shorter side. */
const CHANCE = 2.4
/** With fewer units on a side translations were seen to fall below it. */
const LEAST_UNITS = 12

/** What whole translations of the DEV gold have, damaged ones included: least and greatest share. */
export const usualShares = {paired: [0.6, 1], sure: [0.4, 1], words: [0.35, 0.9]} as const

/**
 * Judges by its alignment whether a text is a translation.
 *
 * @param from units of the base.
 * @param to units of the other side.
 * @param beads their alignment.
 * @param lexicon the translations it was aligned with; without any, length and numbers alone make pairs of what
 * is none, and there is no verdict.
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
  lexicon?: Lexicon,
): ParallelVerdict {
  const pairs = beads.filter((bead) => bead.from.length > 0 && bead.to.length > 0)
  const share = (side: 'from' | 'to', size: number): number =>
    pairs.reduce((sum, bead) => sum + bead.score * bead[side].length, 0) / Math.max(size, 1)
  const paired = Math.max(share('from', from.length), share('to', to.length))
  const size = Math.min(from.length, to.length)
  const isOpen = lexicon === undefined || size < LEAST_UNITS
  return {
    isParallel: isOpen ? undefined : paired >= LEAST_PAIRED + CHANCE / size,
    paired,
    sure: pairs.filter(({score}) => linkLevel(score) === 'sure').length / Math.max(pairs.length, 1),
    words: countKnown(readWords(from), readWords(to), pairs, lexicon),
  }
}

/** Share of the words of the base, inside pairs, that have a known translation opposite. */
function countKnown(
  from: WordTable,
  to: WordTable,
  pairs: readonly ScoredBead[],
  lexicon: Lexicon | undefined,
): number {
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
