import axe from 'axe-core'
import {csvParseRows} from 'd3-dsv'
import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'

const {browser, http, folder} = openSample()
const published = 'https://diglot.example'

interface SeenLine {
  readonly href: string
  readonly language: string
  readonly left: string
  readonly node: string
  readonly right: string
  readonly other: string
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settle(page)
}

/** Waits until something is said that is no longer under way. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('.found [role=status]')?.textContent ?? ''
    return said !== '' && !said.endsWith('…')
  })
}

async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#concordance-input').fill(query)
  await page.locator('#concordance-input').press('Enter')
}

function readLines(page: Page): Promise<SeenLine[]> {
  return page.locator('.lines tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? ''
      return {
        href: row.querySelector('a')?.getAttribute('href') ?? '',
        language: row.querySelector('.node')?.getAttribute('lang') ?? '',
        left: text('.left'),
        node: text('.node'),
        right: text('.right'),
        other: text('.other'),
      }
    }),
  )
}

const status = async (page: Page): Promise<string | undefined> =>
  (await page.locator('.found [role=status]').textContent())?.replaceAll('\u00A0', ' ')

/** Whether words follow each other as in a Russian dictionary. */
function isSorted(words: readonly string[]): boolean {
  const {compare} = new Intl.Collator('ru', {sensitivity: 'base', numeric: true})
  const keys = words.map((word) => word.replace(/\p{P}/gu, '').replaceAll('ё', 'е'))
  return keys.every((key, index) => index === 0 || compare(keys[index - 1] ?? '', key) <= 0)
}

describe.each([
  ['a folder', folder],
  ['a server', http],
])('the concordance from %s', (_, rootOf) => {
  it('shows each place in its context, with the other side, and leads there', async () => {
    const page = await browser().newPage()
    const faults = listen(page, rootOf())
    await open(page, `${rootOf()}ru/concordance/index.html?q=терроризмом`)
    const lines = await readLines(page)
    expect(lines.length).toBeGreaterThan(3)
    expect(await status(page)).toContain(`${lines.length} строк`)
    expect(lines.filter(({node}) => !/^[«(]?террориз/i.test(node))).toEqual([])
    expect(lines.filter(({other}) => /terroris/i.test(other)).length).toBeGreaterThan(lines.length / 2)
    expect(lines.every(({href}) => /^\.\.\/[\w-]+\/index\.html(?:#[\w.-]+)?$/.test(href))).toBe(true)
    const line = lines.find(({href}) => href.includes('#p')) ?? lines[0]
    await page.locator(`.lines a[href="${line?.href}"]`).first().click()
    const target = page.locator(':target')
    await target.waitFor()
    expect((await target.textContent())?.toLowerCase()).toContain(
      line?.node.replace(/\P{L}/gu, '').toLowerCase(),
    )
    await page.goBack()
    await settle(page)
    expect(await readLines(page)).toEqual(lines)
    expect(faults).toEqual([])
    await page.close()
  })

  it('sorts by what stands to the left and to the right, and says so in its address', async () => {
    const page = await browser().newPage()
    await open(page, `${rootOf()}ru/concordance/index.html?q=терроризма&lang=ru`)
    const inOrder = await readLines(page)
    for (const [side, at] of [
      ['left', -1],
      ['right', 0],
    ] as const) {
      await page.locator(`[data-sort=${side}]`).click()
      expect(await page.locator('[aria-sort=ascending]').getAttribute('class')).toBe(side)
      expect(new URL(page.url()).searchParams.get('sort')).toBe(side)
      const lines = await readLines(page)
      const near = lines.map((line) =>
        line[side]
          .split(' ')
          .filter((word) => /[\p{L}\p{N}]/u.test(word))
          .at(at),
      )
      expect(isSorted(near.map((word) => word ?? ''))).toBe(true)
      expect(lines).not.toEqual(inOrder)
      expect(lines.toSorted(compare)).toEqual(inOrder.toSorted(compare))
    }
    await page.reload()
    await settle(page)
    expect(await page.locator('[aria-sort=ascending]').getAttribute('class')).toBe('right')
    await page.close()
  })

  it('saves what it shows as CSV', async () => {
    const page = await browser().newPage()
    await open(
      page,
      `${rootOf()}en/concordance/index.html?q=${encodeURIComponent('"security council"')}&sort=right`,
    )
    const lines = await readLines(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-part=save]').click(),
    ])
    expect(download.suggestedFilename()).toBe('concordance-security-council.csv')
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head, ...rows] = csvParseRows(csv.slice(1))
    expect(head?.slice(0, 3)).toEqual(['Text', 'Title', 'Date'])
    const saved = rows.map((row) => {
      const [document = '', , , address = ''] = row
      const [language = '', left = '', node = '', right = '', , other = '', url] = row.slice(5)
      const place = address === '' ? '' : `#${address}`
      expect(url).toBe(`${published}/en/${document}/${place}`)
      return {href: `../${document}/index.html${place}`, language, left, node, right, other}
    })
    const shown = lines.map((line) => (line.other.startsWith('No counterpart') ? {...line, other: ''} : line))
    expect(saved).toEqual(shown)
    expect(saved.length).toBeGreaterThan(3)
    await page.close()
  })
})

function compare(a: SeenLine, b: SeenLine): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

describe('the page of the concordance', () => {
  it('keeps to one language, and puts the other side where the reader wants it', async () => {
    const page = await browser().newPage({viewport: {width: 1440, height: 900}})
    await open(page, `${http()}en/concordance/index.html?q=2024`)
    const languages = new Set((await readLines(page)).map(({language}) => language))
    expect([...languages].sort()).toEqual(['en', 'ru'])
    await page.getByLabel('Russian').check()
    await settle(page)
    expect(new Set((await readLines(page)).map(({language}) => language))).toEqual(new Set(['ru']))
    const boxes = async () => {
      const row = page.locator('.lines tbody tr').first()
      const [node, other] = await Promise.all([
        row.locator('.node').boundingBox(),
        row.locator('.other').boundingBox(),
      ])
      return {node, other}
    }
    const below = await boxes()
    expect(below.other?.y).toBeGreaterThan(below.node?.y ?? Infinity)
    await page.getByLabel('beside').check()
    const beside = await boxes()
    expect(Math.abs((beside.other?.y ?? 0) - (beside.node?.y ?? 99))).toBeLessThan(8)
    await page.getByLabel('hidden').check()
    expect((await boxes()).other).toBeNull()
    expect(new URL(page.url()).search).toBe('?q=2024&lang=ru&side=none')
    await page.close()
  })

  it.each([1280, 360])('is a table to the ear at %d px, though it is laid out as a grid', async (width) => {
    const page = await browser().newPage({viewport: {width, height: 800}})
    await open(page, `${http()}en/concordance/index.html?q=terrorism`)
    const rows = await page.locator('.lines tr').count()
    const session = await page.context().newCDPSession(page)
    const {nodes} = await session.send('Accessibility.getFullAXTree')
    const count = (name: string) => nodes.filter(({ignored, role}) => !ignored && role?.value === name).length
    expect([count('table'), count('row'), count('rowheader'), count('cell')]).toEqual([
      1,
      rows,
      rows - 1,
      4 * (rows - 1),
    ])
    await page.close()
  })

  it('counts the words beside, and narrows the lines to one of them and back', async () => {
    const page = await browser().newPage()
    await open(page, `${http()}ru/concordance/index.html?q=безопасности&lang=ru`)
    const all = (await readLines(page)).length
    await page.locator('summary').click()
    const row = page.locator('.counts table').first().locator('tbody tr').first()
    const count = Number(await row.locator('td').textContent())
    const word = (await row.locator('button').textContent())?.toLowerCase() ?? ''
    await row.locator('button').click()
    const lines = await readLines(page)
    expect(lines.length).toBe(count)
    expect(count).toBeLessThan(all)
    expect(lines.filter(({left}) => !left.toLowerCase().endsWith(word))).toEqual([])
    // The button that was pressed is gone: the focus is where the choice can be taken back.
    await page.keyboard.press('Enter')
    expect((await readLines(page)).length).toBe(all)
    await page.close()
  })

  it('shows a hundred lines, more when asked to, and all on paper', async () => {
    const page = await browser().newPage()
    await open(page, `${http()}ru/concordance/index.html?q=и`)
    expect((await readLines(page)).length).toBe(100)
    await page.locator('[data-part=more]').click()
    const more = (await readLines(page)).length
    expect(more).toBeGreaterThan(100)
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.sectionRowIndex)).toBe(100)
    await page.reload()
    await settle(page)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({media: 'print'})
    expect((await readLines(page)).length).toBeGreaterThanOrEqual(more)
    const address = await page
      .locator('.lines .place')
      .last()
      .evaluate((cell) => getComputedStyle(cell, '::after').content)
    expect(address).toContain(`${published}/ru/sco-security-councils-`)
    await page.close()
  })

  it('shows what was asked last, whatever was under way', async () => {
    const page = await browser().newPage()
    await page.goto(`${http()}en/concordance/index.html?q=security`)
    await ask(page, 'terrorism')
    await ask(page, 'drugs')
    await settle(page)
    const lines = await readLines(page)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(({node}) => !/drug/i.test(node))).toEqual([])
    await page.goBack()
    await page.waitForFunction(() =>
      /terroris/i.test(document.querySelector('.lines td.node')?.textContent ?? ''),
    )
    expect(await page.locator('#concordance-input').inputValue()).toBe('terrorism')
    await page.close()
  })

  it('goes on when the box of the header has searched, too', async () => {
    const page = await browser().newPage()
    const faults = listen(page, http())
    await open(page, `${http()}en/concordance/index.html?q=drugs`)
    await page.locator('.site-header input[type=search]').fill('terrorism')
    await page.locator('.site-header input[type=search]').press('Enter')
    await page.locator('dialog[open] mark').first().waitFor()
    await page.keyboard.press('Escape')
    await ask(page, 'nuclear')
    await settle(page)
    const lines = await readLines(page)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(({node}) => !/nuclear/i.test(node))).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('names words that no text has, and takes markup for words', async () => {
    const page = await browser().newPage()
    const faults = listen(page, http())
    await open(page, `${http()}ru/concordance/index.html?q=абвгдежз`)
    expect(await status(page)).toBe('Ничего не найдено. Нет ни в одном тексте: «абвгдежз».')
    expect(await page.locator('.lines').isVisible()).toBe(false)
    await ask(page, '<img src=x onerror=alert(1)>')
    await settle(page)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.locator('[data-part=search]').getAttribute('href')).toMatch(
      /search\/index\.html\?q=%3Cimg/,
    )
    expect(faults).toEqual([])
    await page.close()
  })

  it('says that its index is missing, and that the texts are there', async () => {
    const page = await browser().newPage()
    await page.route('**/search/boot.js', (route) => route.abort())
    await open(page, `${http()}en/concordance/index.html?q=security`)
    expect(await status(page)).toContain('could not be loaded')
    await page.close()
  })

  it('says which texts could not be read, and shows the others', async () => {
    const page = await browser().newPage()
    await page.route('**/search/texts/*2018*', (route) => route.abort())
    await open(page, `${http()}en/concordance/index.html?q=security`)
    expect(await status(page)).toContain('Texts that could not be read: 1')
    const lines = await readLines(page)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter(({href}) => href.includes('2018'))).toEqual([])
    await page.close()
  })

  it('says without JavaScript what it needs', async () => {
    const context = await browser().newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${folder()}ru/concordance/index.html`)
    expect(await page.locator('.concordance noscript').textContent()).toContain('JavaScript')
    expect(await page.locator('.lines').isVisible()).toBe(false)
    await context.close()
  })

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('has no fault that axe knows at %i px, %s, and fits', async (width, colorScheme) => {
    // The policy of the page would keep axe out.
    const context = await browser().newContext({colorScheme, bypassCSP: true, viewport: {width, height: 900}})
    const page = await context.newPage()
    await open(page, `${http()}ru/concordance/index.html?q=безопасности&side=beside`)
    await page.locator('summary').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(
      violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
    await context.close()
  })
})
