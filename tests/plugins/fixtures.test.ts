/** Golden folders: a new case is a new folder `fixtures/<plugin>/<case>` with an `input.md`, and no code. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {accountForLetters} from '#core/reading/account-for-letters.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import {lettersOf} from '#core/text/letters.ts'
import rehypePermalinks from '#plugins/rehype-permalinks/index.ts'
import rehypeSpaces from '#plugins/rehype-spaces/index.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {readCase, runCase, stages} from './fixture-case.ts'
import {summariseAlignment} from './summarise-alignment.ts'
import {summariseEdition} from './summarise-edition.ts'

const root = join(import.meta.dirname, 'fixtures')

function foldersOf(plugin: string): {name: string; folder: string}[] {
  return readdirSync(join(root, plugin)).map((name) => ({name, folder: join(root, plugin, name)}))
}

function toHtml(tree: Root, file: VFile): string {
  const processor = unified().use(remarkRehype).use(rehypeStringify)
  return `${processor.stringify(processor.runSync(tree, file), file)}\n`
}

/** What a lost position may change: lines, and the sign behind the number of a list. */
function withoutPlaces(edition: Edition): unknown {
  return edition.divisions.map(({paragraphs, ...division}) => ({
    ...division,
    paragraphs: paragraphs.map(({lines: _, marker: __, ...paragraph}) => paragraph),
  }))
}

describe.each(stages)('%s', (plugin) => {
  const cases = foldersOf(plugin)

  it.each(cases)('$name', async ({folder}) => {
    const fixture = readCase(folder)
    const {tree, edition} = runCase(fixture, plugin)
    const removals = tree.data?.removals ?? []
    await expect(summariseEdition(edition, removals, fixture.file)).toMatchFileSnapshot(
      join(folder, 'edition.json'),
    )
    await expect(toHtml(tree, fixture.file)).toMatchFileSnapshot(join(folder, 'output.html'))
    expect(accountForLetters(String(fixture.file), removals, edition)).toEqual([])
    for (const {text, clauses, mentions, citations, dates} of edition.divisions.flatMap(
      (division) => division.paragraphs,
    )) {
      for (const {span, quote} of [...mentions, ...citations, ...dates])
        expect(text.slice(span.start, span.end)).toBe(quote)
      if (clauses.length === 0) continue
      expect(lettersOf(clauses.map(({span}) => text.slice(span.start, span.end)).join(' '))).toBe(
        lettersOf(text),
      )
    }
  })

  it.each(cases)('$name, on a tree without positions', ({folder}) => {
    const fixture = readCase(folder)
    const {edition} = runCase(readCase(folder), plugin, false)
    if (fixture.options.needsPositions !== undefined) {
      expect(edition.divisions.length, fixture.options.needsPositions).toBeGreaterThan(0)
      return
    }
    expect(withoutPlaces(edition)).toEqual(withoutPlaces(runCase(fixture, plugin).edition))
  })
})

describe('remark-align', () => {
  it.each(foldersOf('remark-align'))('$name', async ({folder}) => {
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    const {document, files} = runEditions({ru: read('input.md'), en: read('input.en.md')})
    await expect(summariseAlignment(document)).toMatchFileSnapshot(join(folder, 'alignment.txt'))
    expect(files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))).toEqual([])
  })
})

describe('rehype-permalinks', () => {
  it.each(foldersOf('rehype-permalinks'))('$name', async ({folder}) => {
    const {file, options} = readCase(folder)
    const processor = unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypePermalinks, options.label === undefined ? {} : {label: options.label})
      .use(rehypeStringify)
    await expect(`${String(processor.processSync(file))}\n`).toMatchFileSnapshot(join(folder, 'output.html'))
  })

  it('works on a tree without positions', () => {
    const heading = {type: 'element' as const, tagName: 'h2', properties: {id: 'rain'}, children: []}
    rehypePermalinks()({type: 'root', children: [heading]})
    expect(heading.children).toMatchObject([{tagName: 'a', properties: {href: '#rain'}}])
  })
})

describe('rehype-spaces', () => {
  it.each(foldersOf('rehype-spaces'))('$name', async ({folder}) => {
    const {file, language} = readCase(folder)
    const processor = unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypeSpaces, {language: language.tag})
      .use(rehypeStringify)
    await expect(`${String(processor.processSync(file))}\n`).toMatchFileSnapshot(join(folder, 'output.html'))
  })

  it.each([
    ['rain.ru.mdx', 'в\u00A0мае'],
    ['rain.mdx', 'в мае'],
  ])('takes the language from the name of the file: %s', (path, value) => {
    const words = {type: 'text' as const, value: 'в мае'}
    const paragraph = {type: 'element' as const, tagName: 'p', properties: {}, children: [words]}
    rehypeSpaces()({type: 'root', children: [paragraph]}, new VFile({path}))
    expect(words.value).toBe(value)
  })
})
