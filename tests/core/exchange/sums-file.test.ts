import {describe, expect, it} from 'vitest'
import {readSums, writeSums} from '#core/exchange/sums-file.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

describe('sums', () => {
  it('are read as they were written', () => {
    const sums = [
      {path: 'site/дождь 1.html', sha256: a},
      {path: 'x', sha256: b},
    ]
    expect(readSums(writeSums(sums))).toEqual({sums})
    expect(readSums('')).toEqual({sums: []})
  })

  it.each([
    ['no sum', 'rain.txt\n', 1],
    ['capital letters', `${a}  x\n${'A'.repeat(64)}  y\n`, 2],
    ['one space', `${a} x\n`, 1],
    ['no end', `${a}  x\n${b}  y`, 2],
    ['an empty line', `${a}  x\n\n`, 2],
  ])('with %s name the line', (_, text, line) => {
    expect(readSums(text).wrongLine).toBe(line)
  })
})
