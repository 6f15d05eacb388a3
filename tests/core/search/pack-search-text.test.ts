import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {SearchText} from '#core/model/search.ts'
import {packSearchText, unpackSearchText, type PackedSearchText} from '#core/search/pack-search-text.ts'

const name = fc.string({minLength: 1})
const row = fc.record(
  {id: name, cells: fc.array(fc.string(), {minLength: 1, maxLength: 3})},
  {requiredKeys: ['cells']},
)
const group = fc.record(
  {
    id: fc.string(),
    kind: fc.constantFrom('title', 'paragraph', 'cell'),
    label: name,
    rows: fc.array(row),
  },
  {requiredKeys: ['id', 'kind', 'rows']},
)
const text: fc.Arbitrary<SearchText> = fc.record({
  document: name,
  languages: fc.array(name),
  groups: fc.array(group),
})

it('a text comes back as it was packed, through JSON too', () => {
  fc.assert(
    fc.property(text, (each) => {
      const packed = JSON.parse(JSON.stringify(packSearchText(each))) as PackedSearchText
      expect(unpackSearchText(packed)).toEqual(each)
    }),
  )
})
