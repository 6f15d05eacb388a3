import fc from 'fast-check'
import {toString} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {formatCitation} from '#core/citing/format-citation.ts'
import {printRuns} from '#core/citing/print-runs.ts'
import {citationStyles} from '#core/model/cited-work.ts'
import {places, work} from './sample-work.ts'

const hostile = [
  '*Rain* _and_ `hail`',
  '# 1. Rain',
  '1) Rain',
  '> Rain | hail',
  '[Rain](javascript:alert(1))',
  '<script>alert("x")</script>',
  '~~Rain~~ & &amp; \\ ![x](y)',
  'Rain http://evil.example www.evil.example',
]
const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown)

describe('printRuns', () => {
  it.each(citationStyles)('writes Markdown that reads as the plain text, in %s', (style) => {
    for (const title of hostile) {
      const runs = formatCitation({...work, titles: {ru: title, en: title}}, places.letter, {
        ...{style, language: 'en', url: 'https://rivers.example/w/#p9', accessed: '2026-11-22'},
      })
      const tree = read(printRuns(runs, 'markdown'))
      expect(tree.children.map(({type}) => type)).toEqual(['paragraph'])
      expect(toString(tree)).toBe(printRuns(runs, 'plain'))
    }
  })

  it('links nothing but the address in Markdown', () => {
    const runs = [
      {text: '[x](https://evil.example) <https://evil.example>'},
      {text: 'u', href: 'javascript:alert(1)'},
    ]
    // Without GFM, which links every address that it sees, escaped or not.
    const tree = unified().use(remarkParse).parse(printRuns(runs, 'markdown'))
    expect(JSON.stringify(tree)).not.toContain('"link"')
    expect(printRuns(runs, 'html')).not.toContain('<a')
  })

  it('escapes HTML', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, isItalic) => {
        const html = printRuns([{text, isItalic, href: `https://r.example/?${text}`}], 'html')
        expect(html.replaceAll(/<\/?i>|<\/?a(?: href="[^"<>]*")?>/g, '')).not.toMatch(/[<>"]/)
      }),
    )
  })

  it('gives a link words of its own', () => {
    const runs = [{text: 'Дождь [1]', href: 'https://r.example/(x)'}]
    expect(printRuns(runs, 'html')).toBe('<a href="https://r.example/(x)">Дождь [1]</a>')
    expect(toString(read(printRuns(runs, 'markdown')))).toBe('Дождь [1]')
  })
})
