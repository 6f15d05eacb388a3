import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {bundlePath, writeBundle} from '#io/bundle.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeSmallSite} from '#tests/io/write-small-site.ts'
import {unzip} from '#tests/site/unzip.ts'

const site = writeSmallSite()
const {path, files} = writeBundle(site, bundlePath(site))

describe('verify', () => {
  it('ends with 0 for a whole zip and its folder, and says so in one line', () => {
    for (const each of [path, unzip(path, join(temporaryFolder(), 'Мой архив (1)'))]) {
      const {code, out, err} = runDiglot(['verify', each])
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^.+ is whole: ${files} files, \\d+ bytes, release 2031\\.1\n$`))
    }
  })

  it('ends with 1 and names file, rule and remedy without colours', () => {
    const folder = unzip(path, temporaryFolder())
    writeFileSync(join(folder, 'site', 'index.html'), '')
    const {code, out, err} = runDiglot(['verify', folder])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(join('site', 'index.html'))
    expect(err).toContain('Unexpected bytes, expected those that the sum was made of')
    expect(err).toContain('changed-file')
    expect(err).toMatch(/is not whole: \d+ faults\n$/)
    expect(err).not.toContain('\u001b')
  })

  it('gives one line of JSON', () => {
    const cut = join(temporaryFolder(), 'cut.zip')
    writeFileSync(cut, readFileSync(path).subarray(0, -9))
    const read = (each: string) => {
      const {code, out, err} = runDiglot(['verify', '--json', each])
      expect([out.split('\n').length, err]).toEqual([2, ''])
      return {code, ...(JSON.parse(out) as {readonly isWhole: boolean; readonly faults: readonly object[]})}
    }
    expect(read(path)).toMatchObject({code: 0, isWhole: true, files, facts: {name: 'weather'}, faults: []})
    expect(read(cut)).toMatchObject({code: 1, isWhole: false, faults: [{rule: 'not-a-bundle'}]})
  })

  it('prints no more than a reader can read, and no command to the terminal', () => {
    const folder = unzip(path, temporaryFolder())
    for (let index = 0; index < 60; index++) writeFileSync(join(folder, `note${index}.txt`), '')
    writeFileSync(join(folder, 'a\u001b[2J.txt'), '')
    const {code, err} = runDiglot(['verify', folder])
    expect(code).toBe(1)
    expect(err).toMatch(/is not whole: \d+ faults, \d+ of them not shown\n$/)
    expect(err).not.toContain('\u001b')
  })

  it('ends with 1 where there is no such file, with 2 without a path', () => {
    expect(runDiglot(['verify', 'no-such.zip'])).toMatchObject({code: 1, out: ''})
    expect(runDiglot(['verify']).code).toBe(2)
  })
})
