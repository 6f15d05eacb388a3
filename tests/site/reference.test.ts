/** The one box reads printed references: the places they name stand above the words found. */
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {describe, expect, inject, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'
import {readAnswer} from '#tests/site/search-answers.ts'

const {browser, http, folder} = openSample()
const protocol = 'sco-security-councils-2024-protocol'
const input = '.finder input[type=search]'

/** Opens the page of search with a query. */
async function open(path: string): Promise<Page> {
  const page = await browser().newPage()
  await page.goto(path)
  await readAnswer(page)
  return page
}

async function ask(page: Page, reference: string): Promise<string> {
  await page.locator(input).fill(reference)
  await page.locator(input).press('Enter')
  return readAnswer(page)
}

describe.each([
  ['from a folder', folder],
  ['over http under a sub-path', http],
])('finding by reference %s', (_, root) => {
  it('shows locator, address, citation and both texts of an only place', async () => {
    const page = await browser().newPage()
    const faults = listen(page, root())
    await page.goto(`${root()}ru/search/index.html`)
    await ask(page, 'абзац второй пункта 9 протокола от 3 апреля 2024 г.')
    const item = page.locator('.places li')
    await item.waitFor()
    expect(await item.count()).toBe(1)
    expect(await item.locator('.locator').textContent()).toBe(`п. 9, абз. 2 ${protocol}#p9-2`)
    expect(await item.locator('.locator a').getAttribute('href')).toBe(`../../ru/${protocol}/index.html#p9-2`)
    expect(await item.locator('.citation').textContent()).toContain('П. 9, абз. 2')
    expect(new URL(page.url()).searchParams.get('q')).toContain('пункта 9')
    expect(await page.locator('[role=status]').textContent()).toContain('Найдено место.')
    await item.locator('.pair').first().waitFor()
    expect(await item.locator('[lang=ru]').count()).toBeGreaterThan(0)
    expect(await item.locator('[lang=en]').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('opens a shared address, lists what is ambiguous and names what is near', async () => {
    const page = await open(`${root()}en/search/index.html?ref=paras%202-3`)
    const status = page.locator('[role=status]')
    await status.getByText(/^Places that fit: [2-9]\. Choose one\.$/).waitFor()
    expect(await page.locator(input).inputValue()).toBe('paras 2-3')
    expect(await page.locator('.places .pair').count()).toBe(0)
    const button = page.locator('.places button[aria-expanded]').first()
    await button.press('Enter')
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.locator('.places .pair').first().waitFor()
    await ask(page, 'protocol 99')
    await page.locator('.places .near').waitFor()
    expect(await page.locator('.places .near a').last().getAttribute('href')).toMatch(/#p26$/)
    await ask(page, 'zzz 9')
    expect(await status.textContent()).toContain('“zzz”')
    expect(await page.locator('.places li').count()).toBe(0)
    await page.goBack()
    await page.locator('.places .near').waitFor()
    await page.close()
  })

  it.each([
    ['2024 protocol 9', '#p9'],
    ['п. 9 протокола', '#p9'],
    [`${protocol}#p9c2`, '#p9c2'],
    ['2018 [12]', '#p12'],
  ])('%s leads to its place from the box of any page', async (reference, address) => {
    const page = await browser().newPage()
    await page.goto(`${root()}ru/about/index.html`)
    await page.locator('header input[type=search]').fill(reference)
    await page.locator('header input[type=search]').press('Enter')
    const link = page.locator('dialog .places .locator a')
    expect(await link.getAttribute('href')).toMatch(new RegExp(`${address}$`))
    await link.click()
    await page.waitForURL(new RegExp(`${address}$`))
    expect(await page.locator(':target').count()).toBe(1)
    await page.close()
  })
})

describe('the page of the box', () => {
  it('has room for a place in a narrow window', async () => {
    const page = await browser().newPage({viewport: {width: 360, height: 640}})
    await page.goto(`${http()}en/search/index.html?ref=protocol%209(2)`)
    await page.locator('.places .pair').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  it('does not load what reads references for words', async () => {
    const page = await browser().newPage()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.goto(`${http()}en/search/index.html?q=protocol`)
    await readAnswer(page)
    await ask(page, 'совет безопасности')
    expect(loaded.filter((url) => url.includes('references/program'))).toEqual([])
    expect(await page.locator('.places li').count()).toBe(0)
    await ask(page, 'protocol 9')
    await page.locator('.places li').waitFor()
    expect(loaded.filter((url) => url.includes('references/program'))).toHaveLength(1)
    await page.close()
  })

  it('has data of ids and numbers, without a word of a text, and nothing on the pages of texts', () => {
    const data = join(inject('site'), 'assets/references')
    const chunks = readdirSync(data).filter((name) => /^\d+\.js$/.test(name))
    expect(chunks.length).toBeGreaterThan(0)
    for (const name of chunks) expect(readFileSync(join(data, name), 'utf8')).not.toContain('делегаци')
    const page = readFileSync(join(inject('site'), 'ru', protocol, 'index.html'), 'utf8')
    expect(page).not.toContain('assets/references')
  })
})
