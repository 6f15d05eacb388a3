import {describe, expect, it} from 'vitest'
import {writeSitemap, type SitemapPage} from '#core/exchange/sitemap.ts'
import {childrenOf, readXml, wordsOf} from '#tests/read-xml.ts'

const url = 'https://example.org/a&b/'
const pages = Array.from({length: 5}, (_, index): SitemapPage => ({
  address: `${url}ru/x${index}/`,
  alternates: {ru: `${url}ru/x${index}/`, 'x-default': `${url}x${index}/`},
  ...(index === 0 ? {changed: '2032-03-04'} : {}),
}))

describe('writeSitemap', () => {
  it('lists each page with its alternates and the day it changed', () => {
    const [file, ...more] = writeSitemap(pages, url)
    const root = readXml(file?.xml ?? '')
    const [first, second] = childrenOf(root, 'url')
    expect(more).toEqual([])
    expect(childrenOf(root, 'url').map((item) => wordsOf(item, 'loc'))).toEqual(
      pages.map(({address}) => address),
    )
    expect(first?.children.map(({name}) => name)).toEqual(['loc', 'lastmod', 'xhtml:link', 'xhtml:link'])
    expect(childrenOf(first ?? root, 'xhtml:link').map(({attributes}) => attributes)).toEqual([
      {rel: 'alternate', hreflang: 'ru', href: `${url}ru/x0/`},
      {rel: 'alternate', hreflang: 'x-default', href: `${url}x0/`},
    ])
    expect(childrenOf(second ?? root, 'lastmod')).toEqual([])
  })

  it('is cut in parts that an index lists, each page once', () => {
    const [index, ...parts] = writeSitemap(pages, url, 2)
    const listed = childrenOf(readXml(index?.xml ?? ''), 'sitemap').map((item) => wordsOf(item, 'loc'))
    expect(listed).toEqual(parts.map(({name}) => url + name))
    const addresses = parts.map(({xml}) =>
      childrenOf(readXml(xml), 'url').map((item) => wordsOf(item, 'loc')),
    )
    expect(addresses.map(({length}) => length)).toEqual([2, 2, 1])
    expect(addresses.flat()).toEqual(pages.map(({address}) => address))
  })
})
