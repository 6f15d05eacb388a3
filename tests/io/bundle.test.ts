import {createHash} from 'node:crypto'
import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, describe, expect, it} from 'vitest'
import {writeBundle} from '#io/bundle.ts'

const root = mkdtempSync(join(tmpdir(), 'diglot-bundle-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const files: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>'.repeat(1000),
  'ru/протокол № 3/index.html': 'Текст',
  'fonts/a.woff2': 'not really a font',
  'search/ru/0/index/x.pf_index.js': `__pfd("x","${'QUJD'.repeat(500)}")`,
  'empty.txt': '',
}

function writeSite(name: string, order: (paths: string[]) => string[]): string {
  const folder = join(root, name)
  for (const path of order(Object.keys(files))) {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), files[path] ?? '')
  }
  return folder
}

describe('writeBundle', () => {
  it('gives the same bytes whatever the order, dates and modes of the files', async () => {
    const site = writeSite('a', (paths) => paths)
    const other = writeSite('b', (paths) => paths.toReversed())
    utimesSync(join(other, 'index.html'), 1e9, 1e9)
    chmodSync(join(other, 'empty.txt'), 0o600)
    const first = await writeBundle(site, join(root, 'a.zip'), 'site')
    const second = await writeBundle(other, join(root, 'b.zip'), 'site')
    expect(second).toEqual(first)
    expect(readFileSync(join(root, 'a.zip')).equals(readFileSync(join(root, 'b.zip')))).toBe(true)
  })

  it('leaves out the data of single paragraphs and the service, not that of whole texts', async () => {
    const site = join(root, 'data')
    const kept = ['api/v1/index.json', 'api/v1/texts/rain/index.json', 'en/dts/index.html']
    for (const path of [...kept, 'api/v1/texts/rain/p9.json', 'dts/v1/index.json']) {
      mkdirSync(join(site, path, '..'), {recursive: true})
      writeFileSync(join(site, path), '{}')
    }
    await writeBundle(site, join(root, 'data.zip'), 'site')
    const names = Object.keys(unzipSync(readFileSync(join(root, 'data.zip'))))
    expect(names).toEqual(kept.map((path) => `site/${path}`))
  })

  it('gives the same bytes from a cache, an old one, a damaged one and none', async () => {
    const site = writeSite('cached', (paths) => paths)
    const cache = join(root, 'cache')
    const none = await writeBundle(site, join(root, 'cached.zip'), 'site')
    expect(await writeBundle(site, join(root, 'cached.zip'), 'site', cache)).toEqual(none)
    expect(await writeBundle(site, join(root, 'cached.zip'), 'site', cache)).toEqual(none)
    writeFileSync(join(site, 'index.html'), 'changed')
    const changed = await writeBundle(site, join(root, 'cached.zip'), 'site', cache)
    expect(changed).toEqual(await writeBundle(site, join(root, 'cached.zip'), 'site'))
    expect(changed.sha256).not.toBe(none.sha256)
    writeFileSync(join(cache, 'pack'), '')
    expect(await writeBundle(site, join(root, 'cached.zip'), 'site', cache)).toEqual(changed)
    writeFileSync(join(cache, 'pack.json'), '[[')
    expect(await writeBundle(site, join(root, 'cached.zip'), 'site', cache)).toEqual(changed)
  })

  it('holds every file under its own name, Cyrillic too, sorted and whole', async () => {
    const zip = join(root, 'c.zip')
    const report = await writeBundle(
      writeSite('c', (paths) => paths),
      zip,
      'Мой сайт',
    )
    const entries = Object.entries(unzipSync(readFileSync(zip)))
    const texts = entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
    const expected = Object.entries(files).map(([path, text]) => [`Мой сайт/${path}`, text])
    expect(texts).toEqual(expected.toSorted(([left = ''], [right = '']) => (left < right ? -1 : 1)))
    expect(report.files).toBe(5)
    expect(report.bytes).toBe(readFileSync(zip).length)
  })

  it('writes the sum beside the zip and leaves nothing else', async () => {
    const folder = mkdtempSync(join(root, 'out-'))
    const zip = join(folder, 'site.zip')
    writeFileSync(zip, 'an older zip')
    const {sha256} = await writeBundle(
      writeSite('d', (paths) => paths),
      zip,
      'site',
    )
    expect(createHash('sha256').update(readFileSync(zip)).digest('hex')).toBe(sha256)
    expect(readFileSync(`${zip}.sha256`, 'utf8')).toBe(`${sha256}  site.zip\n`)
    expect(readdirSync(folder)).toEqual(['site.zip', 'site.zip.sha256'])
  })

  it.skipIf(!existsSync('/usr/bin/unzip'))('is whole to unzip', async () => {
    const zip = join(root, 'e.zip')
    await writeBundle(
      writeSite('e', (paths) => paths),
      zip,
      'site',
    )
    expect(execFileSync('/usr/bin/unzip', ['-tq', zip], {encoding: 'utf8'})).toContain('No errors detected')
  })

  it('leaves the older zip alone when the site cannot be read', async () => {
    const zip = join(root, 'f.zip')
    writeFileSync(zip, 'an older zip')
    await expect(writeBundle(join(root, 'missing'), zip, 'site')).rejects.toThrow(/ENOENT/)
    expect(readFileSync(zip, 'utf8')).toBe('an older zip')
  })

  it.each(['', '..', 'a/b', 'a\\b', 'c:'])('refuses the root `%s`', async (name) => {
    await expect(writeBundle(root, join(root, 'g.zip'), name)).rejects.toThrow(TypeError)
  })
})
