/** The gate: the bundle works as people use it, opened by double click or put on a server, in the browsers they have. */
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {findFirefox} from '#tests/browser/find-firefox.ts'
import {openBrowser} from '#tests/browser/open-browser.ts'
import {serve} from '#tests/site/browser.ts'
import {findDeadLinks, readPages} from '#tests/site/read-pages.ts'
import {visit, watchPage} from '#tests/site/watch-page.ts'
import {ru} from '../../src/i18n/ru.ts'

const archive = inject('archive')
// 404.html belongs to the root of a server: it is not opened from a folder, and its links start there.
const pages = readPages(archive).filter(({path}) => path !== 'site/404.html')
/** Of the pages of names, which are made alike, every fourth is opened; the links of all are walked. */
const opening = pages.filter(({path}, index) => !/\/entities\/[^/]+\//.test(path) || index % 4 === 0)
const text = 'sco-security-councils-2018-statement'

/** What is asked, in forms that the texts need not have, and how the words that are found begin. */
const queries = [
  ['ru', 'секретарями', /^секретар/i],
  ['ru', 'Советов безопасности', /^(?:совет|безопас)/i],
  ['ru', 'secretaries', /^secretar/i],
  ['en', 'secretaries', /^secretar/i],
  ['en', '“security council”', /^(?:security|council)/i],
  ['en', 'терроризму', /^террори/i],
] as const

it('no link and no fragment of the bundle leads nowhere', () => {
  expect(pages.map(({path}) => path)).toContain('START-HERE.html')
  expect(findDeadLinks(archive).filter((fault) => !fault.startsWith('site/404.html'))).toEqual([])
})

/** Where the bundle begins for those who open it, and what ends that. */
async function place(way: 'by double click' | 'from a server'): Promise<{root: string; close: () => void}> {
  if (way === 'by double click') return {root: `${pathToFileURL(archive).href}/`, close: () => undefined}
  const {server, origin} = await serve(archive, '/a/b/')
  return {root: `${origin}/a/b/`, close: () => server.close()}
}

const browsers = [
  {name: 'chromium', isMissing: false},
  {name: 'firefox', isMissing: findFirefox() === undefined},
] as const
const cases = browsers.flatMap(({name, isMissing}) =>
  (['by double click', 'from a server'] as const).map((way) => ({
    name,
    way,
    isMissing,
    title: `${name}, ${way}${isMissing ? ': skipped, for it is not installed' : ''}`,
  })),
)

describe.each(cases)('$title', ({name, way, isMissing}) => {
  if (isMissing) return it.skip('works')
  let browser: Browser
  let opened: Awaited<ReturnType<typeof place>>
  beforeAll(async () => {
    browser = await openBrowser(name)
    opened = await place(way)
  })
  afterAll(async () => {
    await browser.close()
    opened.close()
  })
  const open = async (path: string) => {
    const watched = await watchPage(browser, opened.root)
    await visit(watched, opened.root + path)
    return watched
  }

  it.runIf(way === 'by double click')('a page cannot read other files, as with all readers', async () => {
    const {page} = await open('site/en/search/index.html')
    const read = page.evaluate(() =>
      fetch('../../robots.txt').then(
        () => 'read',
        () => 'refused',
      ),
    )
    expect(await read).toBe('refused')
    await page.close()
  })

  it('every page opens without complaint', async () => {
    const watched = await open('START-HERE.html')
    for (const {path} of opening) await visit(watched, opened.root + encodeURI(path))
    expect(watched.faults).toEqual([])
    await watched.page.close()
  })

  it('the first page leads to the site, its box to a dialog, a hit in it to its clause', async () => {
    const {page, faults} = await open('START-HERE.html')
    await follow(page, 'a[href="site/en/index.html"]')
    await follow(page, '.further a')
    await follow(page, `a[href$="${text}/index.html"]`)
    await ask(page, 'header', 'секретарями')
    await expectHits(page, 'dialog[open]', /^секретар/i)
    await followToClause(page, 'dialog[open] .hit a[href*="2024"]')
    await goBack(page)
    await expectHits(page, 'dialog[open]', /^секретар/i)
    expect(faults).toEqual([])
    await page.close()
  })

  it.each(queries)(
    'the page of search in %s finds %s, and hits lead to their clauses',
    async (language, query, words) => {
      const {page, faults} = await open(`site/${language}/search/index.html`)
      await ask(page, 'main', query)
      await expectHits(page, 'main', words)
      await page.goto(`${opened.root}site/${language}/search/index.html?q=${encodeURIComponent(query)}`)
      await expectHits(page, 'main', words)
      await followToClause(page, 'main .hit a')
      expect(faults).toEqual([])
      await page.close()
    },
  )

  it('a printed reference leads to its place', async () => {
    const {page, faults} = await open('site/ru/search/index.html')
    await ask(page, 'main', '2024 protocol 9')
    // The place is there first; a page that is left before words are found has files that fail.
    const status = () => page.$eval('.finder [role=status]', ({textContent}) => textContent)
    await expect.poll(status, {timeout: 20_000}).not.toContain(ru.find.searching)
    await followToClause(page, 'main .places a[href$="#p9"]')
    expect(faults).toEqual([])
    await page.close()
  })

  it.each(queries)(
    'the concordance in %s shows %s in context, and lines lead to their clauses',
    async (language, query, words) => {
      const path = `site/${language}/concordance/index.html`
      const {page, faults} = await open(`${path}?q=${encodeURIComponent(query)}`)
      await expectHits(page, '.concordance', words)
      await followToClause(page, '.concordance tbody a')
      expect(faults).toEqual([])
      await page.close()
    },
  )
})

async function ask(page: Page, part: string, query: string): Promise<void> {
  const box = await page.waitForSelector(`${part} input[type=search]`, {visible: true})
  await box?.type(query)
  await page.keyboard.press('Enter')
}

/** Puppeteer's own way back waits for a load, which a page that Firefox has kept does not have. */
async function goBack(page: Page): Promise<void> {
  const before = page.url()
  // A page may be gone before it answers.
  const ask = (act: () => string): Promise<string> => page.evaluate(act).catch(() => before)
  await ask(() => {
    history.back()
    return ''
  })
  await expect.poll(() => ask(() => location.href), {timeout: 10_000}).not.toBe(before)
}

async function follow(page: Page, link: string): Promise<void> {
  const target = await page.waitForSelector(link, {visible: true})
  await Promise.all([page.waitForNavigation(), target?.click()])
}

/** What is found begins as it should, and links to it lead to elements of the bundle. */
async function expectHits(page: Page, part: string, words: RegExp): Promise<void> {
  await page.waitForSelector(`${part} mark`, {visible: true, timeout: 30_000})
  const found = await page.$$eval(`${part} mark`, (marks) => marks.map(({textContent}) => textContent))
  expect(found.filter((word) => !words.test(word))).toEqual([])
  const links = await page.$$eval(`${part} a[href*="#"]`, (all) => all.map(({href}) => href))
  expect(links.length).toBeGreaterThan(0)
  const dead = links.filter((link) => {
    const {pathname, hash} = new URL(link)
    const target = pages.find(({path}) => pathname.endsWith(`/${path}`))
    return target?.ids.includes(decodeURIComponent(hash.slice(1))) !== true
  })
  expect(dead).toEqual([])
}

/** Follows a link to its clause, which has to be the one that the address names, and in view. */
async function followToClause(page: Page, link: string): Promise<void> {
  await follow(page, link)
  await page.waitForSelector(':target', {visible: true})
  const {id, isInView} = await page.$eval(':target', (target) => {
    const {top, bottom} = target.getBoundingClientRect()
    return {id: target.id, isInView: bottom > 0 && top < innerHeight}
  })
  expect(id).toBe(decodeURIComponent(new URL(page.url()).hash.slice(1)))
  expect(isInView).toBe(true)
}
