import axe from 'axe-core'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Server} from 'node:http'
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen, serve} from '#tests/site/browser.ts'

const site = join(temporaryFolder(), 'site')
const russian = '.c[lang=ru]'
const name = `#p1c1 ${russian} .e >> nth=0`
const ambiguous = `#p2c2 ${russian} .e`
const reference = `#p2c1 ${russian} .ref`
const outer = `#p4c1 ${russian} a.ref`
const lost = `#p3c1 ${russian} .lost`
const held = `#p5c1 ${russian} a.ref`

let browser: Browser
let server: Server
let origin: string
beforeAll(async () => {
  const {code, err} = runDiglot(['build', '--content', 'tests/site/cards', '--no-zip', '--out', site])
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
  ;({server, origin} = await serve(site, '/a/'))
})
afterAll(async () => {
  await browser.close()
  server.close()
})

const folder = () => `${pathToFileURL(site).href}/`
const http = () => `${origin}/a/`

async function open(options: BrowserContextOptions = {}, root = folder(), language = 'ru'): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options})
  const page = await context.newPage()
  await page.goto(`${root}${language}/lake/index.html`)
  return page
}

const card = (page: Page) => page.locator('.card')
const phone: BrowserContextOptions = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}

describe.each([
  ['a folder', folder],
  ['a server', http],
])('a card, from %s', (_, root) => {
  it('comes on hover with both names, kind, line and a link; stays under the pointer, goes with it', async () => {
    const page = await open({}, root())
    const faults = listen(page, new URL(root()).protocol === 'file:' ? 'file:' : origin)
    await page.hover(name)
    await card(page).waitFor()
    expect((await card(page).innerText()).split('\n').filter((line) => line.trim() !== '')).toEqual([
      'Озёрный совет',
      'Lake Council',
      'орган',
      'Орган, который следит за озером',
      'Все упоминания',
    ])
    const link = card(page).getByRole('link')
    await link.hover()
    await page.waitForTimeout(500)
    expect(await card(page).isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toBe('../entities/body-lake-council/index.html')
    await page.mouse.move(5, 5)
    await card(page).waitFor({state: 'detached'})
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('by keyboard', () => {
  it('a card comes on focus and describes its link; Escape sends it away, the focus stays', async () => {
    const page = await open()
    await page.locator('#p1 > .row > .n').first().focus()
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    const trigger = page.locator(name)
    expect(await trigger.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'))
    await page.keyboard.press('Escape')
    expect(await card(page).count()).toBe(0)
    expect(await trigger.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await trigger.getAttribute('aria-describedby')).toBeNull()
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    expect(await card(page).innerText()).toContain('Town Council')
    await page.context().close()
  })

  it('Tab leads into the card; Escape leads back', async () => {
    const page = await open()
    await page.locator('#p2c2 .n').focus()
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    expect(await card(page).innerText()).toContain('Может означать любое из\u00A0названного')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const isFocused = (at: Locator) => at.evaluate((element) => element === document.activeElement)
    expect(await isFocused(card(page).getByRole('link').nth(1))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isFocused(page.locator(ambiguous))).toBe(true)
    expect(await card(page).count()).toBe(0)
    await page.keyboard.press('Enter')
    await card(page).waitFor()
    await page.context().close()
  })
})

describe('a reference inside a longer name', () => {
  it('is the one place for the keyboard, and shows both', async () => {
    const page = await open()
    expect(await page.locator(`#p5c1 ${russian} [role=button]`).count()).toBe(0)
    await page.locator('#p5 .n').focus()
    await page.keyboard.press('Tab')
    expect(await page.locator(held).evaluate((element) => element === document.activeElement)).toBe(true)
    await card(page).waitFor()
    expect(await card(page).locator('.side').allInnerTexts()).toEqual(['Озёрная хартия', 'Lake Charter'])
    expect(await card(page).locator('.who .name').first().innerText()).toBe('приложение 2 к Озёрной хартии')
    await page.context().close()
  })
})

describe('by touch', () => {
  it('the first tap shows the card inside the window, the second follows the link', async () => {
    const page = await open(phone)
    await page.tap(name)
    await card(page).waitFor()
    const box = await card(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
    await page.tap('.text-header')
    expect(await card(page).count()).toBe(0)
    await page.tap(name)
    await card(page).waitFor()
    expect(page.url()).toContain('/lake/')
    await page.tap(name)
    await page.waitForURL('**/entities/body-lake-council/index.html')
    await page.context().close()
  })

  it('the first tap follows the link where the cards cannot be had', async () => {
    const page = await open(phone, http())
    await page.route('**/cards/ru.js', (route) => route.abort())
    await page.tap(name)
    await page.waitForURL('**/entities/body-lake-council/index.html')
    await page.context().close()
  })

  it('stay so on the next page, until they are switched on again', async () => {
    const page = await open()
    const other = page.url().replace('/ru/', '/en/')
    expect(other).not.toBe(page.url())
    await page.click('.view .options summary')
    await page.uncheck('[name=names]')
    await page.goto(other)
    expect(await page.isChecked('[name=names]')).toBe(false)
    await page.click('.view .options summary')
    await page.check('[name=names]')
    await page.goto(other)
    expect(await page.isChecked('[name=names]')).toBe(true)
    await page.context().close()
  })
})

describe('a preview', () => {
  it('shows the place in both languages, without addresses', async () => {
    const page = await open()
    await page.hover(reference)
    await card(page).waitFor()
    expect(await card(page).locator('.side').allInnerTexts()).toEqual([
      expect.stringMatching(/^Озёрный\sсовет\s.*\sРабота\sидёт\sс\sмарта\sпо\sноябрь\.$/),
      expect.stringMatching(/^The\sLake\sCouncil\s.*\sfrom\sMarch\sto\sNovember\.$/),
    ])
    expect(await card(page).locator('[id], .side a').count()).toBe(0)
    await page.context().close()
  })

  it('shows a place of another text', async () => {
    const page = await open({}, folder(), 'en')
    await page.hover(outer)
    await card(page).waitFor()
    expect(await card(page).innerText()).toContain('Lake Charter')
    expect(await card(page).locator('.side').allInnerTexts()).toEqual([
      'Рыбаки выходят на воду с рассветом и возвращаются к полудню.',
      'Fishermen go out at dawn and return by noon.',
    ])
    await page.context().close()
  })

  it('says of a reference that leads nowhere that it does', async () => {
    const page = await open({}, folder(), 'en')
    await page.hover(lost)
    await card(page).waitFor()
    expect(await card(page).innerText()).toBe('This text has no such place, or several')
    await page.context().close()
  })
})

describe('names switched off', () => {
  it('look like text, lead where they led, and show no card; references still do', async () => {
    const page = await open()
    await page.click('.view .options summary')
    await page.uncheck('[name=names]')
    expect(await page.locator(name).evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'none',
    )
    expect(await page.locator(ambiguous).getAttribute('tabindex')).toBeNull()
    await page.hover(name)
    await page.waitForTimeout(800)
    expect(await card(page).count()).toBe(0)
    await page.hover(reference)
    await card(page).waitFor()
    await page.click(name)
    await page.waitForURL('**/entities/body-lake-council/index.html')
    await page.context().close()
  })
})

describe('without JavaScript', () => {
  it('names and references are plain links, and what cites a paragraph stands under it', async () => {
    const page = await open({javaScriptEnabled: false})
    expect(await page.locator('#p1 .by').innerText()).toBe('На\u00A0этот пункт ссылаются: п. 2')
    expect(await page.locator('[role=button]').count()).toBe(0)
    expect(await page.locator(lost).getAttribute('title')).toBe(
      'Такого места в\u00A0этом тексте нет или их несколько',
    )
    await page.locator('#p2 summary').click()
    expect(await page.locator('#p2 .differ').innerText()).toMatch(
      /Только в\sрусском тексте: 3 апреля 2031.*\n.*Только в\sанглийском тексте: 4 апреля 2031/,
    )
    await page.click(reference)
    expect(page.url()).toMatch(/#p1$/)
    await page.click(name)
    await page.waitForURL('**/entities/body-lake-council/index.html')
    await page.context().close()
  })

  it('a text says which other texts cite it', async () => {
    const page = await open({javaScriptEnabled: false})
    await page.goto(`${folder()}en/charter/index.html`)
    await page.getByRole('link', {name: 'On a clean lake, para. 4'}).click()
    expect(page.url()).toMatch(/lake\/index\.html#p4$/)
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('with a card open, %s theme', (colorScheme) => {
  it.each([name, ambiguous, reference, held])('axe finds no fault: %s', async (trigger) => {
    // The policy of the page would keep axe out.
    const page = await open({colorScheme, bypassCSP: true})
    await page.hover(trigger)
    await card(page).waitFor()
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
    await page.context().close()
  })
})
