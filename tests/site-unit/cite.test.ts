import {readFileSync} from 'node:fs'
import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {outlineOf} from '#core/citing/outline-of.ts'
import {work} from '#tests/core/citing/sample-work.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {groupsHtml} from '../../src/components/rows-html.ts'
import {en} from '../../src/i18n/en.ts'
import {pageAddress} from '../../src/scripts/cite/page-address.ts'
import {readOutline} from '../../src/scripts/cite/read-outline.ts'
import {quote} from '../../src/scripts/cite/subject.ts'
import {chooseWords, writeDirective} from '../../src/scripts/cite/text-directive.ts'

const names = {recordName: (id: string) => id, textTitle: (id: string) => id}
const wordy = (count: number) =>
  Array.from({length: count}, (_, index) => `Клауза ${index + 1} идёт.`).join(' ')

/** A text in our own words, in two languages that are not alike. */
const own = {
  ru: `# О дожде\n\n1\\. ${wordy(3)}\n\n2\\. ${wordy(9)}\n\n2.1. Снег. Град.\n\nа\\) весной;\n\n| а | б |\n|---|---|\n| 1 | 2 |\n`,
  en: '# On rain\n\n1\\. It rains. It snows.\n\n2\\. It stops.\n\n2.1. Snow. Hail.\n\n(a) in spring;\n',
}
const samples = ['2018-statement', '2024-protocol'].map((name): [string, Record<string, string>] => {
  const read = (language: string) =>
    readFileSync(`content/corpus/sco-security-councils-${name}/${language}.md`, 'utf8')
  return [name, {ru: read('ru'), en: read('en')}]
})
const texts: readonly [string, Record<string, string>][] = [['own words', own], ...samples]

function show(editions: Record<string, string>) {
  const {view} = runEditions(editions)
  const {document} = parseHTML(`<main>${groupsHtml(view, en, names)}</main>`)
  return {view, document}
}

describe('the outline read from a page', () => {
  it.each(texts)('is that of the text: %s', (_, editions) => {
    const {view, document} = show(editions)
    const expected = outlineOf(view)
    expect(expected.length).toBeGreaterThan(5)
    expect(readOutline(document)).toEqual(expected)
  })
})

describe('a quotation in both languages', () => {
  it('gives each the number that its own language prints', () => {
    const {document} = show(own)
    const outline = readOutline(document)
    const address = outline.find(({labels}) => labels?.['ru'] !== labels?.['en'])?.id ?? ''
    const words = [
      {language: 'ru', text: 'весной;'},
      {language: 'en', text: 'in spring;'},
    ]
    const page = {work, outline, link: ''}
    const {text} = quote(page, {address, words}, ['ru', 'en'])
    expect(text).toMatch(/подп\. "а" [\s\S]*para\. 2\.1\(a\)/)
  })
})

describe('elements of ranges', () => {
  it('are there for each pair of rows of a group, in the first of the two, up to eight rows', () => {
    const {document} = show(own)
    const idsIn = (row: string) => [...document.querySelectorAll(`#${row} > i`)].map(({id}) => id)
    expect(idsIn('p1c1')).toEqual(['p1c1:p1c2', 'p1c1:p1c3'])
    expect(idsIn('p1c2')).toEqual(['p1c2:p1c3'])
    expect(idsIn('p1c3')).toEqual([])
    expect(document.querySelectorAll('#p2 .row').length).toBeGreaterThan(8)
    expect(document.querySelectorAll('#p2 i').length).toBe(0)
  })

  it.each(texts)('have addresses that nothing else has: %s', (_, editions) => {
    const {document} = show(editions)
    const ids = [...document.querySelectorAll('[id]')].map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a text directive', () => {
  const page = 'Дождь идёт. Дождь, как говорят, идёт долго – с утра. Снег идёт.'
  const directive = (words: string, from = 0) => {
    const at = page.indexOf(words, from)
    return decodeURIComponent(writeDirective(chooseWords(page, at, at + words.length)))
  }

  it('has words that occur once as they are, whole', () => {
    expect(directive('долго')).toBe(':~:text=долго')
    expect(directive('олго')).toBe(':~:text=долго')
    expect(directive(' Снег ')).toBe(':~:text=Снег')
  })

  it('has as much around words that occur more often as tells them apart', () => {
    expect(directive('Дождь')).toBe(':~:text=Дождь,-идёт.')
    expect(directive('Дождь', 5)).toBe(':~:text=идёт.-,Дождь,-,')
    expect(directive('идёт', 50)).toBe(':~:text=Снег-,идёт,-.')
  })

  it('has the ends of what is long', () => {
    const long = Array.from({length: 60}, (_, index) => `word${index}`).join(' ')
    expect(writeDirective(chooseWords(long, 0, long.length))).toBe(
      ':~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
    )
  })

  it('escapes what has a meaning in it, and what ends an address in running text', () => {
    expect(writeDirective({start: 'a-b, c & d (e)', before: "f's", after: 'g*'})).toBe(
      ':~:text=f%27s-,a%2Db%2C%20c%20%26%20d%20%28e%29,-g%2A',
    )
  })
})

describe('the address of a page', () => {
  const canonical = 'https://a.example/ru/x/'

  it.each([
    ['https://b.example/c/ru/x/index.html?q=1#p9', canonical, 'https://b.example/c/ru/x/'],
    ['http://b.example/ru/x/#p9', undefined, 'http://b.example/ru/x/'],
    ['file:///home/a/ru/x/index.html#p9', canonical, canonical],
    ['file:///home/%D0%B0/ru/x/index.html?q=1#p9', undefined, 'file:///home/%D0%B0/ru/x/index.html'],
  ])('%s', (href, published, expected) => {
    expect(pageAddress(href, published)).toBe(expected)
  })
})
