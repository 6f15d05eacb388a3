import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {type Ended, runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {makePdf} from '#tests/io/formats/make-pdf.ts'

const good = '1. Мост крепок.\n\n2. Река широка.\n'

function makeEncryptedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`
  const trailer = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  return makePdf({pages: ['BT /F1 12 Tf 72 700 Td (The bridge is strong.) Tj ET'], trailer})
}

function makeBomb(): Uint8Array {
  const blank = new Uint8Array(100_000_000)
  const parts = ['document', 'numbering', 'styles'].map((name) => [`word/${name}.xml`, blank] as const)
  return zipSync({'[Content_Types].xml': Buffer.from('<Types/>'), ...Object.fromEntries(parts)})
}

interface Place {
  readonly folder: string
  readonly content: string
  /** Writes a file beside the corpus and gives its path. */
  readonly put: (name: string, bytes: string | Uint8Array) => string
  readonly run: (...args: string[]) => Ended
}

function start(): Place {
  const folder = temporaryFolder()
  const content = join(folder, 'content')
  return {
    folder,
    content,
    put: (name, bytes) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    },
    run: (...args) => runDiglot(['import', ...args, '--lang', 'ru', '--content', content]),
  }
}

/** One message with file and rule, no trace of the program, nothing on disk. */
function expectRefusal({content}: Place, {code, out, err}: Ended, rule: string, file: string, line?: number) {
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(rule)
  expect(err).toContain(file)
  expect(err).toContain('[note]')
  expect(err).not.toContain('    at ')
  if (line !== undefined) expect(err).toMatch(new RegExp(`^\\s*${line}:\\d+\\s`, 'm'))
  expect(existsSync(content) ? listFiles(content) : []).toEqual([])
}

describe('a bad file is refused with file, rule and remedy, and nothing is written', () => {
  it.each<[string, string | Uint8Array, string, number | undefined]>([
    ['an empty file', '', 'empty-file', 1],
    ['white space only', ' \n\u00A0\n\t\n', 'empty-file', 1],
    ['a NUL', 'Мост.\nРе\0ка.\n', 'control-character', 2],
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from('Мост крепок.'), Uint8Array.of(0xff)]),
      'encoding',
      1,
    ],
  ])('%s', (_, bytes, rule, line) => {
    const place = start()
    expectRefusal(place, place.run(place.put('most.txt', bytes)), rule, 'most.txt', line)
  })

  it.each<[string, string, () => Uint8Array, string]>([
    ['an encrypted PDF', 'most.pdf', makeEncryptedPdf, 'pdf-encrypted'],
    ['a scanned PDF', 'most.pdf', () => makePdf({pages: ['', '']}), 'pdf-scanned'],
    ['a PDF cut off', 'most.txt', () => makePdf({pages: ['']}).subarray(0, 300), 'pdf-damaged'],
    ['a DOCX that unpacks to 300 MB', 'most.docx', makeBomb, 'archive'],
    ['a zip that is no DOCX', 'most.docx', () => zipSync({'a.txt': Buffer.from('Мост')}), 'format'],
    ['a picture', 'most.txt', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'format'],
  ])('%s', (_, name, make, rule) => {
    const place = start()
    expectRefusal(place, place.run(place.put(name, make())), rule, name)
  })

  it('a file over the limit', () => {
    const place = start()
    const file = place.put('most.txt', '')
    truncateSync(file, 50_000_001)
    expectRefusal(place, place.run(file), 'file-size', 'most.txt')
  })

  it('a missing file', () => {
    const place = start()
    expectRefusal(place, place.run(join(place.folder, 'none.txt')), 'missing-file', 'none.txt')
  })

  it('a folder', () => {
    const place = start()
    mkdirSync(join(place.folder, 'most'))
    expectRefusal(place, place.run(join(place.folder, 'most')), 'missing-file', 'most')
  })

  it('every bad one of several files is told of, and the good ones are not written either', () => {
    const place = start()
    const files = [place.put('a.txt', good), place.put('b.txt', ''), place.put('c.txt', 'Мост\0')]
    const ended = place.run(...files)
    expectRefusal(place, ended, 'empty-file', 'b.txt')
    expect(ended.err).toContain('c.txt')
  })

  it('two files with one id', () => {
    const place = start()
    mkdirSync(join(place.folder, 'more'))
    const files = [place.put('most.txt', good), place.put('more/most.txt', good)]
    expectRefusal(place, place.run(...files), 'duplicate-id', 'most.txt')
  })

  it.each(['../most', '/most', 'most/../../x', 'Most', '', 'con', 'a'.repeat(300)])('the id %j', (id) => {
    const place = start()
    expectRefusal(place, place.run(place.put('most.txt', good), '--id', id), 'slug', 'most.txt')
    expect(readdirSync(place.folder)).toEqual(['most.txt'])
  })

  it('a file whose name gives no id', () => {
    const place = start()
    expectRefusal(place, place.run(place.put('мост.txt', good)), 'slug', 'мост.txt')
  })
})

describe('wrong usage ends with 2', () => {
  it.each([
    [['most.txt', '--lang', 'tlh'], 'ru, en'],
    [['most.txt'], '--lang'],
    [['most.txt', '--lang', 'ru', '--format', 'rtf'], 'docx'],
    [['a.txt', 'b.txt', '--lang', 'ru', '--id', 'most'], 'one file per id'],
    [['--lang', 'ru'], 'file'],
  ])('%j', (args, message) => {
    const {code, err} = runDiglot(['import', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('a place that cannot be written to', () => {
  it('a file where the corpus should be', () => {
    const {put, run, folder} = start()
    const file = put('most.txt', good)
    put('content', 'no folder')
    const {code, err} = run(file)
    expect([code, err]).toEqual([1, expect.stringContaining('not-written')])
    expect(err).not.toContain('    at ')
    expect(readFileSync(join(folder, 'content'), 'utf8')).toBe('no folder')
  })

  it('a folder where the edition should be: what was there before stays, whole', () => {
    const {content, put, run} = start()
    const file = put('most.txt', good)
    run(file)
    mkdirSync(join(content, 'corpus/other/text.yaml'), {recursive: true})
    const before = listFiles(content)
    const {code, err} = run(put('other.txt', good), file)
    expect([code, err]).toEqual([1, expect.stringContaining('text.yaml')])
    expect(listFiles(content)).toEqual(before)
  })

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('a folder without the right', () => {
    const {content, put, run} = start()
    mkdirSync(content)
    chmodSync(content, 0o555)
    const {code, err} = run(put('most.txt', good))
    expect([code, err]).toEqual([1, expect.stringContaining('not-written')])
    expect(readdirSync(content)).toEqual([])
  })

  it.each(['corpus', 'corpus/most', 'sources/most', 'corpus/most/ru.md'])('a link at %s', (path) => {
    const {content, folder, put, run} = start()
    const outside = join(folder, 'outside')
    mkdirSync(outside)
    const parent = join(content, path, '..')
    mkdirSync(parent, {recursive: true})
    symlinkSync(outside, join(content, path))
    const {code, err} = run(put('most.txt', good), '--force')
    expect([code, err]).toEqual([1, expect.stringContaining('outside-project')])
    expect(readdirSync(outside)).toEqual([])
  })

  it('a ledger that an editor broke is named with its line, and left alone', () => {
    const {content, put, run} = start()
    const file = put('most.txt', 'Мост крепок. М ост широк.\n')
    run(file)
    const ledger = join(content, 'corpus/most/ledger.ru.yaml')
    const broken = readFileSync(ledger, 'utf8').replace('state: accepted', 'state: maybe')
    writeFileSync(ledger, broken)
    const {code, err} = run(file, '--force')
    expect([code, err]).toEqual([1, expect.stringContaining('ledger.ru.yaml')])
    expect(err).toContain('yaml-shape')
    expect(err).toMatch(/^\s*12:\d+\s/m)
    expect(readFileSync(ledger, 'utf8')).toBe(broken)
  })
})
