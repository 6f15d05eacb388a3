import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen} from '#tests/site/browser.ts'
import {chooseView, findOverflow, measureAnchor, settle} from '#tests/site/measure-page.ts'
import {views} from '#tests/site/templates.ts'
import {writeLongText} from '#tests/site/showcase/write-long-text.ts'

/** Texts that a page was hardly drawn for, and what is odd about each. */
const odd = [
  ['ferry-letter', 'one edition, no numbers'],
  ['long-title', 'a title of 400 characters, a word of 300 letters, quotations from right to left'],
  ['weir-plan', 'a table of items'],
  ['one-paragraph', 'a paragraph of 50,000 characters'],
  ['pairs-500', '500 pairs'],
  ['paragraphs-5000', '5,000 paragraphs'],
] as const

const folder = temporaryFolder()
const site = join(folder, 'site')
const root = pathToFileURL(site).href
let browser: Browser
beforeAll(async () => {
  const content = join(folder, 'content')
  cpSync('tests/site/showcase/content', content, {recursive: true})
  writeLongText(content, {id: 'one-paragraph', paragraphs: 1, sentences: 1000})
  writeLongText(content, {id: 'pairs-500', paragraphs: 500, sentences: 3})
  writeLongText(content, {id: 'paragraphs-5000', paragraphs: 5000, sentences: 1})
  const {code, err} = runDiglot(['build', '--no-zip', '--content', content, '--out', site])
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
})
afterAll(() => browser.close())

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${root}/${path}`)
  await settle(page)
}

describe.each(odd)('%s: %s', (id) => {
  describe.each([360, 1440])('at %d px', (width) => {
    let page: Page
    let faults: string[]
    beforeAll(async () => {
      page = await browser.newPage({bypassCSP: true, viewport: {width, height: 800}})
      faults = listen(page, root)
    })
    afterAll(() => page.close())

    it('an address lands within 2 px', async () => {
      await go(page, `en/${id}/index.html`)
      const ids = await page.locator('.text .g[id]').evaluateAll((groups) => groups.map((group) => group.id))
      for (const share of [0, 0.5, 0.93]) {
        const fragment = ids[Math.floor(share * ids.length)] ?? ''
        // Another question makes it another page, which is loaded.
        await go(page, `en/${id}/index.html?share=${share}#${fragment}`)
        expect(await measureAnchor(page), `#${fragment}`).toBeLessThanOrEqual(2)
      }
      expect(faults).toEqual([])
    })

    it('holds in each view', async () => {
      await go(page, `ru/${id}/index.html`)
      // What waits for its turn to be laid out has no width yet.
      await page.addStyleTag({content: '.text * {content-visibility: visible !important}'})
      const shown = page.locator('.view [name=view]')
      const values = await shown.evaluateAll((all) => all.map((input) => input.getAttribute('value') ?? ''))
      expect(values).toEqual(id === 'ferry-letter' ? [] : [...views])
      for (const view of ['', ...values.slice(1)]) {
        if (view !== '') await chooseView(page, view)
        expect([view, ...(await findOverflow(page)), ...faults]).toEqual([view])
        expect(await page.locator('.text .c').filter({visible: true}).count()).toBeGreaterThan(0)
      }
    })
  })
})

it.each(['nonsense', ''])('?view=%s is as if nothing had been asked', async (view) => {
  const read = async (path: string): Promise<unknown> => {
    const page = await browser.newPage({viewport: {width: 1440, height: 800}})
    await go(page, path)
    const checked = await page
      .locator('.view :checked')
      .evaluateAll((inputs) =>
        inputs.map((input) => (input instanceof HTMLInputElement ? `${input.name}=${input.value}` : '')),
      )
    await page.close()
    return checked
  }
  const path = 'en/water-code/index.html'
  expect(await read(`${path}?view=${view}`)).toEqual(await read(path))
})
