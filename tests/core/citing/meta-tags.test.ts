import {describe, expect, it} from 'vitest'
import {listMetaTags} from '#core/citing/meta-tags.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {bareWork, work} from '#tests/core/citing/sample-work.ts'

const tagsOf = (each: CitedWork, language: string): Record<string, string> =>
  Object.fromEntries(listMetaTags(each, language).map(({name, content}) => [name, content]))

describe('listMetaTags', () => {
  it('tells Zotero of a report, in the language of the interface', () => {
    const own = {...work, site: {...work.site, url: 'https://example.org/'}}
    expect(tagsOf(own, 'ru')).toEqual({
      citation_title: 'Соглашение о метеостанциях',
      citation_technical_report_institution: 'Совет речных портов',
      citation_technical_report_number: '12',
      citation_publication_date: '2024/04/03',
      citation_language: 'ru',
      citation_public_url: 'https://example.org/ru/weather-stations-2024/',
    })
    expect(tagsOf(own, 'en')).toMatchObject({
      citation_title: 'Agreement on Weather Stations',
      citation_language: 'en',
    })
  })

  it('always names an institution: without one Zotero takes a text for a journal article', () => {
    const {issuer: _, ...published} = work
    expect(tagsOf(published, 'en')['citation_technical_report_institution']).toBe('Rivers Institute')
    expect(tagsOf(bareWork, 'en')['citation_technical_report_institution']).toBe('River Texts')
  })

  it('tells no publisher, which Zotero would put in the place of the institution', () => {
    expect(tagsOf(work, 'ru')).not.toHaveProperty('citation_publisher')
  })

  it('says in which language the title is where there is no other', () => {
    const russian = {...work, titles: {ru: 'О дожде'}}
    expect(tagsOf(russian, 'en')).toMatchObject({citation_title: 'О дожде', citation_language: 'ru'})
  })

  it.each([
    ['2024', '2024'],
    ['2024-04', '2024/04'],
    ['2024-04-03/2024-04-05', '2024/04/03'],
    ['0000', undefined],
  ])('writes the date %s as %s', (date, expected) => {
    expect(tagsOf({...work, date}, 'en')['citation_publication_date']).toBe(expected)
  })
})
