import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {digestText} from '#core/register/fingerprint.ts'
import {listFiles} from '#io/list-files.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {goodFiles, writeCorpus} from '#tests/cli/write-corpus.ts'

const yaml = 'corpus/rain-2031/text.yaml'
const text = 'corpus/rain-2031/ru.md'
const good = String(goodFiles[yaml])
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** Name, what is changed in the good corpus, the file and line to be named, the rule. */
const cases: [string, Record<string, string | Uint8Array | undefined>, string, number | undefined, string][] =
  [
    ['an empty file', {[text]: ''}, 'ru.md', 1, 'empty-file'],
    ['invalid UTF-8', {[text]: bytes('# T\n\nОдин.\n\n', [0xff, 0xfe, 0xd0], '\n')}, 'ru.md', 5, 'encoding'],
    ['a NUL', {[text]: '# T\n\nОд\0ин.\n'}, 'ru.md', 3, 'control-character'],
    ['a bidirectional control', {[text]: '# T\n\nОд\u202eин.\n'}, 'ru.md', 3, 'control-character'],
    [
      'broken YAML',
      {[yaml]: good.replace("date: '2031-04-03'", "date: '2031' x")},
      'text.yaml',
      3,
      'yaml-syntax',
    ],
    ['an unknown key', {[yaml]: `${good}colour: red\n`}, 'text.yaml', 8, 'yaml-shape'],
    [
      'an unknown language',
      {[yaml]: good.replace('language: en', 'language: tlh')},
      'text.yaml',
      7,
      'yaml-shape',
    ],
    [
      'two texts with one id',
      {
        'corpus/rain-copy/text.yaml': good,
        'corpus/rain-copy/ru.md': '# О\n\nА.\n',
        'corpus/rain-copy/en.md': '# O\n\nA.\n',
      },
      'rain-copy/text.yaml',
      1,
      'duplicate-id',
    ],
    [
      'a slug with a path',
      {[yaml]: good.replace('id: rain-2031', 'id: ../../x')},
      'text.yaml',
      1,
      'yaml-shape',
    ],
    ['an unknown key `slug`', {[yaml]: `slug: ../../x\n${good}`}, 'text.yaml', 1, 'yaml-shape'],
    ['a folder with a bad name', {'corpus/Bad Name/text.yaml': good}, 'Bad Name', undefined, 'slug'],
    ['a line of 5 MB', {[text]: `# T\n\n${'дождь '.repeat(500_000)}\n`}, 'ru.md', 1, 'file-size'],
    ['a line of 100 KB', {[text]: `# T\n\n${'rain '.repeat(20_000)}\n`}, 'ru.md', 3, 'line-length'],
    ['20,000 nested quotations', {[text]: `# T\n\n${'>'.repeat(20_000)} x\n`}, 'ru.md', 3, 'nesting'],
    ['a storm of emphasis', {[text]: `# T\n\n${'*a_ '.repeat(8000)}\n`}, 'ru.md', 3, 'markup-density'],
    ['MDX in the corpus', {'corpus/rain-2031/en.mdx': 'x'}, 'en.mdx', undefined, 'stray-file'],
    ['an edition without its file', {'corpus/rain-2031/en.md': undefined}, 'text.yaml', 1, 'missing-file'],
    [
      'a file without its edition',
      {'corpus/snow-2032/ru.md': 'Снег.\n'},
      'text.yaml',
      1,
      'undeclared-edition',
    ],
    [
      'a vanished address',
      {
        'corpus/rain-2031/anchors.yaml': `text: rain-2031\nanchors:\n${[
          ['title', 'О дожде'],
          ['p1', 'Идёт дождь. Он тёплый.'],
          ['p2', 'См. пункт 1.'],
          ['p3', 'Реки разлились.'],
        ]
          .map(([id, words = '']) => `  - {id: ${id}, since: "1", fingerprint: {ru: ${digestText(words)}}}\n`)
          .join('')}`,
        'releases.yaml': 'texts: [{id: rain-2031, since: "1"}]\n',
      },
      'ru.md',
      undefined,
      'vanished-address',
    ],
    [
      'an authority with an unknown type',
      {'authorities/x.yaml': '- {id: a, type: river, labels: {en: A}}\n'},
      'x.yaml',
      1,
      'yaml-shape',
    ],
  ]

describe('bad input', () => {
  const cache = join(temporaryFolder(), 'cache')
  const out = join(temporaryFolder(), 'site')
  let before: string

  const fingerprint = (): string =>
    JSON.stringify(listFiles(out).map(({path}) => [path, readFileSync(join(out, path), 'latin1')]))

  beforeAll(() => {
    const built = runDiglot(['build', '--content', writeCorpus(), '--out', out], cache)
    expect(built.err + built.out).toContain('2 texts')
    expect(built.code).toBe(0)
    before = fingerprint()
  })

  it.each(cases)(
    '%s is refused with file, line and remedy; the old site stays',
    (_, change, file, line, rule) => {
      const {code, err} = runDiglot(['build', '--content', writeCorpus(change), '--out', out], cache)
      expect(code).toBe(1)
      expect(err).toContain(file)
      expect(err).toContain(rule)
      expect(err).toContain('[note]')
      if (line !== undefined) expect(err).toMatch(new RegExp(`^\\s*${line}:\\d+\\s`, 'm'))
      expect(err).not.toContain('    at ')
      expect(fingerprint()).toBe(before)
    },
  )

  it('a transclusion of an address that does not exist fails the build', () => {
    const page = '---\ntitle: A\ndescription: B\n---\n\n<Clause at="rain-2031#p9" />\n'
    const content = writeCorpus({'pages/about.en.mdx': page})
    const {code, err} = runDiglot(['build', '--content', content, '--out', out], cache)
    expect([code, err.includes('Unexpected address `rain-2031#p9`')]).toEqual([1, true])
    expect(fingerprint()).toBe(before)
    const right = writeCorpus({'pages/about.en.mdx': page.replace('#p9', '#p1c2')})
    const other = join(temporaryFolder(), 'site')
    expect(runDiglot(['build', '--content', right, '--out', other], cache).code).toBe(0)
    expect(readFileSync(join(other, 'en/about/index.html'), 'utf8')).toContain('It is warm.')
  })

  it('a missing folder is refused', () => {
    const {code, err} = runDiglot(
      ['build', '--content', join(temporaryFolder(), 'none'), '--out', out],
      cache,
    )
    expect([code, err.includes('missing-folder')]).toEqual([1, true])
    expect(fingerprint()).toBe(before)
  })

  it('a link that leaves the corpus is refused', () => {
    const content = writeCorpus()
    const secret = join(temporaryFolder(), 'secret.md')
    writeFileSync(secret, 'A secret.\n')
    mkdirSync(join(content, 'corpus/leak-2033'))
    symlinkSync(secret, join(content, 'corpus/leak-2033/en.md'))
    writeFileSync(
      join(content, 'corpus/leak-2033/text.yaml'),
      String(goodFiles['corpus/snow-2032/text.yaml']).replace('snow-2032', 'leak-2033'),
    )
    const {code, err} = runDiglot(['build', '--content', content, '--out', out], cache)
    expect([code, err.includes('outside-project')]).toEqual([1, true])
    expect(fingerprint()).toBe(before)
  })
})
