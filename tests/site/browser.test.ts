import {describe, expect, it} from 'vitest'
import {openSample} from '#tests/site/open-sample.ts'

const text = 'en/sco-security-councils-2024-protocol/index.html'
const {browser, http, folder} = openSample()

describe.each([
  ['a folder', folder],
  ['a server', http],
])('from %s', (_, root) => {
  it('an address lands on its clause and marks it', async () => {
    const page = await browser().newPage()
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
    const page = await browser().newPage()
    await page.goto(`${root()}en/index.html`)
    await page.click('a[href*="2024-protocol"]')
    expect(page.url()).toContain(`/${text}`)
    await page.click('a[hreflang="ru"]')
    expect(page.url()).toContain('/ru/sco-security-councils-2024-protocol/index.html')
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await page.close()
  })
})

describe('without JavaScript', () => {
  it.each([1440, 360])(
    'all text of both languages is there at %i px, and nothing runs over the edge',
    async (width) => {
      const context = await browser().newContext({javaScriptEnabled: false, viewport: {width, height: 800}})
      const page = await context.newPage()
      await page.goto(`${http()}${text}`)
      expect(await page.locator('[lang=ru]').filter({visible: true}).count()).toBeGreaterThan(60)
      expect(await page.locator('[lang=en]').filter({visible: true}).count()).toBeGreaterThan(60)
      const [left, right] = await Promise.all(
        ['[lang=ru]', '[lang=en]'].map((cell) => page.locator(`#p4c1 ${cell}`).first().boundingBox()),
      )
      if (width > 1000) expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(3)
      else expect(right?.y).toBeGreaterThan(left?.y ?? Infinity)
      const box = await page.locator('main').boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1)
      await context.close()
    },
  )
})

describe('unknown addresses', () => {
  it('the server page speaks both languages', async () => {
    const page = await browser().newPage()
    await page.goto(`${http()}no/such/page/`)
    expect(await page.locator('[lang=ru]').count()).toBeGreaterThan(0)
    expect(await page.locator('[lang=en]').count()).toBeGreaterThan(0)
    await page.close()
  })
})
