import {describe, expect, it} from 'vitest'
import {pairParagraphs} from '#core/compare/pair-paragraphs.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const pairs = (sources: Record<string, string>) =>
  pairParagraphs(runEditions(sources).document).map(({id, line, sides}) => [
    id,
    line,
    ...sides.map(({paragraphs}) => paragraphs.map(({text}) => text).join(' ')),
  ])

describe('pairParagraphs', () => {
  it('lists aligned paragraphs with the line of the first', () => {
    expect(pairs({ru: '1\\. Мост.\n\n2\\. Река.', en: '1\\. A bridge.\n\n2\\. A river.'})).toEqual([
      ['p1', 1, 'Мост.', 'A bridge.'],
      ['p2', 3, 'Река.', 'A river.'],
    ])
  })

  it('leaves out what stands alone', () => {
    const ru = '1\\. Мост построен весной 2031 года.'
    const en = `1\\. The bridge was built in the spring of 2031.\n\n2\\. A river.`
    expect(pairs({ru, en}).map(([id]) => id)).toEqual(['p1'])
    expect(pairs({en})).toEqual([])
  })

  it('compares no comparable text', () => {
    const {document} = runEditions({ru: '1\\. Мост.', en: '1\\. A bridge.'})
    const editions = document.editions.map((edition) => ({...edition, role: 'comparable' as const}))
    expect(pairParagraphs({...document, editions})).toEqual([])
  })
})
