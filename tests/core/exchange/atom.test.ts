import {describe, expect, it} from 'vitest'
import {writeAtom, type Feed, type FeedEntry} from '#core/exchange/atom.ts'
import {childrenOf, readXml, wordsOf} from '#tests/read-xml.ts'

const home = 'https://example.org/ru/'
const entry = (name: string, published: string, changed?: string): FeedEntry => ({
  id: `https://example.org/${name}/`,
  address: `${home}${name}/`,
  title: `О «${name}» & <b>`,
  published,
  ...(changed === undefined ? {} : {changed}),
})
const feed = (entries: readonly FeedEntry[]): Feed => ({
  address: 'https://example.org/feed.ru.xml',
  home,
  language: 'ru',
  name: 'Погода',
  author: 'Мы',
  released: '2031-01-01',
  entries,
})
const idsOf = (xml: string): string[] => childrenOf(readXml(xml), 'entry').map((item) => wordsOf(item, 'id'))

describe('writeAtom', () => {
  it('has the elements that RFC 4287 demands, each once', () => {
    const root = readXml(writeAtom(feed([entry('rain', '2031-05-06', '2032-03-04')])))
    expect([root.name, root.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    // Sections 4.1.1 and 4.1.2: id, title and updated once, an author of all, one link to itself.
    for (const element of [root, ...childrenOf(root, 'entry')]) {
      expect(wordsOf(element, 'id')).toMatch(/^https:/)
      expect(wordsOf(element, 'title')).not.toBe('')
      expect(wordsOf(element, 'updated')).toBe('2032-03-04T00:00:00Z')
      expect(
        childrenOf(element, 'link').filter(({attributes}) => attributes['rel'] === 'alternate'),
      ).toHaveLength(1)
    }
    expect(childrenOf(root, 'author').map((author) => wordsOf(author, 'name'))).toEqual(['Мы'])
    const item = childrenOf(root, 'entry')[0] ?? root
    expect(wordsOf(item, 'published')).toBe('2031-05-06T00:00:00Z')
    expect(wordsOf(item, 'title')).toBe('О «rain» & <b>')
    expect(wordsOf(item, 'summary')).toBe('Текст изменён.')
  })

  it('lists the latest first; a text that changed moves up and keeps its id', () => {
    const [rain, snow, hail] = [
      entry('rain', '2031-05-06'),
      entry('snow', '2032-01-02'),
      entry('hail', '2032-01-02'),
    ]
    expect(idsOf(writeAtom(feed([rain, snow, hail])))).toEqual([hail.id, snow.id, rain.id])
    const changed = {...rain, changed: '2033-01-01'}
    expect(idsOf(writeAtom(feed([changed, snow, hail])))).toEqual([rain.id, hail.id, snow.id])
  })

  it('lists 50 entries at most', () => {
    const all = Array.from({length: 60}, (_, index) => entry(`x${index}`, `20${40 + index}-01-01`))
    expect(idsOf(writeAtom(feed(all)))).toEqual(
      all
        .toReversed()
        .slice(0, 50)
        .map(({id}) => id),
    )
  })

  it('without an entry is dated by the last release', () => {
    expect(wordsOf(readXml(writeAtom(feed([]))), 'updated')).toBe('2031-01-01T00:00:00Z')
  })

  it('has no words for a language it does not know', () => {
    expect(() => writeAtom({...feed([]), language: 'zh'})).toThrow(RangeError)
  })
})
