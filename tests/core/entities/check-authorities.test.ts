import {describe, expect, it} from 'vitest'
import type {AuthorityRecord, AuthorityType, Relation} from '#core/entities/authority-record.ts'
import {checkAuthorities} from '#core/entities/check-authorities.ts'

const make = (id: string, more: Partial<AuthorityRecord> = {}): AuthorityRecord => ({
  id,
  type: 'body',
  labels: {ru: `Орган ${id}`, en: `Body ${id}`},
  aliases: {},
  ...more,
})
const typed = (id: string, type: AuthorityType, ...relations: Relation[]) => make(id, {type, relations})
const check = (records: readonly AuthorityRecord[], texts?: readonly string[]) =>
  checkAuthorities(records, {
    describePlace: (record) => `bodies.yaml:${record + 1}`,
    ...(texts === undefined ? {} : {texts: new Set(texts)}),
  })
const places = (records: readonly AuthorityRecord[]) =>
  check(records).map(({rule, severity, record, relation}) => [rule, severity, record, relation])

describe('checkAuthorities', () => {
  it('says nothing of records that fit', () => {
    const records = [
      make('a', {relations: [{type: 'part-of', to: 'b'}]}),
      make('b', {relations: [{type: 'successor-of', to: 'c'}], text: 'rain'}),
      make('c', {relations: [{type: 'member-of', to: 'a'}]}),
    ]
    expect(check(records, ['rain'])).toEqual([])
  })

  it('names the place of the first of two records with one id', () => {
    const [fault] = check([make('a'), make('b'), make('a', {labels: {en: 'Other'}})])
    expect(fault).toMatchObject({rule: 'duplicate-id', severity: 'error', record: 2})
    expect(fault?.reason).toContain('bodies.yaml:1')
  })

  it('finds a relation to nothing', () => {
    const part = make('a', {
      relations: [
        {type: 'part-of', to: 'b'},
        {type: 'part-of', to: 'x'},
      ],
    })
    expect(places([part, make('b')])).toEqual([['unknown-relation', 'error', 0, 1]])
  })

  it.each([
    ['a person after a place', typed('p', 'person', {type: 'successor-of', to: 'q'}), typed('q', 'place')],
    ['an office in a place', typed('p', 'person', {type: 'office-in', to: 'q'}), typed('q', 'place')],
    ['an event of a treaty', typed('p', 'event', {type: 'held-by', to: 'q'}), typed('q', 'instrument')],
    ['a body as amendment', typed('p', 'body', {type: 'amends', to: 'q'}), typed('q', 'instrument')],
  ])('warns of %s', (_, from, to) => {
    expect(places([from, to])).toEqual([['unlikely-relation', 'warning', 0, 0]])
  })

  it.each(['successor-of', 'part-of', 'located-in'] as const)('names a circle of %s', (type) => {
    const faults = check([
      typed('z', 'place', {type, to: 'a'}),
      typed('a', 'place', {type, to: 'b'}),
      typed('b', 'place', {type: 'part-of', to: 'z-other'}, {type, to: 'c'}),
      typed('c', 'place', {type, to: 'a'}),
      typed('z-other', 'place'),
    ])
    expect(faults).toMatchObject([{rule: 'relation-cycle', severity: 'error', record: 3, relation: 0}])
    expect(faults[0]?.reason).toContain('`a → b → c → a`')
  })

  it('finds a record that is part of itself, and no circle across two relations', () => {
    expect(places([make('a', {relations: [{type: 'part-of', to: 'a'}]})])).toEqual([
      ['relation-cycle', 'error', 0, 0],
    ])
    expect(
      places([
        typed('a', 'place', {type: 'part-of', to: 'b'}),
        typed('b', 'place', {type: 'located-in', to: 'a'}),
      ]),
    ).toEqual([])
  })

  it('finds no circle where two ways lead to one record', () => {
    const records = [
      typed('a', 'body', {type: 'part-of', to: 'b'}, {type: 'part-of', to: 'c'}),
      typed('b', 'body', {type: 'part-of', to: 'd'}),
      typed('c', 'body', {type: 'part-of', to: 'd'}),
      typed('d', 'body'),
    ]
    expect(places(records)).toEqual([])
  })

  it('warns of a text that is not there, if it knows the texts', () => {
    const records = [make('a', {text: 'rain'})]
    expect(check(records)).toEqual([])
    expect(check(records, ['snow'])).toMatchObject([{rule: 'unknown-text', severity: 'warning', record: 0}])
  })

  it('mentions names that two records share in one language', () => {
    const person = (id: string, first: string): AuthorityRecord =>
      make(id, {type: 'person', labels: {ru: `${first} Королёв`}, parts: {ru: {first, last: 'Королёв'}}})
    const faults = check([person('a', 'Лев'), person('b', 'Олег'), make('c', {labels: {en: 'Королев'}})])
    expect(faults).toMatchObject([{rule: 'shared-name', severity: 'info', record: 1}])
    expect(faults[0]?.reason).toBe('Unexpected name `Королёв` of `b`, expected one that `a` does not have')
  })

  it('takes no notice of names that hold in some texts only', () => {
    const scoped = make('b', {aliases: {en: [{text: 'Body a', scope: ['rain']}]}})
    expect(check([make('a'), scoped])).toEqual([])
  })

  it('takes two records with the same 100,000 names', () => {
    const aliases = {en: Array.from({length: 100_000}, (_, index) => ({text: `Name ${index}`}))}
    const faults = check([make('a', {aliases}), make('b', {aliases})])
    expect(faults.map(({rule}) => rule)).toEqual(['shared-name'])
    expect(faults[0]?.reason.length).toBeLessThan(200)
  })
})
