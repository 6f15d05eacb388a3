import {describe, expect, it} from 'vitest'
import {isLeft, readChoice, writeChoice} from '../../src/scripts/narrow/narrow-choice.ts'

const entry = {kinds: ['deadline', 'dated'], text: 'plan', from: '2022-07-01', until: '2022-09-30'}
const leftWith = (search: string, part = {}) => isLeft({...entry, ...part}, readChoice(search))

describe('isLeft', () => {
  it.each([
    ['', true],
    ['?kind=deadline&text=plan', true],
    ['?kind=event', false],
    ['?text=other', false],
    ['?from=2022&until=2022', true],
    ['?from=2023', false],
    ['?until=2021', false],
    ['?when=2022-09-01/2022-12-31', true],
    ['?when=2022-10-01/2022-12-31', false],
  ])('%s', (search, expected) => {
    expect(leftWith(search)).toBe(expected)
  })

  it('leaves what has no date out of any time', () => {
    const open = {from: '', until: ''}
    expect([leftWith('', open), leftWith('?from=2000', open)]).toEqual([true, false])
  })
})

describe('the address', () => {
  it('holds what is chosen, keeps what else it says, and is clean without a choice', () => {
    const choice = readChoice('?kind=deadline&when=2022-07-01/2022-09-30')
    expect(writeChoice('?sort=item', choice)).toBe('?sort=item&kind=deadline&when=2022-07-01/2022-09-30')
    expect(writeChoice('?kind=deadline', readChoice(''))).toBe('')
    expect(readChoice(writeChoice('', choice))).toEqual(choice)
  })
})
