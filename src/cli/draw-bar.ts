/** How far a stage is. */
export interface Work {
  readonly name: string
  readonly done: number
  /** 1 or more. */
  readonly all: number
  /** Milliseconds since its start. */
  readonly elapsed: number
}

/** Columns of a bar; with fewer than the least it says nothing. */
const most = 40
const least = 8
/** Milliseconds from which on it can be told how long the rest takes. */
const settled = 2000

/**
 * Draws how far a stage is, in one line.
 *
 * @param work see {@link Work}.
 * @param columns width of the terminal; the last one stays free, lest the line be broken.
 * @returns the name, a bar where there is room, per cent, and the time left once it can be told.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {drawBar} from '#cli/draw-bar.ts'
 * const work = {name: 'texts', done: 1, all: 4, elapsed: 6000}
 * assert.equal(drawBar(work, 80), 'texts ==========------------------------------ 25 %, 18 s left')
 * assert.equal(drawBar(work, 24), 'texts 25 %, 18 s left')
 * ```
 */
export function drawBar({name, done, all, elapsed}: Work, columns: number): string {
  const left = (elapsed * (all - done)) / done
  const told = elapsed < settled || done === all ? '' : `, ${formatTime(left)} left`
  const text = `${Math.floor((100 * done) / all)} %${told}`
  const width = Math.min(most, columns - name.length - text.length - 3)
  const full = Math.floor((width * done) / all)
  const bar = width < least ? '' : ` ${'='.repeat(full)}${'-'.repeat(width - full)}`
  return `${name}${bar} ${text}`.slice(0, columns - 1)
}

function formatTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
