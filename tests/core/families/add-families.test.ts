import {expect, it} from 'vitest'
import {addFamilies} from '#core/families/add-families.ts'
import {placeFamilies} from '#core/families/place-families.ts'

const group = (id: string) => ({
  ...{id, kind: 'paragraph' as const, depth: 0, labels: [null]},
  rows: [{id: `${id}c1`, cells: ['x']}],
})
const groups = ['p1', 'p2', 'p3'].map(group)
const at = (...addresses: string[]) =>
  addresses.map((each) => ({id: 'rain', titles: {en: 'Rain'}, count: 2, at: each}))
const named = (families: ReturnType<typeof at>) =>
  addFamilies(groups, families).map(({families: own}) => own?.map(({id}) => id))

it('names a family below the group that holds its clause', () => {
  expect(named(at('p2c1'))).toEqual([undefined, ['rain'], undefined])
})

it('names it once below a run, and again behind a gap', () => {
  expect(named(at('p1', 'p2', 'p2c1'))).toEqual([undefined, ['rain'], undefined])
  expect(named(at('p1', 'p3'))).toEqual([['rain'], undefined, ['rain']])
})

it('passes over an address that the page does not have', () => {
  expect(named(at('p9'))).toEqual([undefined, undefined, undefined])
})

it('places families with all their clauses counted', () => {
  const clauses = [
    {text: 'x', at: 'p1'},
    {text: 'y', at: 'p7'},
  ]
  const placed = placeFamilies([
    {id: 'rain', titles: {en: 'Rain'}, relation: 'near', clauses, absent: [{text: 'z'}]},
  ])
  expect([...placed]).toEqual([
    ['x', [{id: 'rain', titles: {en: 'Rain'}, count: 2, at: 'p1'}]],
    ['y', [{id: 'rain', titles: {en: 'Rain'}, count: 2, at: 'p7'}]],
  ])
})
