import {spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
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

it('the dev server shows an edited text in the open page', {timeout: 180_000}, async () => {
  const content = writeCorpus()
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
    const address = `http://127.0.0.1:${port}/en/rain-2031/`
    for (let tries = 0; tries < 100; tries++) {
      const response = await page.goto(address).catch(() => undefined)
      if (response?.ok() === true) break
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    expect(await page.locator('#p1').textContent()).toContain('It is warm.')
    const file = join(content, 'corpus/rain-2031/en.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('It is warm.', 'It is cold now.'))
    await page.locator('#p1', {hasText: 'It is cold now.'}).waitFor({timeout: 30_000})
  } finally {
    await browser.close()
    // The group: Astro runs in a process of its own.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  }
})
