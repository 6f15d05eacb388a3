import {expect, it} from 'vitest'
import {isOwnRequest} from '../../src/review/is-own-request.ts'

const own = {
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  'content-type': 'application/json; charset=utf-8',
}

it('a page of this server may write', () => {
  expect(isOwnRequest(new Headers(own))).toBe(true)
  expect(isOwnRequest(new Headers({...own, host: 'localhost:1', origin: 'http://localhost:1'}))).toBe(true)
})

it.each([
  ['a page of another site', {origin: 'http://evil.example'}],
  ['a page of another server on this machine', {origin: 'http://127.0.0.1:80'}],
  ['a foreign name that leads here', {host: 'evil.example:4321', origin: 'http://evil.example:4321'}],
  ['a form', {'content-type': 'text/plain'}],
  ['a page without an origin', {origin: 'null'}],
])('%s may not', (_, changes) => {
  expect(isOwnRequest(new Headers({...own, ...changes}))).toBe(false)
})

it('nor may who does not say where it comes from', () => {
  const {origin: _, ...rest} = own
  expect(isOwnRequest(new Headers(rest))).toBe(false)
})
