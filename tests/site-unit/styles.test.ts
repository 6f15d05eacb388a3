import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
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

  it('are all in those that are served', () => {
    const endpoints = globSync('src/pages/assets/**/*.css.ts')
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    // Some stand in the only pages that need them.
    const pages = globSync('src/{pages,components}/**/*.astro').map((path) => readFileSync(path, 'utf8'))
    const unserved = sheets.filter(
      ({name}) =>
        !endpoints.includes(`styles/${name}?raw`) && !pages.some((page) => page.includes(`styles/${name}'`)),
    )
    expect(unserved.map(({name}) => name)).toEqual([])
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
  const [plain = '', strong = ''] = base.split('@media (prefers-contrast: more)')
  const schemes = [0, 1].flatMap((scheme) => {
    const colours = readColours(plain, scheme)
    const more = new Map([...colours, ...readColours(strong, scheme)])
    return [
      {name: ['light', 'dark'][scheme], colours, least: {ink: 7, muted: 4.5, rubric: 4.5}},
      {
        name: `${['light', 'dark'][scheme]}, more contrast`,
        colours: more,
        least: {ink: 12, muted: 7, rubric: 7},
      },
    ]
  })

  it.each(schemes)('text is AAA, what stands beside it AA on every ground: $name', ({colours, least}) => {
    const weak = Object.entries(least).flatMap(([text, ratio]) =>
      ['paper', 'tint', 'hover'].flatMap((ground) => {
        const found = contrast(colours.get(text) ?? '', colours.get(ground) ?? '')
        return found >= ratio ? [] : [`${text} on ${ground}: ${found.toFixed(2)}`]
      }),
    )
    expect(weak).toEqual([])
  })

  it('of the bar of a browser are those of the page', () => {
    const shell = readFileSync('src/layouts/PageShell.astro', 'utf8')
    for (const scheme of [0, 1]) expect(shell).toContain(`#${readColours(plain, scheme).get('paper')}`)
  })
})

/** Colours of one theme: `--name: light-dark(#light, #dark);`, in six digits or three. */
function readColours(css: string, scheme: number): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z]+): light-dark\(#([0-9a-f]+), #([0-9a-f]+)\);/g)].map((match) => {
      const colour = match[scheme + 2] ?? ''
      return [match[1] ?? '', colour.length === 3 ? colour.replace(/./g, '$&$&') : colour]
    }),
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
