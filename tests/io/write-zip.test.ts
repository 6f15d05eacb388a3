import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {sha256} from '#io/content-digest.ts'
import {writeZip, type ZippedFile} from '#io/write-zip.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

function file(name: string, text: string): ZippedFile {
  return {name, sha256: sha256(text), read: () => Buffer.from(text)}
}

const files = [
  file('a/page.html', '<!doctype html>'.repeat(1000)),
  file('a/дождь № 3.html', 'Текст'),
  file('a/font.woff2', 'not really a font'),
  file('a/empty.txt', ''),
]

describe('writeZip', () => {
  it('gives the same bytes in any order, from a cache, an old one, a damaged one and none', () => {
    const folder = temporaryFolder()
    const [path, cache] = [join(folder, 'a.zip'), join(folder, 'cache')]
    const none = writeZip(path, files)
    expect(writeZip(path, files.toReversed(), cache)).toEqual(none)
    expect(writeZip(path, files, cache)).toEqual(none)
    const changed = [file('a/page.html', 'changed'), ...files.slice(1)]
    const other = writeZip(path, changed, cache)
    expect(other.sha256).not.toBe(none.sha256)
    expect(writeZip(path, changed)).toEqual(other)
    writeFileSync(join(cache, 'pack'), '')
    expect(writeZip(path, changed, cache)).toEqual(other)
    writeFileSync(join(cache, 'pack.json'), '[[')
    expect(writeZip(path, changed, cache)).toEqual(other)
  })

  it('holds every file whole, sorted, and stores what is compressed', () => {
    const path = join(temporaryFolder(), 'a.zip')
    const written = writeZip(path, files)
    const bytes = readFileSync(path)
    expect(
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data).toString()]),
    ).toEqual(files.map(({name, read}) => [name, Buffer.from(read()).toString()]).sort())
    expect(bytes.includes('not really a font')).toBe(true)
    expect(written).toEqual({path, files: 4, bytes: bytes.length, sha256: sha256(bytes)})
  })

  it('writes the sum beside the zip, replaces an older one and leaves nothing else', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.zip')
    writeFileSync(path, 'an older zip')
    const written = writeZip(path, files)
    expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${written.sha256}  a.zip\n`)
    expect(readdirSync(folder)).toEqual(['a.zip', 'a.zip.sha256'])
  })

  it.skipIf(!existsSync('/usr/bin/unzip'))('is whole to unzip', () => {
    const path = join(temporaryFolder(), 'a.zip')
    writeZip(path, files)
    expect(execFileSync('/usr/bin/unzip', ['-tq', path], {encoding: 'utf8'})).toContain('No errors detected')
  })

  it('refuses unsafe names, files that changed, and more files than a plain zip holds; the older zip stays', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.zip')
    writeFileSync(path, 'an older zip')
    const refuse = (list: readonly ZippedFile[]) => expect(() => writeZip(path, list))
    refuse([file('../a.txt', '')]).toThrow(/leads out of its folder/)
    refuse([file('a.txt', ''), file('A.txt', '')]).toThrow(/`a\.txt` to many disks/)
    refuse([{...file('a.txt', 'rain'), sha256: sha256('snow')}]).toThrow(/Unexpected change of `a\.txt`/)
    const many = Array.from({length: 0x10000}, (_, index) => file(`${index}`, ''))
    refuse(many).toThrow(/`65536` files/)
    expect(readFileSync(path, 'utf8')).toBe('an older zip')
    expect(readdirSync(folder)).toEqual(['a.zip'])
  })
})
