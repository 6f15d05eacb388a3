import {describe, expect, it} from 'vitest'
import {findNameFaults} from '#core/exchange/find-name-faults.ts'

describe('findNameFaults', () => {
  it('has nothing against the names of a site', () => {
    const names = ['site/ru/протокол № 3/index.html', 'site/_con.json', 'site/a.b-c_d.js', 'SHA256SUMS']
    expect(findNameFaults(names)).toEqual([])
  })

  it.each([
    '../x',
    'a/../x',
    'a/..',
    './x',
    '/x',
    'C:/x',
    'c:x',
    'a\\x',
    '',
    'a//x',
    'a/',
    'a\u0000x',
    'a\nx',
    'a\ufffdx',
    'a\ud800x',
    'a?x',
    'a:x',
    'a./x',
    'x ',
    'con',
    'a/NUL.txt',
    'com1.html',
  ])('names %j', (name) => {
    expect(findNameFaults([name]).map((fault) => fault.name)).toEqual([name])
  })

  it('names what is one file to many disks', () => {
    const decomposed = 'a/й'.normalize('NFD')
    const faults = findNameFaults(['a/Дождь', 'a/ДОЖДЬ', 'a/й', decomposed, 'b', 'b'])
    expect(faults.map(({name}) => name)).toEqual(['a/ДОЖДЬ', decomposed, 'b'])
    expect(faults[0]?.fault).toContain('a/Дождь')
    expect(faults[2]?.fault).toContain('same name')
  })
})
