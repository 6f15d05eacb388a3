import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseHTML} from 'linkedom'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import type {PageLanguage} from '#core/exchange/api-paths.ts'
import {verifyBundle} from '#io/verify-bundle.ts'
import {openText, writeTextFile, writeTextFolder, type OpenedText} from '#io/write-single-text.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen} from '#tests/site/browser.ts'
import {findDeadLinks} from '#tests/site/read-pages.ts'

const site = inject('site')
const texts = ['sco-security-councils-2018-statement', 'sco-security-councils-2024-protocol'] as const
const [, protocol] = texts

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

function open(id: string): OpenedText {
  const text = openText(site, id)
  if (Array.isArray(text)) throw new Error(`no text ${id}`)
  return text
}

/** A place as people have them. */
function newFolder(): string {
  const folder = join(temporaryFolder(), 'Мои тексты (1) [копия]')
  mkdirSync(folder)
  return folder
}

function wordsOf(path: string): string | undefined {
  return parseHTML(readFileSync(path, 'utf8')).document.querySelector('main')?.textContent ?? undefined
}

/** All that a page says on the console and asks for, but the page itself. */
function watch(page: Page): string[] {
  const seen = listen(page, 'file:')
  page.on('console', (message) => seen.push(message.text()))
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) seen.push(request.url())
  })
  return seen
}

async function cite(page: Page): Promise<string> {
  await page.locator('#p9 .n').first().click()
  const panel = page.locator('[popover]:popover-open')
  await panel.waitFor()
  const words = await panel.innerText()
  await page.keyboard.press('Escape')
  return words
}

/** Points at a name of the text and gives its card. */
async function readCard(page: Page): Promise<{words: string; links: (string | null)[]}> {
  await page.locator('#p9 .e').first().hover()
  const card = page.locator('.card:popover-open')
  await card.waitFor()
  const links = await card.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  return {words: await card.innerText(), links}
}

describe.each([
  ['with the address of the site', true],
  ['without it', false],
])('a text as a folder, %s', (_, isPublished) => {
  const toText = (id: string): OpenedText => (isPublished ? open(id) : {...open(id), url: undefined})

  it.each(texts)('%s is whole, keeps its words, and all its links lead somewhere', async (id) => {
    const {path} = await writeTextFolder(toText(id), newFolder())
    expect((await verifyBundle(path)).faults).toEqual([])
    expect(findDeadLinks(path)).toEqual([])
    for (const language of ['ru', 'en']) {
      const page = `${language}/${id}/index.html`
      expect(wordsOf(join(path, 'site', page))).toBe(wordsOf(join(site, page)))
    }
  })

  it('opens by double click: from its first page to both languages, cards and citations', async () => {
    const {path} = await writeTextFolder(toText(protocol), newFolder())
    const page = await browser.newPage()
    const faults = listen(page, pathToFileURL(path).href)
    await page.goto(pathToFileURL(join(path, 'START-HERE.html')).href)
    await page.click('a.enter[href*="/ru/"]')
    await page.click('.languages a[hreflang=en]')
    expect(page.url()).toContain(`/site/en/${protocol}/index.html`)
    expect(await page.locator('[role=search]').count()).toBe(0)
    expect(await cite(page)).toContain('BibTeX')
    const {words, links} = await readCard(page)
    expect(words).toContain('Shanghai Cooperation Organisation')
    expect(links).toEqual(isPublished ? ['https://diglot.example/en/entities/org-sco/index.html'] : [])
    expect(faults).toEqual([])
    await page.close()
  })
})

describe.each(['ru', 'en'] as const)('a text as one file, interface in %s', (language: PageLanguage) => {
  const {path} = writeTextFile(open(protocol), newFolder(), language)
  const href = pathToFileURL(path).href

  it('lands on a clause, cites it and shows cards, asks for nothing and complains of nothing', async () => {
    expect(readdirSync(dirname(path))).toHaveLength(1)
    const page = await browser.newPage()
    const seen = watch(page)
    await page.goto(`${href}#p9c2`)
    await expect.poll(() => page.locator(':target').getAttribute('id')).toBe('p9c2')
    const box = await page.locator(':target').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(720)
    expect(await cite(page)).toContain('BibTeX')
    expect((await readCard(page)).words).toContain('Шанхайская организация сотрудничества')
    const fonts = await page.evaluate(
      () => [...document.fonts].filter(({status}) => status === 'loaded').length,
    )
    expect(fonts).toBeGreaterThan(2)
    expect(seen).toEqual([])
    await page.close()
  })

  it('marks a range, switches the languages, and has the look of the site', async () => {
    const page = await browser.newPage()
    const seen = watch(page)
    await page.goto(`${href}#p3:p5`)
    await expect.poll(() => page.locator('[data-made]').count(), {timeout: 8000}).toBeGreaterThan(0)
    await page.check('.view input[value=en]')
    expect(await page.locator('#p9 .c[lang=ru]').first().isVisible()).toBe(false)
    const look = (at: Page) =>
      at.evaluate(() => {
        const {backgroundColor, color, fontFamily} = getComputedStyle(document.body)
        const number = document.querySelector('.text .n')
        return [backgroundColor, color, fontFamily, number === null ? '' : getComputedStyle(number).color]
      })
    const original = await browser.newPage()
    await original.goto(pathToFileURL(join(site, language, protocol, 'index.html')).href)
    expect(await look(page)).toEqual(await look(original))
    expect(seen).toEqual([])
    await Promise.all([page.close(), original.close()])
  })

  it('has all words without JavaScript', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(href)
    const before = wordsOf(join(site, language, protocol, 'index.html'))?.replace(/\s+/g, '') ?? ''
    const after = (await page.locator('main').evaluate((main) => main.textContent)) ?? ''
    expect(before.length).toBeGreaterThan(10_000)
    expect(after.replace(/\s+/g, '').startsWith(before.slice(0, 10_000))).toBe(true)
    await context.close()
  })
})
