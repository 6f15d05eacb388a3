import axe from 'axe-core'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launch, serve} from '#tests/site/browser.ts'
import {findForeignRuns} from '#tests/site/find-foreign-runs.ts'
import {chooseView, findOverflow, settle} from '#tests/site/measure-page.ts'
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

/** Leads a window to a page with all of it laid out, for what is put off cannot be judged. */
async function go(page: Page, {site, path}: SamplePage, width: number): Promise<void> {
  await page.setViewportSize({width, height: 900})
  await page.goto(`${served[site].origin}/${path}`)
  await page.addStyleTag({content: '.text * {content-visibility: visible !important}'})
  await settle(page)
}

async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  // What axe would fetch beforehand is for rules about media and for one that is no standard yet.
  const lean: axe.RunOptions = {...options, preload: false, resultTypes: ['violations']}
  // Axe has put itself into the page; this is what its `run` resolves to.
  const {violations} = (await page.evaluate(`axe.run(${JSON.stringify(lean)})`)) as axe.AxeResults
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

/** 1280 px at 400 % are 320 px: WCAG 1.4.10; the spacing is that of 1.4.12. */
async function findSqueezed(page: Page): Promise<string[]> {
  await page.setViewportSize({width: 320, height: 900})
  const narrow = await findOverflow(page)
  const spacing = await page.addStyleTag({
    content: `* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
      p {margin-bottom: 2em !important}`,
  })
  const spaced = await findOverflow(page)
  await spacing.evaluate((style: HTMLStyleElement) => style.remove())
  return [...narrow, ...spaced.map((fault) => `widely spaced: ${fault}`)]
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
  let page: Page
  beforeAll(async () => {
    // The policy of the page would keep axe out.
    page = await browser.newPage({bypassCSP: true})
    // Each page starts as if none had been seen before.
    await page.addInitScript('localStorage.clear()')
  })
  afterAll(() => page.close())

  it.each(samplePages(language))(
    '$path can be read by all, four times as large and widely spaced too',
    async (sample) => {
      await go(page, sample, width)
      expect(await findSqueezed(page)).toEqual([])
      await page.setViewportSize({width, height: 900})
      await page.evaluate(axe.source)
      expect(await judgeThemes(page)).toEqual([])
      expect(await findForeignRuns(page)).toEqual([])
      for (const view of sample.hasViews ? views.slice(1) : []) {
        await chooseView(page, view)
        expect([view, ...(await judgeThemes(page))]).toEqual([view])
      }
    },
  )
})
