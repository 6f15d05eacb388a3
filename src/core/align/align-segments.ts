/** Alignment of a line of segments, as `diglot align --segments` reads it. */
import type {TextPair} from '#core/align/align-corpus.ts'
import type {Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {explainBeads} from '#core/align/explain-beads.ts'
import {classBeads, countWrong, linkLevel, type LinkLevel} from '#core/align/link-level.ts'
import type {BeadEvidence} from '#core/model/corpus-document.ts'

/** One line of the input: a text of two languages, cut into segments. */
export interface SegmentLine {
  readonly doc: string
  readonly ru: readonly string[]
  readonly en: readonly string[]
}

/** One line of the output; segments are counted from 0, each in exactly one bead. */
export interface AlignedLine {
  readonly doc: string
  readonly beads: readonly {
    readonly ru: readonly number[]
    readonly en: readonly number[]
    /** Probability that the bead is exactly right, 0 to 1, to four decimals. */
    readonly score: number
    readonly class: LinkLevel
    /** Absent where a side is empty. */
    readonly evidence?: BeadEvidence
  }[]
  /** How many beads are wrong, as far as their scores tell. */
  readonly expectedWrong: number
}

/**
 * Aligns the segments of one line. The form is a contract: evaluators score it.
 *
 * @param line plain text, numbers still in it.
 * @param lexicon known translations; default none.
 * @returns beads in reading order of `ru`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignSegments} from '#core/align/align-segments.ts'
 * const {beads} = alignSegments({doc: 'rain', ru: ['Идёт дождь.'], en: ['It is raining.']})
 * assert.deepEqual(beads.map(({ru, en}) => [ru, en]), [[[0], [0]]])
 * ```
 */
export function alignSegments(line: SegmentLine, lexicon?: Lexicon): AlignedLine {
  const {from, to} = toTextPair(line)
  return toAlignedLine(line, alignUnits(from, to, lexicon ? {lexicon} : {}), lexicon)
}

/**
 * Beads as a line of the output, with their classes and reasons.
 *
 * @param line the segments.
 * @param beads of them.
 * @param lexicon translations known beforehand; default: none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toAlignedLine} from '#core/align/align-segments.ts'
 * const line = {doc: 'rain', ru: ['Дождь.'], en: []}
 * const {beads} = toAlignedLine(line, [{from: [0], to: [], score: 0.98765, origin: 'length'}])
 * assert.deepEqual(beads, [{ru: [0], en: [], score: 0.9877, class: 'sure'}])
 * ```
 */
export function toAlignedLine(
  line: SegmentLine,
  beads: readonly ScoredBead[],
  lexicon?: Lexicon,
): AlignedLine {
  const {from, to} = toTextPair(line)
  const levels = classBeads(beads)
  const reasons = explainBeads(from, to, beads, lexicon)
  return {
    doc: line.doc,
    beads: beads.map(({from, to, score}, at) => ({
      ru: from,
      en: to,
      score: Math.round(score * 1e4) / 1e4,
      class: levels[at] ?? linkLevel(score),
      ...(reasons[at] === undefined ? {} : {evidence: reasons[at]}),
    })),
    expectedWrong: Math.round(countWrong(beads) * 100) / 100,
  }
}

/**
 * The segments of a line as units of the aligner.
 *
 * @param line plain text, numbers still in it.
 * @returns units of both sides, `ru` as the base.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toTextPair} from '#core/align/align-segments.ts'
 * assert.equal(toTextPair({doc: 'rain', ru: ['Идёт дождь.'], en: []}).from[0]?.text, 'Идёт дождь.')
 * ```
 */
export function toTextPair({ru, en}: SegmentLine): TextPair {
  return {from: ru.map((text) => ({text})), to: en.map((text) => ({text}))}
}
