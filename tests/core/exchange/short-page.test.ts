import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {leadScript, writeMovedPages, writeShortPage} from '#core/exchange/short-page.ts'

const scriptHash = createHash('sha256').update(leadScript).digest('base64')
const site = {names: {ru: 'Погода', en: 'Weather'}, url: undefined, scriptHash}

describe('writeShortPage', () => {
  it('links to both pages of the text and lets its script run', () => {
    const html = writeShortPage('rain', {ru: 'О <дожде>', en: 'On Rain'}, site)
    const links = [...html.matchAll(/<a class="enter" hreflang="(\w+)" href="([^"]+)"/g)].map(
      ([, ...pair]) => pair,
    )
    expect(links).toEqual([
      ['ru', '../ru/rain/index.html'],
      ['en', '../en/rain/index.html'],
    ])
    const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const policy = /script-src 'sha256-([^']+)'/.exec(html)?.[1]
    expect(policy).toBe(createHash('sha256').update(script).digest('base64'))
    expect(html).toContain('О &lt;дожде&gt;')
    expect(html).not.toContain('refresh')
  })

  it('names its own address and those of the languages where the site has one', () => {
    const html = writeShortPage('rain', {en: 'On Rain'}, {...site, url: 'https://example.org/sub/'})
    expect(html).toContain('<link rel="canonical" href="https://example.org/sub/rain/">')
    expect(html).toContain('hreflang="ru" href="https://example.org/sub/ru/rain/"')
    expect(html).toContain('hreflang="x-default" href="https://example.org/sub/rain/"')
    // A title in another language says so.
    expect(html).toContain('<section lang="ru"><h2 lang="en">On Rain</h2>')
    expect(writeShortPage('rain', {en: 'On Rain'}, site)).not.toContain('canonical')
  })
})

describe('writeMovedPages', () => {
  it('leads from each old address to the new one, without a script, too', () => {
    const pages = writeMovedPages('wet', 'rain', {...site, url: 'https://example.org/'})
    expect([...pages.keys()]).toEqual(['/wet/index.html', '/ru/wet/index.html', '/en/wet/index.html'])
    const ru = pages.get('/ru/wet/index.html') ?? ''
    expect(ru).toContain('href="../../ru/rain/index.html">Перейти к тексту</a>')
    expect(ru).toContain('content="0; url=../../ru/rain/index.html"')
    expect(ru).toContain('<link rel="canonical" href="https://example.org/ru/rain/">')
    expect(pages.get('/wet/index.html')).toContain('content="0; url=../rain/index.html"')
  })
})
