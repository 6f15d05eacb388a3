import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen} from '#tests/site/browser.ts'
import {findOverflow, measureAnchor, settle} from '#tests/site/measure-page.ts'
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
const views = ['side', 'interleaved', 'ru', 'en', 'nonsense']

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

async function open(path: string, width: number): Promise<{page: Page; faults: string[]}> {
  const page = await browser.newPage({bypassCSP: true, viewport: {width, height: 800}})
  const faults = listen(page, root)
  await page.goto(`${root}/${path}`)
  await settle(page)
  return {page, faults}
}

describe.each(odd)('%s: %s', (id) => {
  it.each([360, 1440])('holds at %d px in each view', async (width) => {
    for (const view of views) {
      const {page, faults} = await open(`ru/${id}/index.html?view=${view}`, width)
      // What waits for its turn to be laid out has no width yet.
      await page.addStyleTag({content: '.text * {content-visibility: visible !important}'})
      expect([view, ...(await findOverflow(page)), ...faults]).toEqual([view])
      expect(await page.locator('.text .c').filter({visible: true}).count()).toBeGreaterThan(0)
      await page.close()
    }
  })

  it.each([360, 1440])('an address lands within 2 px at %d px', async (width) => {
    const {page} = await open(`en/${id}/index.html`, width)
    const ids = await page.locator('.text .g[id]').evaluateAll((groups) => groups.map((group) => group.id))
    await page.close()
    for (const share of [0, 0.5, 0.93]) {
      const fragment = ids[Math.floor(share * ids.length)] ?? ''
      const {page: landed} = await open(`en/${id}/index.html#${fragment}`, width)
      expect(await measureAnchor(landed), `#${fragment}`).toBeLessThanOrEqual(2)
      await landed.close()
    }
  })
})

it.each(['nonsense', ''])('?view=%s is as if nothing had been asked', async (view) => {
  const read = async (path: string): Promise<unknown> => {
    const {page} = await open(path, 1440)
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
