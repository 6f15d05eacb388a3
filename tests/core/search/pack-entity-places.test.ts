import {describe, expect, it} from 'vitest'
import {packEntityPlaces, readEntityPlaces} from '#core/search/pack-entity-places.ts'
import {record} from './sample-names.ts'

const records = ['org-a', 'org-b', 'org-c'].map((id) => record(id, {ru: [`Союз ${id}`], en: [`Union ${id}`]}))

describe('packEntityPlaces', () => {
  it('gives back where records are named, and their names', () => {
    const texts = [
      {document: 'one', entities: {'org-c': [0, 1, 40], 'org-a': [7]}},
      {document: 'two', entities: {}},
      {document: '__proto__', entities: {'org-c': [0]}},
    ]
    const {names, places} = readEntityPlaces(JSON.parse(JSON.stringify(packEntityPlaces(records, texts))))
    expect([...names.keys()]).toEqual(['org-a', 'org-c'])
    expect(names.get('org-c')).toEqual({ru: 'Союз org-c', en: 'Union org-c'})
    expect([...places.keys()]).toEqual(['one', 'two', '__proto__'])
    expect(places.get('one')).toEqual(
      new Map([
        ['org-c', [0, 1, 40]],
        ['org-a', [7]],
      ]),
    )
    expect(places.get('two')?.size).toBe(0)
  })

  it('leaves out a record that is not in the authority file', () => {
    const packed = packEntityPlaces(records, [{document: 'one', entities: {'org-gone': [1]}}])
    expect(readEntityPlaces(packed).places.get('one')?.size).toBe(0)
  })
})
