import axe from 'axe-core'
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {parseHTML} from 'linkedom'
import type {Page} from 'playwright-core'
import {describe, expect, inject, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {listen, serve} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'
import {findDeadLinks} from '#tests/site/read-pages.ts'

const {browser, http, folder} = openSample()
const protocol = 'sco-security-councils-2024-protocol'
const statement = 'sco-security-councils-2018-statement'
const decision = 'sco-heads-of-state-2021-decision-3'
const texts = readdirSync('content/corpus')
const read = (path: string) => parseHTML(readFileSync(join(inject('site'), path), 'utf8')).document

/** Numbers and nouns of a list, with plain spaces. */
const figures = (root: ParentNode) =>
  [...root.querySelectorAll('.figures > li')].map(
    (item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  )

describe('home', () => {
  it('counts what the pages of the texts hold', () => {
    const [count, paragraphs, pairs, years] = figures(read('en/index.html'))
    const held = texts.flatMap((id) => [
      ...read(`en/${id}/index.html`).querySelectorAll('.text .row:not(:has(.gap))'),
    ])
    expect(count).toBe(`${texts.length} texts`)
    expect(paragraphs).toMatch(/^\d{3} paragraphs$/)
    expect(Math.abs(Number.parseInt(pairs ?? '', 10) - held.length)).toBeLessThan(10)
    expect(pairs).toMatch(/^\d{3} pairs$/)
    expect(years).toBe('2016–2024 period covered')
  })

  it('shows a clause as its page has it, in both languages, and leads there', () => {
    const excerpt = read('ru/index.html').querySelector('.excerpt')
    const href = excerpt?.querySelector('a')?.getAttribute('href') ?? ''
    const [path = '', anchor = ''] = href.replace('../', '').split('#')
    const row = read(join('ru', path)).getElementById(anchor)
    const quotes = [...(excerpt?.querySelectorAll('blockquote') ?? [])]
    expect(quotes.map(({lang}) => lang)).toEqual(['ru', 'en'])
    for (const {textContent} of quotes) {
      expect(textContent?.length).toBeGreaterThan(80)
      expect(row?.closest('.g')?.textContent).toContain(textContent)
    }
  })

  it('leads to all that can be done, and names the latest texts first', () => {
    const home = read('ru/index.html')
    const links = [...home.querySelectorAll('.home a')].map((link) => link.getAttribute('href'))
    for (const path of ['texts', 'cite', 'search', 'concordance', 'entities', 'timeline', 'map', 'guide'])
      expect(links).toContain(`${path}/index.html`)
    expect(links).toContain('https://diglot.example/diglot.zip')
    const latest = [...home.querySelectorAll('.latest a')].map((link) => link.getAttribute('href'))
    expect(latest.slice(0, 2)).toEqual([
      `${protocol}/index.html`,
      'sco-security-councils-2024-report/index.html',
    ])
  })

  it('tells what there is to tell of a corpus without texts', () => {
    const temporary = temporaryFolder()
    const content = join(temporary, 'content')
    mkdirSync(join(content, 'corpus'), {recursive: true})
    const out = join(temporary, 'site')
    const {code, err} = runDiglot(
      ['build', '--no-zip', '--content', content, '--out', out],
      join(temporary, 'cache'),
    )
    expect([code, err]).toEqual([0, expect.any(String)])
    const home = parseHTML(readFileSync(join(out, 'en/index.html'), 'utf8')).document
    expect(figures(home)).toEqual(['0 texts'])
    expect(home.querySelector('.excerpt')).toBeNull()
    expect(readFileSync(join(out, 'en/texts/index.html'), 'utf8')).toContain('There are no texts yet.')
    expect(findDeadLinks(out)).toEqual([])
    rmSync(temporary, {recursive: true})
  })

  it('fits a screen of 1440 by 900 pixels', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    for (const language of ['ru', 'en']) {
      await page.goto(`${http()}${language}/index.html`)
      const box = await page.locator('.home').boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(900)
    }
    await page.close()
  })
})

describe('the door', () => {
  it('has both languages level, and leads into each', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    const faults = listen(page, folder())
    await page.goto(`${folder()}index.html`)
    const tops = async (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    for (const selector of ['h1 > span', '.door section', '.enter', 'blockquote']) {
      const [left, right] = await tops(selector)
      expect([selector, left]).toEqual([selector, right])
    }
    await page.locator('.enter[hreflang=en]').click()
    expect(page.url()).toBe(`${folder()}en/index.html`)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('header and footer', () => {
  const phone = {width: 360, height: 800}

  it('take two lines of a phone, with a menu that needs no script', async () => {
    const context = await browser().newContext({javaScriptEnabled: false, viewport: phone})
    const page = await context.newPage()
    await page.goto(`${http()}ru/${protocol}/index.html`)
    expect((await page.locator('.site-header').boundingBox())?.height).toBeLessThanOrEqual(100)
    const names = page.locator('#menu').getByRole('link', {name: 'Имена'})
    expect(await names.isVisible()).toBe(false)
    await page.getByRole('button', {name: 'Меню'}).click()
    expect((await names.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await names.click()
    expect(page.url()).toContain('/ru/entities/')
    await context.close()
  })

  it('open and close the menu by keyboard, and hold no target under 24 pixels', async () => {
    const page = await browser().newPage({viewport: phone})
    await page.goto(`${http()}en/texts/index.html`)
    await page.getByRole('button', {name: 'Menu'}).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#menu').isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Texts')
    await page.keyboard.press('Escape')
    expect(await page.locator('#menu').isVisible()).toBe(false)
    const small = await page
      .locator(':is(.site-header, .site-footer, .crumbs) :is(a, button, [type=search])')
      .evaluateAll((all) =>
        all.flatMap((each) => {
          const {width, height} = each.getBoundingClientRect()
          return width > 0 && height < 24 ? `${each.textContent?.trim()}: ${height}` : []
        }),
      )
    expect(small).toEqual([])
    await page.close()
  })

  it.each([
    ['ru/index.html', []],
    ['ru/texts/index.html', ['Тексты page']],
    [`ru/${protocol}/index.html`, ['Тексты true']],
    ['en/map/index.html', ['Map page']],
  ])('say where %s stands', (path, current) => {
    const links = [...read(path).querySelectorAll('#menu [aria-current]')]
    expect(links.map((link) => `${link.textContent?.trim()} ${link.getAttribute('aria-current')}`)).toEqual(
      current,
    )
  })

  it('tell release, licence, publisher, and where the data are', () => {
    const footer = read('en/index.html').querySelector('.site-footer')
    const words = footer?.textContent?.replace(/\s+/g, ' ')
    for (const said of ['Release 2026.1 of 22 November 2026', 'Licence CC-BY-4.0', 'Diglot Editors'])
      expect(words).toContain(said)
    const links = [...(footer?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
    expect(links).toEqual(
      expect.arrayContaining(['../api/v1/index.json', '../feed.en.xml', 'persistence/index.html']),
    )
  })
})

describe('around a text', () => {
  it('stand the way from home, for readers and for machines', () => {
    const page = read(`en/${protocol}/index.html`)
    const crumbs = [...page.querySelectorAll('.crumbs li > *')]
    expect(crumbs.map((crumb) => crumb.textContent?.trim()).slice(0, 2)).toEqual(['Home', 'Texts'])
    expect(crumbs.at(-1)?.getAttribute('aria-current')).toBe('page')
    const data = [...page.querySelectorAll('script[type="application/ld+json"]')].map(
      ({textContent}) => textContent ?? '',
    )
    const [list] = data.filter((json) => json.includes('BreadcrumbList'))
    expect(list).toContain('"item":"https://diglot.example/en/texts/"')
    expect(read('en/index.html').querySelector('.crumbs')).toBeNull()
  })

  it('stand the texts before and after it, with their dates', () => {
    const [earlier] = [...read(`ru/${protocol}/index.html`).querySelectorAll('.neighbours a')]
    expect([earlier?.getAttribute('rel'), earlier?.getAttribute('href')]).toEqual([
      'prev',
      `../${decision}/index.html`,
    ])
    expect(earlier?.textContent?.replace(/\s+/g, ' ')).toContain('Раньше 17 сентября 2021')
    const links = [...read(`en/${statement}/index.html`).querySelectorAll('.neighbours a')]
    expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['prev', '../sco-security-councils-2016-statement/index.html'],
      ['next', `../${decision}/index.html`],
    ])
  })
})

it('a page that is not there offers search and ways in, in both languages', async () => {
  const {document} = parseHTML(readFileSync(join(inject('site'), '404.html'), 'utf8'))
  const forms = [...document.querySelectorAll('form')].map((form) => form.getAttribute('action'))
  expect(forms).toEqual(['/ru/search/index.html', '/en/search/index.html'])
  expect(document.querySelectorAll('.ways-in a[href="/ru/texts/index.html"]').length).toBe(1)
  // Its links start at the root of the server.
  const {server, origin} = await serve(inject('site'), '/')
  const context = await browser().newContext({
    colorScheme: 'dark',
    bypassCSP: true,
    viewport: {width: 360, height: 800},
  })
  const page = await context.newPage()
  await page.goto(`${origin}/404.html`)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('searchbox').first().fill('Астана')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/ru/search/index.html?q=*')
  await context.close()
  server.close()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([
    ['index.html', 360],
    ['index.html', 1440],
    ['ru/index.html', 360],
    ['ru/index.html', 1440],
    ['en/index.html', 360],
    ['en/index.html', 1440],
  ])('%s at %i px holds and has no fault that axe knows', async (path, width) => {
    // The policy of the page would keep axe out.
    const context = await browser().newContext({colorScheme, bypassCSP: true, viewport: {width, height: 800}})
    const page = await context.newPage()
    await page.goto(`${folder()}${path}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await faultsOf(page)).toEqual([])
    const menu = page.getByRole('button', {name: /Меню|Menu/}).filter({visible: true})
    if ((await menu.count()) === 1) {
      await menu.click()
      expect(await faultsOf(page)).toEqual([])
    }
    await context.close()
  })
})

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // Axe has put itself into the page; this is what its `run` resolves to.
  const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)
}
