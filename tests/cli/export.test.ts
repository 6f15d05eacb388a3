import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {chromiumPlaces, findProgram} from '#io/find-program.ts'
import {PdfPrinter} from '#io/pdf-printer.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeSmallSite} from '#tests/io/write-small-site.ts'

const chromium = findProgram(chromiumPlaces)
if (chromium === undefined) console.warn('no Chromium: the prints of `export pdf` are not tested')
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined
if (!hasPoppler) console.warn('no pdfinfo: what is in the prints of `export pdf` is not tested')

/** What poppler says of a file. */
function poppler(program: 'pdfinfo' | 'pdftotext', ...args: readonly string[]): string {
  return spawnSync(program, args, {encoding: 'utf8'}).stdout
}

/** The text of each sheet, top to bottom, with plain spaces. */
function sheets(path: string): string[] {
  const text = poppler('pdftotext', '-layout', path, '-').replaceAll('\u00a0', ' ')
  return text.split('\f').slice(0, -1)
}

describe.skipIf(chromium === undefined)('export pdf', () => {
  const protocol = 'sco-security-councils-2024-protocol'
  const folder = temporaryFolder()
  const site = join(folder, 'site')
  const run = (out: string, ...args: readonly string[]) =>
    runDiglot(['export', 'pdf', protocol, '--site', site, '--out', join(folder, out), ...args])
  const file = (out: string, name: string) => join(folder, out, `${protocol}-2026.1.${name}.pdf`)

  beforeAll(() => {
    const {code, err} = runDiglot(['build', '--out', site, '--no-zip'], join(folder, 'cache'))
    if (code !== 0) throw new Error(err)
    expect(run('first').code).toBe(0)
  })

  it('writes a file per language of the interface, twice the same', () => {
    const {code, out} = run('second', '--json')
    expect(code).toBe(0)
    const lines = out.trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as {language: string}).language)).toEqual(['ru', 'en'])
    for (const name of readdirSync(join(folder, 'second'))) {
      const [first, second] = ['first', 'second'].map((out) => readFileSync(join(folder, out, name)))
      expect(second?.equals(first ?? Buffer.alloc(0)), name).toBe(true)
    }
  })

  it.skipIf(!hasPoppler)(
    'makes them tagged, with title, language, outline and the date of the release',
    () => {
      const info = poppler('pdfinfo', file('first', 'en'))
      expect(info).toMatch(/^Title: +Protocol of the Nineteenth Meeting/m)
      expect(info).toMatch(/^Tagged: +yes/m)
      expect(info).toMatch(/^Page size: .*\(A4\)/m)
      expect(info).toMatch(/^CreationDate: +\w+ Nov 22 [\d:]+ 2026/m)
      const bytes = readFileSync(file('first', 'en'), 'latin1')
      expect(bytes).toMatch(/\/Lang \(en\)/)
      // One entry for the title and one for each number.
      expect(bytes.match(/\/Title \(/g)?.length).toBeGreaterThan(26)
      expect(bytes).not.toMatch(/file:|127\.0\.0\.1|localhost/)
    },
  )

  it.skipIf(!hasPoppler)('gives links within the text places to lead to', () => {
    const bytes = readFileSync(file('first', 'en'), 'latin1')
    const places = new Set([...bytes.matchAll(/\/(p\d[\w.-]*) \[\d+ 0 R\s*\/XYZ/g)].map(([, name]) => name))
    const used = [...bytes.matchAll(/\/Dest \/(p\d[\w.-]*)/g)].map(([, name]) => name)
    expect(used.length).toBeGreaterThan(26)
    expect(used.filter((name) => !places.has(name))).toEqual([])
  })

  it.skipIf(!hasPoppler)('shows on each sheet what it is, where it is from, and its number', () => {
    const all = sheets(file('first', 'ru'))
    expect(all.length).toBeGreaterThan(4)
    for (const [index, sheet] of all.entries()) {
      expect(sheet).toContain(`Постоянный адрес: https://diglot.example/ru/${protocol}/`)
      expect(sheet).toContain('Выпуск 2026.1 от 22 ноября 2026 г.')
      expect(sheet).toMatch(new RegExp(` ${index + 1} ?/ ?${all.length}\\b`))
      if (index === 0) continue
      expect(sheet.trim().split('\n', 1)[0]).toContain('Протокол девятнадцатой встречи')
      expect(sheet).toMatch(/Русский · .+Английский · /)
    }
  })

  it.skipIf(!hasPoppler)('prints the view that is asked for, and none of the interface', () => {
    const words = (name: string, view: string) => {
      expect(run('views', '--lang', 'en', '--view', view, '--paper', 'letter').code).toBe(0)
      return sheets(file('views', name)).join('\n')
    }
    const english = words('en.view-en', 'en')
    expect(english).toContain('The delegations')
    expect(english).not.toContain('Делегации')
    const both = words('en.view-interleaved', 'interleaved')
    const places = ['Приветствовали они', 'They also welcomed', 'Готовясь'].map((start) =>
      both.indexOf(start),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(both).not.toMatch(/Search|Permalink/)
    expect(poppler('pdfinfo', file('views', 'en.view-en'))).toMatch(/^Page size: .*\(letter\)/m)
  })

  it('needs no address of the site, and then no link leaves the page', () => {
    const small = writeSmallSite()
    expect(runDiglot(['export', 'pdf', '--site', small, '--lang', 'en']).code).toBe(0)
    const bytes = readFileSync(join(dirname(small), 'pdf', 'rain-2031.1.en.pdf'), 'latin1')
    expect([...bytes.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address)).toEqual([
      'https://example.org/',
    ])
  })

  it('gives up on a page that the site has lost, and leaves no file', () => {
    const small = writeSmallSite()
    rmSync(join(small, 'ru/rain/index.html'))
    const {code, err} = runDiglot(['export', 'pdf', '--site', small])
    expect([code, err.includes('no page at ru/rain/index.html')]).toEqual([1, true])
    expect(existsSync(join(dirname(small), 'pdf'))).toBe(false)
  })
})

describe('export', () => {
  it.each([
    ['a format there is not', ['tmx'], 2, 'expected `pdf`'],
    ['no format', [], 2, 'format'],
    ['a view there is not', ['pdf', '--view', 'columns'], 2, 'side, interleaved, ru, en'],
    ['a language there is not', ['pdf', '--lang', 'tlh'], 2, 'ru, en'],
    ['a size there is not', ['pdf', '--paper', 'a0'], 2, 'a4, letter'],
    ['a text there is not', ['pdf', 'rian'], 1, 'expected `rain`'],
  ])('refuses %s', (_, args, expected, said) => {
    const {code, err} = runDiglot(['export', ...args, '--site', writeSmallSite()])
    expect([code, err.includes('    at ')]).toEqual([expected, false])
    expect(err).toContain(said)
  })

  it('says that there is no site', () => {
    const {code, err} = runDiglot(['export', 'pdf', '--site', temporaryFolder()])
    expect([code, err.includes('Run `diglot build` first')]).toEqual([1, true])
  })
})

describe('a browser', () => {
  const site = {site: writeSmallSite(), url: undefined}
  /** Writes a program that stands for a browser. */
  const standIn = (script: string): string => {
    const path = join(temporaryFolder(), 'chromium')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }

  it('that is not there is asked for', async () => {
    const open = PdfPrinter.open(site, {CHROME_PATH: 'no-such-file'})
    await expect(open).rejects.toThrow('Unexpected absence of a browser at `no-such-file`')
  })

  it.each([
    ['ends at once', 'exit 3'],
    ['never answers', 'exec sleep 60'],
  ])('that %s is given up', async (_, script) => {
    const open = PdfPrinter.open(site, {CHROME_PATH: standIn(script)}, 1000)
    await expect(open).rejects.toThrow('Unexpected failure of the browser')
  })
})
