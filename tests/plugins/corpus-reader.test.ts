/** Texts that cite each other: links between them, and a cache that never shows a stale one. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {TextCache} from '#io/text-cache.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'

const head = (id: string, title: string) => `id: ${id}
kind: treaty
date: '2031-04-03'
titles: {en: ${title}}
editions:
  - {language: en, role: digest, source: Ours, rights: CC0-1.0}
`
const treaty =
  '# Rain Treaty\n\n## Article 1\n\n1\\. It rains.\n\n2\\. It rains on, as Article 2 of the Snow Treaty says.\n'
const snow =
  '# Snow Treaty\n\n## Article 1\n\nIt snows.\n\n## Article 2\n\n1\\. It thaws under Article 1(2) of the Rain Treaty.\n'
const records = `- id: doc-rain
  type: instrument
  labels: {en: Rain Treaty}
  text: rain-treaty
- id: doc-snow
  type: instrument
  labels: {en: Snow Treaty}
  text: snow-treaty
`

/** A corpus of two treaties and what `changes` adds, with a cache of its own. */
function makeCorpus(changes: Readonly<Record<string, string>> = {}) {
  const content = writeCorpus({
    ...Object.fromEntries(
      ['text.yaml', 'ru.md', 'en.md'].map((name) => [`corpus/rain-2031/${name}`, undefined]),
    ),
    ...Object.fromEntries(['text.yaml', 'en.md'].map((name) => [`corpus/snow-2032/${name}`, undefined])),
    'corpus/rain-treaty/text.yaml': head('rain-treaty', 'Rain Treaty'),
    'corpus/rain-treaty/en.md': treaty,
    'corpus/snow-treaty/text.yaml': head('snow-treaty', 'Snow Treaty'),
    'corpus/snow-treaty/en.md': snow,
    'authorities/treaties.yaml': records,
    ...changes,
  })
  const settings = {root: '.', content, out: '', cache: join(temporaryFolder(), 'cache'), code: 'test'}
  const read = (name: string, reader = new CorpusReader(settings)) => {
    const {entry, files} = reader.read(name)
    return {
      entry:
        entry ??
        expect.fail(`${name} was not read: ${files.flatMap(({messages}) => messages.map(String)).join()}`),
      rules: files.flatMap(({messages}) => messages.map(({ruleId, reason}) => `${ruleId ?? ''}: ${reason}`)),
    }
  }
  const html = (name: string, digest: string) =>
    JSON.stringify(new TextCache(settings.cache).readPage(name, digest).view)
  const write = (path: string, words: string) => writeFileSync(join(content, path), words)
  return {settings, read, html, write}
}

describe('texts that cite each other', () => {
  it('links both ways to the place', () => {
    const {read, html} = makeCorpus()
    const rain = read('rain-treaty')
    const other = read('snow-treaty')
    expect([...rain.rules, ...other.rules]).toEqual([])
    expect(html('rain-treaty', rain.entry.digest)).toContain('../snow-treaty/index.html#h2')
    expect(html('snow-treaty', other.entry.digest)).toContain('../rain-treaty/index.html#p1.2')
  })

  it('says which text lacks the place, and links to that text', () => {
    const {read, html} = makeCorpus({
      'corpus/snow-treaty/en.md': '# Snow Treaty\n\n## Article 1\n\nIt snows.\n',
    })
    const {entry, rules} = read('rain-treaty')
    expect(rules).toEqual([
      'citation-target: Unexpected reference to `2`, expected an article of `snow-treaty`',
    ])
    expect(html('rain-treaty', entry.digest)).toContain('href=\\"../snow-treaty/index.html\\"')
  })

  it('links to the record alone where the corpus has no such text', () => {
    const {read, html} = makeCorpus({
      'authorities/treaties.yaml': records.replace('snow-treaty', 'ice-treaty'),
    })
    const {entry, rules} = read('rain-treaty')
    expect(rules).toEqual([])
    expect(html('rain-treaty', entry.digest)).toContain('../entities/doc-snow/index.html')
  })
})

describe('the terms of a text', () => {
  const glossary =
    'titles: {en: Rain}\nterms: [{id: rain, labels: {ru: снег, en: rain}, definitions: {ru: Снег., en: Rain.}}]\n'

  it('are found again when the glossary changes', () => {
    const {read, write} = makeCorpus({'glossary/rain.yaml': glossary.replace('en: rain', 'en: hail')})
    expect(read('rain-treaty').entry.summary.terms).toEqual({})
    write('glossary/rain.yaml', glossary.replace('en: rain', 'en: rain treaty'))
    const {entry} = read('rain-treaty')
    expect([entry.isNew, entry.summary.terms]).toEqual([true, {rain: [{address: 'titlec1', label: null}]}])
  })
})

describe('the cache of a text that cites others', () => {
  it('keeps it while they stay as they are', () => {
    const {read} = makeCorpus()
    const first = read('rain-treaty').entry
    const second = read('rain-treaty').entry
    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second.digest).toBe(first.digest)
    expect(second.summary).toEqual(first.summary)
  })

  it.each(['a new reader', 'the reader of a dev server'])(
    'makes it anew when one has changed, with %s',
    (kind) => {
      const {settings, read, html, write} = makeCorpus()
      const reader = kind === 'a new reader' ? undefined : new CorpusReader(settings)
      const before = read('rain-treaty', reader).entry
      write('corpus/snow-treaty/en.md', snow.replace('## Article 1', '## Preamble'))
      read('snow-treaty', reader)
      const after = read('rain-treaty', reader).entry
      expect(after.isNew).toBe(true)
      expect(after.digest).not.toBe(before.digest)
      expect(html('rain-treaty', after.digest)).toContain('../snow-treaty/index.html#h2')
      expect(read('rain-treaty', reader).entry).toMatchObject({isNew: false, digest: after.digest})
    },
  )

  it('makes it anew when one comes or goes', () => {
    const {settings, read, write} = makeCorpus({
      'authorities/treaties.yaml': records.replace('text: snow-treaty', 'text: snow-treaty-2'),
    })
    const before = read('rain-treaty').entry
    expect(before.summary.cites).toEqual({'snow-treaty-2': ''})
    writeTreaty(settings.content, write)
    const after = read('rain-treaty')
    expect(after.entry.isNew).toBe(true)
    expect(after.entry.digest).not.toBe(before.digest)
  })

  it('forgets old versions and keeps the present one readable', () => {
    const {settings, read, html, write} = makeCorpus()
    read('rain-treaty')
    write('corpus/snow-treaty/en.md', `${snow}\nIt snows again.\n`)
    const {entry} = read('rain-treaty')
    new TextCache(settings.cache).prune([entry])
    expect(readdirSync(join(settings.cache, 'texts'))).toHaveLength(6)
    expect(read('rain-treaty').entry.isNew).toBe(false)
    expect(html('rain-treaty', entry.digest)).toContain('snow-treaty')
  })
})

/** Adds the text that was missing. */
function writeTreaty(content: string, write: (path: string, words: string) => void): void {
  mkdirSync(join(content, 'corpus/snow-treaty-2'))
  write('corpus/snow-treaty-2/text.yaml', head('snow-treaty-2', 'Snow Treaty'))
  write('corpus/snow-treaty-2/en.md', snow)
}
