import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {compactCss} from '../../src/styles/compact-css.ts'

const folder = 'src/styles'
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({name, css: readFileSync(join(folder, name), 'utf8')}))
const all = sheets.map(({css}) => css).join('\n')

describe('style sheets', () => {
  it('ask for nothing but the fonts that are there, relative to the sheet', () => {
    const urls = [...all.matchAll(/url\((['"]?)([^'")]*)\1\)/g)].map((match) => match[2] ?? '')
    expect(urls.length).toBeGreaterThan(0)
    expect(urls.filter((url) => !existsSync(join('public', 'assets', url)))).toEqual([])
    expect(all).not.toMatch(/@import|https?:/)
  })

  it('leave no font unused, and hold its licence', () => {
    const fonts = readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'))
    expect(fonts.filter((name) => !all.includes(name))).toEqual([])
    expect(readFileSync('public/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })

  it('are all in those that are served, which are small', () => {
    const served = [
      'site.css.ts',
      'pages.css.ts',
      'tables.css.ts',
      'cards/style.css.ts',
      'cite/style.css.ts',
      'search/style.css.ts',
    ]
    const endpoints = served.map((name) => readFileSync(join('src/pages/assets', name), 'utf8')).join('\n')
    // The concordance keeps its own sheet in the page: no other needs it.
    const unserved = sheets.filter(({name}) => !endpoints.includes(`styles/${name}?raw`))
    expect(unserved.map(({name}) => name)).toEqual(['concordance.css'])
    expect(gzipSync(compactCss(all)).length).toBeLessThan(12_000)
  })

  it('lose comments and indents, no rule', () => {
    expect(
      compactCss('/* one **/\na,\n.b :c {\n  d: e f;\n  g:\n    h i,\n    j;\n}\n\n/*two\n*/k {}\n'),
    ).toBe('a,.b :c{d:e f;g: h i,j}k {}')
    expect(compactCss(all).match(/\{/g)?.length).toBe(all.replace(/\/\*.*?\*\//gs, '').match(/\{/g)?.length)
  })
})

describe('colours', () => {
  const base = readFileSync(join(folder, 'base.css'), 'utf8')
  const blocks = [...base.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1] ?? '')
  const schemes = ['light', 'dark'].map((name, index) => ({name, colours: readColours(blocks[index] ?? '')}))

  it.each(schemes)('text is AA on every ground, $name', ({colours}) => {
    const weak = ['ink', 'muted', 'rubric'].flatMap((text) =>
      ['paper', 'tint', 'hover'].flatMap((ground) => {
        const ratio = contrast(colours.get(text) ?? '', colours.get(ground) ?? '')
        return ratio >= 4.5 ? [] : [`${text} on ${ground}: ${ratio.toFixed(2)}`]
      }),
    )
    expect(weak).toEqual([])
  })
})

function readColours(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z]+): #([0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** Ratio of WCAG 2.2; not a number when a colour is missing. */
function contrast(a: string, b: string): number {
  const [dark = NaN, light = NaN] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
