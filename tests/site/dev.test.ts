import {spawn} from 'node:child_process'
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {temporaryFolder, userEnvironment} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'
import {launch} from '#tests/site/browser.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this shape.
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Decides on the review page, by keys alone and by its address, and takes the last decision back. */
async function review(page: Page, origin: string, decisions: string): Promise<void> {
  const read = (): string => (existsSync(decisions) ? readFileSync(decisions, 'utf8') : '')
  await page.goto(`${origin}/ru/review/`)
  await page.locator('.review-list a').click()
  const row = page.locator('[data-ready] #p1c3')
  await row.focus()
  await page.keyboard.press('n')
  await row.locator('[name="ru"]').fill('Пояснение: так')
  await page.keyboard.press('Tab')
  await page.keyboard.type('An explanation')
  await row.locator('.lines ins', {hasText: 'An explanation'}).waitFor()
  expect(read()).toBe('')
  await page.keyboard.press('Enter')
  await expect
    .poll(read)
    .toMatch(
      /^untranslated:\n {2}- id: p1c3\n {4}side: ru\n {4}text: .*\n {4}reason:\n {6}ru: "Пояснение: так"\n {6}en: An explanation\n$/,
    )
  // The page comes again without the row; then the decision is taken back, and the row is there again.
  await row.waitFor({state: 'detached'})
  await page.locator('[data-undo]:enabled').click()
  await expect.poll(read).toBe('')
  await row.waitFor()
  // The reading page leads to the row.
  await page.goto(`${origin}/ru/rain-2031/`)
  await page.locator('#p1c3 a[href="/ru/review/rain-2031/#p1c3"]').click()
  await row.waitFor()
  const send = async (body: object, from = origin): Promise<number> => {
    const headers = {'content-type': 'application/json', origin: from}
    return (await fetch(`${origin}/review/decide`, {method: 'POST', headers, body: JSON.stringify(body)}))
      .status
  }
  const readHash = () => page.locator('.review').getAttribute('data-hash')
  const hash = await readHash()
  const decide = (act: object, ids: readonly string[], seen = hash) =>
    send({text: 'rain-2031', hash: seen, level: 'clauses', from: ids, to: ids, act, isWritten: true})
  expect(await decide({kind: 'confirm'}, ['p2c1'])).toBe(200)
  expect(read()).toMatch(/^pin:\n {2}- \{from: \[p2c1\], to: \[p2c1\], text: .*\}\n$/)
  // What was decided meanwhile stands in the file alone, not on the page that asks.
  expect(await decide({kind: 'merge', with: 'below'}, ['p1c1'])).toBe(409)
  await expect.poll(readHash).not.toBe(hash)
  expect(await decide({kind: 'merge', with: 'below'}, ['p1c1'], await readHash())).toBe(200)
  expect(read()).toContain('\n  - {from: [p1c1, p1c2], to: [p1c1')
  expect(await send({text: 'rain-2031', undo: true}, 'http://evil.example')).toBe(403)
}

it(
  'the dev server shows an edited text in the open page, and lets an editor decide about its rows',
  {timeout: 180_000},
  async () => {
    const content = writeCorpus({
      'corpus/rain-2031/ru.md': '# О дожде\n\n1\\. Идёт дождь. Он тёплый. Кошка спит.\n\n2\\. См. пункт 1.\n',
    })
    const port = await freePort()
    const child = spawn(
      process.execPath,
      ['src/cli/main.ts', 'dev', '--content', content, '--port', String(port)],
      {
        env: {...userEnvironment(), DIGLOT_CACHE: join(temporaryFolder(), 'cache')},
        stdio: 'inherit',
        detached: true,
      },
    )
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const origin = `http://127.0.0.1:${port}`
      const address = `${origin}/en/rain-2031/`
      for (let tries = 0; tries < 100; tries++) {
        const response = await page.goto(address).catch(() => undefined)
        if (response?.ok() === true) break
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      expect(await page.locator('#p1').textContent()).toContain('It is warm.')
      const file = join(content, 'corpus/rain-2031/en.md')
      writeFileSync(file, readFileSync(file, 'utf8').replace('It is warm.', 'It is cold now.'))
      await page.locator('#p1', {hasText: 'It is cold now.'}).waitFor({timeout: 30_000})
      await review(page, origin, join(content, 'corpus/rain-2031/align.ru-en.yaml'))
      // A text that is moved away is not found, and what happens to others is heard all the same.
      const status = async () => (await fetch(address)).status
      renameSync(join(content, 'corpus/rain-2031'), join(content, 'away'))
      await expect.poll(status).toBe(404)
      renameSync(join(content, 'away'), join(content, 'corpus/rain-2031'))
      await expect.poll(status).toBe(200)
    } finally {
      await browser.close()
      // The group: Astro runs in a process of its own.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    }
  },
)
