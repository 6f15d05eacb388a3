import {describe, expect, it} from 'vitest'
import type {OutwardCitation} from '#core/reading/list-citing.ts'
import {listTexts} from '#plugins/astro-corpus/list-texts.ts'

type Entry = Parameters<typeof listTexts>[0][number]

/** A text as read, with nothing in it but what it cites. */
function entry(
  id: string,
  outward: readonly OutwardCitation[] = [],
  title = id,
  digest = `${id}-1`,
  date = '2031',
): Entry {
  const head = {
    id,
    kind: 'other' as const,
    date,
    titles: {en: title},
    authenticLanguages: [],
    editions: [],
  }
  return {id, digest, head, summary: {hash: '0123456789ab', paragraphs: 1, beads: 1, gaps: 0, outward}}
}

const toSnow = {to: 'snow', at: 'p2', address: 'p7', label: '7'}

/** Version of the pages of a text among these. */
const pageOf = (id: string, entries: readonly Entry[]): string | undefined =>
  listTexts(entries).find((text) => text.id === id)?.page

describe('listTexts', () => {
  it('gives each text what cites it in others', () => {
    const [rain, snow] = listTexts([entry('rain', [toSnow, {to: 'hail', address: 'p8'}]), entry('snow')])
    expect(rain?.citing).toEqual([])
    expect(snow?.citing).toEqual([{document: 'rain', at: 'p2', address: 'p7', label: '7'}])
  })

  it('makes pages anew when what they show of citing texts changes, and only then', () => {
    // `ice` stands between `hail` and `rain`: neighbours show each other's titles.
    const others = ['snow', 'hail', 'ice'].map((id) => entry(id))
    const before = [entry('rain', [toSnow]), ...others]
    const [snow, hail] = ['snow', 'hail'].map((id) => pageOf(id, before))
    const retitled = [entry('rain', [toSnow], 'On rain', 'rain-2'), ...others]
    expect(pageOf('snow', retitled)).not.toBe(snow)
    expect(pageOf('hail', retitled)).toBe(hail)
    const edited = [entry('rain', [toSnow], 'rain', 'rain-2'), ...others]
    expect(pageOf('snow', edited)).toBe(snow)
  })

  const year = (id: string, date: string, title = id): Entry => entry(id, [], title, `${id}-1`, date)
  const years = [year('c', '2030'), year('a', '2032'), year('b', '2030'), year('d', '2031-05')]

  it('sets each text between those before and after it, by date and then by id', () => {
    expect(listTexts(years).map(({id, neighbours}) => [id, neighbours])).toEqual([
      ['c', {previous: 'b', next: 'd'}],
      ['a', {previous: 'd'}],
      ['b', {next: 'c'}],
      ['d', {previous: 'c', next: 'a'}],
    ])
  })

  it('makes the pages of its neighbours anew when a text comes, goes, or has another title, and no others', () => {
    const pages = (entries: readonly Entry[]) => ['a', 'b', 'c', 'd'].map((id) => pageOf(id, entries))
    const before = pages(years)
    const isNew = (entries: readonly Entry[]) => pages(entries).map((page, at) => page !== before[at])
    expect(isNew([...years, year('e', '2031-07')])).toEqual([true, false, false, true])
    expect(isNew(years.filter(({id}) => id !== 'b'))).toEqual([false, true, true, false])
    expect(isNew(years.map((text) => (text.id === 'b' ? year('b', '2030', 'Brook') : text)))).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
})
