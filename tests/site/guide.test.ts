/** The guide on the built site: its index, the way through it, and the reference made from the code. */
import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {parseHTML} from 'linkedom'
import {describe, expect, inject, it} from 'vitest'
import {describeCommands} from '#cli/describe-commands.ts'
import {describeFormats} from '#io/describe-formats.ts'
import {listFiles} from '#io/list-files.ts'
import {readReference} from '#plugins/astro-corpus/reference-data.ts'
import {readGuide} from '#tests/docs/read-guide.ts'

const site = inject('site')
const read = (path: string): Document => parseHTML(readFileSync(join(site, path), 'utf8')).document

/** Pages that elements of a page lead to. */
function targets(path: string, selector: string): readonly string[] {
  return [...read(path).querySelectorAll(selector)].map((link) =>
    posix.join(posix.dirname(path), link.getAttribute('href') ?? ''),
  )
}

describe.each(['ru', 'en'])('the guide in %s', (language) => {
  const index = `${language}/guide/index.html`
  const pages = targets(index, '.guide a')

  it('lists every page of it once', () => {
    const prose = readGuide().filter((page) => page.language === language)
    const expected = [
      ...prose.map(({name}) => `${language}/${name}/index.html`),
      ...['commands', 'formats', 'rules'].map((name) => `${language}/guide/${name}/index.html`),
    ]
    expect([...pages].sort()).toEqual(expected.sort())
  })

  it('leads from each page to the next and back, and to the index', () => {
    for (const [at, page] of pages.entries()) {
      const beside = [pages[at - 1], pages[at + 1]].filter((path) => path !== undefined)
      expect(targets(page, '.neighbours a'), page).toEqual(beside)
      expect(targets(page, '.crumbs a'), page).toContain(index)
      expect(targets(page, '#menu [aria-current]'), page).toContain(index)
    }
  })

  it('explains every command, format and rule at an address of its own', async () => {
    const idsOf = (name: string): ReadonlySet<string> =>
      new Set([...read(`${language}/guide/${name}/index.html`).querySelectorAll('[id]')].map(({id}) => id))
    const rules = (await readReference('.')).rules.en.flatMap((group) => group.rules)
    expect((await describeCommands()).filter(({name}) => !idsOf('commands').has(name))).toEqual([])
    expect(describeFormats().filter(({schema}) => !idsOf('formats').has(schema.replace(/\..*/, '')))).toEqual(
      [],
    )
    const known = idsOf('rules')
    expect(rules.filter(({id}) => !known.has(id))).toEqual([])
    expect(rules.length).toBeGreaterThan(100)
  })
})

describe('the Russian reference', () => {
  it('has nothing in English but examples, which say so', () => {
    for (const name of ['commands', 'formats'])
      expect(read(`ru/guide/${name}/index.html`).querySelectorAll('.reference [lang]')).toHaveLength(0)
    const marked = [...read('ru/guide/rules/index.html').querySelectorAll('.reference [lang]')]
    expect(marked.length).toBeGreaterThan(100)
    expect(marked.every((element) => element.localName === 'dd')).toBe(true)
  })
})

describe('a corpus without a guide', () => {
  it('has no page of it, and no link to one', () => {
    const showcase = inject('showcase')
    expect(listFiles(showcase).filter(({path}) => path.includes('/guide/'))).toEqual([])
    expect(readFileSync(join(showcase, 'en/index.html'), 'utf8')).not.toContain('guide/')
  })
})
