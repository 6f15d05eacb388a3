import {describe, expect, it} from 'vitest'
import type {QueryOption, SearchQuery} from '#core/model/search.ts'
import {findPhrase} from '#core/search/find-phrase.ts'
import {matchQuery} from '#core/search/match-query.ts'
import {mapParagraphs} from '#core/search/paragraph-map.ts'
import {rankHits} from '#core/search/rank-hits.ts'
import {gatherPlaces, noPlaces, type WordPlaces} from '#core/search/word-places.ts'

/** Places as `text:position`, a part of a compound with `*`. */
function at(...places: readonly string[]): WordPlaces {
  return gatherPlaces(
    places.map((place) => {
      const [text = 0, position = 0] = place.replace('*', '').split(':').map(Number)
      return {text, position, isPart: place.endsWith('*')}
    }),
  )
}

describe('findPhrase', () => {
  const find = (words: string, ...places: readonly WordPlaces[]): readonly string[] => {
    const {texts, starts, ends} = findPhrase(words.split(' '), places)
    return Array.from(texts, (text, index) => `${text}:${starts[index]}-${ends[index]}`)
  }
  it.each([
    ['one word', 'a', [at('0:1', '2:0')], ['0:1-1', '2:0-0']],
    ['words in a row', 'a b c', [at('0:1', '1:1'), at('0:2', '1:3'), at('0:3', '1:4')], ['0:1-3']],
    ['the same word twice', 'a a', [at('0:1', '0:2', '0:3'), at('0:1', '0:2', '0:3')], ['0:1-2', '0:2-3']],
    ['parts of a compound', 'a b', [at('0:1*'), at('0:1*')], ['0:1-1']],
    ['the word behind before the part at the same place', 'a b', [at('0:1*'), at('0:1*', '0:2')], ['0:1-2']],
    ['no part beside a whole', 'a b', [at('0:1'), at('0:1*')], []],
    ['any word for a sign', 'a — b', [at('0:1', '0:5'), noPlaces, at('0:3', '0:6')], ['0:1-3']],
    ['nothing for a word that is nowhere', 'a b', [at('0:1'), noPlaces], []],
    ['not across texts', 'a b', [at('0:1'), at('1:2')], []],
  ] as const)('finds %s', (_, words, places, expected) => {
    expect(find(words, ...places)).toEqual(expected)
  })
})

const option = (language: string, words: string, more: Partial<QueryOption> = {}): QueryOption => ({
  language,
  words: words.split(' '),
  origin: 'typed',
  ...more,
})
const query = (...slots: readonly (readonly QueryOption[])[]): SearchQuery => ({
  slots: slots.map((options) => ({typed: options[0]?.words.join(' ') ?? '', options})),
  dropped: [],
})
const map = mapParagraphs(
  ['new', 'old'],
  new Map([
    ['ru', {words: {new: [2, 4], old: [10, -20]}}],
    ['en', {words: {new: [3, 3], old: [12, 0]}}],
  ]),
)
const words = new Map([
  ['ru порт', at('0:1', '0:3', '1:5', '1:15')],
  ['ru море', at('0:2', '1:12')],
  ['en port', at('0:0', '1:3')],
  ['en sea', at('0:5', '1:4')],
])
const match = (asked: SearchQuery): ReturnType<typeof matchQuery> =>
  matchQuery(asked, map, (language, word) => words.get(`${language} ${word}`) ?? noPlaces)
const placesOf = (asked: SearchQuery): readonly string[] =>
  match(asked).paragraphs.map(({text, group}) => `${map.documents[text]} ${group}`)

describe('matchQuery', () => {
  it('finds the paragraph and the place in it', () => {
    const {paragraphs, counts} = match(query([option('ru', 'порт')]))
    expect(paragraphs.map(({text, group, spans}) => [text, group, spans[0]?.start])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 5],
      [1, 1, 5],
    ])
    expect(counts).toEqual([4])
  })

  it('wants every slot in one paragraph, in whatever language', () => {
    expect(placesOf(query([option('ru', 'порт')], [option('ru', 'море')]))).toEqual(['new 1', 'old 1'])
    expect(placesOf(query([option('ru', 'порт')], [option('en', 'sea')]))).toEqual(['new 1', 'old 0'])
    expect(placesOf(query([option('ru', 'порт')], []))).toEqual([])
    expect(placesOf(query())).toEqual([])
  })

  it('takes any option of a slot', () => {
    expect(placesOf(query([option('ru', 'море'), option('en', 'port')]))).toEqual([
      'new 0',
      'new 1',
      'old 0',
      'old 1',
    ])
  })

  it('finds no phrase across paragraphs', () => {
    expect(placesOf(query([option('ru', 'порт море')]))).toEqual([])
    expect(placesOf(query([option('ru', 'море порт')]))).toEqual(['new 1'])
  })

  it('keeps the longest of spans inside each other, per slot', () => {
    const {paragraphs} = match(
      query(
        [option('en', 'port'), option('en', 'port sea', {origin: 'name', entity: 'x'})],
        [option('en', 'sea')],
      ),
    )
    expect(paragraphs.map(({spans}) => spans.map(({slot, start, length}) => [slot, start, length]))).toEqual([
      [
        [0, 3, 2],
        [1, 4, 1],
      ],
    ])
  })
})

describe('rankHits', () => {
  const rank = (asked: SearchQuery): readonly string[] =>
    rankHits(match(asked), map).map(({document, group}) => `${document} ${group}`)

  it('prefers short paragraphs, and of equal ones the first text', () => {
    expect(rank(query([option('ru', 'порт')]))).toEqual(['new 0', 'new 1', 'old 0', 'old 1'])
  })

  it('prefers words side by side', () => {
    // Paragraphs of one length: 2 words apart, side by side, side by side in order.
    const long = mapParagraphs(['x'], new Map([['ru', {words: {x: [9, 9, 9]}}]]))
    const places = new Map([
      ['порт', at('0:0', '0:14', '0:18')],
      ['море', at('0:3', '0:13', '0:19')],
    ])
    const hits = rankHits(
      matchQuery(
        query([option('ru', 'порт')], [option('ru', 'море')]),
        long,
        (_, word) => places.get(word) ?? noPlaces,
      ),
      long,
    )
    expect(hits.map(({group}) => group)).toEqual([2, 1, 0])
  })

  it('puts the words typed before another name of the same', () => {
    const flat = mapParagraphs(['x'], new Map([['ru', {words: {x: [5, 5]}}]]))
    const places = new Map([
      ['порт', at('0:7')],
      ['гавань', at('0:2')],
    ])
    const asked = query([option('ru', 'порт'), option('ru', 'гавань', {origin: 'name', entity: 'x'})])
    const hits = rankHits(
      matchQuery(asked, flat, (_, word) => places.get(word) ?? noPlaces),
      flat,
    )
    expect(hits.map(({group}) => group)).toEqual([1, 0])
  })

  it('counts a word once that stands in both languages', () => {
    const one = rankHits(match(query([option('en', 'port')])), map)
    const both = rankHits(match(query([option('en', 'port'), option('ru', 'море')])), map)
    const scoreOf = (hits: typeof one): number =>
      hits.find(({group, document}) => group === 0 && document === 'new')?.score ?? 0
    expect(scoreOf(one)).toBeGreaterThan(scoreOf(both))
  })
})
