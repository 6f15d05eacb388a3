import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createHash} from 'node:crypto'
import {dirname, join} from 'node:path'
import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {listPaths} from '#io/list-files.ts'
import {verifyBundle} from '#io/verify-bundle.ts'
import {openText, writeTextFile, writeTextFolder, type OpenedText} from '#io/write-single-text.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {siteFiles, writeSmallSite} from './write-small-site.ts'

function open(site: string): OpenedText {
  const text = openText(site, 'rain')
  if (Array.isArray(text)) throw new Error('no text')
  return text
}

describe('a text as a folder', () => {
  it('holds its pages, its data and what they need, and is whole', async () => {
    const site = writeSmallSite()
    const {path, files} = await writeTextFolder(open(site))
    expect(path).toBe(join(dirname(site), 'rain-2031.1'))
    const paths = listPaths(path)
    expect(paths).toHaveLength(files)
    expect(paths).toEqual(
      [
        'SHA256SUMS',
        'START-HERE.html',
        'build.json',
        'site/api/v1/texts/rain/index.json',
        'site/assets/cards/en.0.js',
        'site/assets/cards/en.js',
        'site/assets/cards/ru.js',
        'site/assets/cards/style.css',
        'site/assets/cite/en.js',
        'site/assets/cite/ru.js',
        'site/assets/cite/style.css',
        'site/assets/reader/en.js',
        'site/assets/reader/ru.js',
        'site/assets/site.css',
        'site/en/rain/index.html',
        'site/favicon.svg',
        'site/fonts/a.woff2',
        'site/rain/index.html',
        'site/ru/rain/index.html',
        'site/schemas/api/v1/text.schema.json',
      ].sort(),
    )
    // Of the records, those that the pages name.
    expect(readFileSync(join(path, 'site/assets/cards/en.0.js'), 'utf8')).toBe(
      '(window.diglotCards??={})[0]={"org-mere":{"note":"</script>"}}\n',
    )
    expect(await verifyBundle(path)).toMatchObject({faults: [], facts: {counts: {texts: 1}}})
  })

  it('replaces an older one, and nothing else', async () => {
    const text = open(writeSmallSite())
    const folder = join(temporaryFolder(), 'new')
    const {path} = await writeTextFolder(text, folder)
    writeFileSync(join(path, 'old.txt'), '')
    await writeTextFolder(text, folder)
    expect(existsSync(join(path, 'old.txt'))).toBe(false)
    const other = join(temporaryFolder(), 'rain-2031.1')
    mkdirSync(other)
    writeFileSync(join(other, 'thesis.txt'), 'mine')
    await expect(writeTextFolder(text, dirname(other))).rejects.toThrow(/without `SHA256SUMS`/)
    expect(listPaths(other)).toEqual(['thesis.txt'])
  })
})

describe('a text as one file', () => {
  const text = open(writeSmallSite({url: 'https://example.org/'}))
  const {path} = writeTextFile(text, temporaryFolder(), 'en')
  const {document} = parseHTML(readFileSync(path, 'utf8'))

  it('asks for no other file', () => {
    expect(path).toMatch(/rain-2031\.1\.en\.html$/)
    expect(document.querySelectorAll('[src], link[rel=stylesheet]').length).toBe(0)
    const style = document.querySelector('style')?.textContent
    expect(style).toContain(
      `url(data:font/woff2;base64,${Buffer.from('not really a font').toString('base64')})`,
    )
    expect(style).toContain('.card{color:red}')
    expect(style).toContain('.cite{color:red}')
    expect(document.querySelector('link[rel=icon]')?.getAttribute('href')).toMatch(/^data:image\/svg\+xml,/)
    for (const link of document.querySelectorAll('[href]'))
      expect(link.getAttribute('href')).toMatch(/^(?:https:\/\/example\.org\/|data:|#main$)/)
  })

  it('holds the scripts, which find an empty path, and no end of a script in them', () => {
    expect(document.querySelector('[data-cards]')?.getAttribute('data-cards')).toBe('')
    const script = [...document.querySelectorAll('script')].at(-1)?.textContent ?? ''
    expect(script).toContain('"org-mere"')
    expect(script).not.toContain('org-pond')
    expect(script).toContain('window.diglotCite=0')
    expect(script).not.toMatch(/<\/script|<!--/)
  })

  it('has a policy with the digest of each script and style', () => {
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy).toMatch(/^default-src 'none'; img-src data:; font-src data:; style-src 'sha256-/)
    const inline = [...document.querySelectorAll('script, style')]
    expect(inline).toHaveLength(3)
    for (const {textContent} of inline)
      expect(policy).toContain(
        createHash('sha256')
          .update(textContent ?? '')
          .digest('base64'),
      )
  })

  it('keeps every word of the page', () => {
    const {document: before} = parseHTML(siteFiles['en/rain/index.html'] ?? '')
    expect(document.querySelector('.text')?.textContent).toBe(before.querySelector('.text')?.textContent)
  })
})

describe('openText', () => {
  it('gives the ids there are for one that is not', () => {
    expect(openText(writeSmallSite(), 'snow')).toEqual(['rain'])
  })
})
