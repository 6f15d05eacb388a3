/** What a thread of `diglot align --segments` runs: one line of segments aligned. */
import {Tinypool} from 'tinypool'
import type {Lexicon} from '#core/align/align-unit.ts'
import {alignSegments, type AlignedLine, type SegmentLine} from '#core/align/align-segments.ts'

/** A line aligned, and the milliseconds that took. */
export interface TimedLine extends AlignedLine {
  readonly ms: number
}

/** What all threads know. */
export interface SegmentData {
  readonly lexicon: Lexicon | undefined
}

/**
 * Aligns a line in a thread.
 *
 * @param line plain text, numbers still in it.
 * @returns beads with their scores, and the time.
 */
export default function alignInThread(line: SegmentLine): TimedLine {
  // Given by `mapInPool` in `align-file.ts`.
  return alignTimed(line, Tinypool.workerData as SegmentData)
}

/**
 * Aligns a line and takes the time.
 *
 * @param line plain text, numbers still in it.
 * @param data known translations.
 * @returns beads with their scores, and the time in milliseconds to one decimal.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignTimed} from '#cli/segment-worker.ts'
 * const {doc, ms} = alignTimed({doc: 'rain', ru: ['Дождь.'], en: ['Rain.']}, {lexicon: undefined})
 * assert.ok(doc === 'rain' && ms >= 0)
 * ```
 */
export function alignTimed(line: SegmentLine, {lexicon}: SegmentData): TimedLine {
  const started = performance.now()
  const aligned = alignSegments(line, lexicon)
  return {...aligned, ms: Math.round((performance.now() - started) * 10) / 10}
}
