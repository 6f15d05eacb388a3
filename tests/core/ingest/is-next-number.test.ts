import {describe, expect, it} from 'vitest'
import {isNextNumber} from '#core/ingest/is-next-number.ts'

function parse(label: string): readonly number[] {
  return label === '' ? [] : label.split('.').map(Number)
}

describe('isNextNumber', () => {
  it.each([
    ['', '1'],
    ['', '1.1'],
    ['1', '2'],
    ['1', '1.1'],
    ['2', '2.1.1'],
    ['2.1.2', '3'],
    ['1.3', '2.1'],
    ['7.4', '7.5'],
  ])('%j is followed by %j', (previous, next) => {
    expect(isNextNumber(parse(previous), parse(next))).toBe(true)
  })

  it.each([
    ['', '2'],
    ['', ''],
    ['1', '1'],
    ['1', '3'],
    ['13.3', '12.2'],
    ['2.1', '2'],
    ['1', '2.2'],
  ])('%j is not followed by %j', (previous, next) => {
    expect(isNextNumber(parse(previous), parse(next))).toBe(false)
  })
})
