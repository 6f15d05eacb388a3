import {pathToFileURL} from 'node:url'
import type {Page} from 'playwright-core'
import {describe, expect, inject, it} from 'vitest'
import {openText, writeTextFile} from '#io/write-single-text.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {listen} from '#tests/site/browser.ts'
import {focused, help, move, openReader, peek, show, text} from '#tests/site/open-reader.ts'

const {browser, http, open} = openReader()

describe('keys', () => {
  /** What a key of that place gives on a Russian keyboard. */
  const cyrillic: Readonly<Record<string, string>> = {
    j: 'о',
    k: 'л',
    n: 'т',
    p: 'з',
    v: 'м',
    s: 'ы',
    l: 'д',
    c: 'с',
    '/': '.',
    '?': ',',
  }

  describe.each(['Latin', 'Russian'])('on a %s keyboard', (layout) => {
    const press = async (page: Page, key: string): Promise<void> => {
      if (layout === 'Latin') return page.keyboard.press(key)
      const code = /[/?]/.test(key) ? 'Slash' : `Key${key.toUpperCase()}`
      await page.evaluate(
        (options) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', {...options, bubbles: true, cancelable: true}),
          ),
        {key: cyrillic[key] ?? key, code, shiftKey: key === '?'},
      )
    }

    it('lead from clause to clause, and from paragraph to paragraph', async () => {
      const page = await open()
      for (const [key, to] of [
        ['j', '#title'],
        ['j', '#p1'],
        ['j', '#p1c2'],
        ['j', '#p2'],
        ['k', '#p1c2'],
        ['n', '#p2'],
        ['n', '#p3'],
        ['j', '#p3c2'],
        ['p', '#p2'],
      ] as const) {
        await press(page, key)
        await expect.poll(() => focused(page)).toBe(to)
      }
      expect(await page.locator('.aloud').innerText()).toMatch(
        /^Para\.\s2\. Reliable match: 9\d% confidence\. found by/,
      )
      await page.context().close()
    })

    it('change view, order and language, cite, search and help', async () => {
      const page = await open({path: '?view=side'})
      await press(page, 'j')
      await expect.poll(() => focused(page)).toBe('#title')
      const views = page.locator('.view [name=view]')
      for (const view of ['interleaved', 'ru', 'en', 'side']) {
        await press(page, 'v')
        expect(
          await views.evaluateAll((all) =>
            all.map((one) => one instanceof HTMLInputElement && one.checked && one.value).find(Boolean),
          ),
        ).toBe(view)
        expect(page.url()).toContain(`view=${view}`)
      }
      await press(page, 's')
      expect(await page.locator('.view [name=first]').isChecked()).toBe(true)
      await press(page, 'c')
      await page.locator('.cite:popover-open').waitFor()
      await page.keyboard.press('Escape')
      await press(page, '?')
      await help(page).waitFor()
      await page.keyboard.press('Escape')
      await press(page, '/')
      expect(await page.locator(':focus').getAttribute('type')).toBe('search')
      await page.keyboard.press('Escape')
      await press(page, 'l')
      await page.waitForURL(/\/ru\/.*view=side/)
      await page.context().close()
    })
  })

  it('the other language opens at the clause in focus, not at the head of the window', async () => {
    const page = await open()
    for (const to of ['#title', '#p1', '#p1c2']) {
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toBe(to)
    }
    await page.keyboard.press('l')
    await page.waitForURL(/\/ru\/.*#p1c2$/)
    await page.context().close()
  })

  it('arrows lead from clause to clause, and scroll where there is none', async () => {
    const page = await open({options: {viewport: {width: 360, height: 400}}})
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(await focused(page)).toBeNull()
    await page.setViewportSize({width: 360, height: 740})
    await show(page, '#p2')
    await page.locator('#p2 .n').first().focus()
    await move(page, 'ArrowDown', '#p3')
    await move(page, 'ArrowUp', '#p2')
    await page.context().close()
  })

  it.each([
    ['side', 1280],
    ['interleaved', 1280],
    ['ru', 1280],
    ['side', 400],
  ])('view %s at %i px: where they lead is seen whole, between the bar and the line', async (view, width) => {
    const page = await open({path: `?view=${view}`, options: {viewport: {width, height: 800}}})
    await page.keyboard.press('j')
    await peek(page).waitFor()
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press(step < 24 ? 'j' : 'k')
      const [above, below, height] = await page.evaluate(() => {
        const row = document.activeElement?.closest('.row')?.getBoundingClientRect()
        const bar = document.querySelector('.view')?.getBoundingClientRect().bottom ?? 0
        const line = document.querySelector('.peek')?.getBoundingClientRect().top ?? 0
        return [(row?.top ?? 0) - bar, line - (row?.bottom ?? 0), row?.height ?? 0]
      })
      if ((height ?? 0) > 500) continue
      expect(
        [above, below].map((room) => (room ?? -1) >= 0),
        `${step}: ${above}, ${below}`,
      ).toEqual([true, true])
    }
    await page.context().close()
  })

  it('are letters in fields, and nothing with a modifier or under a dialog', async () => {
    const page = await open()
    await move(page, 'j', '#title')
    await page.evaluate(() => {
      for (const tag of ['input', 'textarea', 'select', 'p']) {
        const field = document.createElement(tag)
        field.className = 'probe'
        if (tag === 'p') field.contentEditable = 'true'
        document.querySelector('main')?.prepend(field)
      }
    })
    const url = page.url()
    const quiet = async (): Promise<void> => {
      for (const key of ['j', 'k', 'n', 'p', 'v', 's', 'l', 'c', '?', '/']) await page.keyboard.press(key)
    }
    for (const field of await page.locator('.probe').all()) {
      await field.focus()
      await quiet()
      await page.keyboard.press('ArrowDown')
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    expect(await page.locator('input.probe').inputValue()).toBe('jknpvslc?/')
    await page.locator('#title .n').first().focus()
    for (const modifier of ['Control', 'Alt', 'Meta'])
      for (const key of ['j', '/']) await page.keyboard.press(`${modifier}+${key}`)
    expect(await focused(page)).toBe('#title')
    await page.locator('[data-help]').first().click()
    await help(page).waitFor()
    await quiet()
    await page.keyboard.press('Escape')
    expect([page.url(), await help(page).count(), await page.locator(':popover-open').count()]).toEqual([
      url,
      0,
      0,
    ])
    await page.context().close()
  })

  // WCAG 2.2, 2.1.4: shortcuts of one character can be turned off.
  it('are turned off for good by one switch, and on again', async () => {
    const page = await open()
    const shortcuts = help(page).getByRole('switch', {name: 'Keys are on'})
    await page.keyboard.press('?')
    await shortcuts.uncheck()
    await page.keyboard.press('Escape')
    const quiet = async (): Promise<void> => {
      await page.locator('#p2 .n').first().focus()
      for (const key of ['c', 'j', '?', '/', 'v']) await page.keyboard.press(key)
      await page.waitForTimeout(300)
      expect(await page.locator('dialog[open], :popover-open').count()).toBe(0)
      expect([await focused(page), await page.locator('[value=side]').isChecked()]).toEqual(['#p2', true])
    }
    await quiet()
    await page.reload()
    await quiet()
    await page.goto(`${http()}en/index.html`)
    await page.keyboard.press('/')
    expect(await page.locator('input:focus').count()).toBe(0)
    await page.getByRole('contentinfo').getByRole('button', {name: 'Keys'}).click()
    await shortcuts.check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.locator('input:focus').count()).toBe(1)
    await page.context().close()
  })
})

describe('the sheet of keys', () => {
  const keysOf = (page: Page) => help(page).locator('dt').allInnerTexts()

  it.each([
    ['', ['j k ↓ ↑', 'n p', 'v', 's', 'c', '/', 'l', '?', 'Esc']],
    ['/index.html', ['/', 'l', '?', 'Esc']],
    ['/search/index.html', ['/', 'l', '?', 'Esc']],
  ])('%s lists what works there', async (path, keys) => {
    const page = await open({path})
    await page.locator('main').focus()
    await page.keyboard.press('?')
    await help(page).waitFor()
    expect((await keysOf(page)).map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(
      keys.map((line) =>
        expect.stringMatching(new RegExp(`^${line.replace(/[?/]/g, '\\$&').replaceAll(' ', ' ?')}$`)),
      ),
    )
    await help(page).getByRole('button', {name: 'Close'}).click()
    await help(page).waitFor({state: 'detached'})
    await page.context().close()
  })

  it('a text that is a file of its own has it, and counterparts', async () => {
    const opened = openText(inject('site'), text)
    if (Array.isArray(opened)) throw new Error(`no text ${text}`)
    const {path} = writeTextFile(opened, temporaryFolder(), 'en')
    const page = await (await browser().newContext()).newPage()
    const faults = listen(page, 'file:')
    await page.goto(pathToFileURL(path).href)
    await move(page, 'j', '#title')
    await peek(page).getByText('Title').waitFor()
    await page.keyboard.press('?')
    expect(await keysOf(page)).not.toContain('/')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
