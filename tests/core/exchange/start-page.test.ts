import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import type {BundleFacts} from '#core/exchange/build-facts.ts'
import {writeStartPage, type StartPage} from '#core/exchange/start-page.ts'

const facts: BundleFacts = {
  name: 'weather',
  release: {name: '2026.1', date: '2026-11-22'},
  versions: {diglot: '0.1.0', node: '24.0.0', astro: '7.0.0', pagefind: '1.6.0'},
  source: '0'.repeat(64),
  counts: {
    texts: 2,
    paragraphs: 1234567,
    clauses: 8,
    entities: 3,
    languages: ['en', 'ru'],
    files: 99,
    bytes: 1000,
  },
}
const page: StartPage = {
  site: {names: {ru: 'Погода', en: 'Weather'}, url: 'https://example.org/a/', publisher: {en: 'The Vane'}},
  facts,
  texts: [
    {id: 'rain', date: '2031-04-03', titles: {ru: 'О дожде', en: 'On Rain'}},
    {id: 'snow', date: '2032', titles: {en: 'On Snow'}},
  ],
  rights: ['CC0-1.0', 'public domain'],
  isAlone: false,
  styleHash: 'aGFzaA==',
}

/** The page as a reader of one language has it. */
function read(language: 'ru' | 'en', change: Partial<StartPage> = {}) {
  const {document} = parseHTML(writeStartPage({...page, ...change}))
  const cells = [...document.querySelectorAll(`div[lang=${language}]`)]
  return {
    document,
    text: cells.map((cell) => cell.textContent).join(' '),
    links: cells.flatMap((cell) => [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href'))),
  }
}

describe('writeStartPage', () => {
  it('tells in both languages what, when, how many, whose, and how to verify', () => {
    const ru = read('ru').text
    for (const words of [
      'Погода',
      'Выпуск 2026.1 · 22 ноября 2026 г.',
      'русский',
      'О дожде',
      '3 апреля 2031 г.',
    ])
      expect(ru).toContain(words)
    const en = read('en').text
    for (const words of [
      'Weather',
      'Release 2026.1 · 22 November 2026',
      'Russian',
      'On Rain',
      '3 April 2031',
    ])
      expect(en).toContain(words)
    for (const text of [ru, en]) {
      for (const words of [
        '1\u202f234\u202f567',
        'sha256sum -c SHA256SUMS',
        'npx diglot verify weather-2026.1.zip',
        'CC0-1.0; public domain',
        'The Vane',
      ])
        expect(text).toContain(words)
    }
  })

  it('links to the site, to each text in each language, and to the permanent address', () => {
    expect(read('ru').links).toEqual([
      'site/index.html',
      'site/ru/index.html',
      'site/ru/rain/index.html',
      'site/ru/snow/index.html',
      'https://example.org/a/',
    ])
    expect(read('en').links).toContain('site/en/snow/index.html')
  })

  it('says the language of a title that is there in the other alone', () => {
    const title = read('ru').document.querySelector('a[href="site/ru/snow/index.html"]')
    expect([title?.textContent, title?.getAttribute('lang')]).toEqual(['On Snow', 'en'])
  })

  it('of one text has its title, links to its pages, and no list', () => {
    const alone = read('en', {isAlone: true, texts: page.texts.slice(0, 1)})
    expect(alone.document.querySelector('h1[lang=en]')?.textContent).toBe('On Rain')
    expect(alone.links).toEqual(['site/en/rain/index.html', 'https://example.org/a/'])
    expect(alone.text).toContain('npx diglot verify rain-2026.1')
    expect(alone.text).not.toContain('.zip')
  })

  it('says that there was no release, and nothing of an address that nobody gave', () => {
    const {release: _, ...unreleased} = facts
    const {text, links} = read('en', {facts: unreleased, site: {names: {en: 'Weather'}}})
    expect(text).toContain('Not released')
    expect(text).toContain('weather-unreleased.zip')
    expect(text).not.toContain('Permanent address')
    expect(links.some((link) => link?.startsWith('http'))).toBe(false)
  })

  it('escapes what the corpus says', () => {
    const evil = '<script>alert(1)</script>"&'
    const html = writeStartPage({
      ...page,
      site: {names: {ru: evil, en: evil}, publisher: {ru: evil}, url: `https://example.org/"><b>/`},
      texts: [{id: 'rain', date: evil, titles: {en: evil}}],
      rights: [evil],
    })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('""')
  })

  it('is one file without scripts, closed by its policy', () => {
    const {document} = read('en')
    expect(document.querySelectorAll('script, link:not([rel=icon]), img').length).toBe(0)
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-aGFzaA=='/)
  })

  it('leaves many terms to the pages of the texts', () => {
    const {text} = read('en', {rights: Array.from({length: 30}, (_, index) => `terms ${index}`)})
    expect(text).toContain('terms 7; …')
    expect(text).not.toContain('terms 8')
  })
})
