/** What a thread of `diglot align --corpus` runs: one step of one text. */
import {Tinypool} from 'tinypool'
import {alignAlone, alignTaught, type LoneText} from '#core/align/align-corpus.ts'
import {toAlignedLine, toTextPair, type AlignedLine, type SegmentLine} from '#core/align/align-segments.ts'
import type {Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import type {SegmentData} from './segment-worker.ts'

/** A text that is to be aligned with what the others have to say. */
export interface TaughtTask {
  readonly line: SegmentLine
  readonly beads: readonly ScoredBead[]
  readonly news: Lexicon
}

/**
 * Does the first or the last step of a text in a thread.
 *
 * @param task a line: it is aligned alone; else see {@link TaughtTask}.
 * @returns what {@link alignFirst} or {@link alignLast} does.
 */
export default function alignInThread(task: SegmentLine | TaughtTask): LoneText | AlignedLine {
  // Given by `mapInPool` in `align-together.ts`.
  const data = Tinypool.workerData as SegmentData
  return 'line' in task ? alignLast(task, data) : alignFirst(task, data)
}

/**
 * Aligns a line alone.
 *
 * @param line plain text, numbers still in it.
 * @param data known translations.
 * @returns its beads, and what it teaches.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignFirst} from '#cli/corpus-worker.ts'
 * const {beads} = alignFirst({doc: 'rain', ru: ['Дождь.'], en: ['Rain.']}, {lexicon: undefined})
 * assert.equal(beads.length, 1)
 * ```
 */
export function alignFirst(line: SegmentLine, {lexicon}: SegmentData): LoneText {
  return alignAlone(toTextPair(line), lexicon)
}

/**
 * Aligns a line with what the others have to say.
 *
 * @param task see {@link TaughtTask}.
 * @param data known translations.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignLast} from '#cli/corpus-worker.ts'
 * const line = {doc: 'rain', ru: [], en: []}
 * assert.equal(alignLast({line, beads: [], news: new Map()}, {lexicon: undefined}).doc, 'rain')
 * ```
 */
export function alignLast({line, beads, news}: TaughtTask, {lexicon}: SegmentData): AlignedLine {
  return toAlignedLine(line, alignTaught(toTextPair(line), beads, news, lexicon), lexicon)
}
