import axe from 'axe-core'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {openSample} from '#tests/site/open-sample.ts'

const {browser, http} = openSample()
const panel = (page: Page) => page.locator('.cite:popover-open')

/** Opens a page of a text at one of its addresses, with the panel. */
async function cite(address: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser().newContext(options)).newPage()
  await page.goto(`${http()}en/sco-security-councils-2024-protocol/index.html`)
  await page.locator(`a.n[href="#${address}"]`).click()
  await panel(page).waitFor()
  return page
}

describe.each(['light', 'dark'] as const)('with the panel open, %s theme', (colorScheme) => {
  it.each([1280, 360])('axe finds no fault at %i px, and nothing runs over the edge', async (width) => {
    // The policy of the page would keep axe out.
    const page = await cite('p9c2', {colorScheme, bypassCSP: true, viewport: {width, height: 740}})
    await panel(page).getByRole('button', {name: 'Copy link', exact: true}).click()
    const box = await panel(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(width)
    expect(await panel(page).evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(0)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
    await page.context().close()
  })
})
