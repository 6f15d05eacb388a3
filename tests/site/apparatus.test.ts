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
  const options = ['--no-zip', '--content', 'tests/site/apparatus/content', '--out', site]
  const {code, err} = runDiglot(['build', ...options])
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({bypassCSP: true, viewport: {width, height: 900}})
  await page.goto(pathToFileURL(join(site, path)).href)
  await page.addStyleTag({content: '.text * {content-visibility: visible !important}'})
  return page
}

const text = 'ru/ferry-protocol/index.html'
const repair = '.em-sign[data-printed="Г лавы"]'
const shownOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((sign) => getComputedStyle(sign, '::before').content)

describe('the head', () => {
  it('says what binds, and leads to the clauses that say so', async () => {
    const page = await open(text)
    const head = page.locator('.text-header')
    const words = (await head.innerText()).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Аутентичные тексты — на русском, английском и финском языках')
    expect(words).toContain('Аутентичный текст на финском языке здесь не хранится.')
    expect(words).toContain('Выпуск 2031.1')
    for (const [name, address] of [
      ['так сказано в самом тексте', '#closingc1'],
      ['Не является договором', '#p6'],
    ] as const) {
      const link = head.getByRole('link', {name})
      expect(await link.getAttribute('href')).toBe(address)
      expect(await page.locator(`[id="${address.slice(1)}"]`).count()).toBe(1)
    }
  })

  it('leaves the text on the first screen of a desk, and the role always in sight', async () => {
    for (const width of [1440, 360]) {
      const page = await open(text, width)
      const top = (await page.locator('.text .g').first().boundingBox())?.y ?? Infinity
      expect(top).toBeLessThan(width === 360 ? 900 : 600)
      expect(await page.locator('.edition .role').first().isVisible()).toBe(true)
      expect(await page.locator('.origin dl').first().isVisible()).toBe(width === 1440)
    }
  })

  it('opens source and rights on a phone', async () => {
    const page = await open(text, 360)
    await page.locator('.origin summary').first().click()
    expect(await page.locator('.origin dl').first().isVisible()).toBe(true)
  })
})

describe('the apparatus', () => {
  it('shows what was printed in place of what was repaired', async () => {
    const page = await open(text)
    expect(await shownOf(page, repair)).not.toContain('Г лавы')
    const words = page.locator('.em.accepted').first()
    const before = await words.boundingBox()
    await page.locator('.view .options summary').click()
    await page.getByLabel('Как напечатано').check()
    expect(await shownOf(page, repair)).toContain('Г лавы')
    expect((await words.boundingBox())?.width).toBeLessThan(1)
    expect(before?.width).toBeGreaterThan(10)
  })

  it('leaves the words of the text to whoever copies or searches', async () => {
    const page = await open(text)
    const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ')
    const read = async () => plain(await page.locator('#p2 .c').nth(2).textContent())
    expect(await read()).toBe('Главы поселений назначают их на два года.')
    expect(await page.locator('.text').textContent()).not.toContain('[sic]')
    await page.locator('.view [name=printed]').evaluate((box: HTMLInputElement) => {
      box.checked = true
    })
    const copied = await page.evaluate(() => {
      const cell = document.querySelectorAll('#p2 .c')[2]
      const selection = getSelection()
      if (cell === undefined || selection === null) return ''
      selection.selectAllChildren(cell)
      return selection.toString()
    })
    expect(plain(copied)).toBe('Главы поселений назначают их на два года.')
  })

  it('opens its reason with the keyboard, and closes it', async () => {
    const page = await open(text)
    const sign = page.getByRole('button', {name: 'Предлагается: «поселений»'})
    await sign.focus()
    await page.keyboard.press('Enter')
    const card = page.locator('.em-card:popover-open')
    const words = (await card.innerText()).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Напечатано поседений Предлагается поселений Почему Вероятная опечатка')
    await page.keyboard.press('Escape')
    expect(await page.locator('.em-card:popover-open').count()).toBe(0)
  })

  it('marks what is printed so, and blocks that are something else than their edition', async () => {
    const page = await open(text)
    expect(await shownOf(page, '.em-sign.sic')).toContain('[sic]')
    const statuses = await page.locator('.status').allTextContents()
    expect(statuses).toEqual([
      'официальный перевод',
      ...Array.from({length: 4}, () => 'неофициальный перевод'),
    ])
  })

  it('sets pages of the source in the margin of a wide window', async () => {
    const page = await open(text)
    const after = (name: string) =>
      page.locator('.pb').evaluate((mark, pseudo) => getComputedStyle(mark, pseudo).position, name)
    expect(await after('::after')).toBe('absolute')
    await page.setViewportSize({width: 360, height: 800})
    expect(await after('::after')).not.toBe('absolute')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })
})

describe('the history', () => {
  it('is led to from the head, and leads back to the places', async () => {
    const page = await open(text)
    await page.getByRole('link', {name: 'История и источники'}).click()
    await page.waitForURL(/history/)
    await page.locator('.changes a').first().click()
    await page.waitForURL(/ferry-protocol\/index\.html#p2$/)
  })
})

describe.each([
  ['ru', 1280],
  ['en', 360],
])('in %s at %d px', (language, width) => {
  it.each(['index.html', 'history/index.html'])('%s can be read by all', async (name) => {
    const page = await open(`${language}/ferry-protocol/${name}`, width)
    await page.addScriptTag({content: axe.source})
    for (const printed of name === 'index.html' ? [false, true] : [false]) {
      if (printed)
        await page
          .locator('.view [name=printed]')
          .evaluate((box: HTMLInputElement) => void (box.checked = true))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        const options = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}
        const found = await page.evaluate(`axe.run(${JSON.stringify(options)}).then(({violations}) =>
          violations.flatMap(({id, nodes}) => nodes.map(({target}) => id + ' ' + target.join(' '))))`)
        expect(found).toEqual([])
      }
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })
})
