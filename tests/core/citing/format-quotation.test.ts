import {toString} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {formatQuotation, formatReference} from '#core/citing/format-quotation.ts'
import {quoteWords} from '#core/citing/quote-words.ts'
import {places, work} from './sample-work.ts'

const passages = [
  {
    language: 'ru',
    text: 'Станция «Река» стоит у воды.',
    place: places.paragraph,
    url: 'https://r.example/ru/w/#p9',
  },
  {
    language: 'en',
    text: 'The “River” station stands by the water.',
    place: places.paragraph,
    url: 'https://r.example/en/w/#p9',
  },
] as const

describe('quoteWords', () => {
  it.each([
    ['ru', 'Дождь.', '«Дождь.»'],
    ['ru', '«Река»', '«„Река“»'],
    ['ru', 'А «Б „В“ Г» Д', '«А „Б «В» Г“ Д»'],
    ['ru', 'А "Б" и "В"', '«А „Б“ и „В“»'],
    ['ru', 'А “Б” В', '«А „Б“ В»'],
    ['ru', '5" и «Б', '«5" и «Б»'],
    ['en', 'A “B ‘C’ D” E', '“A ‘B “C” D’ E”'],
    ['en', 'the station’s “rivers’ mouths”', '“the station’s ‘rivers’ mouths’”'],
    ['en', 'a «b» c', '“a ‘b’ c”'],
    ['en', 'b” c', '“b” c”'],
  ] as const)('%s %s', (language, words, quoted) => {
    expect(quoteWords(words, language)).toBe(quoted)
  })
})

describe('formatReference', () => {
  it('gives title, year and place', () => {
    expect(formatReference(work, places.paragraph, 'ru')).toBe('Соглашение о метеостанциях (2024), п. 9')
    expect(formatReference(work, places.paragraph, 'en')).toBe(
      'Agreement on Weather Stations (2024), para. 9',
    )
    expect(formatReference(work, places.whole, 'en')).toBe('Agreement on Weather Stations (2024)')
  })

  it('does not say a year twice', () => {
    expect(formatReference({...work, titles: {ru: 'О дожде (2024)'}}, places.paragraph, 'ru')).toBe(
      'О дожде (2024), п. 9',
    )
    expect(formatReference({...work, date: '202X'}, places.whole, 'en')).toBe('Agreement on Weather Stations')
  })
})

describe('formatQuotation', () => {
  it('writes one language', () => {
    expect(formatQuotation(passages.slice(0, 1), work, 'plain')).toBe(
      '«Станция „Река“ стоит у воды.»\n— Соглашение о метеостанциях (2024), п. 9 (аутентичный текст на русском языке), https://r.example/ru/w/#p9',
    )
    expect(formatQuotation(passages.slice(1), work, 'html')).toBe(
      '<blockquote lang="en"><p>“The ‘River’ station stands by the water.”</p></blockquote><p lang="en">— Agreement on Weather Stations (2024), para. 9 (unofficial translation), ' +
        '<a href="https://r.example/en/w/#p9">https://r.example/en/w/#p9</a></p>',
    )
  })

  it('writes both, side by side in HTML', () => {
    expect(formatQuotation(passages, work, 'plain')).toMatch(/^«[\s\S]*\n\n“[\s\S]*#p9$/)
    const html = formatQuotation(passages, work, 'html')
    expect([...html.matchAll(/<td lang="(..)"><p>(.)/g)].map((match) => match.slice(1))).toEqual([
      ['ru', '«'],
      ['en', '“'],
    ])
  })

  it('writes two blockquotes in Markdown, whatever the words', () => {
    const words = '1. *Дождь* <b>\n\n# Снег'
    const markdown = formatQuotation(
      [{...passages[0], text: words, url: undefined}, passages[1]],
      work,
      'markdown',
    )
    const tree = unified().use(remarkParse).parse(markdown)
    expect(tree.children.map(({type}) => type)).toEqual(['blockquote', 'blockquote'])
    const [first] = tree.children
    expect(first?.type === 'blockquote' && first.children.map((child) => toString(child))).toEqual([
      '«1. *Дождь* <b>',
      '# Снег»',
      '— Соглашение о метеостанциях (2024), п. 9 (аутентичный текст на русском языке)',
    ])
  })

  it('escapes HTML and keeps paragraphs', () => {
    const html = formatQuotation(
      [{language: 'ru', text: 'А <b> & Б\n\n В', place: places.whole}],
      work,
      'html',
    )
    expect(html).toBe(
      '<blockquote lang="ru"><p>«А &lt;b&gt; &amp; Б</p><p>В»</p></blockquote><p lang="ru">— Соглашение о метеостанциях (2024) (аутентичный текст на русском языке)</p>',
    )
  })
})
