import {describe, expect, it} from 'vitest'
import type {OutwardCitation} from '#core/reading/list-citing.ts'
import {listTexts} from '#plugins/astro-corpus/list-texts.ts'

type Entry = Parameters<typeof listTexts>[0][number]

/** A text as read, with nothing in it but what it cites. */
function entry(id: string, outward: readonly OutwardCitation[] = [], title = id, digest = `${id}-1`): Entry {
  const head = {
    id,
    kind: 'other' as const,
    date: '2031',
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
    const before = [entry('rain', [toSnow]), entry('snow'), entry('hail')]
    const [snow, hail] = ['snow', 'hail'].map((id) => pageOf(id, before))
    const retitled = [entry('rain', [toSnow], 'On rain', 'rain-2'), entry('snow'), entry('hail')]
    expect(pageOf('snow', retitled)).not.toBe(snow)
    expect(pageOf('hail', retitled)).toBe(hail)
    const edited = [entry('rain', [toSnow], 'rain', 'rain-2'), entry('snow'), entry('hail')]
    expect(pageOf('snow', edited)).toBe(snow)
  })
})
