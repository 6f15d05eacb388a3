import {describe, expect, it} from 'vitest'
import {contextWords, listPlaces, readLine} from '#core/search/concordance.ts'
import type {ConcordancePlace} from '#core/search/concordance.ts'
import type {HitSpan, SearchHit, SearchText} from '#core/model/search.ts'

const catalogue = new Map([
  ['old-note', {date: '2001'}],
  ['new-note', {date: '2024-04-03'}],
  ['twin-note', {date: '2024-04-03'}],
])

function span(slot: number, start: number, length = 1, language = 'ru'): HitSpan {
  return {slot, language, start, length}
}
function hit(document: string, group: number, ...spans: HitSpan[]): SearchHit {
  return {document, group, spans, score: 1}
}
function answer(hits: readonly SearchHit[], ...dropped: string[]) {
  return {query: {dropped}, hits}
}
function nodes(spans: readonly HitSpan[], ...dropped: string[]): string[] {
  const places = listPlaces(answer([hit('old-note', 0, ...spans)], ...dropped), catalogue)
  return places.map(({language, start, length}) => `${language} ${start}+${length}`)
}

describe('listPlaces', () => {
  it('goes through the texts, latest first, then by id, and down the page', () => {
    const found = ['old-note', 'twin-note', 'new-note', 'no-date'].flatMap((id) =>
      [7, 2].map((group) => hit(id, group, span(0, 0))),
    )
    const order = listPlaces(answer(found), catalogue).map(({document, group}) => `${document} ${group}`)
    const expected = ['new-note', 'twin-note', 'old-note', 'no-date'].flatMap((id) => [`${id} 2`, `${id} 7`])
    expect(order).toEqual(expected)
  })

  it.each([
    ['the same word met by two slots', [span(0, 3), span(1, 3)], ['ru 3+1']],
    ['a phrase and a word in it', [span(0, 3, 3), span(1, 4)], ['ru 3+3']],
    ['a phrase that goes on behind a word', [span(0, 3), span(1, 3, 2)], ['ru 3+2']],
    ['two words that touch', [span(0, 3), span(1, 4)], ['ru 3+2']],
    ['two words with one between', [span(0, 3), span(1, 5)], ['ru 3+1', 'ru 5+1']],
    ['one word twice in a row', [span(0, 3), span(0, 4)], ['ru 3+1', 'ru 4+1']],
    ['words side by side that repeat', [span(0, 3), span(1, 4), span(0, 5)], ['ru 3+2', 'ru 5+1']],
    ['the same place in two languages', [span(0, 0, 1, 'en'), span(1, 0)], ['en 0+1', 'ru 0+1']],
  ] as const)('joins what belongs together: %s', (_, spans, expected) => {
    expect(nodes(spans)).toEqual(expected)
  })

  it('leaves room for as many words as the query lost', () => {
    expect(nodes([span(0, 3), span(1, 5)], 'с')).toEqual(['ru 3+3'])
    expect(nodes([span(0, 3), span(1, 6)], 'с')).toEqual(['ru 3+1', 'ru 6+1'])
    expect(nodes([span(0, 3), span(0, 5)], 'с')).toEqual(['ru 3+1', 'ru 5+1'])
  })

  it('keeps to one language where it is asked to', () => {
    const found = [hit('old-note', 0, span(0, 1, 1, 'en'), span(0, 5))]
    expect(listPlaces(answer(found), catalogue, 'en').map(({start}) => start)).toEqual([1])
    expect(listPlaces(answer(found), catalogue, 'zh')).toEqual([])
  })
})

const long = Array.from({length: 40}, (_, index) => `слово${index}`).join(' ')
const text: SearchText = {
  document: 'new-note',
  languages: ['ru', 'en'],
  groups: [
    {id: '', kind: 'title', rows: [{cells: ['Записка о мире', 'A note on peace']}]},
    {
      id: 'p9',
      kind: 'paragraph',
      label: '9',
      rows: [
        {cells: ['Раз, два;', 'One, two;']},
        {id: 'p9c2', cells: ['только по-русски;', '']},
        {id: 'p9c3', cells: ['', 'in English only;']},
        {id: 'p9c4', cells: ['«три» 🙂 четыре.', '“three” 🙂 four.']},
      ],
    },
    {id: 'p10', kind: 'paragraph', rows: [{cells: [long, '']}]},
    {id: 'p11', kind: 'paragraph', rows: [{cells: ['а '.repeat(2) + 'ё'.repeat(50_000), '']}]},
  ],
}
function place(group: number, start: number, length = 1, language = 'ru'): ConcordancePlace {
  return {document: 'new-note', group, language, start, length}
}

describe('readLine', () => {
  it('has nothing before the first word of a paragraph, nor behind the last', () => {
    expect(readLine(text, place(1, 0))).toMatchObject({
      left: [],
      node: ['Раз,'],
      right: ['два;', 'только', 'по-русски;', '«три»', '🙂', 'четыре.'],
    })
    expect(readLine(text, place(1, 6))).toMatchObject({node: ['четыре.'], right: []})
  })

  it('has the address of the clause, else of the paragraph, and none for a title without one', () => {
    const addresses = [place(1, 0), place(1, 4), place(0, 2)].map((each) => readLine(text, each)?.address)
    expect(addresses).toEqual(['p9', 'p9c4', ''])
    expect(readLine(text, place(1, 0))?.label).toBe('9')
    expect(readLine(text, place(0, 2))).not.toHaveProperty('label')
  })

  it('shows the other side of the clause alone, and where it has none says so', () => {
    const sideOf = (each: ConcordancePlace) => readLine(text, each)?.other
    expect(sideOf(place(1, 1))).toEqual({language: 'en', text: 'One, two;'})
    expect(sideOf(place(1, 2))).toEqual({language: 'en', text: ''})
    expect(sideOf(place(1, 2, 1, 'en'))).toEqual({language: 'ru', text: ''})
    expect(sideOf(place(1, 5, 1, 'en'))).toEqual({language: 'ru', text: '«три» 🙂 четыре.'})
  })

  it('joins the other sides of a phrase that runs over clauses, and stands at the first', () => {
    const line = readLine(text, place(1, 1, 4))
    expect(line).toMatchObject({address: 'p9', node: ['два;', 'только', 'по-русски;', '«три»']})
    expect(line?.other?.text).toBe('One, two; in English only; “three” 🙂 four.')
  })

  it('knows no other side in a text of one language, and takes one that speaks of three', () => {
    const single: SearchText = {
      document: 'one',
      languages: ['ru'],
      groups: [{id: 'p1', kind: 'paragraph', rows: [{cells: ['два слова']}]}],
    }
    expect(readLine(single, place(0, 1))).not.toHaveProperty('other')
    const three: SearchText = {
      ...single,
      languages: ['ru', 'en', 'zh'],
      groups: [{id: 'p1', kind: 'paragraph', rows: [{cells: ['два слова', '', '两个字']}]}],
    }
    expect(readLine(three, place(0, 1))?.other).toEqual({language: 'zh', text: '两个字'})
  })

  it('keeps whole words, so many on each side, however long they are', () => {
    const line = readLine(text, place(2, 20))
    expect(line?.left).toHaveLength(contextWords)
    expect(line?.left.at(-1)).toBe('слово19')
    expect(line?.right).toHaveLength(contextWords)
    expect(readLine(text, place(3, 0))?.right[1]).toHaveLength(50_000)
  })

  it('makes no line of words that the text does not have', () => {
    for (const each of [place(9, 0), place(1, 7), place(1, 6, 2), place(1, 0, 1, 'zh')])
      expect(readLine(text, each)).toBeUndefined()
  })
})
