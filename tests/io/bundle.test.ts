import {chmodSync, readFileSync, utimesSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {unzipSync} from 'fflate'
import {describe, expect, it, vi} from 'vitest'
import {bundlePath, writeBundle} from '#io/bundle.ts'
import {sha256} from '#io/content-digest.ts'
import {verifyBundle} from '#io/verify-bundle.ts'
import {writeSmallSite} from './write-small-site.ts'

describe('writeBundle', () => {
  const site = writeSmallSite()
  const path = bundlePath(site)
  const written = writeBundle(site, path)
  const files = new Map(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  )
  const read = (name: string): string => files.get(`weather-2031.1/${name}`)?.toString() ?? ''

  it('is named after the site and its release, beside the site', () => {
    expect(path).toBe(join(dirname(site), 'weather-2031.1.zip'))
    const unreleased = writeSmallSite({release: null})
    expect(bundlePath('/x/dist', unreleased)).toBe('/x/weather-unreleased.zip')
  })

  it('holds one folder with the site, without what is for the web alone', () => {
    const names = [...files.keys()].map((name) => name.replace(/^weather-2031\.1\//, ''))
    expect(names.filter((name) => !name.startsWith('site/'))).toEqual([
      'SHA256SUMS',
      'START-HERE.html',
      'build.json',
    ])
    expect(names).toContain('site/api/v1/texts/rain/index.json')
    expect(names).toContain('site/en/дождь № 3/index.html')
    expect(
      names.filter((name) => /p1\.json|site\/dts|site\/assets\/og|site\/build\.json/.test(name)),
    ).toEqual([])
    expect(names).toEqual(names.toSorted())
    expect(written.files).toBe(names.length)
  })

  it('has the sum of each file but that of the sums', () => {
    const lines = read('SHA256SUMS').trimEnd().split('\n')
    const expected = [...files]
      .map(([name, bytes]) => `${sha256(bytes)}  ${name.slice('weather-2031.1/'.length)}`)
      .filter((line) => !line.endsWith('SHA256SUMS'))
    expect(lines).toEqual(expected)
  })

  it('counts what it holds', () => {
    const inSite = [...files].filter(([name]) => name.includes('/site/'))
    expect(JSON.parse(read('build.json'))).toMatchObject({
      name: 'weather',
      release: {name: '2031.1'},
      counts: {
        texts: 1,
        paragraphs: 1,
        clauses: 1,
        entities: 1,
        languages: ['en'],
        files: inSite.length,
        bytes: inSite.reduce((sum, [, {length}]) => sum + length, 0),
      },
    })
    expect(read('START-HERE.html')).toContain('CC0-1.0')
  })

  it('gives the same bytes from the same site, whatever dates, modes, time zone and cache', () => {
    const again = writeSmallSite()
    utimesSync(join(again, 'index.html'), 1e9, 1e9)
    chmodSync(join(again, 'empty.txt'), 0o600)
    vi.stubEnv('TZ', 'Asia/Vladivostok')
    const cache = join(dirname(again), 'cache')
    const sums = [1, 2].map(() => writeBundle(again, bundlePath(again), cache).sha256)
    expect(sums).toEqual([written.sha256, written.sha256])
  })

  it('is whole to the verifier', async () => {
    expect(await verifyBundle(path)).toMatchObject({faults: [], files: written.files})
  })

  it('refuses a site with a name that not every disk takes', () => {
    const odd = writeSmallSite({files: {'con.html': ''}})
    expect(() => writeBundle(odd, bundlePath(odd))).toThrow(/keeps for a device/)
  })

  it('says that there is no site', () => {
    expect(() => bundlePath('no-such-folder')).toThrow(/expected a built site/)
  })
})
