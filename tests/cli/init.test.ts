import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {listPaths} from '#io/list-files.ts'
import {runDiglot, temporaryFolder, type Ended} from '#tests/cli/run-diglot.ts'
import {findDeadLinks} from '#tests/site/read-pages.ts'

/** The commands that `init` prints, as a user would copy them. */
function listNext(out: string): string[][] {
  return [...out.matchAll(/^ {2}npx diglot (.+?)(?: {3}\(.*)?$/gm)].map(([, command = '']) =>
    [...command.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain),
  )
}

describe('init', () => {
  const folder = temporaryFolder()
  const target = join(folder, 'Мой архив')
  const cache = join(folder, 'cache')
  const site = `${target}-site`
  const page = (language: string, id: string) => readFileSync(join(site, language, id, 'index.html'), 'utf8')
  let made: Ended

  beforeAll(() => {
    made = runDiglot(['init', target, '--name', 'Озёрный архив', '--name', 'Lake: an Archive'])
  })

  it('makes a corpus whose next steps can be followed as printed', () => {
    expect(made).toMatchObject({code: 0, err: ''})
    const next = listNext(made.out)
    expect(next.map(([command]) => command)).toEqual(['check', 'build', 'register', 'build'])
    for (const [at, args] of next.entries()) {
      const {code, out, err} = runDiglot(args, cache)
      expect(code, `${args.join(' ')}\n${err}`).toBe(0)
      if (at === 0) expect(out).toMatch(/^2 texts, 0 findings$/m)
    }
    expect(runDiglot(['check', '--content', target], cache).out).toMatch(/^2 texts, 0 findings$/m)
    expect(runDiglot(['register', '--check', '--content', target], cache).code).toBe(0)
  })

  it('gives pages with both languages, one text leading to the other', () => {
    for (const language of ['ru', 'en']) {
      const letter = page(language, 'reading-garden-2026-letter')
      expect(letter).toContain('начните вы.')
      expect(letter).toContain('why not begin?')
      expect(letter.match(/href="[^"]*reading-garden-2026-decision\/index\.html#p3\.3"/g)).toHaveLength(2)
    }
    expect(page('ru', '.')).toContain('Озёрный архив')
    expect(page('en', '.')).toContain('Lake: an Archive')
    expect(findDeadLinks(site)).toEqual([])
  })

  it('leads editors to schemas that are there', () => {
    for (const path of listPaths(target).filter((name) => /(?<!anchors|releases)\.yaml$/.test(name))) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(target, path), 'utf8')) ?? []
      expect(existsSync(resolve(target, dirname(path), schema)), `${path}: ${schema}`).toBe(true)
    }
  })

  it('takes a folder that is there and empty, or holds hidden files alone', () => {
    const empty = temporaryFolder()
    mkdirSync(join(empty, '.git'))
    expect(runDiglot(['init', empty]).code).toBe(0)
    expect(readdirSync(empty).toSorted()).toEqual(['.git', 'authorities', 'corpus', 'site.yaml'])
    expect(runDiglot(['check', '--content', empty]).out).toMatch(/^2 texts, 0 findings$/m)
  })

  it('is still a corpus when both texts and their names are deleted', () => {
    const emptied = temporaryFolder()
    runDiglot(['init', emptied])
    for (const name of ['corpus', 'authorities']) rmSync(join(emptied, name), {recursive: true})
    expect(runDiglot(['check', '--content', emptied]).out.trim()).toBe('0 texts, 0 findings')
    const out = `${emptied}-site`
    expect(runDiglot(['build', '--no-zip', '--content', emptied, '--out', out]).code).toBe(0)
    expect(readFileSync(join(out, 'en/index.html'), 'utf8')).toContain('There are no texts yet.')
  })
})

describe('a corpus without anything', () => {
  it('builds, so that the sample can be deleted', () => {
    const content = temporaryFolder()
    const out = `${content}-site`
    expect(runDiglot(['build', '--no-zip', '--content', content, '--out', out]).code).toBe(0)
    expect(existsSync(join(out, 'ru/index.html'))).toBe(true)
    expect(findDeadLinks(out)).toEqual([])
  })

  it('is told from a folder that is no corpus', () => {
    const {code, err} = runDiglot(['check', '--content', 'src'])
    expect([code, err]).toEqual([1, expect.stringContaining('missing-folder')])
  })
})

describe('init refuses', () => {
  const parent = temporaryFolder()
  const file = join(parent, 'file')
  writeFileSync(file, 'x')

  it.each([
    ['a folder that is not empty', parent, [], 1, '`file` in the folder'],
    ['a file', file, [], 1, 'Unexpected file'],
    ['a place under a file', join(file, 'a/b'), [], 1, '`ENOTDIR`'],
    ['a blank name', join(parent, 'a'), ['--name', ' '], 2, 'one line'],
    ['a name of two lines', join(parent, 'a'), ['--name', 'A\nB'], 2, 'one line'],
    ['two names in one language', join(parent, 'a'), ['--name', 'A', '--name', 'B'], 2, 'one per language'],
  ])('%s, and writes nothing', (_, target, options, expected, words) => {
    const {code, out, err} = runDiglot(['init', target, ...options])
    expect([code, out, err]).toEqual([expected, '', expect.stringContaining(words)])
    expect(err.match(/ error /g)).toHaveLength(1)
    expect(readdirSync(parent)).toEqual(['file'])
  })

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a place without rights', () => {
    const locked = temporaryFolder()
    chmodSync(locked, 0o500)
    const {code, err} = runDiglot(['init', join(locked, 'a')])
    expect([code, err]).toEqual([1, expect.stringContaining('`EACCES`')])
    expect(readdirSync(locked)).toEqual([])
  })
})
