import {describe, expect, it} from 'vitest'
import {bundleName, countedText, CountTexts} from '#core/exchange/build-facts.ts'

describe('CountTexts', () => {
  it('counts names once, editions each', () => {
    const paragraph = (entities: readonly string[]) => ({
      clauses: [1, 2],
      mentions: entities.map((entity) => ({entity})),
    })
    const counted = new CountTexts()
    counted.add({
      editions: [
        {language: 'ru', paragraphs: [paragraph(['org-a', 'org-b']), paragraph([])]},
        {language: 'en', paragraphs: [paragraph(['org-a'])]},
      ],
    })
    counted.add({editions: [{language: 'en', paragraphs: [paragraph(['org-c'])]}]})
    expect(counted.total()).toEqual({
      texts: 2,
      paragraphs: 4,
      clauses: 8,
      entities: 3,
      languages: ['en', 'ru'],
    })
  })

  it('counts the data of texts, not of their paragraphs', () => {
    expect(countedText.test('site/api/v1/texts/rain/index.json')).toBe(true)
    expect(countedText.test('site/api/v1/texts/rain/p1.json')).toBe(false)
    expect(countedText.test('site/api/v1/index.json')).toBe(false)
  })
})

describe('bundleName', () => {
  it('is the name and the release', () => {
    const facts = {name: 'weather', release: {name: '2026.1', date: '2026-11-22'}}
    expect(bundleName(facts)).toBe('weather-2026.1')
    expect(bundleName(facts, 'rain')).toBe('rain-2026.1')
    expect(bundleName({name: 'weather'})).toBe('weather-unreleased')
  })
})
