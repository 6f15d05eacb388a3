import {describe, expect, it} from 'vitest'
import {excerpt, shorten, toLine} from '#core/indexes/excerpt.ts'

const words = 'слово '.repeat(60)

describe('excerpt', () => {
  it('cuts long context between words and says so', () => {
    const text = `${words}РЕКА ${words}`
    const start = text.indexOf('РЕКА')
    const {before, quote, after} = excerpt(text, {start, end: start + 4})
    expect(before).toMatch(/^…(?:слово )+$/)
    expect(quote).toBe('РЕКА')
    expect(after).toMatch(/^(?: слово)+…$/)
    expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(62)
  })

  it('makes one line of breaks and soft hyphens', () => {
    expect(excerpt('у\u00ad\n ре\u00adки  Об\nльда', {start: 11, end: 13})).toEqual({
      before: 'у реки ',
      quote: 'Об',
      after: ' льда',
    })
  })

  it('cuts a word that is longer than the reach', () => {
    const {before} = excerpt(`${'х'.repeat(200)}Об`, {start: 200, end: 202})
    expect(before).toBe(`…${'х'.repeat(60)}`)
  })
})

it('shorten leaves no dangling sign before the ellipsis', () => {
  expect(shorten('река Об, Томь', 9)).toBe('река Об…')
  expect(shorten('река', 4)).toBe('река')
  expect(shorten('реченька', 4)).toBe('рече…')
})

it('toLine keeps the spaces at the ends', () => {
  expect(toLine(' a\u00a0\tb ')).toBe(' a b ')
})
