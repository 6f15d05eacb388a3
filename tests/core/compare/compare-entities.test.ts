import {describe, expect, it} from 'vitest'
import {compareEntities} from '#core/compare/compare-entities.ts'
import type {Mention} from '#core/model/corpus-document.ts'

const mention = (entity: string, start = 0, end = 5, more: Partial<Mention> = {}): Mention => ({
  span: {start, end},
  quote: 'Омска',
  entity,
  origin: 'rule',
  ...more,
})
const side = (language: string, mentions: readonly Mention[]) => ({
  language,
  paragraphs: [{mentions}],
})
const omsk = side('ru', [mention('omsk')])

describe('compareEntities', () => {
  it('finds what one side alone names, once', () => {
    const ru = side('ru', [mention('omsk'), mention('tomsk', 9, 14), mention('tomsk', 20, 25)])
    expect(compareEntities([ru, side('en', [mention('omsk')])])).toEqual([['tomsk'], []])
    expect(compareEntities([side('en', []), omsk])).toEqual([[], ['omsk']])
  })

  it.each([
    ['nested', side('en', [mention('council', 0, 12), mention('omsk', 0, 4)])],
    ['as a rival', side('en', [mention('other', 0, 5, {rivals: ['omsk']})])],
  ])('takes a name %s for an answer', (_, en) => {
    expect(compareEntities([omsk, en])[0]).toEqual([])
  })

  it('asks for no name inside another, no ambiguous one and no adjective', () => {
    const names = {isNamed: () => true, isAdjective: (_: string, name: string) => name === 'омский'}
    const ru = side('ru', [
      mention('council', 0, 12),
      mention('omsk', 7, 12),
      mention('orlov', 20, 25, {rivals: ['orlov-2']}),
      mention('omsk', 30, 36, {name: 'омский'}),
    ])
    expect(compareEntities([ru, side('en', [mention('council')])], names)).toEqual([[], []])
  })

  it('does not miss a record that has no name in the other language', () => {
    const names = {isNamed: (_: string, language: string) => language === 'ru', isAdjective: () => false}
    expect(compareEntities([omsk, side('en', [])], names)).toEqual([[], []])
    expect(compareEntities([side('en', []), omsk], {...names, isNamed: () => true})).toEqual([[], ['omsk']])
  })
})
