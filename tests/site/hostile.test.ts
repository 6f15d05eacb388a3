import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'
import {launch} from '#tests/site/browser.ts'
import {findDeadLinks, readPages} from '#tests/site/read-pages.ts'

/** Each would set `window.hit` if it ran. */
const payloads = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"></svg>',
  '<details open ontoggle="window.hit = 1">a</details>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<base href="https://evil.example/">',
  '<style>body { display: none }</style>',
  '<form action="https://evil.example/"><input autofocus onfocus="window.hit = 1"></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<a id="p1" href="javascript:window.hit = 1">b</a>',
  '[c](javascript:window.hit=1) [d](JaVaScRiPt&#58;window.hit=1) [e](data:text/html,x) [f](//evil.example)',
  '![g](https://evil.example/pixel.png "onerror=window.hit=1")',
  '</textarea></title></section></article><script>window.hit = 1</script>',
  '<math><mtext><style><img src=x onerror="window.hit = 1"></style></mtext></math>',
  '`<script>window.hit = 1</script>`',
  '\\<script>window.hit = 1\\</script>',
]
const words = `</title><script>window.hit = 1</script>" onload="window.hit = 1`

it('nothing in a text or a record runs, leaves the site, hides it or forges an address', async () => {
  const content = writeCorpus({
    'corpus/hostile-2034/text.yaml': JSON.stringify({
      id: 'hostile-2034',
      kind: 'letter',
      date: '2034',
      titles: {en: words},
      editions: [{language: 'en', role: 'comparable', source: words, rights: words}],
    }),
    'corpus/hostile-2034/en.md': `# ${words}\n\n${payloads.map((payload, index) => `${index + 1}\\. Word ${payload} word.`).join('\n\n')}\n`,
    'authorities/x.yaml': JSON.stringify([
      {id: 'rain', type: 'place', labels: {en: 'Word "><script>window.hit = 1</script>'}},
    ]),
  })
  const site = join(temporaryFolder(), 'site')
  const {code, err} = runDiglot(['build', '--content', content, '--out', site])
  expect(code === 0 ? '' : err).toBe('')
  expect(err).toContain('raw-html')
  expect(findDeadLinks(site)).toEqual([])
  for (const {ids} of readPages(site)) expect(ids.length).toBe(new Set(ids).size)

  const browser = await launch()
  // Without the policy in the page: what is not there cannot run.
  const context = await browser.newContext({bypassCSP: true})
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) foreign.push(request.url())
  })
  for (const path of ['en/hostile-2034', 'ru/hostile-2034', 'en', 'ru']) {
    await page.goto(pathToFileURL(join(site, path, 'index.html')).href)
    await page.waitForTimeout(200)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(await page.locator('main').isVisible()).toBe(true)
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.filter((address) => /^(?:javascript|data):|^\/\//i.test(address))).toEqual([])
  }
  expect(foreign).toEqual([])
  await browser.close()
})
