import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    // Lines of our own command.
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('split', () => {
  it('gives a line per block with labels, clauses and lines of the file', () => {
    const {code, out} = runDiglot([
      'split',
      join(writeCorpus(), 'corpus/rain-2031/en.md'),
      '--lang',
      'en',
      '--json',
    ])
    expect(code).toBe(0)
    expect(lines(out)[1]).toEqual({
      id: 'p1',
      label: '1',
      marker: '1.',
      kind: 'paragraph',
      division: 'body',
      text: 'It is raining. It is warm.',
      clauses: [
        {id: 'p1c1', start: 0, end: 14, text: 'It is raining.'},
        {id: 'p1c2', start: 15, end: 26, text: 'It is warm.'},
      ],
      lines: [3, 3],
    })
  })

  it('reads received text by its lines', () => {
    const file = join(temporaryFolder(), 'a.txt')
    writeFileSync(file, '1. Стороны встретились\n\nв Омске.\n\n2. Они расстались.\n')
    const {out} = runDiglot(['split', file, '--lang', 'ru', '--json'])
    expect(lines(out).map(({id, text, lines: range}) => [id, text, range])).toEqual([
      ['p1', 'Стороны встретились в Омске.', [1, 3]],
      ['p2', 'Они расстались.', [5, 5]],
    ])
  })
})

describe('align', () => {
  it('aligns two files', () => {
    const corpus = join(writeCorpus(), 'corpus/rain-2031')
    const {code, out} = runDiglot(['align', join(corpus, 'ru.md'), join(corpus, 'en.md'), '--json'])
    expect(code).toBe(0)
    expect(lines(out).map(({from, to}) => [from, to])).toContainEqual([['p1c2'], ['p1c2']])
  })

  it('says what is wrong with a line of segments', () => {
    const file = join(temporaryFolder(), 'bad.jsonl')
    writeFileSync(file, '{"doc":"a","ru":["А."],"en":["A."]}\n{"doc":"b","ru":"Б."}\n')
    const {code, err} = runDiglot(['align', '--segments', file, '--json'])
    expect(code).toBe(1)
    expect(err).toMatch(/2:1.*segments/)
  })
})

describe('usage', () => {
  it.each([
    [['split', 'x.md'], 2, 'lang'],
    [['split', 'x.md', '--lang', 'tlh'], 2, 'ru, en'],
    [['bild'], 2, 'Did you mean build?'],
    [['align'], 2, '--segments'],
    [['--help'], 0, 'Usage: diglot'],
    [['--version'], 0, '0.1.0'],
    [['split', 'no-such-file.md', '--lang', 'ru'], 1, 'missing-file'],
  ])('%j ends with %i', (args, expected, text) => {
    const {code, out, err} = runDiglot(args)
    expect([code, out + err]).toEqual([expected, expect.stringContaining(text)])
  })

  it.each(['import', 'split', 'align', 'annotate', 'check', 'build', 'bundle', 'dev', 'preview'])(
    '%s has help',
    (command) => {
      const {code, out} = runDiglot([command, '--help'])
      expect([code, out]).toEqual([0, expect.stringContaining(`Usage: diglot ${command}`)])
    },
  )
})

describe('check', () => {
  it('ends with 0 on a good corpus and prints JSON on demand', () => {
    const {code, out} = runDiglot(['check', '--content', writeCorpus(), '--json'])
    expect([code, lines(out).filter(({fatal}) => fatal)]).toEqual([0, []])
  })
})

const gold = '../shared/gold'
const goldEntities = '../shared/gold-entities'

describe.skipIf(!existsSync(gold) || !existsSync(goldEntities))('gold data', () => {
  it('align --segments is scored by the evaluator', async () => {
    const file = `${gold}/align/declaration-prague.jsonl`
    const {out} = runDiglot(['align', '--segments', file, '--json'])
    // The evaluator is plain JavaScript without types.
    const {evaluate} = (await import(pathToFileURL(`${gold}/evaluate.mjs`).href)) as {
      evaluate: (gold: unknown, predicted: unknown) => {total: {strict: {f1: number}}; problems: string[]}
    }
    const {total, problems} = evaluate(lines(readFileSync(file, 'utf8')), lines(out))
    expect(problems).toEqual([])
    expect(total.strict.f1).toBeGreaterThan(0.9)
  })

  it('annotate is scored by the evaluator', async () => {
    const read = (name: string): Record<string, unknown>[] =>
      lines(readFileSync(`${goldEntities}/dev/${name}.jsonl`, 'utf8'))
    const texts = read('docs').slice(0, 20)
    const ids = new Set(texts.map(({id}) => id))
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'docs.jsonl'), texts.map((line) => JSON.stringify(line)).join('\n'))
    const {out} = runDiglot([
      'annotate',
      '--authorities',
      `${goldEntities}/dev/entities.json`,
      '--texts',
      folder,
      '--lang',
      'ru',
      '--json',
    ])
    // The evaluator is plain JavaScript without types.
    const {evaluate} = (await import(pathToFileURL(`${goldEntities}/evaluate.mjs`).href)) as {
      evaluate: (input: unknown) => {span_exact: {f1: number}; span_and_id: {f1: number}}
    }
    // The gold folder's own list.
    const entities = JSON.parse(readFileSync(`${goldEntities}/dev/entities.json`, 'utf8')) as unknown
    const {span_exact: spans, span_and_id: links} = evaluate({
      gold: read('gold').filter(({doc}) => ids.has(doc)),
      preds: lines(out),
      entities,
      texts: new Map(texts.map(({id, text}) => [id, text])),
    })
    expect(spans.f1).toBeGreaterThan(0.97)
    expect(links.f1).toBeGreaterThan(0.95)
  })
})
