import {gzipSync} from 'node:zlib'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, inject, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {readGuide} from '#tests/docs/read-guide.ts'
import {findDeadLinks, readPages} from '#tests/site/read-pages.ts'

const site = inject('site')
const pages = readPages(site)
const texts = ['sco-security-councils-2018-statement', 'sco-security-councils-2024-protocol']

describe('pages', () => {
  it('are there in both languages', () => {
    const expected = ['ru', 'en'].flatMap((language) =>
      [
        '',
        'concordance/',
        'search/',
        'texts/',
        'entities/',
        'map/',
        'timeline/',
        'families/',
        'glossary/',
        'guide/',
        ...['commands', 'formats', 'rules'].map((name) => `guide/${name}/`),
        ...readGuide().flatMap((page) => (page.language === 'en' ? [`${page.name}/`] : [])),
        ...readdirSync('content/corpus').flatMap((id) => [`${id}/`, `${id}/history/`]),
        'sco-heads-of-state-2021-decision-3/deadlines/',
      ].map((path) => `${language}/${path}index.html`),
    )
    const short = readdirSync('content/corpus').map((id) => `${id}/index.html`)
    const names = pages.filter(({path}) => /\/(?:entities|families)\/[^/]+\//.test(path))
    const others = pages.filter((page) => !names.includes(page))
    expect(others.map(({path}) => path).sort()).toEqual(
      ['404.html', 'index.html', ...short, ...expected].sort(),
    )
    expect(names.length).toBeGreaterThan(200)
  })

  it('have no dead link, no dead fragment, no link that starts at the root', () => {
    expect(findDeadLinks(site)).toEqual([])
  })

  it.each(pages)('$path has each id once, a language, a title and a policy', ({html, ids}) => {
    expect(ids.length).toBe(new Set(ids).size)
    expect(html).toMatch(/<html[^>]* lang="(?:ru|en)"/)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html).toMatch(/content="[^"]*default-src &#39;none&#39;|content="[^"]*default-src 'none'/)
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
  })

  it('load nothing from elsewhere', () => {
    for (const {html} of pages) {
      expect(html).not.toMatch(/<(?:script|img|iframe)[^>]* src="(?:https?:)?\/\//)
      expect(html).not.toMatch(/<link[^>]* href="(?:https?:)?\/\/[^>]*rel="stylesheet"/)
      expect(html).not.toMatch(/<base\b/)
    }
    for (const {path} of listFiles(site).filter((file) => file.path.endsWith('.css'))) {
      expect(readFileSync(join(site, path), 'utf8')).not.toMatch(/url\(["']?(?:https?:)?\/\//)
    }
  })

  it.each(texts)('%s shows all paragraphs with the same addresses in both interface languages', (id) => {
    const [ru, en] = ['ru', 'en'].map((language) =>
      pages.find(({path}) => path === `${language}/${id}/index.html`),
    )
    const anchors = (ids: readonly string[] = []): string[] =>
      ids.filter((name) => /^(?:p\d|title|closing)/.test(name))
    expect(anchors(ru?.ids)).toEqual(anchors(en?.ids))
    expect(anchors(ru?.ids).length).toBeGreaterThan(70)
  })

  it.each(texts)('%s says that its editions are restatements', (id) => {
    const html = pages.find(({path}) => path === `en/${id}/index.html`)?.html ?? ''
    expect(html).toMatch(/restatement/i)
    expect(html).toContain('CC-BY-4.0')
  })

  it.each(texts)(
    '%s loads at most 12 kB of style and 5 kB of script, compressed, before it is used',
    (id) => {
      const page = pages.find(({path}) => path === `ru/${id}/index.html`)
      const html = page?.html ?? ''
      const weigh = (extension: string): number =>
        (page?.links ?? [])
          .filter((link) => link.split('?')[0]?.endsWith(extension))
          .map((link) => gzipSync(readFileSync(join(site, dirname(page?.path ?? ''), link))).length)
          .reduce((sum, bytes) => sum + bytes, 0)
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
      expect(weigh('.css')).toBeGreaterThan(1000)
      expect(weigh('.css')).toBeLessThanOrEqual(12_000)
      expect(inline.length).toBeGreaterThan(0)
      expect(weigh('.js') + gzipSync(inline.join('\n')).length).toBeLessThanOrEqual(5000)
    },
  )
})
