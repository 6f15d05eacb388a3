import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {openSample} from '#tests/site/open-sample.ts'

const {browser, http} = openSample()
const text = 'ru/sco-security-councils-2018-statement/'

/** Opens a page as it is printed, at the width of the text on A4. */
async function print(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser().newPage({viewport: {width: 688, height: 1000}})
  await page.emulateMedia({media: 'print', colorScheme})
  await page.goto(http() + path)
  return page
}

/** Where the two cells of the first row with both are. */
function cells(
  page: Page,
): Promise<readonly {readonly x: number; readonly y: number; readonly width: number}[]> {
  return page.evaluate(() =>
    [...(document.querySelector('.k-paragraph .row:has(> .c + .c)')?.querySelectorAll('.c') ?? [])].map(
      (cell) => {
        const {x, y, width} = cell.getBoundingClientRect()
        return {x, y, width}
      },
    ),
  )
}

describe('a printed text', () => {
  it('has both columns side by side, with the number before them', async () => {
    const page = await print(text)
    const [left, right] = await cells(page)
    expect(left?.y).toBe(right?.y)
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
    const number = await page.locator('.k-paragraph .n:not(.sub)').first().boundingBox()
    expect(number?.x).toBeLessThan(left?.x ?? 0)
    await page.close()
  })

  it.each([
    ['interleaved', 'ru', 'en'],
    ['ru', 'ru'],
    ['en', 'en'],
  ])('has the view that the reader has chosen: %s', async (view, ...shown) => {
    const page = await print(`${text}?view=${view}`)
    const languages = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.k-paragraph .c[lang]')]
        .filter((cell) => cell.getClientRects().length > 0)
        .map(({lang}) => lang),
    )
    expect([...new Set(languages)]).toEqual(shown)
    const [first, second] = await cells(page)
    if (view === 'interleaved') expect(second?.y).toBeGreaterThan(first?.y ?? 0)
    await page.close()
  })

  it('is dark on white in the dark theme, too', async () => {
    const page = await print(text, 'dark')
    const colours = await page.evaluate(() => {
      const {backgroundColor, color} = getComputedStyle(document.documentElement)
      return [backgroundColor, color]
    })
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    await page.close()
  })

  it.each([text, 'ru/', 'en/search/', 'en/entities/', 'ru/timeline/', 'en/about/'])(
    'has none of the interface: %s',
    async (path) => {
      const page = await print(path)
      const seen = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.site-header, .site-footer, .skip, .view, nav, button:not(.em-sign), input, select, dialog',
          ),
        ]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.outerHTML.slice(0, 100)),
      )
      expect(seen).toEqual([])
      await page.close()
    },
  )

  it('says in the margins what it is, by attributes that the policy lets be', async () => {
    const page = await print(text)
    const marks = await page.evaluate(() => ({...document.documentElement.dataset}))
    expect(marks).toMatchObject({
      base: 'ru',
      address: `Постоянный адрес: https://diglot.example/${text}`,
      ru: expect.stringMatching(/^Русский · /) as unknown,
      en: expect.stringMatching(/^Английский · /) as unknown,
    })
    await page.close()
  })
})
