import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, serve} from '#tests/site/browser.ts'

// Its Russian and English have a clause against two, a paragraph in another place, and a run of paragraphs missing.
const site = join(temporaryFolder(), 'site')
let browser: Browser
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const {code, err} = runDiglot(['build', '--content', 'tests/site/views', '--out', site])
  expect(code === 0 ? '' : err).toBe('')
  browser = await launch()
  served = await serve(site, '/')
})
afterAll(async () => {
  await browser.close()
  served.server.close()
})

const wide = {viewport: {width: 1440, height: 700}}
const phone = {viewport: {width: 360, height: 740}}

async function open(query: string, options: BrowserContextOptions = wide, language = 'ru'): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${served.origin}/${language}/harbour/index.html${query}`)
  return page
}

const cell = (page: Page, id: string, language: string) =>
  page.locator(`.text [id="${id}"]`).locator(`.c[lang=${language}]`).first()

async function boxOf(page: Page, id: string, language: string) {
  // What is far from the window is not laid out.
  await cell(page, id, language).evaluate((element) => element.closest('.g')?.scrollIntoView())
  await page.waitForTimeout(50)
  const box = await cell(page, id, language).boundingBox()
  if (box === null) throw new Error(`Unexpected hidden ${language} of \`${id}\`, expected it on the page`)
  return box
}

/** Controls that are checked, in the order of the bar. */
const checked = (page: Page) =>
  page
    .locator('.view :is([name=view], [name=level]):checked, .view [name=first]')
    .evaluateAll((inputs: HTMLInputElement[]) =>
      inputs.map(({type, value, checked: isOn}) =>
        type === 'checkbox' ? (isOn ? 'swapped' : 'base') : value,
      ),
    )

/** Tops of the first lines of two columns, by the words they start with; at one time, for a page still grows while it is drawn. */
const topsOf = (page: Page, ...words: readonly [string, string]) =>
  page.evaluate(
    (starts) =>
      starts.map((start) => {
        const walker = document.createTreeWalker(
          document.querySelector('.text') ?? document.body,
          NodeFilter.SHOW_TEXT,
        )
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (node.textContent?.startsWith(start) !== true) continue
          const range = document.createRange()
          range.setStart(node, 0)
          range.setEnd(node, 3)
          return range.getBoundingClientRect().top
        }
        throw new Error(`no line starts with ${start}`)
      }),
    words,
  )

async function expectLevel(page: Page, ru: string, en: string): Promise<void> {
  const [left, right] = await topsOf(page, ru, en)
  expect(left).toBe(right)
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

describe.each([
  ['1440', wide],
  ['360', phone],
])('at %s px', (_, options) => {
  const isWide = options === wide

  it('both languages stand side by side where there is room, else one below the other, level', async () => {
    const page = await open('', options)
    const [ru, en] = [await boxOf(page, 'p5', 'ru'), await boxOf(page, 'p5', 'en')]
    if (isWide) expect([en.y, en.x > ru.x + ru.width]).toEqual([ru.y, true])
    else expect(en.y).toBeGreaterThanOrEqual(ru.y + ru.height)
    expect(await width(page)).toBe(options.viewport.width)
    await page.context().close()
  })

  it('interleaved, each clause has its counterpart below it', async () => {
    const page = await open('?view=interleaved', options)
    for (const id of ['p7', 'p7c2']) {
      const [ru, en] = [await boxOf(page, id, 'ru'), await boxOf(page, id, 'en')]
      expect(en.y).toBeGreaterThanOrEqual(ru.y + ru.height)
    }
    expect((await boxOf(page, 'p7', 'en')).y).toBeLessThan((await boxOf(page, 'p7c2', 'ru')).y)
    await page.context().close()
  })

  it.each([
    ['ru', 'en'],
    ['en', 'ru'],
  ])('%s stands alone, without gaps and what it has not', async (shown, hidden) => {
    const page = await open(`?view=${shown}`, options)
    expect(await page.locator(`.text .c[lang=${hidden}]`).filter({visible: true}).count()).toBe(0)
    expect(await page.locator('.gap').filter({visible: true}).count()).toBe(0)
    // What is far from the window is not laid out.
    const goTo = (id: string) => page.locator(id).evaluate((group) => group.scrollIntoView())
    await goTo('#p9')
    expect(await page.locator('#p9').locator('.row').first().isVisible()).toBe(shown === 'ru')
    await goTo('#p11')
    expect(await cell(page, 'p11', shown).isVisible()).toBe(true)
    expect(await width(page)).toBe(options.viewport.width)
    await page.context().close()
  })

  it('the other language comes first when they are swapped', async () => {
    const page = await open('?first=en', options)
    const [ru, en] = [await boxOf(page, 'p5', 'ru'), await boxOf(page, 'p5', 'en')]
    if (isWide) expect([en.y, ru.x > en.x + en.width]).toEqual([ru.y, true])
    else expect(ru.y).toBeGreaterThanOrEqual(en.y + en.height)
    await page.context().close()
  })
})

describe('level', () => {
  it('every clause starts level with its counterpart, to the pixel', async () => {
    const page = await open('')
    const uneven = await page.locator('.text .row:has(> .c + .c:not(.gap))').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [ru, en] = [...row.querySelectorAll(':scope > .c')].map(
          (each) => each.getBoundingClientRect().top,
        )
        return Math.abs((ru ?? 0) - (en ?? 0)) < 1 ? [] : row.id
      }),
    )
    expect(uneven).toEqual([])
    await expectLevel(page, 'Плоты', 'Rafts')
    await page.context().close()
  })

  it('at paragraphs, clauses run on in each column, and only paragraphs are level', async () => {
    const page = await open('?level=paragraph')
    await expectLevel(page, 'Лодки', 'Boats')
    await expectLevel(page, 'Якорь', 'The anchor')
    expect(await page.locator('.run').count()).toBeGreaterThan(5)
    // They follow in the same paragraph: the second starts on the line on which the first ends, or below it.
    const [first, second] = await page
      .locator('#p7 .run:first-of-type .c')
      .evaluateAll((cells) => cells.map((each) => [...each.getClientRects()].at(0)?.top))
    expect(second).toBe(first)
    await page.context().close()
  })

  it('at paragraphs, all is as it was once clauses are level again', async () => {
    const page = await open('')
    const html = () => page.locator('.text').evaluate((text) => text.innerHTML)
    const before = await html()
    await page.click('.options summary')
    await page.check('[value=paragraph]')
    expect(await html()).not.toBe(before)
    await page.check('[value=clause]')
    expect(await html()).toBe(before)
    await page.context().close()
  })

  it('at paragraphs, addresses, and words that are cited, lead to the same places', async () => {
    const page = await open('?level=paragraph#p11c3')
    expect(await page.locator(':target').getAttribute('id')).toBe('p11c3')
    const top = (await page.locator(':target').boundingBox())?.y ?? 0
    const bar = (await page.locator('.view').boundingBox())?.height ?? 0
    expect(top).toBeGreaterThanOrEqual(bar - 1)
    expect(top).toBeLessThan(700)
    // Chosen words of the second column belong to the row that they are the other side of.
    await page.locator('.run + .run .row', {hasText: 'kept for ten years'}).evaluate((row) => {
      getSelection()?.selectAllChildren(row.querySelector('.c') ?? row)
    })
    await page.locator('.cite-button').click()
    await page.locator('.cite').waitFor()
    const quoted = await page.locator('.cite').innerText()
    expect(quoted).toContain('11')
    expect(await page.locator('.cite').evaluate(({outerHTML}) => outerHTML)).toContain('p11c3')
    await page.context().close()
  })
})

describe('what is missing', () => {
  it('says why, and a run of paragraphs says it once', async () => {
    const page = await open('', wide, 'en')
    const gaps = page.locator('.text .gap')
    expect(await gaps.allInnerTexts()).toEqual([
      'The program found no counterpart in the English text',
      'Not translated',
      '',
      '',
    ])
    expect(await page.locator('#p9 .again, #p10 .again').count()).toBe(2)
    await page.context().close()
  })

  it('a paragraph that stands elsewhere in its own edition says where', async () => {
    const page = await open('')
    // Which of its spaces hold words together is said elsewhere.
    const said = ((await page.locator('#p12 .moved').textContent()) ?? '').replace(/\s/g, ' ')
    expect(said).toContain('В английском тексте стоит после п. 6')
    expect(await page.locator('.moved').count()).toBe(1)
    await page.context().close()
  })
})

describe('what is chosen', () => {
  it('is in the address, and remembered on the next page', async () => {
    const page = await open('?x=1#p7')
    await page.check('[name=view][value=interleaved]')
    await page.check('[name=first]')
    await page.click('.options summary')
    await page.check('[value=paragraph]')
    expect(new URL(page.url()).search).toBe('?x=1&view=interleaved&first=en&level=paragraph')
    expect(new URL(page.url()).hash).toBe('#p7')
    await page.goto(`${served.origin}/en/harbour/index.html`)
    expect(await checked(page)).toEqual(['interleaved', 'swapped', 'paragraph'])
    await page.goto(`${served.origin}/en/harbour/index.html?view=side&first=ru&level=clause`)
    expect(await checked(page)).toEqual(['side', 'base', 'clause'])
    await page.reload()
    expect(await checked(page)).toEqual(['side', 'base', 'clause'])
    await page.context().close()
  })

  it('is not what the address says when there is no such thing', async () => {
    const page = await open('?view=three&first=la&level="]')
    expect(await checked(page)).toEqual(['side', 'base', 'clause'])
    await page.context().close()
  })

  it('comes back with the address, and leaves what is cited alone', async () => {
    const page = await open('?view=en')
    await page.check('[name=view][value=ru]')
    await page.evaluate(() => (location.hash = 'p7'))
    await page.check('[name=view][value=interleaved]')
    await page.goBack()
    await expect.poll(() => checked(page)).toEqual(['ru', 'base', 'clause'])
    await page.goForward()
    await expect.poll(() => checked(page)).toEqual(['interleaved', 'base', 'clause'])
    expect(await page.locator('link[rel=canonical]').count()).toBe(0)
    expect(await page.locator('.text a[href*="view="]').count()).toBe(0)
    await page.context().close()
  })

  it('works from a folder', async () => {
    const page = await browser.newPage(wide)
    await page.goto(`${pathToFileURL(join(site, 'ru/harbour/index.html')).href}?view=en`)
    expect(await checked(page)).toEqual(['en', 'base', 'clause'])
    await page.check('[name=view][value=side]')
    expect(await cell(page, 'p5', 'ru').isVisible()).toBe(true)
    await page.close()
  })

  it.each(['?view=interleaved', '?view=en', '?level=paragraph', '?first=en&level=paragraph'])(
    'is there at the first paint: %s shifts nothing',
    async (query) => {
      const page = await open('')
      // A face that comes late moves lines, too.
      await page.route('**/*.woff2', (route) => route.abort())
      await page.goto(`${served.origin}/ru/harbour/index.html${query}`)
      await page.waitForTimeout(300)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              // The type of these entries is not in the library of TypeScript.
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & {value: number}).value
            }).observe({type: 'layout-shift', buffered: true})
            setTimeout(() => resolve(sum), 100)
          }),
      )
      // The bar's controls move by a fraction of a pixel while the machine is busy.
      expect(shift).toBeLessThan(0.001)
      expect(await page.locator('.text').isVisible()).toBe(true)
      await page.context().close()
    },
  )
})

describe('the place', () => {
  const read = (page: Page) => page.locator('.place').innerText()

  it.each([
    ['on a wide screen', wide],
    ['on a phone', phone],
  ])('stays through all views %s', async (_, options) => {
    const page = await open('', {...options, viewport: {...options.viewport, height: 400}})
    await page.locator('#p8').evaluate((group) => group.scrollIntoView())
    await expect.poll(() => read(page)).toBe('п.\u00A08')
    for (const view of ['ru', 'interleaved', 'ru', 'side']) {
      const input = page.locator(`[name=view][value=${view}]`)
      // A phone has one button for both views of two languages.
      if (!(await input.isVisible())) continue
      await input.check()
      await page.waitForTimeout(100)
      expect(await read(page), view).toBe('п.\u00A08')
    }
    await page.context().close()
  })

  it('and the view go along to the other language of the interface', async () => {
    const page = await open('?view=interleaved', {viewport: {width: 1024, height: 400}})
    await page.locator('#p7').evaluate((group) => group.scrollIntoView())
    await expect.poll(() => read(page)).toBe('п.\u00A07')
    await page.locator('.languages a[hreflang=en]').dispatchEvent('click')
    await page.waitForURL('**/en/harbour/index.html?view=interleaved#p7')
    expect(await checked(page)).toEqual(['interleaved', 'base', 'clause'])
    await expect.poll(() => read(page)).toBe('para.\u00A07')
    await page.context().close()
  })

  it('at the head of the page is none: the switch of languages keeps the address as it is', async () => {
    const page = await open('')
    await page.click('.languages a[hreflang=en]')
    await page.waitForURL('**/en/harbour/index.html')
    expect(await read(page)).toBe('')
    await page.context().close()
  })
})

describe('the contents', () => {
  it('lead to headings and numbers, mark where the reader is, and shut behind them', async () => {
    const page = await open('', {viewport: {width: 1024, height: 400}})
    await page.click('.contents summary')
    const links = page.locator('.contents a')
    expect((await links.allInnerTexts()).slice(0, 3)).toEqual(['Название', 'Причалы', '1'])
    await page.click('.contents a[href="#p11"]')
    expect(await page.locator('.contents nav').isVisible()).toBe(false)
    await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe('#p11')
    expect(await page.locator('.place').innerText()).toBe('п.\u00A011')
    await page.click('.contents summary')
    await page.keyboard.press('Escape')
    expect(await page.locator('.contents nav').isVisible()).toBe(false)
    await page.context().close()
  })

  it('name headings in the language of the reader', async () => {
    const page = await open('', wide, 'en')
    await page.click('.contents summary')
    expect(await page.locator('.contents a[href="#h1"]').innerText()).toBe('Moorings')
    await page.context().close()
  })

  it('are not there for a text of one paragraph', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}/en/lamp/index.html`)
    expect(await page.locator('.contents').count()).toBe(0)
    expect(await page.locator('.view [name=view]').count()).toBe(0)
    await page.close()
  })
})

describe('without JavaScript', () => {
  it.each([
    ['side by side', wide],
    ['stacked', phone],
  ])('the text stands %s, the controls are obeyed, what needs a script is not shown', async (_, options) => {
    const page = await open('', {...options, javaScriptEnabled: false})
    const [ru, en] = [await boxOf(page, 'p5', 'ru'), await boxOf(page, 'p5', 'en')]
    if (options === wide) expect(en.y).toBe(ru.y)
    else expect(en.y).toBeGreaterThanOrEqual(ru.y + ru.height)
    await page.check('[name=view][value=en]')
    expect(await cell(page, 'p5', 'ru').isVisible()).toBe(false)
    await page.click('.contents summary')
    expect(await page.locator('.contents a').first().isVisible()).toBe(true)
    expect(await page.locator('.view :is(.level, [data-help])').filter({visible: true}).count()).toBe(0)
    await page.context().close()
  })
})
