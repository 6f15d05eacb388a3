import {join} from 'node:path'
import {learnNews, type LoneText} from '#core/align/align-corpus.ts'
import type {AlignedLine, SegmentLine} from '#core/align/align-segments.ts'
import {mapInPool} from '#io/map-in-pool.ts'
import {countLineWorkers} from './align-lines.ts'
import {alignFirst, alignLast, type TaughtTask} from './corpus-worker.ts'
import type {SegmentData, TimedLine} from './segment-worker.ts'

/** How lines are aligned together. */
export interface TogetherOptions {
  /** Called after each line that was aligned alone; default: nothing happens. */
  readonly onLearned?: () => void
  /** Number of threads; default: as many as pay. */
  readonly workers?: number
}

/**
 * Aligns lines of segments with one lexicon learned over all of them, in threads where there are many.
 *
 * @param lines plain text, numbers still in it.
 * @param data translations known beforehand.
 * @param options see {@link TogetherOptions}.
 * @returns lines in the same order, the same but for the time with any number of threads; the time is that since the
 *   line before, so that what is learned from all counts for the first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignTogether} from '#cli/align-together.ts'
 * const lines = [{doc: 'rain', ru: ['Дождь.'], en: ['Rain.']}]
 * const [line] = await Array.fromAsync(alignTogether(lines, {lexicon: undefined}))
 * assert.deepEqual(line?.beads.map(({ru, en}) => [ru, en]), [[[0], [0]]])
 * ```
 */
export async function* alignTogether(
  lines: readonly SegmentLine[],
  data: SegmentData,
  {onLearned, workers = countLineWorkers(lines)}: TogetherOptions = {},
): AsyncGenerator<TimedLine> {
  const module = join(import.meta.dirname, 'corpus-worker.ts')
  const share = <Item, Result>(items: readonly Item[], run: (item: Item, known: SegmentData) => Result) =>
    workers < 2
      ? items.values().map((item) => run(item, data))
      : mapInPool<Item, Result>({module, items, workers, data})
  let started = performance.now()
  const alone: LoneText[] = []
  for await (const text of share<SegmentLine, LoneText>(lines, alignFirst)) {
    alone.push(text)
    onLearned?.()
  }
  const news = learnNews(alone)
  const tasks = lines.map((line, at): TaughtTask => {
    return {line, beads: alone[at]?.beads ?? [], news: news[at] ?? new Map<string, never>()}
  })
  for await (const line of share<TaughtTask, AlignedLine>(tasks, alignLast)) {
    yield {...line, ms: Math.round((performance.now() - started) * 10) / 10}
    started = performance.now()
  }
}
