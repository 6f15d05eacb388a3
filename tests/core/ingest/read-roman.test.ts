import {describe, expect, it} from 'vitest'
import {readRoman} from '#core/ingest/read-roman.ts'

describe('readRoman', () => {
  it('reads what is well formed', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX'].map(readRoman)).toEqual([1, 4, 9, 14, 40, 99])
  })

  it.each(['', 'IIII', 'VX', 'IC', 'i', 'A'])('refuses %j', (text) => {
    expect(readRoman(text)).toBeUndefined()
  })
})
