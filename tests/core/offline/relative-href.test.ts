import {describe, expect, it} from 'vitest'
import {relativeHref} from '#core/offline/relative-href.ts'

describe('relativeHref', () => {
  it.each([
    ['/ru/x/index.html', '/ru/y/index.html', '../y/index.html'],
    ['/ru/x/index.html', '/en/x/index.html#p5', '../../en/x/index.html#p5'],
    ['/ru/x/index.html', '/assets/site.css', '../../assets/site.css'],
    ['/index.html', '/ru/', 'ru/index.html'],
    ['/ru/index.html', '/', '../index.html'],
    ['/ru/', '/ru/x/', 'x/index.html'],
    ['/ru/x/index.html', '/ru/x/index.html', 'index.html'],
    ['/ru/x/index.html', '/ru/x/#p9c2', '#p9c2'],
    ['/ru/x/index.html', '/ru/x/?view=ru#p9', 'index.html?view=ru#p9'],
    ['/a/b/index.html', '/a/index.html', '../index.html'],
    ['/a/index.html', '/a/b:c.html', './b:c.html'],
  ])('leads from %s to %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href)
  })

  it('is resolved by a browser to what was meant, wherever the site lies', () => {
    const paths = [
      '/index.html',
      '/ru/index.html',
      '/ru/x/index.html',
      '/en/x/index.html',
      '/assets/site.css',
    ]
    for (const root of ['https://example.org', 'https://example.org/a/b', 'file:///srv/site']) {
      for (const from of paths) {
        for (const to of paths) {
          expect(new URL(relativeHref(from, to), root + from).href).toBe(root + to)
        }
      }
    }
  })

  it.each(['ru/x', '//host/x', ''])('refuses `%s`', (path) => {
    expect(() => relativeHref('/index.html', path)).toThrow(TypeError)
    expect(() => relativeHref(path, '/index.html')).toThrow(TypeError)
  })
})
