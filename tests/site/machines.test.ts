import {execFileSync} from 'node:child_process'
import {appendFileSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Server} from 'node:http'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {fromJsonLd} from '#core/citing/json-ld.ts'
import {listFiles} from '#io/list-files.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {goodFiles, writeCorpus} from '#tests/cli/write-corpus.ts'
import {childrenOf, readXml, wordsOf} from '#tests/read-xml.ts'
import {launch, listen, serve} from '#tests/site/browser.ts'
import {findDeadLinks, readPages, type BuiltPage} from '#tests/site/read-pages.ts'

/** A corpus with a past: one text renamed twice, one withdrawn, one renamed and then withdrawn. */
function buildPast(): string {
  const folder = temporaryFolder()
  const content = writeCorpus({
    'site.yaml': `names: {ru: Погода, en: Weather}
url: https://weather.example/sub/
publisher: {ru: Мы, en: We}
`,
    'corpus/rain-2031/text.yaml': String(goodFiles['corpus/rain-2031/text.yaml']).replace(
      'kind: statement',
      'kind: law\nnumber: 7-К\nissuer: {ru: Совет, en: Council}',
    ),
  })
  const run = (...args: string[]): void => {
    const {code, err} = runDiglot([...args, '--content', content], join(folder, 'cache'))
    if (code !== 0) throw new Error(err)
  }
  run('register', '--release', '2031.1', '--date', '2031-05-06')
  appendFileSync(
    join(content, 'releases.yaml'),
    `  - {id: wet-2031, since: '2031.1', movedTo: damp-2031}
  - {id: damp-2031, since: '2031.1', movedTo: rain-2031}
  - {id: sleet-2030, since: '2031.1', movedTo: hail-2030}
  - id: hail-2030
    since: '2031.1'
    withdrawn:
      on: '2032-02-03'
      titles: {ru: О граде, en: On Hail}
      reason: {ru: По просьбе автора., en: At the author’s request.}
`,
  )
  run('build', '--no-zip', '--out', join(folder, 'site'))
  return join(folder, 'site')
}

const past = buildPast()
const sites = [
  {name: 'the sample', site: inject('site'), url: 'https://diglot.example/'},
  {name: 'a corpus with a past', site: past, url: 'https://weather.example/sub/'},
]

const isRedirect = ({html}: BuiltPage): boolean => html.includes('location.replace')
const isGone = ({html}: BuiltPage): boolean => html.includes('name="robots" content="noindex"')
/** Values of an attribute of elements that have another one. */
function valuesOf({html}: BuiltPage, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match.slice(1).join(' ').replaceAll('&amp;', '&'))
}
const alternatesOf = (page: BuiltPage) =>
  valuesOf(page, /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)
const canonicalOf = (page: BuiltPage) => valuesOf(page, /<link rel="canonical" href="([^"]*)"/g)

describe.each(sites)('the pages of $name', ({site, url}) => {
  const pages = readPages(site)
  const addressOf = ({path}: BuiltPage): string => url + path.replace(/(?<=^|\/)index\.html$/, '')
  const listed = pages.filter((page) => page.path !== '404.html' && !isGone(page))
  const own = listed.filter((page) => canonicalOf(page)[0] === addressOf(page))

  it('have no dead link', () => {
    expect(findDeadLinks(site, new URL(url).pathname)).toEqual([])
  })

  it('name their own address, but for those that moved', () => {
    const addresses = new Set(pages.map(addressOf))
    for (const page of listed) {
      expect(canonicalOf(page)).toHaveLength(1)
      expect(addresses).toContain(canonicalOf(page)[0])
    }
    expect(listed.filter((page) => !own.includes(page)).every(isRedirect)).toBe(true)
    expect(pages.filter((page) => !listed.includes(page)).flatMap(canonicalOf)).toEqual([])
  })

  it('have alternates in Russian, English and for others, which all say the same', () => {
    const byAddress = new Map(own.map((page) => [addressOf(page), page]))
    for (const page of own) {
      const alternates = alternatesOf(page)
      expect(alternates.map((each) => each.split(' ')[0])).toEqual(['ru', 'en', 'x-default'])
      expect(alternates.map((each) => each.split(' ')[1])).toContain(addressOf(page))
      for (const each of alternates) {
        const other = byAddress.get(each.split(' ')[1] ?? '')
        expect(other === undefined ? each : alternatesOf(other)).toEqual(alternates)
      }
    }
  })

  it('stand in the sitemap with the same alternates: all that are shown, and no other', () => {
    const items = childrenOf(readXml(readFileSync(join(site, 'sitemap.xml'), 'utf8')), 'url')
    const shown = own.filter((page) => !isRedirect(page))
    expect(items.map((item) => wordsOf(item, 'loc')).sort()).toEqual(shown.map(addressOf).sort())
    const byAddress = new Map(shown.map((page) => [addressOf(page), page]))
    for (const item of items) {
      const page = byAddress.get(wordsOf(item, 'loc'))
      const links = childrenOf(item, 'xhtml:link').map(
        ({attributes}) => `${attributes['hreflang']} ${attributes['href']}`,
      )
      expect(links).toEqual(page && alternatesOf(page))
    }
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${url}sitemap.xml\n`)
  })

  it('tell previews what they are, with a picture that is there', () => {
    for (const page of own.filter((each) => !isRedirect(each))) {
      const tags = new Map(
        [...page.html.matchAll(/<meta property="og:([^"]+)" content="([^"]*)"/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      )
      expect([...tags.keys()].sort()).toEqual(
        ['description', 'image', 'locale', 'locale:alternate', 'site_name', 'title', 'type', 'url'].sort(),
      )
      expect(tags.get('url')).toBe(addressOf(page))
      // The name of the site has a tag of its own.
      if (page.path !== 'index.html')
        expect(tags.get('title')).not.toMatch(/ · (?:Погода|Weather|Diglot|Диглот)$/)
      expect([tags.get('locale'), tags.get('locale:alternate')].sort()).toEqual(['en_GB', 'ru_RU'])
      const image = readFileSync(join(site, (tags.get('image') ?? '').slice(url.length)))
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
      // Zotero takes `website` for a web page, whatever the other tags say.
      expect(tags.get('type')).toBe(page.html.includes('citation_title') ? 'article' : 'website')
    }
  })

  it.each(['ru', 'en'])('lead to the search in %s, which takes the words from its address', (language) => {
    const root = readXml(readFileSync(join(site, `opensearch.${language}.xml`), 'utf8'))
    const [search] = childrenOf(root, 'Url').map(({attributes}) => attributes['template'])
    expect(search).toBe(`${url}${language}/search/?q={searchTerms}`)
    expect(existsSync(join(site, language, 'search/index.html'))).toBe(true)
    expect(own.filter(({html}) => html.includes(`opensearch.${language}.xml`)).length).toBeGreaterThan(0)
  })

  it('of texts tell Zotero of a report and hold their record', () => {
    const texts = pages.filter(({html}) => html.includes('"workExample":'))
    expect(texts).toHaveLength(2 * readdirSync(join(site, 'api/v1/texts')).length)
    for (const page of texts) {
      const [, language, id] = /^(ru|en)\/([^/]+)\//.exec(page.path) ?? []
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1] ?? ''
      const work = fromJsonLd(json)
      expect([work?.id, work?.site.url]).toEqual([id, url])
      expect(work?.titles).toHaveProperty(
        page.html.match(/name="citation_language" content="(\w+)"/)?.[1] ?? '',
      )
      const names = valuesOf(page, /<meta name="citation_([^"]+)"/g)
      expect(names).toEqual(
        expect.arrayContaining(['title', 'technical_report_institution', 'language', 'public_url']),
      )
      expect(page.html).toContain(`name="citation_public_url" content="${url}${language}/${id}/"`)
      const data = valuesOf(page, /<link rel="alternate" type="application\/json" href="([^"]*)"/g)
      expect(data).toEqual([`../../api/v1/texts/${id}/index.json`])
    }
  })
})

describe('a site without an address', () => {
  it('leaves out what needs one', () => {
    const folder = temporaryFolder()
    const site = join(folder, 'site')
    const {code} = runDiglot(
      ['build', '--no-zip', '--content', writeCorpus(), '--out', site],
      join(folder, 'cache'),
    )
    expect(code).toBe(0)
    expect(listFiles(site).filter(({path}) => /sitemap|feed|opensearch|assets\/og/.test(path))).toEqual([])
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).not.toContain('Sitemap')
    expect(findDeadLinks(site)).toEqual([])
    for (const {html} of readPages(site))
      expect(html).not.toMatch(/canonical|og:|twitter:|rel="search"|atom\+xml/)
    expect(existsSync(join(site, 'rain-2031/index.html'))).toBe(true)
  })
})

describe('the feed', () => {
  it.each(['ru', 'en'])('in %s lists the texts that are shown', (language) => {
    const path = join(past, `feed.${language}.xml`)
    const root = readXml(readFileSync(path, 'utf8'))
    const entries = childrenOf(root, 'entry')
    expect(entries.map((entry) => wordsOf(entry, 'id')).sort()).toEqual(
      ['rain-2031', 'snow-2032'].map((id) => `https://weather.example/sub/${id}/`),
    )
    for (const entry of entries) expect(wordsOf(entry, 'updated')).toBe('2031-05-06T00:00:00Z')
    const home = readFileSync(join(past, language, 'index.html'), 'utf8')
    expect(home).toContain(`type="application/atom+xml" title="${language === 'ru' ? 'Погода' : 'Weather'}"`)
  })
})

describe('the name of the site', () => {
  const built = readPages(past)
  const read = (path: string): string => readFileSync(join(past, path), 'utf8')

  it.each([
    ['ru', 'Погода'],
    ['en', 'Weather'],
  ])('stands in the title and the header of each page in %s', (language, name) => {
    const pages = built.filter((page) => page.path.startsWith(`${language}/`) && !isRedirect(page))
    expect(pages.length).toBeGreaterThan(5)
    for (const {path, html} of pages) {
      expect(/<title>[^<]+ · ([^<·]+)<\/title>/.exec(html)?.[1], path).toBe(name)
      expect(/<a class="brand"[^>]*>([^<]*)<\/a>/.exec(html)?.[1]?.trim(), path).toBe(name)
    }
  })

  it('stands in both languages on the door and where a text was', () => {
    expect(read('index.html')).toContain('<title>Погода · Weather</title>')
    expect(read('hail-2030/index.html')).toMatch(/<h1>\s*Погода · Weather\s*<\/h1>/)
    expect(read('index.html')).toMatch(
      /<span lang="ru">Погода<\/span>\s*<span lang="en">Weather<\/span>\s*<\/h1>/,
    )
  })
})

describe('redirects', () => {
  it('are told to servers', () => {
    const list: unknown = JSON.parse(readFileSync(join(past, 'redirects.json'), 'utf8'))
    expect(list).toContainEqual({from: '/ru/wet-2031/', to: '/ru/rain-2031/', status: 301})
    expect(list).toContainEqual({from: '/sleet-2030/', to: '/hail-2030/', status: 301})
    expect(list).toContainEqual({from: '/en/hail-2030/', status: 410})
    expect(readFileSync(join(past, 'redirects/_redirects'), 'utf8')).toContain(
      '/sub/wet-2031/ /sub/rain-2031/ 301!',
    )
    expect(listFiles(join(past, 'redirects')).map(({path}) => path)).toEqual([
      '_redirects',
      'apache.htaccess',
      'nginx.conf',
    ])
  })

  it('no list of the site names a text that is gone', () => {
    const lists = readPages(past).filter((page) => !isGone(page) && !isRedirect(page))
    for (const {html} of lists) expect(html).not.toMatch(/hail-2030|wet-2031|damp-2031/)
    expect(readFileSync(join(past, 'sitemap.xml'), 'utf8')).not.toMatch(/hail-2030|wet-2031|damp-2031/)
  })
})

describe.each(['file', 'http'])('over %s', (kind) => {
  let browser: Browser
  let server: Server
  let root: string
  let start: string
  beforeAll(async () => {
    browser = await launch()
    const served = await serve(past, '/sub/')
    server = served.server
    start = kind === 'file' ? 'file://' : served.origin
    root = kind === 'file' ? `${pathToFileURL(past).href}/` : `${served.origin}/sub/`
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it.each([
    ['ru-RU', 'rain-2031/index.html?q=1#p2', 'ru/rain-2031/index.html?q=1#p2'],
    ['en-GB', 'rain-2031/index.html#p1c2', 'en/rain-2031/index.html#p1c2'],
    ['kk-KZ', 'rain-2031/index.html', 'en/rain-2031/index.html'],
    ['en-GB', 'ru/wet-2031/index.html#p2', 'ru/rain-2031/index.html#p2'],
    ['ru-RU', 'wet-2031/index.html?q=1#p1:p2', 'ru/rain-2031/index.html?q=1#p1:p2'],
    ['ru-RU', 'en/sleet-2030/index.html#p2', 'en/hail-2030/index.html#p2'],
  ])('a reader with %s who opens %s comes to %s', async (locale, from, to) => {
    const context = await browser.newContext({locale})
    const page = await context.newPage()
    const faults = listen(page, start)
    await page.goto(root + from)
    await page.waitForURL(root + to)
    await page.goBack()
    // The short page left no step behind to go back to.
    expect(page.url()).toBe('about:blank')
    expect(faults).toEqual([])
    await context.close()
  })

  it('the words that a text fragment names come along', async () => {
    const page = await browser.newPage()
    await page.goto(`${root}rain-2031/index.html#p2:~:text=paragraph`)
    await page.waitForURL(/\/en\/rain-2031\//)
    const whole = () => page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)
    expect(await whole()).toBe(`${root}en/rain-2031/index.html#p2:~:text=paragraph`)
    await page.close()
  })

  it('without a script, links are there to follow, and a page that moved leads on', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${root}rain-2031/index.html`)
    await page.click('a[hreflang="ru"]')
    expect(page.url()).toBe(`${root}ru/rain-2031/index.html`)
    await page.goto(`${root}en/wet-2031/index.html`)
    await page.waitForURL(`${root}en/rain-2031/index.html`)
    await context.close()
  })

  it('a text that was withdrawn says when and why', async () => {
    const page = await browser.newPage()
    const faults = listen(page, start)
    await page.goto(`${root}hail-2030/index.html`)
    const short = await page.locator('main').innerText()
    for (const words of [
      'О граде',
      '3 февраля 2032',
      'По просьбе автора.',
      'On Hail',
      '3 February 2032',
      'At the author’s request.',
    ])
      expect(short).toContain(words)
    await page.goto(`${root}ru/hail-2030/index.html`)
    expect(await page.locator('main').innerText()).toMatch(
      /^О граде[^A-Z]*3 февраля 2032[^A-Z]*По просьбе автора\./,
    )
    await page.click('a[hreflang="en"]')
    expect(page.url()).toBe(`${root}en/hail-2030/index.html`)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('XML', () => {
  const hasXmllint = existsSync('/usr/bin/xmllint')
  it.skipIf(!hasXmllint)('is well-formed for another parser (skipped without xmllint)', () => {
    for (const {path} of listFiles(past).filter((file) => /^[^/]*\.xml$/.test(file.path))) {
      expect(() => execFileSync('xmllint', ['--noout', join(past, path)], {stdio: 'pipe'})).not.toThrow()
    }
  })
})
