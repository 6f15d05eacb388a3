import {describe, expect, it} from 'vitest'
import {followMoves, listRedirects, writeServerRules} from '#core/exchange/redirects.ts'

const isThere =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)

describe('followMoves', () => {
  it('leads each old name to the name of today', () => {
    const names = [{id: 'a', movedTo: 'b'}, {id: 'b', movedTo: 'c'}, {id: 'c'}, {id: 'd', movedTo: 'c'}]
    expect(followMoves(names, isThere('c'))).toEqual([
      {from: 'a', to: 'c'},
      {from: 'b', to: 'c'},
      {from: 'd', to: 'c'},
    ])
  })

  it('leads nowhere from a circle, to a missing page, or away from a page that is there', () => {
    const circle = [
      {id: 'a', movedTo: 'b'},
      {id: 'b', movedTo: 'a'},
      {id: 'c', movedTo: 'a'},
      {id: 'e', movedTo: 'e'},
    ]
    expect(followMoves(circle, isThere())).toEqual([])
    expect(followMoves([{id: 'a', movedTo: 'b'}], isThere())).toEqual([])
    expect(followMoves([{id: 'a', movedTo: 'b'}], isThere('a', 'b'))).toEqual([])
  })
})

describe('writeServerRules', () => {
  const redirects = listRedirects([{from: 'a', to: 'b'}], ['c'])

  it('answers at the short address and in both languages', () => {
    expect(redirects.map(({from}) => from)).toEqual(['/a/', '/ru/a/', '/en/a/', '/c/', '/ru/c/', '/en/c/'])
    expect(redirects.map(({status}) => status)).toEqual([301, 301, 301, 410, 410, 410])
  })

  it('writes rules below the path of the site, one per address', () => {
    const rules = new Map(writeServerRules(redirects, '/s.x/').map(({name, text}) => [name, text]))
    expect(rules.get('_redirects')).toContain('/s.x/ru/a/ /s.x/ru/b/ 301!\n')
    expect(rules.get('_redirects')).toContain('/s.x/c/ /s.x/c/index.html 410!\n')
    expect(rules.get('nginx.conf')).toContain('location = /s.x/a/ { return 301 /s.x/b/$is_args$args; }\n')
    expect(rules.get('apache.htaccess')).toContain('RedirectMatch 301 "^/s\\.x/a/$" "/s.x/b/"\n')
    for (const text of rules.values()) expect(text.match(/301/g)).toHaveLength(3)
  })

  it('writes nothing where nothing was moved', () => {
    expect(writeServerRules([], '/')).toEqual([])
  })
})
