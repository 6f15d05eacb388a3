import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {reporter} from 'vfile-reporter'
import type {Settings} from '#io/settings.ts'
import {listTexts} from '#io/read-text.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {readTexts} from '#plugins/astro-corpus/text-pool.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {goodFiles, writeCorpus} from '#tests/cli/write-corpus.ts'

const copy = (id: string, words: string) => ({
  [`corpus/${id}/text.yaml`]: String(goodFiles['corpus/snow-2032/text.yaml']).replace('snow-2032', id),
  [`corpus/${id}/en.md`]: words,
})

/** Two good texts, one with a warning, one that must not be published, one that cannot be read. */
const content = writeCorpus({
  ...copy('hail-2033', '1\\. See paragraph 7.\n'),
  ...copy('mud-2034', '# T\n\nA word\u0000.\n'),
  'corpus/stray-2036/notes.txt': 'A stray file.\n',
})

async function read(settings: Settings, workers: number) {
  const counted: string[] = []
  const {results} = await readTexts(new CorpusReader(settings), settings, listTexts(content), {
    workers,
    onText: (index, all) => counted.push(`${index}/${all}`),
  })
  const folder = join(settings.cache, 'texts')
  return {
    counted,
    entries: results.map(({entry}) => entry),
    said: results.map(({files}) => reporter([...files], {verbose: true})),
    kept: readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  }
}

describe('readTexts', () => {
  it('gives the same results, messages and files with two threads as with none, and keeps them', async () => {
    const makeSettings = (): Settings => {
      return {root: '.', content, out: '', cache: join(temporaryFolder(), 'cache'), code: 'test'}
    }
    const settings = makeSettings()
    const [one, two] = [await read(makeSettings(), 1), await read(settings, 2)]
    expect(two).toEqual(one)
    expect(one.counted).toEqual(Array.from({length: 10}, (_, index) => `${index}/10`))
    expect(one.said.join('\n')).toMatch(/citation-target[\s\S]*control-character[\s\S]*stray-file/)
    expect(one.entries.map((entry) => entry?.isNew)).toEqual([true, undefined, true, true, undefined])
    const again = await read(settings, 1)
    expect(again.kept).toEqual(two.kept)
    expect(again.entries).toEqual(two.entries.map((entry) => entry && {...entry, isNew: false}))
  })
})
