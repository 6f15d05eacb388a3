/**
 * Three releases of a small corpus: every address that the first two published is opened in the third. What
 * happened to the texts between them is told in `tests/releases/README.md`.
 */
import type {Server} from 'node:http'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, serve} from '#tests/site/browser.ts'
import {readPages} from '#tests/site/read-pages.ts'

const folder = temporaryFolder()
const siteOf = (release: number): string => join(folder, String(release))

let browser: Browser
let server: Server
let origin: string
beforeAll(async () => {
  for (const release of [1, 2, 3]) {
    const content = `tests/releases/${release}/content`
    const args = ['build', '--no-zip', '--content', content, '--out', siteOf(release)]
    const {code, err} = runDiglot(args, join(folder, 'cache'))
    expect(code === 0 ? '' : err).toBe('')
  }
  browser = await launch()
  ;({server, origin} = await serve(siteOf(3), '/port/'))
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** Pages of texts in an interface language, each with its addresses. */
function listPages(release: number, language: string): {readonly path: string; readonly ids: string[]}[] {
  return readPages(siteOf(release))
    .filter(({path}) => path.startsWith(`${language}/`) && /\/\w+-\w+-\d{4}\/index\.html$/.test(path))
    .map(({path, html}) => {
      const text = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      const ids = text.matchAll(/ id="((?:title|closing|note|annex|[hpt])[-.:\w]*)"/g)
      return {path, ids: [...ids].map(([, id = '']) => id)}
    })
}

/** What a reader meets at an address. */
interface Met {
  /** Words of the row, or of all rows of a paragraph, Russian and English; none for a whole page. */
  readonly own: readonly string[]
  /** Words of the whole paragraph. */
  readonly all: readonly string[]
  /** What is said about changes and removals. */
  readonly notes: readonly string[]
  /** All words of the page. */
  readonly page: string
}

/** Run in the page with an address of it; the number that a paragraph had is no warning of other words. */
const look = `((id) => {
  const target = document.getElementById(id)
  const group = target?.closest('.g')
  const textOf = ({textContent}) => textContent.replace(/\\s+/g, ' ').trim()
  const read = (part) => ['ru', 'en'].map((language) =>
    [...(part?.querySelectorAll('.c[lang=' + language + ']:not(.gap)') ?? [])].map(textOf).join(' '))
  return {
    own: read(target?.closest('.row') ?? group),
    all: read(group),
    notes: [...(group?.querySelectorAll('.by, .tomb p') ?? [])].map(textOf)
      .concat(group?.matches('.tomb') ? textOf(group) : [])
      .filter((note) => !/^(?:Formerly|Прежний)/.test(note)),
    page: textOf(document.querySelector('main')),
  }
})`

/** Looks at an address of the page that is open. */
async function read(page: Page, id: string): Promise<Met> {
  // This is what it returns.
  return (await page.evaluate(`${look}(${JSON.stringify(id)})`)) as Met
}

/** Opens an address as a reader does, and looks where it leads. */
async function open(page: Page, url: string): Promise<Met> {
  await page.goto(url)
  // Pages that lead elsewhere have no text of their own.
  await page.waitForSelector('.text, .prose')
  return read(page, decodeURIComponent(new URL(page.url()).hash.slice(1)))
}

/** Slips that release 2 put right: alike by more than 0.9, and not worth a word. */
const correct = (words: string): string =>
  words.replace('расчищяет', 'расчищает').replace('recieved', 'received')

/** `same`; `told`: other words and a notice or tombstone; `withdrawn`; what is left is an address that rots. */
function judge(before: Met, after: Met): string {
  if (/опубликован по ошибке|published by mistake/.test(after.page)) return 'withdrawn'
  const isSame = before.own.every((words, column) => after.all[column]?.includes(correct(words)))
  if (isSame && before.own.join('') !== '') return 'same'
  if (after.notes.length > 0) return 'told'
  return `lost: ${JSON.stringify({before: before.own, after: after.all})}`
}

describe.each(['file', 'http'])('over %s', (kind) => {
  const root = (release: number) =>
    kind === 'http' && release === 3 ? `${origin}/port/` : `${pathToFileURL(siteOf(release)).href}/`

  it.each([
    [1, 'ru'],
    [1, 'en'],
    [2, 'ru'],
    [2, 'en'],
  ])(
    'every address of release %i (%s) leads to its words, or says what became of them',
    async (release, language) => {
      const [old, now] = await Promise.all([browser.newPage(), browser.newPage()])
      const verdicts: Record<string, string> = {}
      for (const {path, ids} of listPages(release, language)) {
        await old.goto(root(release) + path)
        for (const id of ids) {
          const before = await read(old, id)
          const after = await open(now, `${root(3)}${path}#${id}`)
          verdicts[`${path}#${id}`] = judge(before, after)
        }
      }
      expect(Object.entries(verdicts).filter(([, verdict]) => verdict.startsWith('lost'))).toEqual([])
      expect(Object.keys(verdicts).length).toBeGreaterThan(150)
      await Promise.all([old.close(), now.close()])
    },
  )
})

describe('what became of a place is told there', () => {
  const [port, ferry, light] = ['harbour-rules-1998', 'ferry-protocol-2003', 'lighthouse-statement-2007']
  it.each([
    ['an insertion', 3, `${port}/index.html#p4-2`, 'Berths are assigned by the controller.'],
    ['a renumbering', 3, `${port}/index.html#p10`, 'Formerly number 10'],
    ['a move', 3, `${ferry}/index.html#p7`, 'A second lamp will be put up at Kamenka landing.'],
    ['a clause that moved', 3, `${port}/index.html#p2c2`, 'Berths are assigned by the controller.'],
    ['a split', 3, `${port}/index.html#p5`, 'Divided on'],
    ['a merger', 3, `${ferry}/index.html#p5`, 'Tickets are sold at the office'],
    ['a rewriting', 3, `${port}/index.html#p9`, 'The rules were revised by the port council'],
    ['a deletion', 3, `${ferry}/index.html#p9`, 'The paragraph on mail lapsed'],
    ['a deletion from one edition', 3, `${ferry}/index.html#p2-2`, 'The certified translation does not have'],
    ['a new translation', 2, `${light}/index.html#p4`, 'Translated anew'],
    ['what only English had', 2, `${light}/index.html#p13-en`, 'Rendered into English a second time'],
  ])('%s', async (_name, release, address, words) => {
    const page = await browser.newPage()
    await page.goto(`${pathToFileURL(siteOf(release)).href}/en/${address}`)
    expect(await page.locator('.g:target, .g:has(:target)').innerText()).toContain(words)
    await page.close()
  })

  it('of words that are gone the address can be copied, and nothing cited', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/port/en/${ferry}/index.html#p9`)
    await page.locator('.tomb a.n[href="#p9"]').click()
    const groups = page.locator('.cite:popover-open').getByRole('group')
    await groups.first().waitFor()
    expect(await groups.evaluateAll((all) => all.map(({ariaLabel}) => ariaLabel))).toEqual(['Link'])
    expect(await groups.getByRole('combobox').count()).toBe(0)
    await page.close()
  })

  it('a misprint that was put right is not worth a word', async () => {
    const page = await browser.newPage()
    await page.goto(`${pathToFileURL(siteOf(2)).href}/ru/harbour-rules-1998/index.html#p1c2`)
    const group = page.locator('.g:has(:target)')
    expect(await group.innerText()).toContain('расчищает')
    expect(await group.locator('.by').count()).toBe(0)
    await page.close()
  })
})
