import {describe, expect, it} from 'vitest'
import {findUnmatched} from '#core/entities/find-unmatched.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

function find(language: string, source: string): readonly string[] {
  const records = [
    {id: 'omsk', type: 'place' as const, labels: {ru: 'Омск', en: 'Omsk'}, aliases: {}},
    {id: 'fleet', type: 'organisation' as const, labels: {en: 'Fleet of Omsk Port'}, aliases: {}},
  ]
  const matchers = {[language]: createMatcher(records, language)}
  const {document} = runEditions({[language]: source}, {matchers})
  return document.editions.flatMap(findUnmatched).map(({text, count}) => `${text} ${count}`)
}

describe('findUnmatched', () => {
  it('joins words to a run', () => {
    expect(find('en', 'They saw the Union of Wet Rivers, Mere-Hill and A. B. Reed.')).toEqual([
      'Union of Wet Rivers 1',
      'Mere-Hill 1',
      'A. B. Reed 1',
    ])
  })

  it('leaves out what a record covers, months, days, Roman numerals and single letters', () => {
    expect(find('en', 'In Omsk on Monday, 3 May, part IV, I saw the Fleet of Omsk Port.')).toEqual([])
  })

  it('counts the first word of a sentence only where it has a capital elsewhere', () => {
    expect(find('en', 'Reed left. Wells stayed. They saw Reed.')).toEqual(['Reed 2'])
    expect(find('ru', 'Река течёт. Ельск стоит на реке, и все любят Ельск.')).toEqual(['Ельск 2'])
  })

  it('cuts off the first word of a sentence where it is a common one', () => {
    expect(find('en', 'The Mere Hill is wet. Rain Hill is wet with rain.')).toEqual(['Mere Hill 1', 'Hill 1'])
  })

  it('counts acronyms wherever they stand, but not in a paragraph of capitals', () => {
    expect(find('en', '# UKB AND RAIN\n\nUKB met. It rains.')).toEqual(['UKB 1'])
  })

  it('counts a heading only where its words have a capital elsewhere', () => {
    expect(find('en', '# On Heavy Rain\n\nIt rains.')).toEqual([])
    expect(find('en', '# On Mere Hill\n\nIt rains at Mere Hill.')).toEqual(['Mere Hill 2'])
  })

  it('brings the Russian forms of a name together', () => {
    expect(find('ru', 'Путь из Ельска в Ельск лежит мимо Ельска.')).toEqual(['Ельска 3'])
  })
})
