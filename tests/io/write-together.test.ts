import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {finishWriting, writeTogether} from '#io/write-together.ts'

/** A root with files in it. */
function start(files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'diglot-together-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), text)
  }
  const read = () =>
    Object.fromEntries(listFiles(root).map(({path}) => [path, readFileSync(join(root, path), 'utf8')]))
  return {root, read}
}

describe('writeTogether', () => {
  it('writes new files and replaces old ones, and leaves nothing else behind', async () => {
    const {root, read} = start({'corpus/rain/en.md': 'old', 'corpus/rain/text.yaml': 'mine'})
    await writeTogether(root, [
      {path: 'sources/rain/en.txt', bytes: Buffer.from('received')},
      {path: 'corpus/rain/en.md', bytes: 'new'},
    ])
    expect(read()).toEqual({
      'corpus/rain/en.md': 'new',
      'corpus/rain/text.yaml': 'mine',
      'sources/rain/en.txt': 'received',
    })
  })

  it('undoes what was done when a later file has no place', async () => {
    const {root, read} = start({'corpus/a/en.md': 'old', 'corpus/b/en.md/x': 'a folder in the way'})
    const before = read()
    const files = ['corpus/a/en.md', 'corpus/a/new.md', 'corpus/b/en.md', 'corpus/fresh/en.md']
    await expect(
      writeTogether(
        root,
        files.map((path) => ({path, bytes: 'new'})),
      ),
    ).rejects.toMatchObject({name: 'InputError'})
    expect(read()).toEqual(before)
    expect(existsSync(join(root, 'corpus/fresh'))).toBe(false)
  })

  it('makes the root, and takes it away again when nothing could be written', async () => {
    const {root} = start({file: 'in the way'})
    const below = join(root, 'deep/er')
    await writeTogether(below, [{path: 'a', bytes: 'a'}])
    expect(readFileSync(join(below, 'a'), 'utf8')).toBe('a')
    await expect(writeTogether(join(root, 'file/x'), [{path: 'a', bytes: 'a'}])).rejects.toThrow('ENOTDIR')
    await expect(
      writeTogether(join(root, 'new'), [
        {path: 'a/b', bytes: ''},
        {path: 'a', bytes: ''},
      ]),
    ).rejects.toThrow()
    expect(existsSync(join(root, 'new'))).toBe(false)
  })
})

describe('finishWriting', () => {
  it('brings to their places what a killed process had decided to write', async () => {
    const {root, read} = start({
      'corpus/rain/en.md': 'old',
      '.import/corpus/rain/en.md': 'new',
      '.import/corpus/rain/ledger.en.yaml': 'new',
    })
    await finishWriting(root)
    expect(read()).toEqual({'corpus/rain/en.md': 'new', 'corpus/rain/ledger.en.yaml': 'new'})
  })

  it('does nothing where nothing was decided', async () => {
    const {root, read} = start({'.import.tmp-1/corpus/rain/en.md': 'half written', a: 'a'})
    await finishWriting(root)
    expect(read()['a']).toBe('a')
    expect(existsSync(join(root, 'corpus'))).toBe(false)
  })
})
