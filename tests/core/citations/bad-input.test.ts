import {describe, expect, it} from 'vitest'
import {resolveCitations} from '#core/citations/resolve-citations.ts'
import {body, edition, paragraph} from './note.ts'

describe('bad input', () => {
  it.each([
    ...[
      'para. 1, 2, 3, ',
      'paras. 1, 2, 3, ',
      'Section IV and V, ',
      'No. 3 of 5 ',
      'paragraph 2 of Article 3 of ',
    ],
    ...[
      'first, second, third indents, ',
      'Resolution 1, 2, ',
      `Article ${'1'.repeat(50)} `,
      'Article 5(a)(a)',
    ],
  ])('comes through 100,000 characters of %j', (source) => {
    const text = source.repeat(Math.ceil(100_000 / source.length))
    const {edition: after} = resolveCitations(edition(body(paragraph('p1', text, {label: '1'}))))
    const [only] = after.divisions[0]?.paragraphs ?? []
    expect(only?.text).toBe(text)
    expect(only?.citations.every(({span, quote}) => text.slice(span.start, span.end) === quote)).toBe(true)
  })

  it('ends where paragraphs belong to each other in a circle', () => {
    const circle = body(
      paragraph('a', 'See paragraph 2(b)', {label: '1', parent: 'b'}),
      paragraph('b', 'Nets', {label: '2', parent: 'a'}),
    )
    expect(resolveCitations(edition(circle)).edition.divisions[0]?.paragraphs).toHaveLength(2)
  })
})
