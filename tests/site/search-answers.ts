import type {Page} from 'playwright-core'
import {dictionaries} from '../../src/i18n/index.ts'

/** What says how a query ended, on the page of search, in the dialog and on the concordance. */
const status = ':is(dialog[open], main) :is(.finder, .concordance) [role=status]'
const busy = dictionaries.flatMap(({find, concordance}) => [
  find.searching,
  concordance.searching,
  concordance.reading.split('#')[0] ?? '',
])

/** Waits, 20 seconds at most, until a query that was sent has ended, and gives what the page says of it. */
export async function readAnswer(page: Page): Promise<string> {
  await page.locator(status).waitFor({state: 'attached', timeout: 20_000})
  const said = await page.waitForFunction(
    ([selector, starts]) => {
      const {textContent = ''} = document.querySelector(selector) ?? {}
      return starts.some((start) => textContent.startsWith(start)) ? undefined : [textContent]
    },
    [status, busy] as const,
    {timeout: 20_000},
  )
  return (await said.jsonValue())?.[0] ?? ''
}

/** Puts a query into a box as a program would paste it, whatever it is made of, and sends it. */
export async function paste(page: Page, box: string, query: string): Promise<void> {
  await page.locator(box).evaluate((field, json) => {
    // Lone surrogates do not survive the way to the browser but in JSON.
    if (field instanceof HTMLInputElement) field.value = String(JSON.parse(json))
  }, JSON.stringify(query))
  await page.locator(box).press('Enter')
}

/** Links to the places that were found. */
export const hits = (page: Page) => page.locator(':is(.finder, .concordance) a[href*="index.html#"]:visible')
