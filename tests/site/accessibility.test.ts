import axe from 'axe-core'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launch, serve} from '#tests/site/browser.ts'
import {findForeignRuns} from '#tests/site/find-foreign-runs.ts'
import {findOverflow, settle} from '#tests/site/measure-page.ts'
import {listTemplates, samplePages, templates, views, type SamplePage} from '#tests/site/templates.ts'

const folders = {sample: inject('site'), showcase: inject('showcase')}
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What the theme decides; the rest is the same in both. */
const themeRules = ['color-contrast', 'link-in-text-block']

let browser: Browser
let served: Readonly<Record<SamplePage['site'], Awaited<ReturnType<typeof serve>>>>
beforeAll(async () => {
  browser = await launch()
  // Over http: the page of what is not found loads its style from the root of a server.
  served = {sample: await serve(folders.sample, '/'), showcase: await serve(folders.showcase, '/')}
})
afterAll(async () => {
  await browser.close()
  for (const {server} of Object.values(served)) server.close()
})

/** Opens a page with all of it laid out, for what is put off cannot be judged. */
async function open({site, path}: SamplePage, width: number): Promise<Page> {
  // The policy of the page would keep axe out.
  const page = await browser.newPage({bypassCSP: true, viewport: {width, height: 900}})
  await page.goto(`${served[site].origin}/${path}`)
  await page.addStyleTag({content: '.text * {content-visibility: visible !important}'})
  await settle(page)
  return page
}

async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Axe has put itself into the page; this is what its `run` resolves to.
  const {violations} = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults
  return violations.flatMap(({id, nodes}) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
}

async function judgeThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({colorScheme: 'light'})
  const rules = {'target-size': {enabled: true}}
  const faults = await runAxe(page, {runOnly: {type: 'tag', values: tags}, rules})
  await page.emulateMedia({colorScheme: 'dark'})
  return [...faults, ...(await runAxe(page, {runOnly: {type: 'rule', values: themeRules}}))]
}

async function chooseView(page: Page, view: string): Promise<void> {
  await page.locator(`.view input[name=view][value=${view}]`).evaluate((input: HTMLInputElement) => {
    input.checked = true
    input.dispatchEvent(new Event('change', {bubbles: true}))
  })
  await settle(page)
}

describe('the list of templates', () => {
  it('is that of src/pages', () => {
    expect(Object.keys(templates).sort()).toEqual(listTemplates().sort())
  })

  it.each(['ru', 'en'].flatMap(samplePages))('$path was built', ({site, path}) => {
    expect(existsSync(join(folders[site], path))).toBe(true)
  })
})

// A wide window for one language, a phone for the other: the pages of both have the same parts.
describe.each([
  ['ru', 1280],
  ['en', 360],
])('with the interface in %s at %d px', (language, width) => {
  it.each(samplePages(language))('$path can be read by all', async (sample) => {
    const page = await open(sample, width)
    await page.evaluate(axe.source)
    expect(await judgeThemes(page)).toEqual([])
    expect(await findForeignRuns(page)).toEqual([])
    for (const view of sample.hasViews ? views.slice(1) : []) {
      await chooseView(page, view)
      expect([view, ...(await judgeThemes(page))]).toEqual([view])
    }
    await page.close()
  })

  // 1280 px at 400 % are 320 px: WCAG 1.4.10; the spacing is that of 1.4.12.
  it.each(samplePages(language))('$path reflows at 400 %% and with wide spacing', async (sample) => {
    const page = await open(sample, 320)
    expect(await findOverflow(page)).toEqual([])
    await page.addStyleTag({
      content: `* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
        p {margin-bottom: 2em !important}`,
    })
    expect(await findOverflow(page)).toEqual([])
    await page.close()
  })
})
