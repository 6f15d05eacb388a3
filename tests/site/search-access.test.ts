import axe from 'axe-core'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {openSample} from '#tests/site/open-sample.ts'
import {readAnswer} from '#tests/site/search-answers.ts'

const {browser, http} = openSample()

/** States of the panel, each from a page that is open. */
const states: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<unknown>])[] = [
  [
    'the page before a query',
    'en/search/index.html',
    (page) => page.locator('.finder input').first().waitFor(),
  ],
  ['hits', 'ru/search/index.html?q=терроризм&year=2024', readAnswer],
  [
    'hits with filters of names and a whole paragraph',
    'en/search/index.html?q=secretary&sort=newest',
    async (page) => {
      await readAnswer(page)
      await page.locator('.filters').evaluate((filters) => filters.setAttribute('open', ''))
      await page.getByText('Who and what is named').click()
      await page.locator('input[name=entity]').first().waitFor()
      await page.getByRole('button', {name: 'Whole paragraph'}).first().click()
    },
  ],
  ['places', 'en/search/index.html?q=paras+2-3', (page) => page.locator('.places button').first().click()],
  ['unknown words', 'en/search/index.html?q=zzyzxq+secretary', readAnswer],
  [
    'the dialog',
    'en/sco-security-councils-2024-protocol/index.html',
    async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('terrorism')
      await page.keyboard.press('Enter')
      await readAnswer(page)
    },
  ],
]

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  // The policy of the page would keep axe out.
  const page = await (await browser().newContext({...options, bypassCSP: true})).newPage()
  await page.goto(http() + path)
  return page
}

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  describe.each([1440, 360])('at %i px', (width) => {
    it.each(states)('%s: axe finds no fault, and nothing runs over the edge', async (_, path, act) => {
      const page = await open(path, {colorScheme, viewport: {width, height: 800}})
      await act(page)
      await page.evaluate(axe.source)
      // Axe has put itself into the page; this is what its `run` resolves to.
      const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
      const edges = await page
        .locator('html, dialog[open]')
        .evaluateAll((all) => all.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth))
      expect(Math.max(...edges)).toBe(0)
      await page.context().close()
    })
  })
})

it('on paper the hits stand without controls, and of the page under the dialog nothing', async () => {
  const page = await open('en/sco-security-councils-2024-protocol/index.html', {})
  await page.keyboard.press('/')
  await page.keyboard.type('terrorism')
  await page.keyboard.press('Enter')
  await readAnswer(page)
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('main').isVisible()).toBe(false)
  expect(await page.locator('dialog .hit').first().isVisible()).toBe(true)
  for (const control of await page.locator('dialog :is(input, button, select)').all())
    expect(await control.isVisible()).toBe(false)
  await page.context().close()
})

it('marks what was found in forced colours as well', async () => {
  const page = await open('en/search/index.html?q=terrorism', {forcedColors: 'active'})
  await readAnswer(page)
  const line = await page
    .locator('mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
  expect(line).toBe('underline')
  await page.context().close()
})
