import {describe, expect, it} from 'vitest'
import {listContents} from '#core/reading/list-contents.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** Parts at a glance: address, step in, first words, labels of the numbers. */
function show(source: string): unknown[] {
  return listContents(runEditions({en: source}).view).map(({id, depth, texts, numbers}) => [
    id,
    depth,
    texts[0],
    numbers.map(({label}) => label).join(' '),
  ])
}

describe('listContents', () => {
  it('puts numbers under the heading they stand below, items not at all', () => {
    const source =
      '# Rain\n\n## I. Wet\n\n1\\. It rains.\n\n(a) A lot.\n\n(b) Everywhere.\n\n2\\. It pours.\n\n## II. Dry\n\n3\\. It dries.'
    expect(show(source)).toEqual([
      ['title', 0, 'Rain', ''],
      ['h1', 0, 'Wet', '1 2'],
      ['h2', 0, 'Dry', '3'],
    ])
  })

  it('steps in below the head of an annex', () => {
    const source = '1\\. Rain.\n\n2\\. Snow.\n\n## Annex 1\n\n### Hail\n\n1\\. Small.\n\n2\\. Big.'
    expect(show(source)).toEqual([
      [undefined, 0, undefined, '1 2'],
      ['annex1.h1', 0, 'Annex 1', ''],
      ['annex1.h2', 1, 'Hail', '1 2'],
    ])
  })

  it('has nothing for a text in which there is nothing to choose', () => {
    expect(show('Rain.')).toEqual([])
    expect(show('1\\. Rain.')).toEqual([])
    expect(listContents({languages: [], groups: [], entities: []})).toEqual([])
  })

  it('stays small for 5,000 paragraphs: ranges, whose first number is the address', () => {
    const source = Array.from({length: 5000}, () => 'It rains.').join('\n\n')
    const numbers = listContents(runEditions({en: source}).view).flatMap((part) => part.numbers)
    expect(numbers.length).toBeLessThanOrEqual(80)
    expect(numbers[1]).toEqual({id: 'p101', label: '[101]–[200]'})
    expect(numbers.at(-1)?.label).toBe('[4901]–[5000]')
  })

  it('gives words per column, nothing where an edition has none', () => {
    const {view} = runEditions({
      ru: '## Дождь\n\n1\\. Льёт.\n\n2\\. Капает.',
      en: '1\\. It pours.\n\n2\\. It drips.',
    })
    expect(listContents(view)[0]?.texts).toEqual(['Дождь', null])
  })
})
