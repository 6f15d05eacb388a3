import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Server} from 'node:http'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launch, listen, serve} from './browser.ts'

const site = inject('site')
const protocol = 'sco-security-councils-2024-protocol'
const status = '[data-reference] [role=status]'
let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  browser = await launch()
  ;({server, origin} = await serve(site, '/corpus/'))
})
afterAll(async () => {
  await browser.close()
  server.close()
})

async function ask(page: Page, reference: string): Promise<void> {
  await page.locator('#reference-input').fill(reference)
  await page.locator('#reference-input').press('Enter')
  await settle(page)
}

/** Waits until something is said that is no longer "Searching…". */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction((selector) => {
    const said = document.querySelector(selector)?.textContent ?? ''
    return said !== '' && !said.endsWith('…')
  }, status)
}

describe.each([
  ['from a folder', () => `${pathToFileURL(site).href}/`],
  ['over http under a sub-path', () => `${origin}/corpus/`],
])('finding by reference %s', (name, rootOf) => {
  it('shows locator, address, citation and both texts of an only place', {timeout: 60_000}, async () => {
    const page = await browser.newPage()
    const root = rootOf()
    const faults = listen(page, name === 'from a folder' ? 'file:' : origin)
    await page.goto(`${root}ru/search/index.html`)
    await ask(page, 'абзац второй пункта 9 протокола от 3 апреля 2024 г.')
    const item = page.locator('[data-reference] li')
    expect(await item.count()).toBe(1)
    expect(await item.locator('.locator').textContent()).toBe(`п. 9, абз. 2 ${protocol}#p9-2`)
    expect(await item.locator('.locator a').getAttribute('href')).toBe(`../../ru/${protocol}/index.html#p9-2`)
    expect(await item.locator('.citation').textContent()).toContain('П. 9, абз. 2')
    expect(new URL(page.url()).searchParams.get('ref')).toContain('пункта 9')
    const place = page.frameLocator('[data-reference] iframe').locator('[id="p9-2"]')
    await place.waitFor()
    expect(await place.locator('[lang=ru]').count()).toBeGreaterThan(0)
    expect(await place.locator('[lang=en]').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it(
    'opens a shared address, lists what is ambiguous and names what is near',
    {timeout: 60_000},
    async () => {
      const page = await browser.newPage()
      await page.goto(`${rootOf()}en/search/index.html?ref=paras%202-3`)
      await settle(page)
      expect(await page.locator(status).textContent()).toBe('Places that fit: 2. Choose one.')
      expect(await page.locator('[data-reference] iframe').count()).toBe(0)
      const button = page.locator('[data-reference] button[aria-expanded]').first()
      await button.press('Enter')
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      expect(await page.locator('[data-reference] iframe').count()).toBe(1)
      await ask(page, 'protocol 99')
      expect(await page.locator('[data-reference] .near a').last().getAttribute('href')).toMatch(/#p26$/)
      await ask(page, 'zzz 9')
      expect(await page.locator(status).textContent()).toContain('no such text')
      await page.goBack()
      await page.locator('[data-reference] .near').waitFor()
      await page.close()
    },
  )
})

describe('the page of the box', () => {
  it('stays where it is when a place is shown', {timeout: 60_000}, async () => {
    const page = await browser.newPage({viewport: {width: 360, height: 640}})
    await page.goto(`${origin}/corpus/en/search/index.html?ref=protocol%209(2)`)
    const loaded = page.frameLocator('[data-reference] iframe').locator('[id="p9-2"]')
    await loaded.waitFor()
    await page.waitForFunction(() => scrollY === 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  it('says without JavaScript what it needs', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${pathToFileURL(site).href}/ru/search/index.html`)
    expect(await page.locator('[data-reference] noscript').textContent()).toContain('JavaScript')
    await context.close()
  })

  it('has data of ids and numbers, without a word of a text, and nothing on the pages of texts', () => {
    const folder = join(site, 'assets/references')
    const chunks = readdirSync(folder).filter((name) => /^\d+\.js$/.test(name))
    expect(chunks.length).toBeGreaterThan(0)
    for (const name of chunks) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('делегаци')
    expect(readFileSync(join(site, 'ru', protocol, 'index.html'), 'utf8')).not.toContain('assets/references')
  })
})
