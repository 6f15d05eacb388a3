import {describe, expect, it} from 'vitest'
import {listOutward} from '#core/reading/list-citing.ts'
import {edition, paragraph} from '#tests/core/reading/paragraph.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

function citedBy(sources: Parameters<typeof runEditions>[0]): unknown {
  const {groups} = runEditions(sources).view
  return Object.fromEntries(
    groups.flatMap(({id, citedBy: list}) =>
      list === undefined ? [] : [[id, list.map(({address, label}) => [address, label])]],
    ),
  )
}

describe('addCiting', () => {
  it('lists each citing paragraph once, in reading order, whichever side cites', () => {
    const ru = '1\\. Дождь.\n\n2\\. См. пункт 1 и ещё раз пункт 1.\n\n3\\. См. выше.'
    const en = '1\\. Rain.\n\n2\\. See paragraph 1.\n\n3\\. See paragraph 1 above.'
    expect(citedBy({ru, en})).toEqual({
      p1: [
        ['p2', '2'],
        ['p3', '3'],
      ],
    })
  })

  it('leaves out a paragraph that cites itself', () => {
    expect(citedBy({en: '1\\. As paragraph 1 says, it rains.'})).toEqual({})
  })

  it('names a continuation by its number and a letter with the number above it', () => {
    const en = '1\\. Rain.\n\n2\\. Snow.\n\nSee paragraph 1.\n\n3\\. Ice:\n\n(a) see paragraph 1.'
    expect(citedBy({en})).toEqual({
      p1: [
        ['p2-2', '2'],
        ['p3.a', '3 (a)'],
      ],
    })
  })
})

describe('listOutward', () => {
  it('gives the address of the citing paragraph on the page, each pair of places once', () => {
    const citation = {
      span: {start: 0, end: 4},
      quote: 'Rain',
      locus: {path: ['2'], unit: 'paragraph' as const, external: true},
      elsewhere: {document: 'snow', paragraph: 'p2'},
    }
    const whole = {...citation, elsewhere: {document: 'snow'}}
    const ru = edition('ru', [paragraph('Rain', {id: 'p1', label: '1', citations: [citation, citation]})])
    const en = edition('en', [paragraph('Rain', {id: 'p9', label: '9', citations: [citation, whole]})])
    const bead = {from: ['p1'], to: ['p9'], score: 1, origin: 'number' as const}
    const alignments = [{from: ru.id, to: en.id, paragraphs: [bead], beads: []}]
    const head = {id: 'rain', kind: 'other' as const, date: '2031', titles: {}, authenticLanguages: []}
    expect(listOutward({...head, editions: [ru, en], alignments})).toEqual([
      {to: 'snow', at: 'p2', address: 'p1', label: '1'},
      {to: 'snow', address: 'p1', label: '9'},
    ])
  })
})
