import {readFileSync} from 'node:fs'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {openSample} from '#tests/site/open-sample.ts'

const text = 'sco-security-councils-2024-protocol'
const {browser, http, folder} = openSample()

interface Visit {
  readonly root?: string
  readonly language?: string
  readonly hash?: string
  readonly options?: BrowserContextOptions
}

async function open({root = http(), language = 'en', hash = '', options = {}}: Visit = {}): Promise<Page> {
  const context = await browser().newContext({viewport: {width: 1280, height: 800}, ...options})
  if (root.startsWith('http')) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(`${root}${language}/${text}/index.html${hash}`)
  return page
}

const panel = (page: Page) => page.locator('.cite:popover-open')
const number = (page: Page, address: string) => page.locator(`a.n[href="#${address}"]`)
const press = (page: Page, name: string) => panel(page).getByRole('button', {name, exact: true}).click()
const fragment = (page: Page): string => page.url().split('#')[1] ?? ''
const lit = (page: Page) => page.locator('.lit').evaluateAll((rows) => rows.map(({id}) => id))

async function cite(page: Page, address: string): Promise<void> {
  await number(page, address).click()
  await panel(page).waitFor()
}

/** Presses a button and reads the clipboard. */
async function copied(page: Page, name: string, type = 'text/plain'): Promise<string> {
  const status = panel(page).getByRole('status')
  await status.evaluate((line) => (line.textContent = ''))
  await press(page, name)
  await status.getByText('Copied').waitFor()
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType(wanted))?.text() ?? ''
  }, type)
}

/** Selects the first place of some words in a cell. */
async function select(page: Page, cell: string, words: string): Promise<void> {
  await page
    .locator(cell)
    .first()
    .evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        const at = node.data.indexOf(sought)
        if (at === -1) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
        return
      }
      throw new Error(`no ${sought}`)
    }, words)
}

describe.each([
  ['a folder', folder],
  ['a server', http],
])('from %s', (_, root) => {
  it('a number sets the address and opens the panel; Escape leads back to the number', async () => {
    const page = await open({root: root()})
    const faults = listen(page, root())
    await cite(page, 'p9c2')
    expect(fragment(page)).toBe('p9c2')
    expect(await page.locator(':target').getAttribute('id')).toBe('p9c2')
    expect(await panel(page).getByRole('heading').innerText()).toBe('Para. 9, second sentence')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Copy link')
    await press(page, 'Copy link')
    await panel(page).getByText('Copied: Link').waitFor()
    const download = page.waitForEvent('download')
    await press(page, 'Save RIS')
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`${text}-p9c2.ris`)
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^TY {2}- RPRT\r?\n/)
    await page.keyboard.press('Escape')
    expect(await panel(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#p9c2')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a range lands on its start and marks its rows', async () => {
    const page = await open({root: root(), hash: '#p9-2c2:p9-2c4'})
    await page.locator('.lit').first().waitFor()
    expect(await lit(page)).toEqual(['p9-2c2', 'p9-2c3', 'p9-2c4'])
    await expectInView(page, '#p9-2c2')
    await page.evaluate(() => (location.hash = 'p4'))
    await page.locator('.lit').first().waitFor({state: 'detached'})
    await page.evaluate(() => (location.hash = 'p9:p11c1'))
    await page.locator('#p11c1.lit').waitFor()
    expect((await lit(page)).filter((id) => !/^p(?:9|10|11)(?:-2)?c\d+$/.test(id))).toEqual([])
    expect(await lit(page)).toContain('p10c1')
    await expectInView(page, '#p9c1')
    await page.context().close()
  })

  it('a range is marked on paper, inside of the sheet', async () => {
    const page = await open({root: root(), hash: '#p9-2c2:p9-2c4'})
    await page.locator('.lit').first().waitFor()
    // The style comes with the script.
    await expect
      .poll(() => page.locator('#p9-2c3').evaluate((row) => getComputedStyle(row).backgroundImage))
      .not.toBe('none')
    await page.emulateMedia({media: 'print'})
    const [left, width] = await page.locator('#p9-2c3').evaluate((row) => {
      const mark = getComputedStyle(row, '::before')
      const sheet = row.closest('main')?.getBoundingClientRect().left ?? NaN
      const at = row.getBoundingClientRect().left + parseFloat(mark.left) - sheet
      return [at, parseFloat(mark.borderLeftWidth)]
    })
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left).toBeLessThan(16)
    expect(width).toBeGreaterThan(1)
    await page.context().close()
  })

  it('a range lands on its start without JavaScript', async () => {
    const page = await open({root: root(), hash: '#p9-2c2:p9-2c4', options: {javaScriptEnabled: false}})
    expect(await page.locator('.row:has(:target)').getAttribute('id')).toBe('p9-2c2')
    await expectInView(page, '#p9-2c2')
    const look = (id: string) => page.locator(id).evaluate((row) => getComputedStyle(row).backgroundImage)
    expect(await look('#p9-2c2')).not.toBe(await look('#p9-2c3'))
    await page.context().close()
  })
})

async function expectInView(page: Page, selector: string): Promise<void> {
  await expect
    .poll(async () => (await page.locator(selector).boundingBox())?.y ?? -1)
    .toBeGreaterThanOrEqual(40)
  await expect.poll(async () => (await page.locator(selector).boundingBox())?.y ?? 999).toBeLessThan(300)
}

it('a range with a wrong end is its start; one with a wrong start is nothing', async () => {
  const page = await open({hash: '#p9c2:p99c1'})
  await page.locator('.lit').first().waitFor()
  expect(await lit(page)).toEqual(['p9c2'])
  await expectInView(page, '#p9c2')
  await page.evaluate(() => (location.hash = 'p99:p9'))
  await page.locator('.lit').first().waitFor({state: 'detached'})
  const made = await page.locator('i[data-made]').evaluateAll((all) => all.map(({id}) => id))
  expect(made).toEqual(['p9c2:p99c1'])
  await page.context().close()
})

describe('what is copied', () => {
  it('of a clause', async () => {
    const page = await open()
    await cite(page, 'p9c2')
    expect(await copied(page, 'Copy link')).toBe(`${http()}en/${text}/#p9c2`)
    const russian = await copied(page, 'Russian')
    expect(russian).toMatch(
      /^«Участники .*»\n— Протокол .*п\. 9, предл\. 2 \(изложение редакции\), https:\/\/\S+#p9c2$/,
    )
    expect(await copied(page, 'English')).toMatch(/^“The participants .*second sentence/s)
    expect(await copied(page, 'Both')).toMatch(/^«.*“/s)
    expect(await copied(page, 'Both', 'text/html')).toMatch(/<table>.*<td lang="ru">.*<td lang="en">/s)
    await page.getByLabel('Style').selectOption('apa')
    const [plain, markdown] = [await copied(page, 'Text'), await copied(page, 'Markdown')]
    expect(plain).toContain('SCO')
    expect(markdown).toMatch(/\*.+\*/)
    expect(plain).not.toContain('*')
    expect(await copied(page, 'HTML', 'text/html')).toContain('<i>')
    expect(await copied(page, 'HTML')).toBe(plain)
    expect(await copied(page, 'Copy BibTeX')).toMatch(/^@\w+\{sco-.*-p9c2,/)
    expect(await copied(page, 'Copy RIS')).toMatch(/^TY {2}- /)
    expect(JSON.parse(await copied(page, 'Copy CSL-JSON'))).toMatchObject([{}])
    await page.context().close()
  })

  it('has the day on which it is copied, style and language of the last time', async () => {
    const page = await open({language: 'ru'})
    await page.clock.setFixedTime(new Date('2031-05-12T12:00:00'))
    await cite(page, 'p9')
    expect(await panel(page).locator('.preview').innerText()).toContain('(дата обращения: 12.05.2031)')
    await page.getByLabel('Язык описания').selectOption('en')
    await page.getByLabel('Оформление').selectOption('oscola')
    expect(await panel(page).locator('.preview').getAttribute('lang')).toBe('en')
    await page.goto(page.url().replace('/ru/', '/en/'))
    await cite(page, 'p8')
    expect(await page.getByLabel('Style').inputValue()).toBe('oscola')
    await page.context().close()
  })

  it('is shown for the reader to copy where the browser forbids it', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined})
      document.execCommand = () => false
    })
    await cite(page, 'p9c2')
    await press(page, 'Copy link')
    const field = panel(page).getByRole('textbox')
    expect(await field.inputValue()).toBe(`${http()}en/${text}/#p9c2`)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue())
    await page.context().close()
  })

  it('goes through a field where there is no clipboard', async () => {
    const page = await open()
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}))
    await cite(page, 'p9c2')
    await press(page, 'Copy link')
    await panel(page).getByText('Copied').waitFor()
    const other = await open()
    expect(await other.evaluate(() => navigator.clipboard.readText())).toMatch(/#p9c2$/)
    await Promise.all([page, other].map((each) => each.context().close()))
  })
})

describe('a range', () => {
  it('is made by a second number with Shift, in either order, across paragraphs too', async () => {
    const page = await open()
    await cite(page, 'p9-2c4')
    await page.keyboard.press('Escape')
    await number(page, 'p9-2c2').click({modifiers: ['Shift']})
    await panel(page).getByRole('heading', {name: 'second to fourth sentences'}).waitFor()
    expect(fragment(page)).toBe('p9-2c2:p9-2c4')
    expect(await lit(page)).toEqual(['p9-2c2', 'p9-2c3', 'p9-2c4'])
    expect(await copied(page, 'Copy link')).toBe(`${http()}en/${text}/#p9-2c2:p9-2c4`)
    await page.keyboard.press('Escape')
    await cite(page, 'p9')
    await page.keyboard.press('Escape')
    await number(page, 'p11').click({modifiers: ['Shift']})
    await expect.poll(() => fragment(page)).toBe('p9:p11')
    await panel(page).waitFor()
    const link = await copied(page, 'Copy link')
    expect(link).toMatch(/#p9:p11:~:text=[^,]+,[^,]+$/)
    expect((await copied(page, 'English')).split('\n').length).toBeGreaterThan(3)
    const plain = await open({hash: `#${link.split('#')[1]}`, options: {javaScriptEnabled: false}})
    await expect.poll(async () => (await plain.locator('#p9c1').boundingBox())?.y ?? -1).toBeGreaterThan(0)
    expect((await plain.locator('#p9c1').boundingBox())?.y).toBeLessThan(800)
    await Promise.all([page, plain].map((each) => each.context().close()))
  })

  it('is made in the panel', async () => {
    const page = await open()
    await cite(page, 'p9-2c2')
    await page.getByLabel('to', {exact: true}).selectOption('p9-2c2:p9-2c3')
    await expect.poll(() => fragment(page)).toBe('p9-2c2:p9-2c3')
    await panel(page).waitFor()
    expect(await lit(page)).toEqual(['p9-2c2', 'p9-2c3'])
    await page.context().close()
  })
})

describe('selected words', () => {
  /** Whether the browser has scrolled to a row; heights that were guessed on the way settle later. */
  async function isInView(page: Page, selector: string): Promise<boolean> {
    const scrolled = await page.evaluate(() => scrollY)
    const y = (await page.locator(selector).boundingBox())?.y ?? NaN
    return scrolled > 0 && y > -200 && y < 800
  }

  it('have a button and a link that leads to them', async () => {
    const page = await open()
    const words = 'friendly and businesslike'
    await select(page, '#p1c2 .c[lang=en]', words)
    await page.getByRole('button', {name: 'Cite', exact: true}).click()
    await panel(page).waitFor()
    const link = await copied(page, 'Link to these words')
    expect(link).toBe(`${http()}en/${text}/#p1c2:~:text=friendly%20and%20businesslike`)
    expect(await copied(page, 'English')).toMatch(/^“friendly and businesslike”\n/)
    expect(await copied(page, 'Russian')).toMatch(/^«Обстановка/)
    await page.context().close()
  })

  it('are found by the browser, those that occur more than once by what stands around them', async () => {
    const page = await open()
    for (const [row, language] of [
      ['p9-2c3', 'ru'],
      ['p12c1', 'en'],
    ] as const) {
      // What is far from the window has no inner text.
      const whole = (await page.locator(`#${row} .c[lang=${language}]`).textContent()) ?? ''
      const word = whole.split(' ').find((each) => /^\p{L}{3,}$/u.test(each)) ?? ''
      await select(page, `#${row} .c[lang=${language}]`, word)
      await page.keyboard.press('c')
      await panel(page).waitFor()
      const link = await copied(page, 'Link to these words')
      await page.keyboard.press('Escape')
      // With an address that is not there, it is the words that are scrolled to.
      const other = await open({hash: `#nowhere${link.split(row)[1]}`})
      await expect.poll(() => isInView(other, `#${row}`), {timeout: 8000, message: link}).toBe(true)
      await other.context().close()
    }
    await page.context().close()
  })
})

describe('by keyboard', () => {
  it('Enter on a number opens the panel, Shift and Enter on another makes a range', async () => {
    const page = await open()
    await number(page, 'p9-2c2').focus()
    await page.keyboard.press('Enter')
    await panel(page).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Russian')
    await page.keyboard.press('Escape')
    await number(page, 'p9-2c3').focus()
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => fragment(page)).toBe('p9-2c2:p9-2c3')
    await page.context().close()
  })

  it('C cites what is in focus or was followed, on a Russian keyboard too, and is a letter in a field', async () => {
    const page = await open({hash: '#p4c1'})
    await page.keyboard.press('c')
    await panel(page).waitFor()
    expect(await panel(page).getByRole('heading').innerText()).toMatch(/^Para\. 4/)
    await page.keyboard.press('Escape')
    await number(page, 'p7').focus()
    await number(page, 'p7').dispatchEvent('keydown', {key: '\u0441', code: 'KeyC'})
    await panel(page).waitFor()
    expect(await panel(page).getByRole('heading').innerText()).toMatch(/^Para\. 7/)
    await page.keyboard.press('Escape')
    await page.locator('.view input').first().focus()
    await page.keyboard.press('c')
    await page.waitForTimeout(300)
    expect(await panel(page).count()).toBe(0)
    await page.context().close()
  })
})

it('addresses are the same in both interface languages and in all views', async () => {
  const lists = []
  for (const language of ['ru', 'en']) {
    for (const view of ['side', 'interleaved', 'ru', 'en']) {
      const page = await open({language})
      await page.check(`.view [value="${view}"]`)
      await page.click('.view .options summary')
      await page.uncheck('[name=names]')
      await page.keyboard.press('Escape')
      lists.push(await page.locator('.text [id]').evaluateAll((elements) => elements.map(({id}) => id)))
      await cite(page, 'p9')
      expect(fragment(page)).toBe('p9')
      expect(await firstCopied(page)).toBe(`${http()}${language}/${text}/#p9`)
      await page.context().close()
    }
  }
  expect(new Set(lists.map((list) => list.join(' '))).size).toBe(1)
})

/** What the first button copies, whatever the language. */
async function firstCopied(page: Page): Promise<string> {
  await panel(page).locator('[data-part=copy-link]').click()
  await panel(page).getByRole('status').getByText(/./).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}
