import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cardSize, layOutCard, type Card} from '#core/exchange/lay-out-card.ts'

const measure = (words: string): number => words.length * 0.55
const cardOf = (...titles: string[]): Card => ({
  columns: titles.map((title) => ({head: 'Закон', title})),
  foot: ['Погода', 'example.org'],
})
const titleOf = (card: Card) => layOutCard(card, measure).filter(({face}) => face === 'bold')

describe('layOutCard', () => {
  it('sets a short title large and a long one smaller, both languages alike', () => {
    const short = titleOf(cardOf('О дожде', 'On Rain'))
    const long = titleOf(
      cardOf('О дожде', 'On the Rain of the Year and on All That Came Down with It, in Four Parts'),
    )
    expect(new Set(short.map(({size}) => size)).size).toBe(1)
    expect(new Set(long.map(({size}) => size)).size).toBe(1)
    expect(short[0]?.size).toBeGreaterThan(long[0]?.size ?? 0)
    expect(
      long
        .slice(1)
        .map(({words}) => words)
        .join(' '),
    ).toBe('On the Rain of the Year and on All That Came Down with It, in Four Parts')
  })

  it('breaks a word that is wider than its column', () => {
    const word = 'дождь'.repeat(30)
    expect(
      titleOf(cardOf(word, 'On Rain'))
        .slice(0, -1)
        .map(({words}) => words)
        .join(''),
    ).toBe(word)
  })

  it('cuts what fits in no size', () => {
    const lines = titleOf(cardOf('дождь и снег '.repeat(100)))
    expect(lines.at(-1)?.words).toMatch(/…$/)
  })

  it('keeps all words within the margins and the picture', () => {
    const title = fc.string({unit: fc.constantFrom('а', 'Ш', ' ', '-', 'm'), maxLength: 400})
    fc.assert(
      fc.property(fc.array(title, {minLength: 1, maxLength: 2}), (titles) => {
        for (const {words, size, x, y} of layOutCard(cardOf(...titles), measure)) {
          expect(x).toBeGreaterThanOrEqual(80)
          expect(x + measure(words) * size).toBeLessThanOrEqual(cardSize.width - 80 + 1e-6)
          expect(y).toBeLessThan(cardSize.height - 60)
        }
      }),
    )
  })
})
