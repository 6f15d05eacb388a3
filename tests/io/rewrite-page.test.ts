import {describe, expect, it} from 'vitest'
import {rewritePage} from '#io/rewrite-page.ts'
import {siteFiles} from './write-small-site.ts'

const html = siteFiles['en/rain/index.html'] ?? ''
const page = {path: '/en/rain/index.html', kept: new Set(['/en/rain/index.html', '/assets/site.css'])}

describe('rewritePage', () => {
  it('leads to where the site is published', () => {
    const document = rewritePage(html, {...page, url: 'https://example.org/a/'})
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      'https://example.org/a/',
      'index.html',
      'https://example.org/a/en/entities/org-mere/',
      'https://example.org/a/en/snow/#p2',
      'https://example.org/',
    ])
    // The preview is found by the address of its link.
    expect(document.querySelector('template')?.getAttribute('data-at')).toBe(links[3])
    expect(document.querySelector('[data-cards]')?.getAttribute('data-entities')).toBe(
      'https://example.org/a/en/entities/',
    )
  })

  it('makes plain words of links that lead nowhere; names stay names', () => {
    const document = rewritePage(html, page)
    expect(document.querySelector('#p1')?.innerHTML).toBe(
      'The <span data-e="org-mere" class="e">Mere Union</span>, see <span>snow</span> and <a href="https://example.org/">more</a>.',
    )
    expect(document.querySelector('header')?.textContent).toBe('Weatheren')
    expect(document.querySelector('template')).toBeNull()
    expect(document.querySelector('link[rel=icon]')).toBeNull()
    expect(document.querySelector('[data-cards]')?.getAttribute('data-entities')).toBe('')
  })

  it('keeps every word and leaves the search out', () => {
    for (const url of [undefined, 'https://example.org/']) {
      const document = rewritePage(html, {...page, url})
      expect(document.querySelector('main p')?.textContent).toBe('The Mere Union, see snow and more.')
      expect(document.querySelectorAll('[role=search], [data-search], link[rel=search]').length).toBe(0)
      expect(document.querySelector('link[rel=stylesheet]')?.getAttribute('href')).toBe(
        '../../assets/site.css',
      )
    }
  })
})
