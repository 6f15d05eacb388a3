import axe from 'axe-core'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {describe, expect, inject, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'

const {browser, http, folder} = openSample()
const protocol = 'sco-security-councils-2024-protocol'
const statement = 'sco-security-councils-2018-statement'
const of2024 = [protocol, 'sco-security-councils-2024-report']
/** The latest first; those of a day by their titles. */
const all = [
  ...of2024,
  'sco-heads-of-state-2021-decision-3',
  statement,
  'sco-security-councils-2016-statement',
]

const titles = (page: Page) =>
  page
    .locator('.catalogue [data-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')))
/** With plain spaces. */
const said = async (page: Page) =>
  (await page.locator('.by-facets [role=status]').textContent())?.replaceAll(/\s/g, ' ')
const search = (page: Page) => page.evaluate(() => decodeURIComponent(location.search))

describe.each([
  ['a folder', folder],
  ['a server', http],
])('the catalogue from %s', (_, rootOf) => {
  it('narrows at once, says so in its address, and goes back', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    const faults = listen(page, rootOf())
    await page.goto(`${rootOf()}ru/texts/index.html`)
    expect(await titles(page)).toEqual(all)
    expect(await said(page)).toBe('5 текстов')
    await page.getByRole('checkbox', {name: '2018'}).check()
    expect([await titles(page), await search(page)]).toEqual([[statement], '?year=2018'])
    expect(await said(page)).toBe('Отобран 1 текст из 5.')
    await page.getByRole('checkbox', {name: '2024'}).check()
    expect([await titles(page), await search(page)]).toEqual([[...of2024, statement], '?year=2018&year=2024'])
    await page.goBack()
    expect([await titles(page), await said(page)]).toEqual([[statement], 'Отобран 1 текст из 5.'])
    await page.goBack()
    expect([await titles(page), await search(page)]).toEqual([all, ''])
    await page.goForward()
    expect(await titles(page)).toEqual([statement])
    expect(faults).toEqual([])
    await page.close()
  })

  it('opens as its address says, tells what there is not, and takes all of it to the other language', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    await page.goto(`${rootOf()}en/texts/index.html?year=2024&year=1812&sort=title&kind=song`)
    expect(await titles(page)).toEqual(of2024)
    expect(await said(page)).toContain('year=1812, kind=song')
    expect(await page.getByRole('checkbox', {name: '2024'}).isChecked()).toBe(true)
    await page.locator('.languages a[lang=ru]').click()
    expect(await page.getByRole('checkbox', {name: '2024'}).isChecked()).toBe(true)
    expect(await page.locator('.by-facets select').inputValue()).toBe('title')
    await page.close()
  })
})

describe('the page of the catalogue', () => {
  it('sorts by date and by title, and leads back from nothing to all', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    await page.goto(`${http()}ru/texts/index.html`)
    const order = page.locator('.by-facets select')
    await order.selectOption('oldest')
    expect([await titles(page), await search(page)]).toEqual([
      [...all.slice(2).toReversed(), ...of2024],
      '?sort=oldest',
    ])
    expect(await page.locator('[data-part=list] h2').allTextContents()).toEqual([
      '2016',
      '2018',
      '2021',
      '2024',
    ])
    await order.selectOption('title')
    expect((await titles(page)).map((id) => all.indexOf(id ?? ''))).toEqual([4, 3, 0, 2, 1])
    expect(await page.locator('[data-part=list] h2').count()).toBe(0)
    await page.goto(`${http()}ru/texts/index.html?year=2018&kind=protocol`)
    expect([await titles(page), await said(page)]).toEqual([[], 'Таких текстов нет: отобрано 0 из 5.'])
    await page.getByRole('button', {name: 'Показать все'}).click()
    expect([await titles(page), await search(page)]).toEqual([all, ''])
    expect(await order.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.close()
  })

  it('is worked with the keyboard alone: filters stand before what they narrow', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    await page.goto(`${http()}ru/texts/index.html`)
    await page.getByRole('checkbox', {name: '2024'}).focus()
    await page.keyboard.press('Space')
    expect(await titles(page)).toEqual(of2024)
    // The list of filters is made anew: the focus stays on the same one.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('2024')
    await page.keyboard.press('Space')
    expect(await titles(page)).toEqual(all)
    await page.close()
  })

  it('remembers nothing', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    await page.goto(`${http()}ru/texts/index.html`)
    await page.getByRole('checkbox', {name: '2018'}).check()
    await page.goto(`${http()}ru/texts/index.html`)
    expect(await titles(page)).toEqual(all)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.close()
  })

  it('is a full list by year without script, with ways to the years and no controls that do nothing', async () => {
    const context = await browser().newContext({
      javaScriptEnabled: false,
      viewport: {width: 1440, height: 900},
    })
    const page = await context.newPage()
    await page.goto(`${http()}en/texts/index.html?year=2018`)
    expect(await titles(page)).toEqual(all)
    expect(await page.locator('.by-facets :is(.filters, select)').filter({visible: true}).count()).toBe(0)
    await page.getByRole('navigation', {name: 'By year'}).getByRole('link', {name: '2018'}).click()
    expect(await page.locator(':target h2').textContent()).toBe('2018')
    await context.close()
  })

  it('lists each text in the sitemap and both languages of the page', () => {
    const sitemap = readFileSync(join(inject('site'), 'sitemap.xml'), 'utf8')
    for (const path of ['ru/texts/', 'en/texts/', `ru/${protocol}/`, `en/${statement}/`])
      expect(sitemap).toContain(`<loc>https://diglot.example/${path}</loc>`)
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([
    ['ru', 360],
    ['en', 360],
    ['ru', 1440],
    ['en', 1440],
  ])('%s at %i px holds and has no fault that axe knows', async (language, width) => {
    // The policy of the page would keep axe out.
    const context = await browser().newContext({colorScheme, bypassCSP: true, viewport: {width, height: 800}})
    const page = await context.newPage()
    await page.goto(`${http()}${language}/texts/index.html?kind=protocol`)
    await page.locator('.chips button').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(
      violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`),
    ).toEqual([])
    await context.close()
  })
})
