import {describe, expect, it} from 'vitest'
import type {TextRegister} from '#core/model/register.ts'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {writeFingerprint} from '#core/register/fingerprint.ts'

const on = '2031-01-01'
const alias = (id: string, to: string) => ({id, to, on})
const tombstone = {id: 'p7', on, reason: {en: 'Said twice'}}
const register: TextRegister = {
  text: 'x',
  anchors: [
    {
      id: 'p1',
      since: '1',
      fingerprint: {en: writeFingerprint('Rain', []), ru: writeFingerprint('Дождь', [])},
      clauses: {en: ['p1c1', 'p9c2']},
    },
  ],
  aliases: [
    alias('p2', 'p3'),
    alias('p3', 'p1'),
    alias('p5', 'p6'),
    alias('p6', 'p5'),
    alias('p8', 'p7'),
    alias('p4', 'p99'),
  ],
  tombstones: [tombstone],
  notices: [],
  alone: ['p1-ru'],
}

describe('resolveAddress', () => {
  it.each(['p1', 'p1c1', 'p9c2', 'p1-ru', 'p1c1-ru'])('finds `%s` where it is', (id) => {
    expect(resolveAddress(register, id)).toEqual({kind: 'live', id})
  })

  it('follows a chain to its end', () => {
    expect(resolveAddress(register, 'p2')).toEqual({kind: 'alias', id: 'p1', by: alias('p2', 'p3')})
  })

  it('finds a tombstone, at the end of an alias too', () => {
    expect(resolveAddress(register, 'p7')).toEqual({kind: 'tombstone', tombstone})
    expect(resolveAddress(register, 'p8')).toEqual({kind: 'tombstone', tombstone})
  })

  it.each(['p5', 'p4', 'p1c3', 'nonsense', ''])('knows no `%s`', (id) => {
    expect(resolveAddress(register, id)).toBeUndefined()
  })
})
