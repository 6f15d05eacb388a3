import {describe, expect, it} from 'vitest'
import {toGroupWords, wordsOf} from '#core/exchange/paragraph-json.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {hostile, makeHostile, makeSample, makeSingle} from './sample.ts'

const {document, view} = makeSample()
const groups = toGroupWords(document, view, wordsOf)
const find = (address: string) => groups.find((group) => group.address === address)

describe('toGroupWords', () => {
  it('gives one item per group of the page, each paragraph that is read in one of them', () => {
    expect(groups.map(({address}) => address)).toEqual(view.groups.map(({id}) => id))
    for (const [column, {divisions}] of document.editions.entries()) {
      const read = divisions.flatMap(({paragraphs}) => paragraphs).filter(({clauses}) => clauses.length > 0)
      const found = groups.flatMap(({editions}) => editions[column]?.paragraphs ?? [])
      expect(found.map(({id}) => id)).toEqual(expect.arrayContaining(read.map(({id}) => id)))
      expect(found.flatMap(({clauses}) => clauses).length).toBe(read.flatMap(({clauses}) => clauses).length)
    }
  })

  it('puts what corresponds side by side, and nothing beside what stands alone', () => {
    expect(
      find('p2')?.editions.map(({paragraphs}) => paragraphs.map(({id, marker}) => [id, marker])),
    ).toEqual([[['p2', '2.']], [['p2', '2.']]])
    expect(find('p3')?.editions.map(({language, paragraphs}) => [language, paragraphs.length])).toEqual([
      ['ru', 1],
      ['en', 0],
    ])
  })

  it('names its neighbours in a chain from the first to the last', () => {
    expect(groups[0]?.previous).toBeUndefined()
    expect(groups.at(-1)?.next).toBeUndefined()
    for (const [at, group] of groups.entries()) {
      expect(group.next).toBe(groups[at + 1]?.address)
      expect(groups[at + 1]?.links.previous).toBe(
        at + 1 < groups.length ? `${group.address}.json` : undefined,
      )
    }
  })

  it('hashes numbers and words of all editions', () => {
    expect(find('p1')?.hash).toBe('1. Идёт дождь. Идёт снег & град.\n1. It rains. It snows & hails.\n')
  })

  it('says who cites it, with a link to the data of that paragraph', () => {
    expect(find('p1')?.citedBy).toEqual([{address: 'p2', label: '2', link: 'p2.json'}])
    expect(find('p2')?.citedBy).toEqual([])
  })

  it('leads to the paragraph that cites it where the other edition has its numbers otherwise', () => {
    const pins = [
      {from: ['p1'], to: ['p5']},
      {from: ['p2'], to: ['p1']},
    ]
    const {document: text, view: page} = runEditions(
      {ru: '1\\. Дождь, см. п. 2.\n\n2\\. Снег.', en: '5\\. Rain.\n\n1\\. Snow.'},
      {decisions: {pin: pins, break: [], forbid: [], untranslated: []}},
    )
    const [, cited] = toGroupWords(text, page, () => '')
    expect(cited?.citedBy).toEqual([{address: 'p1', label: '1', link: 'p1.json'}])
  })

  it('takes a text of one edition, and what only the other edition has', () => {
    const single = makeSingle()
    expect(toGroupWords(single.document, single.view, () => '')[1]?.editions).toMatchObject([
      {language: 'en', paragraphs: [{id: 'p1'}]},
    ])
    const alone = runEditions({
      ru: '1\\. Дождь.',
      en: '1\\. Rain.\n\n2\\. A long word on snow, ice and hail.',
    })
    const last = toGroupWords(alone.document, alone.view, () => '').at(-1)
    expect([last?.address, last?.editions.map(({paragraphs}) => paragraphs.length)]).toEqual([
      'p2-en',
      [0, 1],
    ])
  })

  it('has no words under a tombstone, and says why', () => {
    const tombstone = {id: 'p9', on: '2031-01-01', reason: {en: 'Said twice'}}
    const gone = {id: 'p9', kind: 'paragraph' as const, depth: 0, labels: [null, null], rows: [], tombstone}
    const all = toGroupWords(document, {...view, groups: [...view.groups, gone]}, wordsOf)
    expect(all.at(-1)).toMatchObject({address: 'p9', hash: '', tombstone, editions: [{paragraphs: []}, {}]})
  })

  it('gives each address a file of its own that Windows takes', () => {
    const gone = {id: 'con', kind: 'paragraph' as const, depth: 0, labels: [], rows: []}
    const all = toGroupWords(document, {...view, groups: [...view.groups, gone]}, () => '')
    expect(all.at(-2)?.links.next).toBe('_con.json')
  })

  it('comes back from JSON with hostile words as they were', () => {
    const {document: bad, view: page} = makeHostile()
    const back = JSON.parse(JSON.stringify(toGroupWords(bad, page, () => ''))) as typeof groups
    expect(back.map(({editions}) => editions[0]?.paragraphs[0]?.text)).toEqual(hostile)
  })
})
