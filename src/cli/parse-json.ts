/**
 * Parses JSON that may be none.
 *
 * @param line text of one value.
 * @returns the value, or `undefined` when it is not JSON.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseJson} from '#cli/parse-json.ts'
 * assert.deepEqual(parseJson('[1]'), [1])
 * assert.equal(parseJson('{'), undefined)
 * ```
 */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
