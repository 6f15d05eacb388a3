/** Queries as nobody should type them: the page outlives them, runs nothing of them, and answers the next one. */
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {listen} from '#tests/site/browser.ts'
import {hostileAddresses, hostileQueries} from '#tests/site/hostile-queries.ts'
import {openSample} from '#tests/site/open-sample.ts'
import {hits, paste, readAnswer} from '#tests/site/search-answers.ts'

const {browser, folder} = openSample()
const queries = Object.entries(hostileQueries)
const addresses = [
  ...hostileAddresses,
  ...queries.map(([, query]) => `q=${encodeURIComponent(query.toWellFormed())}`),
]

/** Opens a page without its policy: what is not there cannot run. */
async function open(path: string): Promise<{readonly page: Page; readonly faults: string[]}> {
  const page = await browser().newPage({bypassCSP: true})
  const faults = listen(page, folder())
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(folder() + path)
  return {page, faults}
}

/** What queries have made of a page that they should not have. */
function findInjected(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...('hit' in globalThis || 'hit' in {} ? ['a script ran'] : []),
    ...[...document.querySelectorAll('[data-hostile]')].map(({outerHTML}) => outerHTML),
    ...(document.querySelector('main')?.checkVisibility() === true ? [] : ['the page is hidden']),
  ])
}

/** Sends a query, and tells what it broke. */
async function tryOut(page: Page, name: string, send: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await send()
    await readAnswer(page)
  } catch (error) {
    return [`${name}: ${String(error)}`]
  }
  return (await findInjected(page)).map((fault) => `${name}: ${fault}`)
}

it('there are fifty at least', () => {
  expect(queries.length).toBeGreaterThanOrEqual(50)
})

describe.each([
  ['en/search/index.html', '.finder input[type=search]'],
  ['ru/concordance/index.html', '.concordance input[type=search]'],
])('%s', (path, box) => {
  it('outlives them in its box', async () => {
    const {page, faults} = await open(path)
    for (const [name, query] of queries)
      faults.push(...(await tryOut(page, name, () => paste(page, box, query))))
    expect(faults).toEqual([])
    await paste(page, box, 'секретарями')
    await hits(page).first().waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  it('outlives them in its address', async () => {
    const {page, faults} = await open(path)
    for (const address of addresses)
      faults.push(
        ...(await tryOut(page, address.slice(0, 80), () => page.goto(`${folder()}${path}?${address}`))),
      )
    expect(faults).toEqual([])
    await paste(page, box, 'secretaries')
    await hits(page).first().waitFor()
    expect(faults).toEqual([])
    await page.close()
  })
})

it('the box of every page outlives them', async () => {
  const {page, faults} = await open('ru/sco-security-councils-2024-protocol/index.html')
  for (const [name, query] of queries) {
    faults.push(...(await tryOut(page, name, () => paste(page, 'header input[type=search]', query))))
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({state: 'hidden'})
  }
  expect(faults).toEqual([])
  await paste(page, 'header input[type=search]', 'secretaries')
  await hits(page).first().waitFor()
  expect(faults).toEqual([])
  await page.close()
})
