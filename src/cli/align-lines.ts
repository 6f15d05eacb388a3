import {join} from 'node:path'
import type {SegmentLine} from '#core/align/align-segments.ts'
import {countWorkers, mapInPool} from '#io/map-in-pool.ts'
import {alignTimed, type SegmentData, type TimedLine} from './segment-worker.ts'

/**
 * Units of both sides that are worth a thread. Its start and its code, which is slow at first, cost as much CPU time as
 * 800 units (measured: 0.5 s), and the time told of each line is longer for it.
 */
const leastUnits = 5000

/**
 * Aligns lines of segments, in threads where there are many.
 *
 * @param lines plain text, numbers still in it.
 * @param data known translations.
 * @param workers number of threads; default: as many as pay.
 * @returns lines in the same order, the same but for the time with any number of threads.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignLines} from '#cli/align-lines.ts'
 * const lines = [{doc: 'rain', ru: ['Дождь.'], en: ['Rain.']}]
 * const [line] = await Array.fromAsync(alignLines(lines, {lexicon: undefined}))
 * assert.deepEqual(line?.beads.map(({ru, en}) => [ru, en]), [[[0], [0]]])
 * ```
 */
export async function* alignLines(
  lines: readonly SegmentLine[],
  data: SegmentData,
  workers = countLineWorkers(lines),
): AsyncGenerator<TimedLine> {
  if (workers < 2) for (const line of lines) yield alignTimed(line, data)
  else {
    const module = join(import.meta.dirname, 'segment-worker.ts')
    yield* mapInPool<SegmentLine, TimedLine>({module, items: lines, workers, data})
  }
}

/**
 * Says how many threads pay for lines of segments.
 *
 * @param lines all of them.
 * @returns 1: do it without threads.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countLineWorkers} from '#cli/align-lines.ts'
 * assert.equal(countLineWorkers([{doc: 'rain', ru: ['Дождь.'], en: ['Rain.']}]), 1)
 * ```
 */
export function countLineWorkers(lines: readonly SegmentLine[]): number {
  const units = lines.reduce((sum, {ru, en}) => sum + ru.length + en.length, 0)
  return Math.min(countWorkers(units, leastUnits), lines.length)
}
