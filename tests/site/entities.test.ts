import axe from 'axe-core'
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch} from '#tests/site/browser.ts'
import {findDeadLinks} from '#tests/site/read-pages.ts'

const folder = temporaryFolder()
const content = join(folder, 'content')
const site = join(folder, 'site')
const cache = join(folder, 'cache')
const long = join(content, 'corpus', 'long')

function build(): void {
  const {code, err} = runDiglot(['build', '--content', content, '--out', site, '--no-zip'], cache)
  expect(code === 0 ? '' : err).toBe('')
}

let browser: Browser
beforeAll(async () => {
  cpSync('tests/site/entities', content, {recursive: true})
  mkdirSync(long)
  const head = 'id: long\nkind: report\ndate: "2030"\ntitles: {en: Gauges}\neditions:\n'
  writeFileSync(
    join(long, 'text.yaml'),
    `${head}  - {language: en, role: digest, source: Sample, rights: CC0-1.0}\n`,
  )
  const lines = Array.from({length: 205}, (_, index) => `${index + 1}\\. Gauge at Lower Ford.`)
  writeFileSync(join(long, 'en.md'), `# Gauges\n\n${lines.join('\n\n')}\n`)
  build()
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({bypassCSP: true, colorScheme, viewport: {width, height: 900}})
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(site, path)).href)
  return page
}

const paths = [
  'entities/index.html',
  'entities/org-commission/index.html',
  'entities/place-lower/2/index.html',
  'entities/state-alpha/index.html',
  'timeline/index.html',
  'map/index.html',
]

it('no link of the site is dead', () => {
  expect(findDeadLinks(site)).toEqual([])
})

describe.each([
  ['light', 'ru'],
  ['dark', 'en'],
] as const)('%s theme, %s', (colorScheme, language) => {
  it.each(paths)('%s has no fault that axe knows', async (path) => {
    const page = await open(`${language}/${path}`, 1280, colorScheme)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(
      violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
    await page.context().close()
  })
})

it.each(paths)('%s fits a phone', async (path) => {
  const page = await open(`ru/${path}`, 360)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await page.context().close()
})

describe('the index', () => {
  it('is in the order of the reader’s language, persons by their last names', async () => {
    const names = async (language: string, kind: string): Promise<string[]> => {
      const page = await open(`${language}/entities/index.html`)
      return page.locator(`#${kind} li > a`).allInnerTexts()
    }
    expect(await names('ru', 'state')).toEqual(['Дельтия', 'Ёлания', 'Жарань'])
    expect(await names('en', 'state')).toEqual(['Deltia', 'Yolania', 'Zharan'])
    expect(await names('ru', 'person')).toEqual(['Берг, Анна'])
  })
})

describe('the page of a record', () => {
  it('shows relations from both ends, forms, figures, and every mention beside its counterpart', async () => {
    const page = await open('en/entities/org-commission/index.html')
    const main = await page.locator('main').innerText()
    for (const words of [
      'since May 2019',
      'Anna Berg (chair), 2021',
      'Речной комиссии',
      '8 mentions in 2 texts',
    ]) {
      expect(main.replace(/\s+/g, ' ')).toContain(words)
    }
    expect(await page.locator('.chart svg').getAttribute('aria-describedby')).toBe('chart-desc')
    const line = page.locator('.line', {hasText: 'inspects'})
    expect(await line.locator('b').allInnerTexts()).toEqual(['River Commission', 'Речная комиссия'])
    await line.locator('a').click()
    expect(page.url()).toMatch(/\/en\/plan\/index\.html#p1c1$/)
  })

  it('does not count an adjective, and says that it is one', async () => {
    const page = await open('en/entities/state-delta/index.html')
    const main = fold(await page.locator('main').innerText())
    expect(main).toContain('1 mention in 1 text; 1 more not counted')
    expect(await page.locator('.line small').innerText()).toBe('adjective')
  })

  it('of a record that no text names says so', async () => {
    const page = await open('ru/entities/state-alpha/index.html')
    expect(await page.locator('.mentions').innerText()).toContain('Ни\u00A0один из\u00A0текстов')
  })

  it('goes on on a second page', async () => {
    const page = await open('en/entities/place-lower/index.html')
    expect(await page.locator('.line').count()).toBe(200)
    await page.getByRole('link', {name: 'Page 2'}).first().click()
    expect(await page.locator('.line').count()).toBe(5)
    expect(await page.locator('.line a').last().getAttribute('href')).toBe('../../../long/index.html#p205c1')
  })
})

it('the timeline has dates in words, deadlines with their items, and standing ones apart', async () => {
  const page = await open('ru/timeline/index.html')
  const years = await page.locator('main h2').allInnerTexts()
  expect(years.map(fold)).toEqual(['2022', '2029', '2030', '2031', '2032', 'Постоянные и зависимые сроки'])
  expect(fold(await page.locator('#y2022').innerText())).toContain('III квартал 2022 года')
  expect(await page.locator('#y2032 .columns a').getAttribute('href')).toBe('../plan/index.html#p1')
  expect(await page.locator('#undated').innerText()).toContain('permanently')
})

it.each([1280, 360])('the map at %i px shows each place once, named and linked', async (width) => {
  const page = await open('en/map/index.html', width)
  const links = page.locator('.map a').filter({visible: true})
  expect(await links.count()).toBe(2)
  expect(fold((await links.first().getAttribute('aria-label')) ?? '')).toBe('Lower Ford, 205 mentions')
  await links.first().locator('circle').click()
  expect(page.url()).toContain('/en/entities/place-lower/index.html')
})

it('a changed text makes the pages of its names anew, and a second build gives what a first one gives', () => {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8')
  const [alpha, lower] = ['en/entities/state-alpha/index.html', 'en/entities/place-lower/index.html']
  const before = [alpha, lower].map(read)
  build()
  expect([alpha, lower].map(read)).toEqual(before)
  const text = readFileSync(join(long, 'en.md'), 'utf8')
  writeFileSync(join(long, 'en.md'), text.replace('Gauge at Lower Ford', 'Flood at Lower Ford'))
  build()
  expect(read(alpha)).toBe(before[0])
  expect(read(lower)).toContain('Flood at ')
})

/** Which spaces hold words together is said elsewhere. */
function fold(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
