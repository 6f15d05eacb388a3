import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeSmallSite} from '#tests/io/write-small-site.ts'

describe('bundle', () => {
  it('writes the zip beside the site, twice the same, and says where', () => {
    const site = writeSmallSite()
    const path = join(dirname(site), 'weather-2031.1.zip')
    const {code, out} = runDiglot(['bundle', '--out', site])
    expect(code).toBe(0)
    expect(out).toMatch(/weather-2031\.1\.zip: \d+ files, \d+ bytes, SHA-256 [\da-f]{64}\n$/)
    const first = readFileSync(path)
    const elsewhere = join(dirname(site), 'other.zip')
    expect(runDiglot(['bundle', elsewhere, '--out', site]).code).toBe(0)
    expect(readFileSync(elsewhere).equals(first)).toBe(true)
    expect(existsSync(`${path}.sha256`)).toBe(true)
  })

  it('takes one text out as a folder or as a file, beside the site or into a folder', () => {
    const site = writeSmallSite()
    const folder = join(temporaryFolder(), 'new')
    const run = (...args: string[]) => runDiglot(['bundle', '--out', site, '--text', 'rain', ...args])
    expect(run().code).toBe(0)
    expect(run('--html').code).toBe(0)
    expect(run('--html', '--lang', 'en', folder).code).toBe(0)
    expect(run(folder).out).toMatch(/rain-2031\.1: 20 files, \d+ bytes\n$/)
    expect(readdirSync(dirname(site)).sort()).toEqual(['rain-2031.1', 'rain-2031.1.ru.html', 'site'])
    expect(readdirSync(folder).sort()).toEqual(['rain-2031.1', 'rain-2031.1.en.html'])
  })

  it('names the nearest id for one that is not', () => {
    const {code, err} = runDiglot(['bundle', '--out', writeSmallSite(), '--text', 'rian'])
    expect(code).toBe(1)
    expect(err).toContain('Unexpected text `rian`, expected `rain`')
  })

  it.each([
    ['--html without --text', ['--html'], 2],
    ['--lang without --html', ['--text', 'rain', '--lang', 'en'], 2],
    ['a language there is not', ['--text', 'rain', '--html', '--lang', 'tlh'], 2],
    ['an unknown option', ['--zip'], 2],
  ])('refuses %s', (_, args, expected) => {
    const {code, err} = runDiglot(['bundle', '--out', writeSmallSite(), ...args])
    expect([code, err.includes('    at ')]).toEqual([expected, false])
  })

  it('says that there is no site, and that it may not write', () => {
    expect(runDiglot(['bundle', '--out', temporaryFolder()])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Run `diglot build` first') as unknown,
    })
    const site = writeSmallSite()
    mkdirSync(join(dirname(site), 'weather-2031.1.zip'))
    const {code, err} = runDiglot(['bundle', '--out', site])
    expect([code, err.includes('    at ')]).toEqual([1, false])
  })
})
