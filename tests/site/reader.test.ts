import axe from 'axe-core'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {help, move, openReader, peek, phone, show, tap, told, top} from '#tests/site/open-reader.ts'

const {http, folder, open} = openReader()

describe.each([
  ['a folder', folder],
  ['a server', http],
])('from %s', (_, root) => {
  it('a clause under the pointer lights with its counterpart, and a line tells of their link; it goes with the pointer', async () => {
    const page = await open({root: root()})
    const faults = listen(page, new URL(root()).protocol === 'file:' ? 'file:' : new URL(root()).origin)
    await show(page, '#p9c2')
    await page.hover('#p9c2 .c[lang=en]', {position: {x: 20, y: 20}})
    await peek(page).getByText('Para. 9, clause 2').waitFor()
    expect(await peek(page).innerText()).toMatch(
      /^Para\.\s9, clause\s2\s*Reliable match: 9\d% confidence · found by length and wording$/,
    )
    const look = await page.locator('#p9c2').evaluate((row) => getComputedStyle(row).backgroundImage)
    expect(look).toContain('gradient')
    expect(await page.locator('.aloud').innerText()).toBe('')
    await page.mouse.move(3, 400)
    await peek(page).waitFor({state: 'hidden'})
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('keys and help work', async () => {
    const page = await open({root: root(), language: 'ru'})
    const faults = listen(page, new URL(root()).protocol === 'file:' ? 'file:' : new URL(root()).origin)
    await page.keyboard.press('?')
    await help(page).getByRole('heading', {name: 'Клавиши'}).waitFor()
    await page.keyboard.press('Escape')
    // At once: the focus may still be inside of what was closed.
    await move(page, 'j', '#title')
    await help(page).waitFor({state: 'hidden'})
    await move(page, 'j', '#p1')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

it('nothing is loaded before it is used', async () => {
  const page = await open()
  await page.keyboard.press('x')
  await page.keyboard.press('Control+j')
  await page.mouse.wheel(0, 500)
  expect(await page.locator('script[src*="assets/reader"]').count()).toBe(0)
  await page.keyboard.press('j')
  await peek(page).waitFor()
  expect(await page.locator('script[src*="assets/reader"]').count()).toBe(1)
  await page.context().close()
})

describe('the counterpart', () => {
  it('is shown in a view of one language, in its language, without addresses and links', async () => {
    const page = await open({path: '?view=en'})
    await show(page, '#p9c2')
    await page.hover('#p9c2 .c[lang=en]')
    const words = peek(page).locator('.counterpart > [lang=ru]')
    await words.waitFor()
    expect(await words.innerText()).toMatch(/^Участники хотят продолжать/)
    expect(await words.locator('a, [id], .e').count()).toBe(0)
    await page.context().close()
  })

  it('is not said twice where both languages stand', async () => {
    const page = await open({path: '?view=interleaved'})
    await show(page, '#p9c2')
    await page.hover('#p9c2 .c[lang=ru]')
    await peek(page).waitFor()
    expect(await peek(page).locator('.counterpart > *').count()).toBe(0)
    await page.context().close()
  })

  it('lights in both columns where paragraphs are level', async () => {
    const page = await open({path: '?level=paragraph'})
    await show(page, '#p9')
    await page.locator('#p9 .run + .run .row').nth(1).hover()
    await peek(page).getByText('Para. 9, clause 2').waitFor()
    expect(await told(page)).toEqual(['p9c2', ''])
    await page.context().close()
  })

  it('that is missing is said to be', async () => {
    const page = await open({language: 'ru'})
    await page.locator('.row:has(> .gap) .n').first().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const gap = (await page.locator('.row:has(> .gap) > .gap').first().innerText()).trim()
    await expect.poll(() => peek(page).innerText()).toContain(gap)
    expect(await peek(page).locator('.none').count()).toBe(1)
    await page.context().close()
  })

  it('line evades what is pointed at', async () => {
    const page = await open()
    await show(page, '#p9c2')
    const box = await page.locator('#p9c2 .c[lang=en]').boundingBox()
    await page.mouse.wheel(0, (box?.y ?? 0) - 770)
    await expect.poll(() => top(page, '#p9c2')).toBeGreaterThan(750)
    await page.mouse.move((box?.x ?? 0) + 60, 790)
    await peek(page).waitFor()
    expect(await peek(page).evaluate((line) => line.getBoundingClientRect().bottom)).toBeLessThan(400)
    await page.context().close()
  })
})

describe('by touch', () => {
  it.each([
    ['stacked', '', 'ru', 'en'],
    ['in one language', '?view=ru', 'ru', 'en'],
    ['the lower one', '', 'en', 'ru'],
  ])(
    '%s: a tap shows the counterpart, the place stays, a second tap closes',
    async (_, path, tapped, other) => {
      const page = await open({path, options: phone})
      await show(page, `#p9c2 .c[lang=${tapped}]`)
      const before = await top(page, '#p9c2')
      await tap(page, `#p9c2 .c[lang=${tapped}]`)
      await peek(page).locator(`.counterpart > [lang=${other}]`).waitFor()
      expect(await peek(page).locator('.counterpart > *').count()).toBe(1)
      expect(await peek(page).innerText()).toMatch(/Reliable match: 9\d% confidence/)
      expect(await top(page, '#p9c2')).toBe(before)
      await tap(page, `#p9c2 .c[lang=${tapped}]`)
      await peek(page).waitFor({state: 'hidden'})
      expect(await top(page, '#p9c2')).toBe(before)
      await page.context().close()
    },
  )

  it.each([['top'], ['bottom']])('the sheet leaves what was tapped at the %s in sight', async (side) => {
    const page = await open({path: '?view=ru', options: phone})
    await show(page, '#p9c2 .c[lang=ru]')
    const at = await top(page, '#p9c2')
    await page.evaluate((y) => scrollBy(0, y), at - (side === 'top' ? 120 : 640))
    await page.waitForTimeout(200)
    const y = (await top(page, '#p9c2')) + 30
    await page.touchscreen.tap(200, y)
    await peek(page).waitFor()
    const box = await peek(page).boundingBox()
    const isAbove = (box?.y ?? 0) + (box?.height ?? 0) < y
    expect([isAbove, y < (box?.y ?? 0)]).toEqual(side === 'top' ? [false, true] : [true, false])
    await page.context().close()
  })

  it('Escape, the cross and a tap elsewhere close it', async () => {
    const page = await open({options: phone})
    await show(page, '#p9c2')
    const ways: readonly (() => Promise<unknown>)[] = [
      () => page.keyboard.press('Escape'),
      () => peek(page).getByRole('button', {name: 'Close'}).tap(),
      () => page.touchscreen.tap(180, 20),
    ]
    for (const close of ways) {
      await tap(page, '#p9c2 .c[lang=ru]')
      await peek(page).waitFor()
      await close()
      await peek(page).waitFor({state: 'hidden'})
    }
    await page.context().close()
  })

  it('names, numbers and selected words keep their taps', async () => {
    const page = await open({options: phone})
    await show(page, '#p9c2 .c[lang=ru] .e')
    await page.locator('#p9c2 .c[lang=ru] .e').first().tap()
    await page.locator('.card').waitFor()
    expect(await told(page)).toEqual([])
    // The tap that closes the card does no more.
    await tap(page, '#p9c2 .c[lang=en]')
    await page.locator('.card').waitFor({state: 'detached'})
    expect(await told(page)).toEqual([])
    await tap(page, '#p9c2 .c[lang=en]')
    await peek(page).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#p9c2 .n').tap()
    await page.locator('.cite:popover-open').waitFor()
    expect(await told(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#p9c2 .c[lang=en]').evaluate((cell) => getSelection()?.selectAllChildren(cell))
    await page
      .locator('#p9c2 .c[lang=en]')
      .evaluate((cell) =>
        cell.dispatchEvent(new PointerEvent('click', {pointerType: 'touch', bubbles: true})),
      )
    expect(await page.locator('.peek.sheet').isVisible()).toBe(false)
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  const states: readonly (readonly [
    name: string,
    options: BrowserContextOptions,
    path: string,
    act: (page: Page) => Promise<unknown>,
  ])[] = [
    ['the line', {}, '?view=en', (page) => page.keyboard.press('j')],
    [
      'the sheet of a tap',
      phone,
      '',
      async (page) => {
        await show(page, '#p9c2')
        await tap(page, '#p9c2 .c[lang=ru]')
      },
    ],
    ['the sheet of keys', {}, '', (page) => page.keyboard.press('?')],
    ['the sheet of keys on a phone', phone, '', (page) => page.keyboard.press('?')],
  ]

  it.each(states)(
    'axe finds no fault with %s, and nothing runs over the edge',
    async (_, options, path, act) => {
      // The policy of the page would keep axe out.
      const page = await open({path, options: {...options, colorScheme, bypassCSP: true}})
      await act(page)
      await page.locator('.peek:not([hidden]), dialog.keys[open]').first().waitFor()
      await page.evaluate(axe.source)
      // Axe has put itself into the page; this is what its `run` resolves to.
      const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`)).toEqual([])
      const edges = await page
        .locator('html, .peek, dialog[open]')
        .evaluateAll((all) => all.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth))
      expect(Math.max(...edges)).toBe(0)
      await page.context().close()
    },
  )

  it('a lit row is seen in forced colours', async () => {
    const page = await open({options: {forcedColors: 'active', colorScheme}})
    await page.locator('#p9c2 .n').focus()
    expect(await page.locator('#p9c2').evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid')
    await page.context().close()
  })
})

it('moves nothing but where it must: no animation at all', async () => {
  const page = await open()
  await page.keyboard.press('j')
  await peek(page).waitFor()
  await page.keyboard.press('?')
  await help(page).waitFor()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.context().close()
})
