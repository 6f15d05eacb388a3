import {describe, expect, it} from 'vitest'
import {gaps, readGap} from '#core/entities/read-gap.ts'

describe('readGap', () => {
  it.each([
    [' ', gaps.space],
    ['\u00A0', gaps.space],
    [' «', gaps.space],
    [') ', gaps.space],
    [', ', gaps.comma],
    ['-', gaps.hyphen],
    ['- ', gaps.hyphen | gaps.space],
    [' – ', gaps.hyphen | gaps.space],
    ['. ', gaps.stop],
    ['.', gaps.stop],
    ['’', gaps.apostrophe],
    ["'", gaps.apostrophe],
    [' & ', gaps.other],
    ['\n- ', gaps.none],
    ['\t', gaps.none],
    [' '.repeat(40), gaps.none],
  ])('reads %j', (gap, mask) => {
    expect(readGap(gap).mask).toBe(mask)
  })

  it('counts line breaks and knows a hyphen at the end of a line', () => {
    expect(readGap(' \n ').breaks).toBe(1)
    expect(readGap('\n\n').breaks).toBe(2)
    expect(readGap('- \n').isLineEndHyphen).toBe(true)
    expect(readGap(' -\n').isLineEndHyphen).toBe(false)
    expect(readGap('-').isLineEndHyphen).toBe(false)
  })
})
