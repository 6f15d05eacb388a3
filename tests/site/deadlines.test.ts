/** The timeline, the deadlines of a text and comparable clauses, in a browser. */
import axe from 'axe-core'
import {csvParse} from 'd3-dsv'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch} from '#tests/site/browser.ts'

const folder = temporaryFolder()
const site = join(folder, 'site')
const build = () =>
  runDiglot(['build', '--no-zip', '--content', 'tests/site/tables', '--out', site], join(folder, 'cache'))
let browser: Browser
beforeAll(async () => {
  const {code, err} = build()
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
})
afterAll(() => browser.close())

async function open(
  path: string,
  options: {width?: number; javaScriptEnabled?: boolean} = {},
): Promise<Page> {
  const {width = 1440, javaScriptEnabled = true} = options
  const viewport = {width, height: 800}
  const context = await browser.newContext({bypassCSP: true, viewport, javaScriptEnabled})
  const page = await context.newPage()
  const [file = '', query = ''] = path.split('?')
  await page.goto(`${pathToFileURL(join(site, file)).href}${query === '' ? '' : `?${query}`}`)
  return page
}

const shownItems = (page: Page) => page.locator('[data-narrow]:visible').count()

describe('the deadlines of a text', () => {
  const path = 'ru/river/deadlines/index.html'

  it('stand in order of time, those without a date last, and lead to their items', async () => {
    const page = await open(path, {javaScriptEnabled: false})
    const numbers = await page.locator('.due tbody th').allInnerTexts()
    expect(numbers).toEqual(['3', '1.1', '1.2', '2'])
    expect(await page.locator('.due tbody th a').first().getAttribute('href')).toBe('../index.html#p3')
    expect(await page.locator('.due .remark').first().innerText()).toMatch(/К\sкакому из\sдвух/)
  })

  it('are sorted by item at a click, which the address keeps', async () => {
    const page = await open(path)
    await page.getByRole('button', {name: 'Пункт'}).click()
    expect(await page.locator('.due tbody th').allInnerTexts()).toEqual(['1.1', '1.2', '2', '3'])
    expect(await page.getByRole('columnheader', {name: 'Пункт'}).getAttribute('aria-sort')).toBe('ascending')
    expect(new URL(page.url()).search).toBe('?sort=item')
    await page.reload()
    expect(await page.locator('.due tbody th').first().innerText()).toBe('1.1')
  })

  it('are narrowed by quarter, with what each choice would leave', async () => {
    const page = await open(`${path}?when=2031-04-01/2031-06-30`)
    expect(await shownItems(page)).toBe(2)
    expect(await page.locator('[name=kind][value=standing] + span small').innerText()).toBe('0')
    await page.locator('label', {hasText: 'Постоянные'}).click()
    expect(await page.getByRole('status').filter({hasText: 'не подходит'}).count()).toBe(1)
  })

  it('are a file for programs, which the page links', async () => {
    const csv = join(site, 'api/v1/texts/river/deadlines.csv')
    const file = readFileSync(csv, 'utf8')
    expect(file.split('\r\n').length).toBe(7)
    expect([file.charCodeAt(0), csvParse(file).length]).toEqual([0xfeff, 5])
    const page = await open(path)
    expect(await page.getByRole('link', {name: 'CSV'}).getAttribute('href')).toBe(
      '../../../api/v1/texts/river/deadlines.csv',
    )
  })

  it('are linked from the head of the text', async () => {
    const page = await open('en/river/index.html')
    await page.getByRole('link', {name: 'Deadlines in order'}).click()
    expect(await page.getByRole('heading', {level: 1}).innerText()).toBe('Deadlines')
  })
})

describe('the timeline', () => {
  it('is narrowed by kind without a script, and all of it is shown at first', async () => {
    const page = await open('en/timeline/index.html', {javaScriptEnabled: false})
    expect(await shownItems(page)).toBe(5)
    await page.locator('label', {hasText: 'Standing'}).click()
    expect(await shownItems(page)).toBe(2)
    expect(await page.locator('section.part:visible').count()).toBe(1)
  })

  it('follows its address, and counts an unknown choice as none', async () => {
    const page = await open('en/timeline/index.html?kind=document&colour=red')
    expect(await shownItems(page)).toBe(1)
    const unknown = await open('en/timeline/index.html?kind=colour')
    expect(await shownItems(unknown)).toBe(5)
    expect(new URL(page.url()).search).toContain('kind=document')
  })
})

describe('comparable clauses', () => {
  it('have an index and a page of their own, which the clauses name', async () => {
    const page = await open('ru/river/index.html')
    await page.locator('.by a', {hasText: 'Осмотры'}).first().click()
    expect(await page.getByRole('heading', {level: 1}).innerText()).toBe('Осмотры')
    expect(await page.locator('.kin-clause').count()).toBe(2)
    const index = await open('en/families/index.html')
    expect(await index.getByRole('link', {name: 'Inspections'}).getAttribute('href')).toBe(
      'inspections/index.html',
    )
  })
})

it.each([
  'ru/river/deadlines/index.html',
  'en/timeline/index.html',
  'ru/families/index.html',
  'en/families/inspections/index.html',
])('%s has no fault that axe knows, wide or narrow, and does not scroll sideways', async (path) => {
  for (const width of [1440, 360]) {
    const page = await open(path, {width})
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
})

it('a repeated build keeps the pages of deadlines', () => {
  const read = () => readFileSync(join(site, 'ru/river/deadlines/index.html'), 'utf8')
  const before = read()
  expect(build().code).toBe(0)
  expect(read()).toBe(before)
  expect(existsSync(join(site, 'en/river/deadlines/index.html'))).toBe(true)
})
