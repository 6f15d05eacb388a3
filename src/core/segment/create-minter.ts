/**
 * Makes a function that gives each id once: `p9`, and when `p9` is asked for again `p9-2`, `p9-3`.
 *
 * @returns the function; it keeps the ids it gave, so make one per text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createMinter} from '#core/segment/create-minter.ts'
 * const mint = createMinter()
 * assert.deepEqual([mint('p9'), mint('p9'), mint('p9-2')], ['p9', 'p9-2', 'p9-2-2'])
 * ```
 */
export function createMinter(): (wanted: string) => string {
  // How often an id was asked for: looking for a free number from 2 on each time would be quadratic.
  const counts = new Map<string, number>()
  return (wanted) => {
    let count = counts.get(wanted) ?? 0
    let id = wanted
    do {
      count += 1
      if (count > 1) id = `${wanted}-${count}`
    } while (id !== wanted && counts.has(id))
    counts.set(wanted, count)
    if (id !== wanted) counts.set(id, 1)
    return id
  }
}
