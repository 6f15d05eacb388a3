/** What the reader sees of search: the box of every page, the dialog, the page. */
import type {Locator, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'
import {readAnswer} from '#tests/site/search-answers.ts'

const {browser, http, folder} = openSample()
const text = 'ru/sco-security-councils-2024-protocol/index.html'
const protocol = 'sco-security-councils-2024-protocol'
const statement = 'sco-security-councils-2018-statement'
const box = (page: Page): Locator => page.locator('header.site-header input[type=search]')
const dialog = (page: Page): Locator => page.locator('dialog[open]')
const hits = (page: Page): Locator => page.locator('.finder .hit')

describe.each([
  ['a folder', folder],
  ['a server', http],
])('from %s', (_, root) => {
  const open = async (path: string): Promise<{page: Page; faults: string[]}> => {
    const page = await browser().newPage()
    const faults = listen(page, root())
    await page.goto(root() + path)
    return {page, faults}
  }

  it('the key leads to the box, Enter to the hits over the page, a hit to its clause', async () => {
    const {page, faults} = await open(text)
    await page.keyboard.press('/')
    await page.keyboard.type('секретарями')
    expect(await box(page).inputValue()).toBe('секретарями')
    await page.keyboard.press('Enter')
    expect(await readAnswer(page)).toContain('абзац')
    expect(await dialog(page).locator('input[type=search]').inputValue()).toBe('секретарями')
    const hit = hits(page)
      .filter({has: page.locator('mark')})
      .first()
    expect(await hit.locator('[lang=ru] mark').first().textContent()).toMatch(/^секретар/i)
    expect(await hit.locator('[lang=en]').first().textContent()).not.toBe('')
    await dialog(page).locator(`[data-text=${protocol}] .hit a`).first().click()
    // A hit of this very page lies under the dialog.
    await dialog(page).waitFor({state: 'detached'})
    const target = await page.locator(':target').getAttribute('id')
    expect(new URL(page.url()).hash).toBe(`#${target}`)
    expect(faults).toEqual([])
    await page.close()
  })

  it('closing gives the focus back; who comes back to the page finds the hits again', async () => {
    const {page, faults} = await open(text)
    await box(page).fill('secretary')
    await box(page).press('Enter')
    await readAnswer(page)
    await page.locator(`[data-text=${statement}] h3 a`).first().click()
    await page.waitForURL(/2018-statement/)
    await page.goBack()
    await dialog(page).waitFor()
    expect(await dialog(page).locator('input[type=search]').inputValue()).toBe('secretary')
    await readAnswer(page)
    expect(await hits(page).count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({state: 'detached'})
    expect(await box(page).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await box(page).evaluate((field) => field === document.activeElement)).toBe(false)
    await page.reload()
    expect(await page.locator('dialog').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  it('the dialog opens as a page, whose address says what is shown, back and forward', async () => {
    const {page, faults} = await open(text)
    await box(page).fill('терроризм')
    await box(page).press('Enter')
    await readAnswer(page)
    await dialog(page).locator('input[name=year][value="2024"]').check()
    await dialog(page).getByRole('link', {name: 'Открыть страницей'}).click()
    await page.waitForURL(/ru\/search\/index\.html\?q=.*&year=2024$/)
    expect(await readAnswer(page)).toMatch(/Найдено: .* Отобрано: /)
    expect(await page.locator(`[data-text=${statement}]`).count()).toBe(0)
    await page.getByRole('button', {name: 'Снять: 2024'}).click()
    await page.locator(`[data-text=${statement}]`).first().waitFor()
    expect(new URL(page.url()).search).not.toContain('year')
    await page.locator('.finder input[type=search]').fill('наркотики')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=%D0%BD/)
    await page.goBack()
    await page.goBack()
    expect(await page.locator('.finder input[type=search]').inputValue()).toBe('терроризм')
    await page.getByRole('button', {name: 'Снять: 2024'}).waitFor()
    await page.goForward()
    await page.getByRole('button', {name: 'Снять: 2024'}).waitFor({state: 'detached'})
    expect(faults).toEqual([])
    await page.close()
  })

  it('without JavaScript the box leads to the page of search, which says what works', async () => {
    const context = await browser().newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    const faults = listen(page, root())
    await page.goto(root() + text)
    await box(page).fill('дождь')
    await box(page).press('Enter')
    await page.waitForURL(/ru\/search\/index\.html\?q=/)
    expect(new URL(page.url()).searchParams.get('q')).toBe('дождь')
    const main = page.locator('main')
    expect(await main.innerText()).toContain('Для поиска нужен JavaScript.')
    expect(await main.getByRole('link', {name: 'Тексты'}).getAttribute('href')).toBe('../texts/index.html')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('the key', () => {
  it('is no key in a field, nor with a modifier', async () => {
    const page = await browser().newPage()
    await page.goto(http() + text)
    const isFocused = () => box(page).evaluate((field) => field === document.activeElement)
    await page.keyboard.press('Control+/')
    expect(await isFocused()).toBe(false)
    await page.keyboard.press('/')
    expect(await isFocused()).toBe(true)
    await page.keyboard.press('/')
    expect(await box(page).inputValue()).toBe('/')
    await page.close()
  })

  it.each(['search', 'concordance'])(
    'takes along to the %s in the other language what is asked',
    async (name) => {
      const page = await browser().newPage()
      await page.goto(`${http()}en/${name}/index.html`)
      await page.locator('main input[type=search]').fill('secretary')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=secretary/)
      await page.click('a[hreflang="ru"]')
      await page.waitForURL(/\/ru\//)
      expect(new URL(page.url()).search).toBe('?q=secretary')
      expect(await page.locator('main input[type=search]').inputValue()).toBe('secretary')
      await page.close()
    },
  )

  it('leads to the box of the dialog and of the page of search', async () => {
    const page = await browser().newPage()
    await page.goto(`${http()}en/search/index.html?q=secretary`)
    await readAnswer(page)
    await hits(page).first().locator('a').focus()
    await page.keyboard.press('/')
    expect(await page.locator(':focus').getAttribute('type')).toBe('search')
    expect(await page.locator('input[type=search]').count()).toBe(1)
    await page.close()
  })
})

describe('the list of hits', () => {
  const search = async (query: string): Promise<Page> => {
    const page = await browser().newPage()
    await page.goto(`${http()}en/search/index.html?${new URLSearchParams({q: query})}`)
    await readAnswer(page)
    return page
  }

  it('shows ten, ten more on demand, with the focus on the first new one', async () => {
    const page = await search('sco')
    expect(await hits(page).count()).toBe(10)
    expect(await readAnswer(page)).toContain(' 10 of ')
    const before = await hits(page).locator('.place > a').evaluateAll(hrefs)
    await page.getByRole('button', {name: /^Show \d+ more$/}).press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.hit').length > 10)
    const after = await hits(page).locator('.place > a').evaluateAll(hrefs)
    expect(after.slice(0, 10)).toEqual(before)
    expect(new Set(after).size).toBe(after.length)
    expect(await page.locator(':focus').getAttribute('href')).toBe(after[10])
    expect(await readAnswer(page)).not.toContain('10 of')
    await page.close()
  })

  it('is walked through with the arrows, from the box and back to it', async () => {
    const page = await search('secretary')
    await page.locator('.finder input[type=search]').press('ArrowDown')
    const at = () =>
      page.locator('.hit').evaluateAll((all) => all.findIndex((hit) => hit.contains(document.activeElement)))
    expect(await at()).toBe(0)
    await page.keyboard.press('ArrowDown')
    expect(await at()).toBe(1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator(':focus').getAttribute('name')).toBe('q')
    await page.close()
  })

  it('is ordered by date on demand, and its address says so', async () => {
    const page = await search('terrorism')
    const years = () =>
      page.locator('.texts > li').evaluateAll((all) => all.map((item) => item.getAttribute('data-text')))
    await page.getByLabel('Order').selectOption('oldest')
    await page.waitForURL(/&sort=oldest$/)
    await page.waitForFunction(() =>
      document.querySelector('.texts > li')?.getAttribute('data-text')?.includes('2016'),
    )
    expect((await years()).map((id) => /\d{4}/.exec(id ?? '')?.[0])).toEqual(['2016', '2018'])
    await page.getByLabel('Order').selectOption('newest')
    await page.waitForFunction(() =>
      document.querySelector('.texts > li')?.getAttribute('data-text')?.includes('2024'),
    )
    expect(new Set((await years()).map((id) => /\d{4}/.exec(id ?? '')?.[0]))).toEqual(new Set(['2024']))
    await page.reload()
    await readAnswer(page)
    expect(await page.getByLabel('Order').inputValue()).toBe('newest')
    await page.close()
  })

  it('opens a whole paragraph where it shows a part, and closes it', async () => {
    const page = await search('Kazakhstan')
    const hit = page.locator('.hit:has(button)').first()
    const part = await hit.locator('.pair').allTextContents()
    const button = hit.getByRole('button')
    await button.press('Enter')
    expect((await hit.locator('.pair').allTextContents()).join(' ').length).toBeGreaterThan(
      part.join(' ').length,
    )
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator(':focus').textContent()).toBe('Less')
    await button.press('Enter')
    expect(await hit.locator('.pair').allTextContents()).toEqual(part)
    await page.close()
  })

  it('finds a name by its name in the other language, and says so', async () => {
    const page = await search('Патрушев')
    expect(await readAnswer(page)).toMatch(/Found by names as well: .*Patrushev/)
    expect(await hits(page).first().locator('[lang=en] mark').textContent()).toContain('Patrushev')
    await page.close()
  })

  it('says which words are in no text', async () => {
    const page = await search('secretary zzyzxq')
    expect(await readAnswer(page)).toBe('Nothing found.In no text: “zzyzxq”.')
    expect(await page.locator('.finder .found').isVisible()).toBe(false)
    await page.close()
  })

  it('is narrowed by names, which are loaded when asked for', async () => {
    const page = await browser().newPage()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.goto(`${http()}en/search/index.html?q=secretary`)
    await readAnswer(page)
    expect(loaded.filter((url) => url.endsWith('/entities.js'))).toEqual([])
    await page.getByText('Who and what is named').click()
    const first = page.locator('input[name=entity]').first()
    await first.check()
    await page.waitForURL(/&entity=/)
    expect(await first.isChecked()).toBe(true)
    expect(await page.locator(':focus').getAttribute('name')).toBe('entity')
    expect(await readAnswer(page)).toContain('Selected: ')
    await page.reload()
    await page.locator('.chips button').waitFor()
    await page.close()
  })
})

const hrefs = (links: readonly Element[]): readonly (string | null)[] =>
  links.map((link) => link.getAttribute('href'))
