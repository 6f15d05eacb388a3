import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {crc32} from 'node:zlib'
import {deflateSync, strToU8, unzipSync, zipSync, type Zippable} from 'fflate'
import {describe, expect, it} from 'vitest'
import {bundlePath, writeBundle} from '#io/bundle.ts'
import {sha256} from '#io/content-digest.ts'
import {verifyBundle} from '#io/verify-bundle.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeSmallSite} from './write-small-site.ts'
import {directoryRecord, endRecord, localRecord} from './zip-records.ts'

const site = writeSmallSite()
const {path: whole} = writeBundle(site, bundlePath(site))
const files = unzipSync(readFileSync(whole))

/** Rules of the faults, each with its file. */
async function faultsOf(path: string): Promise<string[]> {
  const {faults} = await verifyBundle(path)
  return [...new Set(faults.map((fault) => `${fault.rule} ${fault.path ?? ''}`.trim()))].sort()
}

function writeFile(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, bytes)
  return path
}

/** The whole bundle, packed anew by another program with some entries more. */
function repack(more: Zippable): string {
  return writeFile(zipSync({...files, ...more}, {mtime: new Date(1980, 0, 1, 12)}))
}

function unpack(): string {
  const folder = temporaryFolder()
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), bytes)
  }
  return join(folder, 'weather-2031.1')
}

/** Zeros over the last entries of the directory. */
function damageEnd(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0, bytes.length - 300, bytes.length - 30)
}

/** A zip of one file that declares what it likes. */
function declare(name: string, data: Uint8Array, size: number, times = 1): string {
  const entry = {name, crc: crc32(data), size, packedSize: data.length}
  const local = localRecord(entry)
  const directory = Buffer.concat(
    Array.from({length: times}, (_, index) => directoryRecord({...entry, name: `${name}${index}`})),
  )
  const end = endRecord(times, directory.length, local.length + data.length)
  return writeFile(Buffer.concat([local, data, directory, end]))
}

describe('a zip', () => {
  it('is whole as it was written, and under another name', async () => {
    expect(await verifyBundle(whole)).toMatchObject({faults: [], facts: {name: 'weather'}})
    expect(await faultsOf(writeFile(readFileSync(whole)))).toEqual([])
  })

  it('is not with any byte changed', async () => {
    const bytes = readFileSync(whole)
    // A prime: all kinds of places are met.
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8((bytes[at] ?? 0) ^ 0xff, at)
      expect((await verifyBundle(writeFile(changed))).faults.length, `byte ${at}`).toBeGreaterThan(0)
    }
  })

  it.each([
    ['cut off', () => readFileSync(whole).subarray(0, -1000)],
    ['cut to its first byte', () => readFileSync(whole).subarray(0, 1)],
    ['of no byte', () => Buffer.alloc(0)],
    ['of no file', () => Buffer.from(zipSync({}))],
    ['that is none', () => Buffer.from('PK\u0003\u0004 rain '.repeat(100))],
    ['whose directory is damaged', () => damageEnd(readFileSync(whole))],
    ['with something behind it', () => Buffer.concat([readFileSync(whole), Buffer.from('x')])],
  ])('%s is no bundle', async (_, bytes) => {
    expect(await faultsOf(writeFile(bytes()))).toEqual(['not-a-bundle'])
  })

  it('with something before it is altered', async () => {
    const [fault] = await faultsOf(writeFile(Buffer.concat([Buffer.from('x'), readFileSync(whole)])))
    expect(fault).toMatch(/^(?:altered-zip|not-a-bundle)/)
  })

  it('with another sum beside it is changed', async () => {
    const path = writeFile(readFileSync(whole))
    writeFileSync(`${path}.sha256`, `${sha256('rain')}  a.zip\n`)
    expect(await faultsOf(path)).toEqual(['changed-file'])
  })

  it('that was packed again is altered, though all sums agree', async () => {
    expect(await faultsOf(writeFile(zipSync(files)))).toEqual(['altered-zip weather-2031.1/SHA256SUMS'])
    const turned = Object.fromEntries(Object.entries(files).toReversed())
    const faults = await faultsOf(writeFile(zipSync(turned, {mtime: new Date(1980, 0, 1, 12)})))
    expect(faults.every((fault) => fault.startsWith('altered-zip'))).toBe(true)
    expect(faults.length).toBeGreaterThan(0)
  })

  it.each([
    '../evil.txt',
    '/etc/evil.txt',
    'weather-2031.1/../../evil.txt',
    'weather-2031.1\\evil.txt',
    'C:/evil.txt',
    'weather-2031.1/site/INDEX.html',
    'weather-2031.1/site/a\u0000.txt',
    'weather-2031.1/site/con.html',
  ])('names the unsafe entry %j', async (name) => {
    expect(await faultsOf(repack({[name]: strToU8('evil')}))).toContain(`unsafe-entry ${name}`)
  })

  it('names links, and what stands outside of its folder', async () => {
    const link: Zippable = {
      'weather-2031.1/link': [strToU8('/etc/passwd'), {os: 3, attrs: 0o120777 * 0x10000}],
    }
    expect(await faultsOf(repack(link))).toContain('unsafe-entry weather-2031.1/link')
    // Even where it comes first.
    const outside = zipSync({'other/x.txt': strToU8('x'), ...files}, {mtime: new Date(1980, 0, 1, 12)})
    expect(await faultsOf(writeFile(outside))).toEqual(['added-file other/x.txt', 'altered-zip other/x.txt'])
  })

  it('refuses bombs: by what they declare, by what they share, and by what comes out', async () => {
    const zeros = deflateSync(new Uint8Array(20_000_000), {level: 9})
    expect(await faultsOf(declare('a/bomb', zeros, 20_000_000))).toContain('zip-bomb a/bomb0')
    expect(await faultsOf(declare('a/bomb', zeros, 1000))).toContain('zip-bomb bomb0')
    expect(await faultsOf(declare('a/bomb', zeros, 1000, 9))).toContain('zip-bomb')
    expect(await faultsOf(declare('a/bomb', zeros, 0xfffffffe))).toContain('zip-bomb')
  })
})

describe('a folder', () => {
  it('is whole as it was unpacked, with a folder around it, too', async () => {
    const folder = unpack()
    expect(await faultsOf(folder)).toEqual([])
    expect(await faultsOf(dirname(folder))).toEqual([])
  })

  it('is not with a file changed, missing, added, renamed or linked', async () => {
    const folder = unpack()
    const page = join(folder, 'site', 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('doctype', 'Doctype'))
    expect(await faultsOf(folder)).toEqual(['changed-file site/index.html'])
    rmSync(page)
    expect(await faultsOf(folder)).toEqual(['build-facts build.json', 'missing-file site/index.html'])
    symlinkSync(join(folder, 'build.json'), page)
    expect(await faultsOf(folder)).toContain('unsafe-entry site/index.html')
    const other = unpack()
    renameSync(join(other, 'site', 'empty.txt'), join(other, 'site', 'void.txt'))
    writeFileSync(join(other, 'notes.txt'), '')
    expect(await faultsOf(other)).toEqual([
      'added-file notes.txt',
      'added-file site/void.txt',
      'missing-file site/empty.txt',
    ])
  })

  it.each([
    ['a line that is none', (sums: string) => `${sums}rain\n`, 'sums SHA256SUMS'],
    ['a line twice', (sums: string) => sums.replace(/.*\n/, '$&$&'), 'sums SHA256SUMS'],
    [
      'another sum',
      (sums: string) => sums.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      'changed-file START-HERE.html',
    ],
    ['a line less', (sums: string) => sums.replace(/.*\n/, ''), 'added-file START-HERE.html'],
  ])('is not with %s in its sums', async (_, change, expected) => {
    const folder = unpack()
    const path = join(folder, 'SHA256SUMS')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    expect(await faultsOf(folder)).toEqual([expected])
  })

  it('is not without its sums, or with counts that are wrong though the sums agree', async () => {
    const folder = unpack()
    const [facts, sums] = [join(folder, 'build.json'), join(folder, 'SHA256SUMS')]
    const before = readFileSync(facts, 'utf8')
    const after = before.replace('"clauses": 1', '"clauses": 2')
    writeFileSync(facts, after)
    writeFileSync(sums, readFileSync(sums, 'utf8').replace(sha256(before), sha256(after)))
    expect((await verifyBundle(folder)).faults.map(({reason}) => reason)).toEqual([
      'Unexpected clauses `2`, expected `1` as counted',
    ])
    rmSync(sums)
    expect(await faultsOf(folder)).toContain('missing-file SHA256SUMS')
    appendFileSync(facts, '}')
    expect(await faultsOf(folder)).toContain('build-facts build.json')
  })

  it('counts the texts that are there; an empty folder is no bundle', async () => {
    const empty = temporaryFolder()
    expect(await faultsOf(empty)).toEqual(['build-facts build.json', 'missing-file SHA256SUMS'])
    const folder = unpack()
    cpSync(
      join(folder, 'site', 'api', 'v1', 'texts', 'rain'),
      join(folder, 'site', 'api', 'v1', 'texts', 'snow'),
      {
        recursive: true,
      },
    )
    expect((await verifyBundle(folder)).faults.map(({reason}) => reason)).toContain(
      'Unexpected texts `1`, expected `2` as counted',
    )
  })
})
