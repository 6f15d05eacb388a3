import {gzipSync} from 'node:zlib'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, inject, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {findDeadLinks, readPages} from '#tests/site/read-pages.ts'

const site = inject('site')
const pages = readPages(site)
const texts = ['sco-security-councils-2018-statement', 'sco-security-councils-2024-protocol']

describe('pages', () => {
  it('are there in both languages', () => {
    const expected = ['ru', 'en'].flatMap((language) =>
      [
        '',
        'about/',
        'cite/',
        'concordance/',
        'persistence/',
        'search/',
        'entities/',
        'map/',
        'timeline/',
        ...texts.map((id) => `${id}/`),
      ].map((path) => `${language}/${path}index.html`),
    )
    const short = texts.map((id) => `${id}/index.html`)
    const names = pages.filter(({path}) => /\/entities\/[^/]+\//.test(path))
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

  // 20 kB without what machines read in its head (0.7 kB), the anchors of its ranges (0.4 kB), the box of search (0.5 kB).
  it('a text of 30 pairs weighs at most 21.3 kB compressed, style sheets and scripts included', () => {
    const page = pages.find(({path}) => path === 'ru/sco-security-councils-2024-protocol/index.html')
    const [head = '', ...groups] = (page?.html ?? '').split('<section class="g')
    // The protocol has 38 groups: its first 30, and what stands behind the last.
    const end = groups.at(-1)?.split('</section>').at(-1) ?? ''
    const html = [head, ...groups.slice(0, 30)].join('<section class="g') + end
    const styles = (page?.links ?? []).filter((link) => /\.(?:css|js)(?:\?|$)/.test(link))
    const weights = styles.map(
      (link) => gzipSync(readFileSync(join(site, dirname(page?.path ?? ''), link))).length,
    )
    expect(groups.length).toBeGreaterThanOrEqual(30)
    expect(styles.length).toBeGreaterThan(0)
    expect(gzipSync(html).length + weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(21_300)
  })
})
