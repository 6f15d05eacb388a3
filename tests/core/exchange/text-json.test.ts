import {describe, expect, it} from 'vitest'
import {toTextData} from '#core/exchange/text-json.ts'
import {hostile, makeHostile, makeSample, makeSingle} from './sample.ts'

const {document, view} = makeSample()
const data = toTextData(document, view, '0123456789ab')

describe('toTextData', () => {
  it('holds every paragraph and clause of every edition, in order and letter for letter', () => {
    for (const [at, edition] of document.editions.entries()) {
      const paragraphs = edition.divisions.flatMap((division) =>
        division.paragraphs.map((paragraph) => ({...paragraph, division: division.id})),
      )
      const found = data.editions[at]?.paragraphs ?? []
      expect(found.map(({id, text, division}) => [id, text, division])).toEqual(
        paragraphs.map(({id, text, division}) => [id, text, division]),
      )
      expect(found.flatMap(({clauses}) => clauses.map(({id, start, end}) => [id, start, end]))).toEqual(
        paragraphs.flatMap(({clauses}) => clauses.map(({id, span}) => [id, span.start, span.end])),
      )
    }
  })

  it('keeps numbers, parents and the spans of references with their quotes', () => {
    const [base] = data.editions
    const find = (id: string) => base?.paragraphs.find((paragraph) => paragraph.id === id)
    expect(find('p2.1')).toMatchObject({label: '2.1', parent: 'p2', kind: 'paragraph'})
    const {text = '', citations = []} = find('p2') ?? {}
    expect(citations).toMatchObject([{target: 'p1'}])
    expect(citations.map(({start, end, quote}) => text.slice(start, end) === quote)).toEqual([true])
  })

  it('gives beads in terms of the languages, empty sides included', () => {
    const [alignment] = data.alignments
    expect([alignment?.from, alignment?.to]).toEqual(['ru', 'en'])
    expect(alignment?.paragraphs).toContainEqual(expect.objectContaining({from: ['p3'], to: []}))
    expect(alignment?.clauses.length).toBe(document.alignments[0]?.beads.length)
  })

  it('lists the addresses of the page', () => {
    expect(data.groups.map(({address}) => address)).toEqual(view.groups.map(({id}) => id))
    expect(data.groups.find(({address}) => address === 't1r1c1')?.anchors).toEqual(['t1r1'])
    expect(data.groups.find(({address}) => address === 'p1')?.rows).toEqual(['p1c1', 'p1c2'])
  })

  it('tells what became of addresses, without the fingerprints', () => {
    const tombstone = {id: 'p9', on: '2031-01-01', reason: {en: 'Said twice'}}
    const register = {text: 'rain', anchors: [], aliases: [], tombstones: [tombstone], notices: [], alone: []}
    expect(toTextData(document, view, '', register).register).toEqual({
      aliases: [],
      tombstones: [tombstone],
      notices: [],
    })
    expect(data.register).toBeUndefined()
  })

  it('takes a text of one edition', () => {
    const single = makeSingle()
    const own = toTextData(single.document, single.view, '')
    expect([own.alignments, own.editions.length]).toEqual([[], 1])
  })

  it('comes back from JSON with hostile words as they were', () => {
    const {document: bad, view: page} = makeHostile()
    const json = JSON.stringify(toTextData(bad, page, ''))
    expect(Buffer.from(json).toString()).toBe(json)
    const back = JSON.parse(json) as typeof data
    expect(back.editions[0]?.paragraphs.map(({text}) => text)).toEqual(hostile)
  })
})
