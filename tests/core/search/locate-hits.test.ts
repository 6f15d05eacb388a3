import {describe, expect, it} from 'vitest'
import {locateHits, type RecordHits} from '#core/search/locate-hits.ts'

/** Makes a record of paragraphs in which words with `*` are hits. */
function record(...texts: readonly string[]): RecordHits {
  let start = 0
  const paragraphs = texts.map((text, index) => {
    const own = {id: `p${index + 1}`, start}
    start += text.split(' ').length
    return own
  })
  const words = texts.join(' ').split(' ')
  const locations = words.flatMap((word, index) => (word.startsWith('*') ? [index] : []))
  return {content: words.map((word) => word.replace('*', '')).join(' '), locations, paragraphs}
}

describe('locateHits', () => {
  it('prefers the paragraph with all terms to one with more hits', () => {
    const hits = record('*Совет и *совет', 'один *совет', '*Совет *безопасности')
    const passages = locateHits(hits, ['совет', 'безопасность'], 3)
    expect(passages.map(({paragraph}) => paragraph)).toEqual(['p3'])
    expect(passages[0]?.pieces).toEqual([{text: 'Совет безопасности', isHit: true}])
  })

  it('gives at most so many paragraphs, those with most hits first', () => {
    const hits = record('*мир раз', '*мир *мир', '*мир три')
    expect(locateHits(hits, ['мир'], 2).map(({paragraph}) => paragraph)).toEqual(['p2', 'p1'])
  })

  it('gives nothing for hits that are not what was asked for', () => {
    expect(locateHits(record('*20 тонн'), ['2099'], 3)).toEqual([])
  })

  it('cuts thirty words around the hits of a long paragraph', () => {
    const filler = Array.from({length: 100}, (_, index) => `w${index}`)
    const hits = record([...filler, '*цель', ...filler].join(' '))
    const text = locateHits(hits, ['цель'], 1)[0]
      ?.pieces.map((piece) => piece.text)
      .join('')
    expect(text?.startsWith('… w94 ')).toBe(true)
    expect(text?.endsWith(' w22 …')).toBe(true)
  })

  it('never leaves the paragraph', () => {
    const text = locateHits(record('до того', 'вот *цель', 'после того'), ['цель'], 1)[0]?.pieces
    expect(text?.map((piece) => piece.text).join('')).toBe('вот цель')
  })
})
