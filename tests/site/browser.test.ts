import {cpSync, mkdirSync} from 'node:fs'
import type {Server} from 'node:http'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen, serve} from '#tests/site/browser.ts'
import {readPages} from '#tests/site/read-pages.ts'

const site = inject('site')
const paths = readPages(site).map(({path}) => path)
const text = 'en/sco-security-councils-2024-protocol/index.html'

/** A folder as people have them. */
const archive = join(temporaryFolder(), 'Мой архив (1)', 'сайт')
mkdirSync(archive, {recursive: true})
cpSync(site, archive, {recursive: true})

let browser: Browser
let server: Server
let origin: string
beforeAll(async () => {
  browser = await launch()
  ;({server, origin} = await serve(site, '/a/b/'))
})
afterAll(async () => {
  await browser.close()
  server.close()
})

describe.each(['file', 'http'])('over %s', (kind) => {
  const root = () => (kind === 'file' ? `${pathToFileURL(archive).href}/` : `${origin}/a/b/`)
  const start = () => (kind === 'file' ? pathToFileURL(archive).href : origin)

  it('every page opens without complaint', async () => {
    const page = await browser.newPage()
    const faults = listen(page, start())
    // 404.html belongs to a server's root: it is not opened from a folder.
    for (const path of paths.filter((name) => name !== '404.html')) await page.goto(root() + path)
    expect(faults).toEqual([])
    await page.close()
  })

  it('an address lands on its clause and marks it', async () => {
    const page = await browser.newPage()
    await page.goto(`${root()}${text}#p9c2`)
    const target = page.locator(':target')
    expect(await target.getAttribute('id')).toBe('p9c2')
    const box = await target.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(720)
    const look = (selector: string) =>
      page.locator(selector).evaluate((element) =>
        [element, ...element.children].map((part) => {
          const [own, before] = [getComputedStyle(part), getComputedStyle(part, '::before')]
          return [
            own.backgroundImage,
            own.backgroundColor,
            own.boxShadow,
            before.backgroundColor,
            before.boxShadow,
          ]
        }),
      )
    expect((await look('#p9c2'))[0]).not.toEqual((await look('#p7c2'))[0])
    await page.close()
  })

  it('links lead from the home page to a text and to the other interface language', async () => {
    const page = await browser.newPage()
    await page.goto(`${root()}en/index.html`)
    await page.click('a[href*="2024-protocol"]')
    expect(page.url()).toContain(`/${text}`)
    await page.click('a[hreflang="ru"]')
    expect(page.url()).toContain('/ru/sco-security-councils-2024-protocol/index.html')
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await page.close()
  })

  it('search finds inflected words of both languages', async () => {
    const page = await browser.newPage()
    const faults = listen(page, start())
    await page.goto(`${root()}ru/search/index.html`)
    await page.fill('input[type=search]', 'секретарями')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=search] ~ * a[href*="#"], form ~ * a[href*="#"]', {timeout: 30_000})
    await page.goto(`${root()}en/search/index.html?q=${encodeURIComponent('secretary')}`)
    const hit = page.locator('main a[href*="index.html#"]').first()
    await hit.waitFor({timeout: 30_000})
    await hit.click()
    expect(page.url()).toMatch(/index\.html#/)
    await page.goto(`${root()}en/search/index.html?q=zzyzxq`)
    await page.waitForTimeout(1500)
    expect(await page.locator('main a[href*="2024-protocol"]').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('without JavaScript', () => {
  it.each([1440, 360])(
    'all text of both languages is there at %i px, and nothing runs over the edge',
    async (width) => {
      const context = await browser.newContext({javaScriptEnabled: false, viewport: {width, height: 800}})
      const page = await context.newPage()
      await page.goto(`${origin}/a/b/${text}`)
      expect(await page.locator('[lang=ru]').filter({visible: true}).count()).toBeGreaterThan(60)
      expect(await page.locator('[lang=en]').filter({visible: true}).count()).toBeGreaterThan(60)
      const [left, right] = await Promise.all(
        ['[lang=ru]', '[lang=en]'].map((cell) => page.locator(`#p4c1 ${cell}`).first().boundingBox()),
      )
      if (width > 1000) expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(3)
      else expect(right?.y).toBeGreaterThan(left?.y ?? Infinity)
      const page1 = await context.newPage()
      await page1.goto(`${origin}/a/b/${text}`)
      const box = await page1.locator('main').boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1)
      await context.close()
    },
  )
})

describe('unknown addresses', () => {
  it('the server page speaks both languages', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/a/b/no/such/page/`)
    expect(await page.locator('[lang=ru]').count()).toBeGreaterThan(0)
    expect(await page.locator('[lang=en]').count()).toBeGreaterThan(0)
    await page.close()
  })
})
