/** What is missing or broken is told, with what works all the same; what can do without it works. */
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch} from '#tests/site/browser.ts'
import {hits, readAnswer} from '#tests/site/search-answers.ts'
import type {Dictionary} from '../../src/i18n/dictionary.ts'
import {dictionaries} from '../../src/i18n/index.ts'

const words: Readonly<Record<string, string>> = {ru: 'секретарями', en: 'secretaries'}
const folder = temporaryFolder()

let browser: Browser
/** Without what compiles, as an administrator may set it up, Chromium has no WebAssembly. */
let withoutWasm: Browser
beforeAll(async () => {
  browser = await launch()
  withoutWasm = await launch('--js-flags=--jitless')
})
afterAll(async () => {
  await browser.close()
  await withoutWasm.close()
  rmSync(folder, {recursive: true, force: true})
})

type Change = (text: string) => string | undefined

const remove: Change = () => undefined

/** Copies the site, without its many pages of names, and changes the files of a pattern, of which there is one at least. */
function copySite(pattern?: RegExp, change = remove): string {
  const copy = join(folder, String(Math.random()))
  const isKept = (path: string): boolean => !/[\\/]entities$/.test(path)
  cpSync(join(inject('archive'), 'site'), copy, {recursive: true, filter: isKept})
  const paths = listFiles(copy).map(({path}) => path)
  const changed = pattern === undefined ? [] : paths.filter((path) => pattern.test(path))
  if (pattern !== undefined) expect(changed.length).toBeGreaterThan(0)
  for (const path of changed.map((name) => join(copy, name))) {
    const text = change(readFileSync(path, 'utf8'))
    if (text === undefined) rmSync(path)
    else writeFileSync(path, text)
  }
  return copy
}

const base64 = /"[\w+/]{16,}=*"/g
const cut: Change = (text) =>
  text.replace(base64, (data) => `"${data.slice(1, Math.ceil(data.length / 8) * 4 + 1)}"`)
const spoil: Change = (text) => text.replace(base64, (data) => `"!${data.slice(2)}`)

interface Visit {
  readonly site: string
  /** Path of a page, with its query. */
  readonly path: string
  /** Runs in the page before its own scripts. */
  readonly before?: (() => void) | undefined
  readonly by?: Browser
}

/** Opens a page that notes what nobody caught. */
async function open({site, path, before, by = browser}: Visit) {
  const page = await by.newPage()
  const uncaught: string[] = []
  page.on('pageerror', ({message}) => {
    // The browser itself tells of a script that is cut.
    if (message !== 'Invalid or unexpected token') uncaught.push(message)
  })
  if (before !== undefined) await page.addInitScript(before)
  await page.goto(`${pathToFileURL(site).href}/${path}`)
  return {page, uncaught}
}

const pathOf = (name: 'search' | 'concordance', {language}: Dictionary): string =>
  `${language}/${name}/index.html?q=${encodeURIComponent(words[language] ?? '')}`

/** Both pages that search tell that they cannot; search tells why, and what can be done all the same. */
async function expectFailure(
  visit: Omit<Visit, 'path'>,
  dictionary: Dictionary,
  reason: string,
): Promise<void> {
  const {find, concordance, language} = dictionary
  const {page, uncaught} = await open({...visit, path: pathOf('concordance', dictionary)})
  expect(await readAnswer(page)).toBe(concordance.failed)
  await page.goto(page.url().replace('/concordance/', '/search/'))
  const said = await readAnswer(page)
  expect(said).toContain(reason)
  expect(said).toContain(find.stillWorks)
  expect(await hits(page).count()).toBe(0)
  await page.locator('.finder [role=status] a').first().click()
  expect(page.url()).toContain(`/${language}/index.html`)
  expect(uncaught).toEqual([])
  await page.close()
}

const index = /^search\/[a-z]+\/\d+\/index\//
const broken: readonly (readonly [name: string, pattern: RegExp, change: Change])[] = [
  ['the start of the index is missing', /^search\/boot\.js$/, remove],
  ['the start of the index is cut', /^search\/boot\.js$/, cut],
  ['the start of a language is missing', /^search\/[a-z]+\/start\.js$/, remove],
  ['the start of a language is cut', /^search\/[a-z]+\/start\.js$/, cut],
  ['the index is missing', index, remove],
  ['the index is cut', index, cut],
  ['the scripts of the index are cut', index, (text) => text.slice(0, text.length / 2)],
  ['the index is spoilt', index, spoil],
  // Without names less would be found, and nobody would know.
  ['names are missing', /^search\/names\//, remove],
  ['names are cut', /^search\/names\//, cut],
  ['the catalogue is missing', /^assets\/references\/texts\.js$/, remove],
  ['the catalogue is cut', /^assets\/references\/texts\.js$/, cut],
]

describe.each(dictionaries)('in $language', (dictionary) => {
  const {language, find, concordance} = dictionary

  it.each(broken)('%s: search and concordance tell what still works', async (_, pattern, change) => {
    await expectFailure({site: copySite(pattern, change)}, dictionary, find.failed)
  })

  it('words of texts that are missing or cut: hits are links, and say so', async () => {
    for (const change of [remove, cut]) {
      const site = copySite(/^search\/texts\//, change)
      const {page, uncaught} = await open({site, path: pathOf('search', dictionary)})
      await readAnswer(page)
      expect(await page.locator('.finder .hit').first().innerText()).toContain(find.wordsLost)
      expect(await page.locator('.finder .hit a').count()).toBeGreaterThan(0)
      await page.goto(`${pathToFileURL(site).href}/${pathOf('concordance', dictionary)}`)
      expect(await readAnswer(page)).toContain(concordance.unread.split('#')[0])
      expect(uncaught).toEqual([])
      await page.close()
    }
  })

  it('a browser without WebAssembly: search and concordance tell what still works', async () => {
    await expectFailure({site: copySite(), by: withoutWasm}, dictionary, find.noWasm)
  })

  it('a browser that cannot inflate: search and concordance tell what still works', async () => {
    await expectFailure({site: copySite(), before: deleteInflater}, dictionary, find.failed)
  })

  it('the program of search is missing: the box leads to the page of search, which tells what still works', async () => {
    const site = copySite(/^assets\/search\/[a-z]+\.js$/)
    const {page, uncaught} = await open({site, path: `${language}/index.html`})
    await page.locator('header input[type=search]').fill('word')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/index\.html\?q=word$/)
    const main = page.locator('main')
    await main.getByText(find.programLost).waitFor()
    expect(await main.innerText()).toContain(find.stillWorks)
    expect(uncaught).toEqual([])
    await page.close()
  })

  it('without JavaScript the box leads to the page of search, which tells what still works', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${pathToFileURL(copySite()).href}/${language}/index.html`)
    await page.locator('header input[type=search]').fill('word')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/index\.html\?q=word$/)
    expect(await page.locator('main').innerText()).toContain(find.noScript)
    expect(await page.locator('main').innerText()).toContain(find.stillWorks)
    await page.goto(page.url().replace('/search/', '/concordance/'))
    expect(await page.locator('main').innerText()).toContain(concordance.noScript)
    await context.close()
  })
})

const refuseWorkers: Change = (html) => html.replace("worker-src 'self' blob:", "worker-src 'none'")
const possible: readonly {
  readonly name: string
  readonly copy?: () => string
  readonly before?: () => void
}[] = [
  {name: 'without workers', before: deleteWorker},
  {name: 'where a worker cannot be made', before: forbidWorker},
  {name: 'where the policy of the page refuses workers', copy: () => copySite(/\.html$/, refuseWorkers)},
  {name: 'without the places of records', copy: () => copySite(/^search\/entities\.js/)},
  {name: 'where nothing may be stored', before: forbidStorage},
]

describe.each(possible)('$name', ({copy = copySite, before}) => {
  it.each(dictionaries)('search and concordance work in $language', async (dictionary) => {
    const site = copy()
    for (const name of ['search', 'concordance'] as const) {
      const {page, uncaught} = await open({site, path: pathOf(name, dictionary), before})
      await readAnswer(page)
      expect(await hits(page).count()).toBeGreaterThan(1)
      expect(uncaught).toEqual([])
      await page.close()
    }
  })
})

// These run in the page.

function deleteInflater(): void {
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
}

function deleteWorker(): void {
  Reflect.deleteProperty(globalThis, 'Worker')
}

function forbidWorker(): void {
  const refuse = (): never => {
    throw new DOMException('no', 'SecurityError')
  }
  Object.defineProperty(globalThis, 'Worker', {value: new Proxy(Worker, {construct: refuse})})
}

function forbidStorage(): void {
  const get = (): never => {
    throw new DOMException('no', 'SecurityError')
  }
  Object.defineProperty(globalThis, 'localStorage', {get})
}
