import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The file of decisions before and after a decision; before the first it is empty, there or not. */
export interface DecisionStep {
  readonly before: string
  readonly after: string
}

/** More steps than these are forgotten, the oldest first. */
const mostSteps = 50

const pathOf = (cache: string, text: string) => join(cache, 'review', `${text}.json`)

/**
 * Reads what was decided on the dev server about a text, so that it can be taken back.
 *
 * @param cache folder of derived data.
 * @param text id of the text.
 * @returns the steps, the latest last; empty: none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSteps} from '#io/decision-history.ts'
 * assert.deepEqual(readSteps('no-such-folder', 'rain'), [])
 * ```
 */
export function readSteps(cache: string, text: string): readonly DecisionStep[] {
  const path = pathOf(cache, text)
  // Written by `keepSteps` below.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DecisionStep[]) : []
}

/**
 * Keeps what was decided about a text.
 *
 * @param cache folder of derived data; the folder inside it is made when it is missing.
 * @param text id of the text.
 * @param steps the latest last.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {keepSteps, readSteps} from '#io/decision-history.ts'
 * const cache = mkdtempSync(join(tmpdir(), 'diglot-'))
 * keepSteps(cache, 'rain', [{before: '', after: 'pin: []\n'}])
 * assert.equal(readSteps(cache, 'rain').length, 1)
 * ```
 */
export function keepSteps(cache: string, text: string, steps: readonly DecisionStep[]): void {
  const path = pathOf(cache, text)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, JSON.stringify(steps.slice(-mostSteps)))
}
