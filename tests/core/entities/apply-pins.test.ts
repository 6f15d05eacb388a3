import {describe, expect, it} from 'vitest'
import {applyPins, type Pin} from '#core/entities/apply-pins.ts'
import type {Mention} from '#core/model/corpus-document.ts'

const text = 'The Board met. The Lake Board of Omsk met the Board.'
const mention = (start: number, end: number, entity: string, more: Partial<Mention> = {}): Mention => ({
  span: {start, end},
  quote: text.slice(start, end),
  entity,
  origin: 'rule',
  ...more,
})
const found = [
  mention(4, 9, 'trade', {rivals: ['lake'], name: 'Board'}),
  mention(19, 29, 'lake'),
  mention(33, 37, 'omsk'),
]
const clauses = [
  {id: 'p1c1', span: {start: 0, end: 14}},
  {id: 'p1c2', span: {start: 15, end: 52}},
]
const paragraph = {id: 'p1', text, clauses, mentions: found}
const known = new Set(['trade', 'lake', 'omsk'])

function apply(...pins: Partial<Pin>[]): {mentions: string[]; stale: string[]} {
  const full = pins.map((pin): Pin => ({at: 'p1', language: 'en', quote: 'Board', entity: 'lake', ...pin}))
  const {mentions, findings} = applyPins([paragraph], full, known)
  return {
    mentions: (mentions[0] ?? []).map(({span, entity, origin}) => `${span.start} ${entity} ${origin}`),
    stale: findings.map(({rule, reason}) => `${rule}: ${reason.split(', expected ')[1]}`),
  }
}

describe('applyPins', () => {
  it('names another record for a mention, and nothing is ambiguous then', () => {
    const {mentions} = applyPins(
      [paragraph],
      [{at: 'p1c1', language: 'en', quote: 'Board', entity: 'lake'}],
      known,
    )
    expect(mentions[0]?.[0]).toEqual({
      span: {start: 4, end: 9},
      quote: 'Board',
      entity: 'lake',
      origin: 'hand',
    })
  })

  it('pins every place of the quote, or the one that is counted', () => {
    expect(apply({}).mentions).toEqual([
      '4 lake hand',
      '19 lake rule',
      '24 lake hand',
      '33 omsk rule',
      '46 lake hand',
    ])
    expect(apply({nth: 3}).mentions).toEqual(['4 trade rule', '19 lake rule', '33 omsk rule', '46 lake hand'])
    expect(apply({at: 'p1c2', nth: 2}).mentions.at(-1)).toBe('46 lake hand')
  })

  it('adds what the matcher cannot find, and takes mentions out that it crosses', () => {
    expect(apply({quote: 'Board of Omsk', entity: 'trade'}).mentions).toEqual([
      '4 trade rule',
      '24 trade hand',
      '33 omsk rule',
    ])
  })

  it('rejects a mention and leaves the nested one', () => {
    expect(apply({at: 'p1c1', entity: null}).mentions).toEqual(['19 lake rule', '33 omsk rule'])
  })

  it('takes kinds of white space for one another, and whole words only', () => {
    const spaced = {...paragraph, text: text.replace('Lake Board', 'Lake\u00A0Board')}
    const pin = {at: 'p1', language: 'en', quote: 'Lake\nBoard', entity: 'trade'}
    expect(applyPins([spaced], [pin], known).mentions[0]?.[1]).toMatchObject({
      quote: 'Lake\u00A0Board',
      entity: 'trade',
    })
    expect(apply({quote: 'oard'}).stale).toEqual(['stale-pin: these words there'])
  })

  it.each([
    ['a place that is gone', {at: 'p9'}, 'a paragraph or clause of the edition'],
    ['words that are gone', {quote: 'Senate'}, 'these words there'],
    ['words that are in another clause', {at: 'p1c1', quote: 'Omsk'}, 'these words there'],
    ['a number too many', {nth: 4}, 'these words 4 times there'],
    ['a record that is not known', {entity: 'senate'}, 'a known record, not `senate`'],
    ['nothing to reject', {at: 'p1c2', entity: null}, 'a mention to reject'],
  ])('tells %s', (_, pin, expected) => {
    const {mentions, stale} = apply(pin)
    expect(stale).toEqual([`stale-pin: ${expected}`])
    expect(mentions).toEqual(['4 trade rule', '19 lake rule', '33 omsk rule'])
  })

  it('lets the first of two pins count', () => {
    const first = {quote: 'Lake Board', entity: 'trade'}
    expect(apply(first, {...first, entity: null}).stale).toEqual(['stale-pin: a mention to reject'])
    expect(apply(first, {quote: 'Board of Omsk'}).stale).toEqual(['stale-pin: no other pin there'])
  })

  it('names the line of the file and the paragraph', () => {
    const pin = {at: 'p1', language: 'en', quote: 'Senate', entity: 'lake', line: 7}
    expect(applyPins([paragraph], [pin], known).findings).toMatchObject([
      {paragraph: 'p1', severity: 'warning', remedy: expect.stringContaining('line 7 of entities.pins.yaml')},
    ])
  })

  it('never lets mentions cross', () => {
    const {mentions} = applyPins(
      [paragraph],
      [{at: 'p1', language: 'en', quote: 'met the Board', entity: 'lake'}],
      known,
    )
    expect(mentions[0]?.map(({quote}) => quote)).toEqual(['Board', 'Lake Board', 'Omsk', 'met the Board'])
  })
})
