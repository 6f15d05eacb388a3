import {gzipSync} from 'node:zlib'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {describe, expect, inject, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'

const {browser, http, folder} = openSample()
const text = 'sco-security-councils-2024-protocol/index.html'
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const [light, dark] = ['rgb(251, 250, 247)', 'rgb(22, 21, 19)']

describe('colours', () => {
  it('are those of the system, or what the reader has chosen, on the next page as well', async () => {
    const page = await browser().newPage({colorScheme: 'dark'})
    const faults = listen(page, http())
    await page.goto(`${http()}ru/${text}`)
    expect(await paper(page)).toBe(dark)
    await page.getByRole('group', {name: 'Цвета'}).getByRole('radio', {name: 'светлые'}).check()
    expect(await paper(page)).toBe(light)
    await page.goto(`${http()}en/index.html`)
    expect(await paper(page)).toBe(light)
    expect(await page.getByRole('radio', {name: 'light'}).isChecked()).toBe(true)
    await page.getByRole('radio', {name: 'as the system'}).check()
    expect(await paper(page)).toBe(dark)
    expect(faults).toEqual([])
    await page.close()
  })

  it('obey the choice without JavaScript', async () => {
    const page = await browser().newPage({colorScheme: 'light', javaScriptEnabled: false})
    await page.goto(`${folder()}en/index.html`)
    await page.getByRole('radio', {name: 'dark'}).check()
    await page.screenshot()
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).toBe(dark)
    await page.close()
  })
})

describe('fonts', () => {
  it.each(['ru', 'en'])(
    'are there before the text is drawn, so that it stays where it is: %s',
    async (language) => {
      const page = await browser().newPage({viewport: {width: 1440, height: 900}})
      await page.addInitScript(() => {
        const moves: number[] = []
        Object.assign(window, {moves})
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) moves.push(Number(entry.value))
        }).observe({type: 'layout-shift', buffered: true})
      })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`${http()}${language}/${text}`, {waitUntil: 'networkidle'})
      // Nothing at all on a machine at rest (measured); a busy one may need longer than browsers wait.
      const moved = await page.evaluate(() => {
        const moves: unknown = Reflect.get(window, 'moves')
        return Array.isArray(moves) ? moves.reduce((sum: number, move) => sum + Number(move), 0) : Number.NaN
      })
      expect(moved).toBeLessThan(0.1)
      const fonts = asked.filter((url) => url.endsWith('.woff2'))
      expect(fonts.length).toBe(new Set(fonts).size)
      const bytes = fonts.map(
        (url) => readFileSync(join(inject('site'), 'fonts', url.split('/').at(-1) ?? '')).length,
      )
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(160_000)
      await page.close()
    },
  )

  it('of letters that Russian has not are asked for where they occur', async () => {
    const page = await browser().newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${http()}en/${text}`, {waitUntil: 'networkidle'})
    expect(asked.filter((url) => url.includes('-ext-'))).toEqual([])
    await page.evaluate(() => document.querySelector('h1')?.append(' Қазақстан, Тоҷикистон'))
    await page.waitForFunction(() =>
      [...document.fonts].some(
        ({unicodeRange, status}) => unicodeRange.startsWith('U+460') && status === 'loaded',
      ),
    )
    expect(asked.filter((url) => url.includes('-ext-')).map((url) => url.split('/').at(-1))).toEqual([
      'source-serif-4-cyrillic-ext-600-normal.woff2',
    ])
    await page.close()
  })
})

describe('no-break spaces', () => {
  it('are set on the page alone: data keep those that were received', () => {
    const count = (path: string, pattern: RegExp): number =>
      readFileSync(path, 'utf8').match(pattern)?.length ?? 0
    const received = count('content/corpus/sco-security-councils-2024-protocol/ru.md', /\u00A0/g)
    const api = join(inject('site'), 'api/v1/texts/sco-security-councils-2024-protocol/index.json')
    expect(count(join(inject('site'), 'ru', text), /\u00A0/g)).toBeGreaterThan(received * 4)
    expect(count(api, /(?<=[а-яё])\u00A0(?=[а-яё])/g)).toBe(
      count('content/corpus/sco-security-councils-2024-protocol/ru.md', /(?<=[а-яё])\u00A0(?=[а-яё])/g),
    )
  })

  it('weigh next to nothing', () => {
    const html = readFileSync(join(inject('site'), 'ru', text), 'utf8')
    const plain = gzipSync(html.replaceAll('\u00A0', ' ')).length
    expect(gzipSync(html).length / plain).toBeLessThan(1.02)
  })
})
