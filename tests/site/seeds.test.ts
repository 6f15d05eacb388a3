import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch, listen, serve} from '#tests/site/browser.ts'
import {importSeeds, languageOf} from '#tests/search/import-seeds.ts'
import {findDeadLinks, readPages} from '#tests/site/read-pages.ts'

const seeds = '../shared/seeds'

describe.skipIf(!existsSync(seeds))('the five real texts', () => {
  it('become a site: imported, built, opened from the disk and over http', {timeout: 300_000}, async () => {
    const folder = temporaryFolder()
    const content = join(folder, 'content')
    const site = join(folder, 'site')
    const ids = importSeeds(content)
    expect(ids).toHaveLength(5)
    const {code, out, err} = runDiglot(['build', '--content', content, '--out', site])
    expect(code === 0 ? '' : err).toBe('')
    expect(out).toContain('5 texts')
    expect(findDeadLinks(site)).toEqual([])

    const {server, origin} = await serve(site, '/corpus/')
    const browser = await launch()
    for (const [start, root] of [
      [pathToFileURL(site).href, `${pathToFileURL(site).href}/`],
      [origin, `${origin}/corpus/`],
    ] as const) {
      const page = await browser.newPage()
      const faults = listen(page, start)
      for (const {path} of readPages(site).filter((built) => built.path !== '404.html'))
        await page.goto(root + path)
      for (const id of ids) {
        await page.goto(`${root}en/${id}/index.html`)
        const shown = ((await page.locator('main').textContent()) ?? '').replace(/[^\p{L}\p{N}]/gu, '').length
        const received = readFileSync(
          join(
            content,
            'corpus',
            id,
            `${languageOf(join(content, 'sources', id, readdirSync(join(content, 'sources', id)).find((name) => name.endsWith('.txt')) ?? ''))}.md`,
          ),
          'utf8',
        )
        expect(shown).toBeGreaterThan(received.replace(/[^\p{L}\p{N}]/gu, '').length)
      }
      expect(faults).toEqual([])
      await page.close()
    }
    await browser.close()
    server.close()
    writeFileSync(join(folder, 'done'), '')
  })

  it('lose no character: the reading text and the ledger give the received text back', async () => {
    const {ingestText} = await import('#core/ingest/ingest-text.ts')
    const {joinDisplay} = await import('#core/ingest/join-display.ts')
    const {restoreReceived} = await import('#core/ingest/restore-received.ts')
    const {findLanguage} = await import('#core/text/languages/index.ts')
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
      const received = readFileSync(join(seeds, name), 'utf8')
      const language = findLanguage(languageOf(join(seeds, name)))
      if (language === undefined) throw new Error('unknown language')
      const {blocks, ledger} = ingestText(received, language)
      expect(restoreReceived(joinDisplay(blocks), ledger) === received).toBe(true)
    }
  })
})
