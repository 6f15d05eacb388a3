import {describe, expect, it} from 'vitest'
import {listText, openRelease} from '#io/update-releases.ts'

const releases = {
  releases: [
    {name: 'spring', date: '2031-05-05'},
    {name: '2031.1', date: '2031-05-06'},
  ],
  texts: [{id: 'rain', since: '2031.1'}],
}

describe('openRelease', () => {
  it('puts the release at the end', () => {
    const next = openRelease(releases, {name: '2031.2', date: '2031-05-06'}, 'releases.yaml')
    expect(next.releases.map(({name}) => name)).toEqual(['spring', '2031.1', '2031.2'])
    expect(next.texts).toBe(releases.texts)
  })

  it.each([
    ['a name that was given', '2031.1', '2031-06-01', /2031\.1/],
    ['a name that differs in case alone', 'SPRING', '2031-06-01', /spring|SPRING/],
    ['an earlier day', '2031.2', '2031-05-05', /2031-05-06/],
  ])('refuses %s', (_, name, date, message) => {
    expect(() => openRelease(releases, {name, date}, 'releases.yaml')).toThrow(message)
  })
})

describe('listText', () => {
  it('keeps the first release of a text and the order of ids', () => {
    const texts = [
      {id: 'a', since: '2'},
      {id: 'rain', since: '2031.1', changed: '2031-06-01'},
    ]
    const next = listText(listText(releases, 'a', {since: '2'}), 'rain', {since: '2', changed: '2031-06-01'})
    expect(next.texts).toEqual(texts)
  })

  it('brings back a text that had moved away', () => {
    const moved = listText(releases, 'rain', {since: '1', movedTo: 'snow'})
    expect(moved.texts).toEqual([{id: 'rain', since: '2031.1', movedTo: 'snow'}])
    expect(listText(moved, 'rain', {since: '2'}).texts).toEqual([{id: 'rain', since: '2031.1'}])
  })
})
