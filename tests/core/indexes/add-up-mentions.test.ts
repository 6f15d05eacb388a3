import {describe, expect, it} from 'vitest'
import {addUpMentions} from '#core/indexes/add-up-mentions.ts'
import {linkRelations} from '#core/indexes/link-relations.ts'

const sum = (date: string, count: number, variants = {}) => ({
  date,
  count,
  uncounted: 1,
  variants,
})

describe('addUpMentions', () => {
  it('adds up texts, years and forms, and fills the years between', () => {
    const all = [sum('2030-01', 2, {ru: {а: 1, б: 1}}), sum('2032', 3, {ru: {б: 3}}), sum('0000', 4)]
    expect(addUpMentions(all)).toEqual({
      count: 9,
      uncounted: 3,
      texts: 3,
      years: [
        {year: 2030, count: 2},
        {year: 2031, count: 0},
        {year: 2032, count: 3},
      ],
      variants: {
        ru: [
          {form: 'б', count: 4},
          {form: 'а', count: 1},
        ],
      },
    })
  })

  it('does not fill centuries, and has no year without mentions', () => {
    const {years} = addUpMentions([sum('1648', 1), sum('2024', 1), sum('2025', 0)])
    expect(years.map(({year}) => year)).toEqual([1648, 2024])
    expect(addUpMentions([]).years).toEqual([])
  })
})

it('linkRelations shows a relation at both ends and leaves out one that leads nowhere', () => {
  const body = (id: string) => ({id, type: 'body' as const, labels: {en: id}, aliases: {}})
  const links = linkRelations([
    {
      ...body('a'),
      relations: [
        {type: 'successor-of', to: 'b', from: '2001'},
        {type: 'part-of', to: 'lost'},
      ],
    },
    body('b'),
  ])
  expect(links.get('a')).toEqual([
    {type: 'successor-of', isInverse: false, entity: 'b', labels: {en: 'b'}, from: '2001'},
  ])
  expect(links.get('b')).toEqual([
    {type: 'successor-of', isInverse: true, entity: 'a', labels: {en: 'a'}, from: '2001'},
  ])
})
