import {describe, expect, it} from 'vitest'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'

describe('names that several records share', () => {
  const board = (id: string): AuthorityRecord => ({id, type: 'body', labels: {en: 'Board'}, aliases: {}})
  const rivals = (records: readonly AuthorityRecord[], text: string) =>
    createMatcher(records, 'en')
      .findMentions(text)
      .map(({quote, entity, rivals: others = []}) => [quote, entity, ...others].join(' '))

  it('tells all of them, the first by id as the likeliest, whatever their order', () => {
    const records = [board('c'), board('a'), board('b')]
    expect(rivals(records, 'The Board')).toEqual(['Board a b c'])
    expect(rivals(records.toReversed(), 'The Board')).toEqual(['Board a b c'])
  })

  it('tells no rivals where a name of its own decides', () => {
    const lake = {...board('lake'), aliases: {en: [{text: 'Lake Board'}]}}
    expect(rivals([board('a'), lake], 'The Lake Board met. The Board ate.')).toEqual([
      'Lake Board lake',
      'Board lake',
    ])
  })

  it('takes the one named last for the likeliest where the text names several', () => {
    const lake = {...board('lake'), aliases: {en: [{text: 'Lake Board'}]}}
    const sea = {...board('sea'), aliases: {en: [{text: 'Sea Board'}]}}
    expect(
      rivals([lake, sea], 'The Sea Board. The Lake Board. The Board. The Sea Board. The Board.'),
    ).toEqual(['Sea Board sea', 'Lake Board lake', 'Board lake sea', 'Sea Board sea', 'Board sea lake'])
  })

  const ladoga: AuthorityRecord = {
    id: 'ladoga',
    type: 'place',
    labels: {ru: 'Ладога'},
    aliases: {ru: [{text: 'Ладожское озеро'}]},
  }

  it('says which name of the record was found', () => {
    const [mention] = createMatcher([ladoga], 'ru').findMentions('на Ладожском озере')
    expect(mention?.name).toBe('Ладожское озеро')
  })
})
