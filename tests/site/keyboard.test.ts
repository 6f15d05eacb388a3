import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launch} from '#tests/site/browser.ts'
import {settle} from '#tests/site/measure-page.ts'

const file = join(inject('showcase'), 'ru/water-code/index.html')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(width: number, query = ''): Promise<Page> {
  const page = await browser.newPage({bypassCSP: true, viewport: {width, height: 800}})
  await page.goto(pathToFileURL(file).href + query)
  await settle(page)
  return page
}

/** Where the keyboard is. */
interface Stop {
  readonly name: string
  /** Whether one can see that it is here. */
  readonly isMarked: boolean
  /** Whether all of it is in the window, with nothing over it. */
  readonly isInView: boolean
  /** Part of the page: head, bar, row of the text; all in the order of the screen. */
  readonly part: string
  /** Left edge of what is seen of it, CSS pixels. */
  readonly left: number
}

/** Runs in the page: the element that has the focus, as a reader sees it. */
function tellStop(): Stop | undefined {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const look = (each: Element): boolean => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(each)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  }
  // A control without a look of its own shows its focus on its label.
  const shown = element.closest('label') ?? element
  const box = (element.getBoundingClientRect().width < 2 ? shown : element).getBoundingClientRect()
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 8))
  const row = element.closest('.row[id]')?.id
  return {
    name: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`
      .trim()
      .slice(0, 60),
    isMarked: look(element) || look(shown),
    // A browser scrolls by whole pixels, and boxes end between them.
    isInView:
      box.top > -1 &&
      box.bottom < innerHeight + 1 &&
      top !== null &&
      (shown.contains(top) || top.contains(element) || element.contains(top)),
    part: row ?? (element.closest('.view') ? 'bar' : element.closest('header') ? 'head' : 'other'),
    left: shown.getBoundingClientRect().left,
  }
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(tellStop)
    if (stop === undefined) break
    stops.push(stop)
  }
  return stops
}

describe.each([1280, 360])('with keys alone at %d px', (width) => {
  let stops: readonly Stop[]
  /** Rows of the text in their order, and whether a link is in each. */
  let rows: readonly {readonly id: string; readonly hasLink: boolean}[]
  beforeAll(async () => {
    const page = await open(width)
    stops = await walk(page)
    rows = await page
      .locator('.row[id]')
      .evaluateAll((all) => all.map((row) => ({id: row.id, hasLink: row.querySelector('a') !== null})))
    await page.close()
  })

  it('every control can be reached, and one sees where one is', () => {
    expect(stops.filter(({isMarked}) => !isMarked).map(({name}) => name)).toEqual([])
    expect(stops.filter(({isInView}) => !isInView).map(({name}) => name)).toEqual([])
    const parts = new Set(stops.map(({part}) => part))
    const linked = rows.filter(({hasLink}) => hasLink)
    expect(linked.filter(({id}) => !parts.has(id))).toEqual([])
    expect(linked.length).toBeGreaterThan(30)
  })

  it('the order of the keys is that of the page: no part is entered twice', () => {
    const ids = rows.map(({id}) => id)
    const parts = stops.map(({part}) => part).filter((part) => part !== 'other')
    const entered = parts.filter((part, index) => part !== parts[index - 1])
    expect(entered.filter((part, index) => entered.indexOf(part) !== index)).toEqual([])
    const read = entered.filter((part) => ids.includes(part))
    expect(read).toEqual(read.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b)))
  })

  it('the controls of the bar are reached from left to right', () => {
    const places = stops.filter(({part}) => part === 'bar').map(({left}) => left)
    expect(places.length).toBeGreaterThan(2)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('who asks for less', () => {
  it('motion: nothing moves, nothing is put off by a transition', async () => {
    const page = await open(1280)
    await page.emulateMedia({reducedMotion: 'reduce'})
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const {transitionDuration, animationDuration, scrollBehavior} = getComputedStyle(element)
        const longest = Math.max(
          ...`${transitionDuration}, ${animationDuration}`.split(', ').map((time) => parseFloat(time)),
        )
        return longest > 0.01 || scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 80)] : []
      }),
    )
    await page.close()
    expect(moving).toEqual([])
  })

  it('colours: the chosen view, the followed address and the focus differ by more than a colour of ours', async () => {
    const page = await open(1280, '#p4')
    await page.emulateMedia({forcedColors: 'active'})
    const look = (selector: string): Promise<string[]> =>
      page.locator(selector).evaluateAll((elements) =>
        elements.map((element) => {
          const style = getComputedStyle(element)
          const after = getComputedStyle(element, '::after')
          const before = getComputedStyle(element, '::before')
          return [
            ...[style.borderBottom, style.borderLeft, style.outline, style.fontWeight, style.textDecoration],
            ...[style.backgroundColor, style.color, after.content, after.borderBottom, before.content],
          ].join(';')
        }),
      )
    const [chosen, ...others] = await look('.view label:has([name=view])')
    expect(others.length).toBeGreaterThan(1)
    expect(others).not.toContain(chosen)
    expect(await look('#p4')).not.toEqual(await look('#p5'))
    await page.close()
  })
})

// WCAG 1.3.2: what stands together on the screen stands together for the ear, number first.
describe.each(['side', 'interleaved', 'ru', 'en'])('the order of reading in the view %s', (view) => {
  it('is number, clause, counterpart, row by row, and what is not shown is not read', async () => {
    const page = await open(1280, `?view=${view}`)
    const read = await page.locator('main').ariaSnapshot()
    await page.close()
    const words = [
      ['Никто не спрашивает с него', 'nobody shall ask either'],
      ['Отвод воды разрешает', 'is permitted by'],
      ['В засушливый год срок', 'In a dry year the term'],
    ].flatMap(([ru = '', en = '']) => (view === 'ru' ? [ru] : view === 'en' ? [en] : [ru, en]))
    const places = words.map((each) => read.indexOf(each))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    if (view === 'ru') expect(read).not.toContain('In a dry year')
    if (view === 'en') expect(read).not.toContain('В засушливый год')
  })
})
