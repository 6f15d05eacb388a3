import axe from 'axe-core'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch} from '#tests/site/browser.ts'

const site = join(temporaryFolder(), 'site')
let browser: Browser
beforeAll(async () => {
  const {code, err} = runDiglot(['build', '--content', 'tests/site/tables', '--out', site])
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
})
afterAll(() => browser.close())

async function open(width: number, fragment = ''): Promise<Page> {
  const context = await browser.newContext({bypassCSP: true, viewport: {width, height: 800}})
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(join(site, 'ru/river/index.html')).href}${fragment}`)
  return page
}

async function boxOf(page: Page, id: string): Promise<{x: number; y: number; width: number; height: number}> {
  const box = await page.locator(`[id="${id}"]`).boundingBox()
  if (box === null) throw new Error(`Unexpected missing box of \`${id}\`, expected it on the page`)
  return box
}

describe('a plan of items with columns', () => {
  it('is a table on a wide screen: the deadline beside its item, under its head', async () => {
    const page = await open(1440)
    const [item, deadline] = [await boxOf(page, 'p1.1'), await boxOf(page, 'p1.1-2')]
    expect(deadline.x).toBeGreaterThanOrEqual(item.x + item.width)
    expect(Math.abs(deadline.y - item.y)).toBeLessThan(2)
    const heads = page.locator('.plan').getByRole('columnheader')
    const names = ['ПунктItem', 'Срок\nDeadline', 'Исполнитель\nResponsible']
    expect(await heads.allInnerTexts()).toEqual(names)
    await page.emulateMedia({media: 'print'})
    expect(await heads.allInnerTexts()).toEqual(names)
    await page.emulateMedia({media: 'screen'})
    expect(await page.getByRole('row').count()).toBe(11)
    expect(await page.getByRole('rowheader', {name: '1.1.'}).getAttribute('id')).toBe('p1.1')
    const tables = await page.getByRole('table').evaluateAll((all) => all.map((each) => each.ariaLabel))
    expect(tables).toEqual(['Таблица: пункты 1–3', 'Таблица: Прибор, Пост, Число'])
  })

  it('is a list of cards on a phone: the deadline below its item, named', async () => {
    const page = await open(360)
    const [item, deadline] = [await boxOf(page, 'p1.1'), await boxOf(page, 'p1.1-2')]
    expect(deadline.y).toBeGreaterThanOrEqual(item.y + item.height - 1)
    expect(await page.locator('[id="p1.1-2"] .column').first().isVisible()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  it.each(['p1.1', 'p1.1-2', 't1r2c3'])('%s is an address that can be seen', async (id) => {
    const page = await open(1440, `#${id}`)
    const shown = await boxOf(page, id)
    expect(shown.y).toBeGreaterThanOrEqual(0)
    expect(shown.y + shown.height).toBeLessThanOrEqual(800)
    expect(await page.locator(':target').getAttribute('id')).toBe(id)
  })

  it.each([1440, 800, 360])('has no fault that axe knows at %d px', async (width) => {
    const page = await open(width)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
  })

  it('says in its language that a deadline may belong to either of two items', async () => {
    const page = await open(1440)
    expect(await page.locator('[id="p3-2"] .remark').innerText()).toMatch(/К\sкакому из\sдвух/)
    expect(await page.locator('.remark').count()).toBe(1)
  })

  it.each([
    ['?view=ru', 'до 1 мая', 'by 1 May'],
    ['?view=en', 'by 1 May', 'до 1 мая'],
  ])('holds in one language (%s): its heads and cells are in it alone', async (query, own, other) => {
    const page = await open(1440, query)
    const said = (await page.locator('[id="p1.1-2"]').innerText()).replaceAll('\u00A0', ' ')
    expect(said).toContain(own)
    expect(said).not.toContain(other)
    expect(await page.locator('.heads [lang]:visible').count()).toBe(3)
    expect(await page.locator(`.heads [lang=${query.slice(-2)}]:visible`).count()).toBe(3)
  })

  it('holds with the languages swapped: that which is first stands above in each cell', async () => {
    const page = await open(1440, '?first=en')
    const cell = page.locator('[id="p1.1-2"]')
    const [ru, en] = await Promise.all(
      ['ru', 'en'].map((tag) => cell.locator(`.c[lang=${tag}]`).boundingBox()),
    )
    expect(en?.y).toBeLessThan(ru?.y ?? 0)
  })
})

describe('a table of rows', () => {
  it('stands in columns, both languages in each cell', async () => {
    const page = await open(1440)
    const [first, second, below] = await Promise.all(
      ['t1r2c1', 't1r2c2', 't1r3c1'].map((id) => boxOf(page, id)),
    )
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 100)
    expect(second?.y).toBe(first?.y)
    expect(below?.x).toBe(first?.x)
    expect(await page.locator('[id="t1r2c1"] .c').allInnerTexts()).toEqual(['Рейка', 'Staff gauge'])
  })
})
