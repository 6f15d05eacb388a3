import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {runEditions} from '#tests/plugins/run-editions.ts'

const word = fc.constantFrom('rain', 'Реки', 'снег', 'U.S.', 'art. 5;', '2031', 'é', 'A.', 'пункт 3', 'v 1:2')
const inline = fc.oneof(
  {weight: 6, arbitrary: word},
  fc.constantFrom('*', '**', '_', '`', '~~', '[', ']', '](https://example.org "t")', '](#p1)', '<', '>'),
  fc.constantFrom('<sup>', '</sup>', '<b>', '<!-- c -->', '<script>x</script>', '<mark>', '</mark>'),
  fc.constantFrom(
    '[^1]',
    '[^b]',
    '![i](j.png)',
    '&nbsp;',
    '&eacute;',
    '&amp;',
    '&#65;',
    '\\*',
    '\\',
    'a@b.org',
  ),
  fc.constantFrom(
    ':pb[3]',
    ':foo',
    ':foo[bar]{x=y}',
    'https://example.org/a',
    'www.example.org',
    '|',
    '  \n',
  ),
)
const line = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', '', '. ', '; ', '\n')), {minLength: 1, maxLength: 8})
  .map((parts) => parts.flat().join(''))
const opening = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '1. ',
    '2) ',
    '26. ',
    '2\\. ',
    '2.1. ',
    '2.1.1. ',
    '(a) ',
    '- ',
    '* ',
    '+ [x] ',
    '> ',
    '    ',
  ],
  ...[
    '# ',
    '## ',
    '## II. ',
    '## Annex 2 ',
    '### ',
    '> 1. ',
    '1. > ',
    '1. - ',
    '   - ',
    '      ',
    '[^1]: ',
    '[^b]: ',
  ],
  ...[
    '[r]: https://example.org ',
    '| a | b |\n|---|---|\n| ',
    '::cell[',
    '::pb[4] ',
    '```js\n',
    '---\n',
    '1. # ',
  ],
)
const block = fc.oneof(
  {weight: 8, arbitrary: fc.tuple(opening, line).map((parts) => parts.join(''))},
  {weight: 1, arbitrary: line.map((text) => `:::closing\n${text}\n:::`)},
  {weight: 1, arbitrary: line.map((text) => `:::signatures\n${text}\n\n${text}\n:::`)},
)
const markdown = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n')), {minLength: 1, maxLength: 8})
  .map((parts) => parts.flat().join(''))

/** Rules that say that Diglot itself lost something, whatever the author wrote. */
const faults = ['lost-text', 'address']

function faultsOf(sources: Record<string, string>): string[] {
  return runEditions(sources).files.flatMap(({messages}) =>
    messages.filter(({ruleId}) => faults.includes(ruleId ?? '')).map(({reason}) => reason),
  )
}

const runs = {numRuns: 300}

describe('runChain on whatever is typed', () => {
  it('loses no letter and no address of a text of one edition', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(faultsOf({en: source})).toEqual([])
      }),
      runs,
    )
  })

  it('loses no letter and no address of two editions side by side', () => {
    fc.assert(
      fc.property(markdown, markdown, (ru, en) => {
        expect(faultsOf({ru, en})).toEqual([])
      }),
      runs,
    )
  })
})
