import {describe, expect, it} from 'vitest'
import {checkFamily} from '#core/families/check-family.ts'

const context = {
  hasText: (text: string) => text !== 'lost',
  hasAddress: (text: string, at: string) => (text === 'broken' ? undefined : at === 'p1'),
}
const rulesOf = (clauses: [string, string][], absent: string[] = []) =>
  checkFamily(
    {clauses: clauses.map(([text, at]) => ({text, at})), absent: absent.map((text) => ({text}))},
    context,
  ).map(({rule, list, index}) => [rule, list, index])

describe('checkFamily', () => {
  it('is silent where all is there, and once', () => {
    expect(
      rulesOf(
        [
          ['a', 'p1'],
          ['b', 'p1'],
        ],
        ['c'],
      ),
    ).toEqual([])
  })

  it('tells texts and addresses that are not there, in their place of the file', () => {
    expect(
      rulesOf(
        [
          ['a', 'p1'],
          ['a', 'p9'],
          ['lost', 'p1'],
        ],
        ['lost'],
      ),
    ).toEqual([
      ['unknown-clause', 'clauses', 1],
      ['unknown-text', 'clauses', 2],
      ['unknown-text', 'absent', 0],
    ])
  })

  it('leaves addresses of a text that could not be read to what is said of the text', () => {
    expect(rulesOf([['broken', 'p9']])).toEqual([])
  })

  it('tells a second line of a clause, and a text that has one and is said to have none', () => {
    expect(
      rulesOf(
        [
          ['a', 'p1'],
          ['a', 'p1'],
        ],
        ['a', 'b', 'b'],
      ),
    ).toEqual([
      ['duplicate-clause', 'clauses', 1],
      ['duplicate-clause', 'absent', 0],
      ['duplicate-clause', 'absent', 2],
    ])
  })

  it('words its messages as all do', () => {
    const faults = checkFamily(
      {
        clauses: [
          {text: 'lost', at: 'p1'},
          {text: 'a', at: 'p9'},
          {text: 'a', at: 'p9'},
        ],
        absent: [],
      },
      context,
    )
    for (const {reason} of faults) expect(reason).toMatch(/^Unexpected .+, expected .*[^.]$/)
  })
})
