/** Texts that teach each other: what a new text changes in the others, and what it leaves alone. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {TextCache} from '#io/text-cache.ts'
import {readCorpus} from '#plugins/astro-corpus/read-corpus.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {learnCorpus} from '#plugins/astro-corpus/learn-corpus.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

/** Words of no language: the shipped lexicon knows nothing of them. */
const doubtful = {
  ru: 'Вакла мурит.\n\nШунда бакит.\n',
  en: 'Zorf nettles.\n',
}
const teachers = [
  {ru: 'Шунда.\n\nШунда и вакла.\n\nВакла, вакла.\n', en: 'Zorf.\n\nZorf and prell.\n\nPrell, prell.\n'},
  {ru: 'Вакла.\n\nШунда, шунда, шунда.\n', en: 'Prell.\n\nZorf, zorf, zorf.\n'},
]
const unrelated = {ru: '1\\. Дождь.\n\n2\\. Снег.\n', en: '1\\. Rain.\n\n2\\. Snow.\n'}

function makeCorpus(texts: Readonly<Record<string, {ru: string; en: string}>>) {
  const content = temporaryFolder()
  const settings = {root: '.', content, out: '', cache: join(temporaryFolder(), 'cache'), code: 'test'}
  const add = (id: string, {ru, en}: {ru: string; en: string}): void => {
    const folder = join(content, 'corpus', id)
    mkdirSync(folder, {recursive: true})
    const edition = (language: string) =>
      `  - {language: ${language}, role: digest, source: Ours, rights: CC0-1.0}\n`
    writeFileSync(
      join(folder, 'text.yaml'),
      `id: ${id}\nkind: other\ndate: '2031'\ntitles: {en: ${id}}\neditions:\n${edition('ru')}${edition('en')}`,
    )
    writeFileSync(join(folder, 'ru.md'), ru)
    writeFileSync(join(folder, 'en.md'), en)
  }
  mkdirSync(join(content, 'corpus'))
  for (const [id, text] of Object.entries(texts)) add(id, text)
  const remove = (id: string): void => rmSync(join(content, 'corpus', id), {recursive: true})
  const read = async () => {
    const {report, entries} = await readCorpus(settings)
    expect(report.fatal).toBe(0)
    return {report, digests: Object.fromEntries(entries.map(({id, digest}) => [id, digest]))}
  }
  const page = (id: string, digest: string): string =>
    JSON.stringify(new TextCache(settings.cache).readPage(id, digest).view)
  return {settings, add, remove, read, page}
}

describe('a lexicon of the corpus', () => {
  it('aligns again the texts that a new one settles a doubt of, and says of how many that holds', async () => {
    const [first, second] = teachers
    if (first === undefined || second === undefined) throw new RangeError('Unexpected list, expected two')
    const {add, remove, read, page} = makeCorpus({doubtful, unrelated})
    const before = await read()
    expect(before.report).toMatchObject({changed: 2, realigned: 0})
    expect((await read()).report).toMatchObject({changed: 0, realigned: 0})
    add('first', first)
    add('second', second)
    const after = await read()
    expect(after.report).toMatchObject({changed: 3, realigned: 1})
    expect(after.digests['unrelated']).toBe(before.digests['unrelated'])
    expect(page('doubtful', after.digests['doubtful'] ?? '')).not.toBe(
      page('doubtful', before.digests['doubtful'] ?? ''),
    )
    remove('first')
    remove('second')
    expect(await read()).toMatchObject({report: {realigned: 1}, digests: before.digests})
  })

  it('teaches the same in any order of the texts', () => {
    const texts = {doubtful, unrelated, ...Object.fromEntries(teachers.map((text, at) => [`t${at}`, text]))}
    const {settings} = makeCorpus(texts)
    const readIn = (names: readonly string[]) => {
      const reader = new CorpusReader({...settings, cache: join(temporaryFolder(), 'cache')})
      learnCorpus(reader, names)
      return new Map(names.toSorted().map((name) => [name, reader.read(name).entry?.digest]))
    }
    const names = Object.keys(texts)
    expect(readIn(names.toReversed())).toEqual(readIn(names))
  })

  it('reads a text alone as it is, with what was learned last', async () => {
    const {settings, read} = makeCorpus({doubtful, unrelated})
    const {digests} = await read()
    expect(new CorpusReader(settings).read('doubtful').entry).toMatchObject({
      digest: digests['doubtful'],
      isNew: false,
    })
  })
})
