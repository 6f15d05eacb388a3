import {describe, expect, it} from 'vitest'
import {sortHits, type HitOrder} from '#core/search/sort-hits.ts'
import {context, hits} from './sample-hits.ts'

const order = (by: HitOrder) =>
  sortHits(hits, by, context.catalogue).map(({document, group}) => `${document} ${group}`)

describe('sortHits', () => {
  it.each<[HitOrder, readonly string[]]>([
    ['relevance', ['beta 4', 'alpha 2', 'alpha 0', 'gamma 1']],
    ['oldest', ['alpha 0', 'alpha 2', 'beta 4', 'gamma 1']],
    ['newest', ['gamma 1', 'beta 4', 'alpha 0', 'alpha 2']],
  ])('by %s', (by, expected) => {
    expect(order(by)).toEqual(expected)
  })
})
