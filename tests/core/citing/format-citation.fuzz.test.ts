import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatCitation} from '#core/citing/format-citation.ts'
import {formatReference} from '#core/citing/format-quotation.ts'
import {printRuns} from '#core/citing/print-runs.ts'
import {citationStyles, type CitedWork} from '#core/model/cited-work.ts'
import {places} from './sample-work.ts'

/** What no citation may hold, whatever its records do. */
const stray = / [,.;:](?! )| ,|\.\.|[:;,] ?[,;.]|\(\s*\)|\[\s*\]| {2}|\( | \)|–\s*–|^[ ,.;:]|[ ,;:]$/

/** Edges that meet the punctuation of a citation, around words of no punctuation. */
const edge = fc.constantFrom(
  '',
  '.',
  '..',
  '...',
  ',',
  ';',
  ':',
  '?',
  '!',
  ' ',
  '\n',
  ' , ',
  ' . ',
  '«',
  '»',
  '"',
  '\u00a0',
  '…',
)
const core = fc.constantFrom(
  'Rain',
  'О дожде',
  '«Дождь»',
  'Rain (2024)',
  'A & B',
  '*x* [y]',
  '<b>',
  '{x}',
  '',
)
const text = fc.tuple(edge, core, edge).map((parts) => parts.join(''))
const names = fc.record({ru: text, en: text}, {requiredKeys: []})
const date = fc.constantFrom('2024', '2024-04', '2024-04-03', '2024-07-03/2024-07-04', '2022-35', '198X')

const work: fc.Arbitrary<CitedWork> = fc.record(
  {
    id: fc.constant('rain'),
    kind: fc.constantFrom('treaty', 'protocol', 'other'),
    date,
    titles: fc.record({ru: text, en: text}),
    issuer: names,
    number: text,
    place: names,
    authenticLanguages: fc.constant([]),
    editions: fc.constantFrom([], [{language: 'ru', role: 'digest' as const}]),
    site: fc.record(
      {names: fc.record({ru: text, en: text}), publisher: names, place: names},
      {requiredKeys: ['names']},
    ),
    release: fc.constant({name: '2026.1', date: '2026-10-01'}),
    hash: fc.constant('0123456789ab'),
  },
  {requiredKeys: ['id', 'kind', 'date', 'titles', 'authenticLanguages', 'editions', 'site', 'hash']},
)

describe('no stray punctuation', () => {
  it.each(citationStyles)('in %s', (style) => {
    fc.assert(
      fc.property(
        work,
        fc.constantFrom('ru' as const, 'en' as const),
        fc.constantFrom(...Object.values(places)),
        fc.constantFrom({}, {url: 'https://r.example/'}, {url: 'https://r.example/', accessed: '2026-11-22'}),
        (sample, language, place, online) => {
          const printed = printRuns(formatCitation(sample, place, {style, language, ...online}), 'plain')
          // The colon between blanks, the slashes and the dash are signs of GOST.
          expect(printed.replaceAll(/ : (?=\S)/g, ' ')).not.toMatch(stray)
        },
      ),
      {numRuns: 500},
    )
  })

  it('in a short reference', () => {
    fc.assert(
      fc.property(work, fc.constantFrom(...Object.values(places)), (sample, place) => {
        expect(formatReference(sample, place, 'ru')).not.toMatch(stray)
      }),
    )
  })
})
