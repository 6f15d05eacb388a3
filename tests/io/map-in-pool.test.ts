import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {mapInPool, type PoolWork} from '#io/map-in-pool.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

/** A module whose items say how long they take; 0 fails. */
function writeModule(): string {
  const module = join(temporaryFolder(), 'wait.mjs')
  writeFileSync(
    module,
    `export default async (milliseconds) => {
      if (milliseconds === 0) throw new RangeError('Unexpected 0, expected a time')
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return milliseconds
    }\n`,
  )
  return module
}

describe('mapInPool', () => {
  const read = async (work: Omit<PoolWork<number>, 'module'>) => {
    const results: unknown[] = []
    try {
      for await (const result of mapInPool({module: writeModule(), ...work})) results.push(result)
    } catch (error) {
      results.push(String(error))
    }
    return results
  }

  it('keeps the order of the items, whichever is ready first', async () => {
    expect(await read({items: [200, 1, 100, 2], workers: 2})).toEqual([200, 1, 100, 2])
  })

  it('tells a fault when its turn comes', async () => {
    expect(await read({items: [200, 0, 1], workers: 2})).toEqual([
      200,
      'RangeError: Unexpected 0, expected a time',
    ])
  })
})
