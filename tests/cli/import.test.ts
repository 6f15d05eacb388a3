import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {guessLanguage} from '#core/ingest/guess-language.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import {readFileEdition} from '#cli/read-edition.ts'
import {listFiles} from '#io/list-files.ts'
import {readLedger} from '#io/read-ledger.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'

const received = `ПРОТОКОЛ
встречи мостостроителей

1. Главы артелей встретились

в Омске. Г лавы артелей

осмотрели мост.

2. Мост крепок, и река под ним

широка.
`

/** A folder with a received file; runs `import` on it and reads what lies there afterwards. */
function start(text: string | Uint8Array = received, name = 'most.txt') {
  const folder = temporaryFolder()
  const content = join(folder, 'content')
  const file = join(folder, name)
  writeFileSync(file, text)
  const run = (...more: string[]) =>
    runDiglot(['import', file, '--lang', 'ru', '--content', content, ...more])
  const read = (path: string) => readFileSync(join(content, path), 'utf8')
  const write = (path: string, value: string) => writeFileSync(join(content, path), value)
  const snapshot = (): Record<string, string> =>
    existsSync(content)
      ? Object.fromEntries(
          listFiles(content).map(({path}) => [path, readFileSync(join(content, path), 'latin1')]),
        )
      : {}
  return {folder, content, file, run, read, write, snapshot}
}

const ledgerPath = 'corpus/most/ledger.ru.yaml'
const editionPath = 'corpus/most/ru.md'

describe('import', () => {
  it('writes the received file, the edition, the ledger and a record', () => {
    const {run, read, snapshot} = start()
    const {code, out, err} = run()
    expect([code, err]).toEqual([0, ''])
    expect(Object.keys(snapshot())).toEqual([
      ledgerPath,
      editionPath,
      'corpus/most/text.yaml',
      'sources/most/ru.txt',
      'sources/most/source.ru.yaml',
    ])
    expect(read('sources/most/ru.txt')).toBe(received)
    expect(read(editionPath)).toContain('2\\. Мост крепок, и река под ним широка.')
    expect(out).toContain('numbers 1 2 (2)')
    expect(out).not.toContain('\u001b[')
  })

  it('leaves an edition and a ledger that alone give the received text back', async () => {
    const {run, content} = start()
    run()
    const {edition} = await readFileEdition(join(content, editionPath), ru)
    const {value} = readLedger(join(content, ledgerPath), content)
    const display = joinDisplay(edition.divisions.flatMap(({paragraphs}) => paragraphs))
    expect(restoreReceived(display, value?.ledger ?? [])).toBe(received)
  })

  it('prints the report as a line of JSON on demand', () => {
    const {run} = start()
    const {code, out} = run('--json')
    expect(code).toBe(0)
    const report: unknown = JSON.parse(out)
    expect(report).toMatchObject({
      id: 'most',
      format: 'text',
      encoding: 'utf-8',
      language: {given: 'ru', guessed: 'ru', share: 1},
      changed: [{rule: 'split-word', count: 1, lines: [6]}],
      doubted: [],
      dropped: [],
      stale: [],
    })
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it('writes nothing on a dry run, and tells the same', () => {
    const {run, snapshot} = start()
    const dry = run('--dry-run')
    expect([dry.code, snapshot()]).toEqual([0, {}])
    const wet = run()
    const found = (out: string) => out.replace(/^(?:dry run|written)[\s\S]*/m, '')
    expect(found(wet.out)).toBe(found(dry.out))
  })

  it('imports again without a change, byte for byte the same', () => {
    const {run, snapshot} = start()
    run()
    const before = snapshot()
    expect(run().code).toBe(0)
    expect(snapshot()).toEqual(before)
  })

  it('takes several files, each with the id of its name, and tells a gap in the numbers', () => {
    const {folder, content, file} = start()
    const other = join(folder, 'Reka 2031.txt')
    writeFileSync(other, '1. Река.\n\n3. Берег.\n')
    const {code, out} = runDiglot(['import', file, other, '--lang', 'ru', '--content', content])
    expect(code).toBe(0)
    expect(readdirSync(join(content, 'corpus'))).toEqual(['most', 'reka-2031'])
    expect(out).toContain('3 where 2 was expected, line 3')
  })

  it('knows a format by its content, keeps the file as it came and its text beside it', () => {
    const page = '<!doctype html><title>Мост</title><h1>О мосте</h1><p>Мост открыт.</p><p>Река широка.</p>'
    const {run, read, snapshot} = start(page, 'most.txt')
    const {code, out} = run()
    expect([code, out]).toEqual([0, expect.stringContaining('format    html')])
    expect(read('sources/most/ru.html')).toBe(page)
    expect(read('sources/most/ru.txt')).toContain('Река широка.')
    expect(read('corpus/most/text.yaml')).toContain('#   title: Мост\n')
    expect(Object.keys(snapshot())).toContain(editionPath)
  })

  it('takes a file for what --format says', () => {
    const {run, read} = start('<p>Мост открыт.</p>\n<p>Река широка.</p>\n')
    expect(run('--format', 'text').code).toBe(0)
    expect(read(editionPath)).toContain('\\<p>Мост открыт.')
  })

  it('warns of a language that the letters speak against', () => {
    const {run} = start('1. The bridge is strong.\n\n2. The river is wide.\n')
    const {code, out} = run()
    expect([code, out]).toEqual([0, expect.stringContaining('language-mismatch')])
  })

  it('never writes over the record of an editor, and says what it lacks', () => {
    const {run, read, write, folder, content} = start()
    run()
    const record = `${read('corpus/most/text.yaml')}# checked\n`
    write('corpus/most/text.yaml', record)
    const english = join(folder, 'most-en.txt')
    writeFileSync(english, '1. The heads of the teams met.\n')
    const {code, out} = runDiglot(['import', english, '--lang', 'en', '--id', 'most', '--content', content])
    expect([code, out]).toEqual([0, expect.stringContaining('undeclared-edition')])
    expect(read('corpus/most/text.yaml')).toBe(record)
  })

  it('leaves a record that `check` wants completed before the text is published', () => {
    const {run, read, write, content} = start()
    run()
    const {code, out} = runDiglot(['check', '--content', content])
    expect([code, out]).toEqual([1, expect.stringContaining('rights-unknown')])
    const record = read('corpus/most/text.yaml').replaceAll('to be stated by the editor', 'CC0-1.0')
    write('corpus/most/text.yaml', record)
    expect(runDiglot(['check', '--content', content]).code).toBe(0)
  })
})

describe('decisions', () => {
  const reject = (ledger: string) => ledger.replace('state: accepted', 'state: rejected')

  it('that reject a change take it back, and stay', () => {
    const {run, read, write} = start()
    run()
    expect(read(editionPath)).toContain('Главы артелей осмотрели')
    write(ledgerPath, reject(read(ledgerPath)))
    expect(run().code).toBe(0)
    expect(read(editionPath)).toContain('Г лавы артелей осмотрели')
    expect(read(ledgerPath)).toContain('state: rejected\n    by: editor')
    run()
    expect(read(editionPath)).toContain('Г лавы артелей осмотрели')
  })

  it('hold in a changed source, and the source of before is kept', () => {
    const {run, read, write, file, snapshot} = start()
    run()
    write(ledgerPath, reject(read(ledgerPath)))
    writeFileSync(file, received.replace('широка', 'глубока').replace('ПРОТОКОЛ', 'ПРОТОКОЛ\nтретьей'))
    const {code, out} = run()
    expect([code, out]).toEqual([0, expect.not.stringContaining('stale')])
    expect(read(editionPath)).toContain('Г лавы артелей осмотрели мост')
    expect(read(editionPath)).toContain('глубока')
    const earlier = Object.entries(snapshot()).filter(([path]) => path.endsWith('-ru.txt'))
    expect(earlier.map(([, value]) => Buffer.from(value, 'latin1').toString())).toEqual([received])
  })

  it('that fit nowhere any more are listed and kept, and hold again when their place is back', () => {
    const {run, read, write, file} = start()
    run()
    write(ledgerPath, reject(read(ledgerPath)))
    writeFileSync(file, received.replace('Г лавы', 'Мастера'))
    const {code, out} = run()
    expect([code, out]).toEqual([0, expect.stringContaining('stale: 1')])
    expect(read(ledgerPath)).toMatch(/^stale:\n {2}- rule: split-word\n {4}state: rejected$/m)
    writeFileSync(file, received)
    run()
    expect(read(editionPath)).toContain('Г лавы артелей осмотрели')
    expect(read(ledgerPath)).toContain('stale: []')
  })

  it('that accept a proposal carry it out, once and for all', () => {
    const {run, read, write} = start('Речь о наблюдении, при наблюдении, без набдюдении.\n')
    expect(run().out).toContain('doubted: 1')
    expect(read(editionPath)).toContain('набдюдении')
    write(ledgerPath, read(ledgerPath).replace('state: proposed', 'state: accepted'))
    expect(run().out).not.toContain('doubted')
    expect(read(editionPath)).not.toContain('набдюдении')
    const after = read(ledgerPath)
    expect(after).toContain('state: accepted\n    by: editor')
    run()
    expect(read(ledgerPath)).toBe(after)
  })

  it('that reject what was left out bring the line back', () => {
    const page =
      'to the top\nМост на реке\n• Фото: Пётр\nМост открыт. Река широка.\nПеревоз закрыт.\nhttps://example.org\n'
    const {run, read, write} = start(page)
    expect(run().out).toContain('left out: 3')
    const ledger = read(ledgerPath)
    const entry = /state: accepted(\n {4}lines: .*\n {4}before: ".*• Фото)/
    expect(ledger).toMatch(entry)
    write(ledgerPath, ledger.replace(entry, 'state: rejected$1'))
    expect(run()).toMatchObject({code: 0, out: expect.stringContaining('left out: 2')})
    expect(read(editionPath)).toContain('• Фото: Пётр')
    const after = read(ledgerPath)
    expect(after).toContain('stale: []')
    run()
    expect(read(ledgerPath)).toBe(after)
  })

  it('of an editor’s own mark a place and change nothing', () => {
    const {run, read, write} = start()
    run()
    const edition = read(editionPath)
    const sic = 'changes:\n  - {rule: sic, state: accepted, before: Мост крепок, after: Мост крепок}\n'
    write(ledgerPath, read(ledgerPath).replace('changes:\n', sic))
    const {code, out} = run()
    expect([code, out]).toEqual([0, expect.stringContaining('marked: 1')])
    expect(read(editionPath)).toBe(edition)
    const after = read(ledgerPath)
    expect(after).toMatch(/rule: sic\n {4}state: accepted\n {4}by: editor\n {4}lines: \[10, 10\]/)
    run()
    expect(read(ledgerPath)).toBe(after)
  })
})

describe('an edition edited by hand', () => {
  it('is never replaced without --force, which keeps it', () => {
    const {run, read, write, snapshot} = start()
    run()
    const edited = `${read(editionPath)}\nПриписка.\n`
    write(editionPath, edited)
    const before = snapshot()
    const {code, err} = run()
    expect([code, err]).toEqual([1, expect.stringContaining('--force')])
    expect(err).toContain('exists')
    expect(snapshot()).toEqual(before)
    expect(run('--force').code).toBe(0)
    expect(read(editionPath)).not.toContain('Приписка')
    const kept = Object.entries(snapshot()).filter(([path]) =>
      /^sources\/most\/earlier\/.*-ru\.md$/.test(path),
    )
    expect(kept.map(([, value]) => Buffer.from(value, 'latin1').toString())).toEqual([edited])
  })

  it('counts line ends that Git changed as no edit', () => {
    const {run, read, write} = start()
    run()
    write(editionPath, read(editionPath).replaceAll('\n', '\r\n'))
    expect(run().code).toBe(0)
  })
})

const seeds = '../shared/seeds'

describe.skipIf(!existsSync(seeds))('the received texts of ../shared/seeds', () => {
  const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []
  it.each(names)('%s: the edition and the ledger on disk alone give it back (G2)', async (name) => {
    const text = readFileSync(join(seeds, name), 'utf8')
    const {language} = guessLanguage(text, languages) ?? expect.fail()
    const content = temporaryFolder()
    const folder = join(content, 'corpus/seed')
    const args = ['import', join(seeds, name), '--lang', language.tag, '--id', 'seed', '--content', content]
    expect(runDiglot(args).code).toBe(0)
    const {edition} = await readFileEdition(join(folder, `${language.tag}.md`), language)
    const {value} = readLedger(join(folder, `ledger.${language.tag}.yaml`), content)
    const display = joinDisplay(edition.divisions.flatMap(({paragraphs}) => paragraphs))
    expect(restoreReceived(display, value?.ledger ?? [])).toBe(text)
  })
})
