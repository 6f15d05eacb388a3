import type {Page} from 'playwright-core'

/**
 * Tells what runs over an edge: the page over its window, or the words of a cell over their column.
 *
 * @returns a line for each fault; empty where all is in its place.
 */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement
    const describe = (element: Element): string => {
      const owner = element.closest('[id]')?.id ?? ''
      return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} at #${owner}`
    }
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const {right, width, height} = element.getBoundingClientRect()
      return (
        width > 1 && height > 1 && right > clientWidth + 1 && getComputedStyle(element).position !== 'fixed'
      )
    })
    const cells = [...document.querySelectorAll('.text .c')].filter(
      (cell) => cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth + 1,
    )
    return [
      ...(scrollWidth > clientWidth + 1
        ? [`page of ${scrollWidth} px in ${clientWidth} px: ${wide.slice(-3).map(describe).join(', ')}`]
        : []),
      ...cells.slice(0, 3).map((cell) => `words wider than ${describe(cell)}`),
    ]
  })
}

/** Waits until fonts are there and two frames are painted, so that what was put off is laid out. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  })
}

/**
 * Tells how far the followed address stands from where its scroll margin puts it; at the end of a page, where there
 * is nothing left to scroll, how far below the window it ends.
 *
 * @returns distance in CSS px, 0 or more; `NaN` where no address was followed.
 */
export async function measureAnchor(page: Page): Promise<number> {
  return page.evaluate(() => {
    const target = document.querySelector(':target')
    if (target === null) return NaN
    const root = document.documentElement
    const read = (value: string): number => parseFloat(value) || 0
    const margin =
      read(getComputedStyle(target).scrollMarginTop) + read(getComputedStyle(root).scrollPaddingTop)
    const {top, bottom} = target.getBoundingClientRect()
    const isAtEnd = root.scrollHeight - root.clientHeight - root.scrollTop < 2
    if (isAtEnd && top >= margin - 2) return Math.max(0, Math.min(bottom - innerHeight, top - margin))
    return Math.abs(top - margin)
  })
}

/** Chooses a view as a script does, and waits until it is laid out. */
export async function chooseView(page: Page, view: string): Promise<void> {
  await page.locator(`.view input[name=view][value=${view}]`).evaluate((input: HTMLInputElement) => {
    input.checked = true
    input.dispatchEvent(new Event('change', {bubbles: true}))
  })
  await settle(page)
}
