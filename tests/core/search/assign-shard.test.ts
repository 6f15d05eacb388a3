import {describe, expect, it} from 'vitest'
import {assignShard, countShards} from '#core/search/assign-shard.ts'

describe('countShards', () => {
  it.each([
    [0, 1],
    [128, 1],
    [129, 2],
    [257, 4],
    [1000, 8],
    [1024, 8],
    [5000, 64],
  ])('%i texts need %i shards of 128', (texts, shards) => {
    expect(countShards(texts, 128)).toBe(shards)
  })

  it.each([0, -1, Number.NaN])('refuses a size of %d', (size) => {
    expect(() => countShards(10, size)).toThrow(RangeError)
  })
})

describe('assignShard', () => {
  it('spreads ids that differ in their last digits', () => {
    const sizes = Array.from({length: 8}, () => 0)
    for (let index = 0; index < 1000; index++) {
      const shard = assignShard(`doc-${String(index).padStart(5, '0')}`, 8)
      sizes[shard] = (sizes[shard] ?? 0) + 1
    }
    expect(Math.min(...sizes)).toBeGreaterThan(80)
    expect(Math.max(...sizes)).toBeLessThan(180)
  })
})
