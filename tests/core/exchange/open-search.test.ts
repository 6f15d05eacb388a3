import {describe, expect, it} from 'vitest'
import {writeOpenSearch} from '#core/exchange/open-search.ts'
import {childrenOf, readXml, wordsOf} from '#tests/read-xml.ts'

const search = 'https://example.org/ru/search/'
const address = 'https://example.org/opensearch.ru.xml'

describe('writeOpenSearch', () => {
  it('opens our search page with the words a reader typed', () => {
    const root = readXml(writeOpenSearch({name: 'Погода', search, address, language: 'ru'}))
    expect(root.attributes['xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/')
    const [html, self] = childrenOf(root, 'Url').map(({attributes}) => attributes)
    expect(html).toEqual({type: 'text/html', template: `${search}?q={searchTerms}`})
    expect(self?.['template']).toBe(address)
    expect(wordsOf(root, 'ShortName')).toBe('Погода')
  })

  it.each([
    ['Документы о погоде 😀 и временах года', 'Документы о'],
    ['Погода 😀 в городе, вчера', 'Погода 😀 в'],
    ['Погода в городах', 'Погода в городах'],
    ['Достопримечательности', 'Достопримечатель'],
  ])('keeps to whole words within 16 characters of %s', (name, short) => {
    const root = readXml(writeOpenSearch({name, search, address, language: 'ru'}))
    expect(wordsOf(root, 'ShortName')).toBe(short)
    expect(wordsOf(root, 'LongName')).toBe(name)
    expect(wordsOf(root, 'Description')).toBe(name)
  })
})
