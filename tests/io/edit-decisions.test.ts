import {describe, expect, it} from 'vitest'
import type {Decision} from '#core/align/decisions.ts'
import {addDecision, confirmDecisions} from '#io/edit-decisions.ts'
import {listRead} from '#io/decision-places.ts'
import {reviewMarks} from '#io/split-review.ts'

const file = {path: 'align.ru-en.yaml', base: 'ru'}
const pin = (from: string[], to: string[], text?: string): Decision => ({
  kind: 'pin',
  from,
  to,
  ...(text === undefined ? {} : {text}),
})
const gap = (id: string, side: string): Decision => ({
  kind: 'untranslated',
  id,
  side,
  reason: {ru: 'Пояснение: «саммит»', en: 'It explains: # a “summit”'},
})

/** A file as people write it: blocks, braces, comments, folded words, blank lines. */
const grown = `# yaml-language-server: $schema=../alignment.schema.json
pin:
  # One sentence here,
  # two there.
  - from: [p2c1]   # the longer one
    to:
      - p2c1
      - p2c2

  - {from: [p3],  to: [p3, p4]}   # kept
forbid: [{from: p5, to: p6}, {from: p6, to: p5}] # never
untranslated:
  # A gloss.
  - id: p7c2
    side: ru
    reason:
      ru: >-
        Русский текст
        поясняет.
      en: It explains.
# the end
`

const kindsOf = (source: string) => listRead(source, file.path).map(({kind}) => kind)

describe('addDecision', () => {
  it('opens a file, and each list where there is none', () => {
    const first = addDecision('', pin(['p1'], ['p1'], '123456789012'), file).source
    expect(first).toBe('pin:\n  - {from: [p1], to: [p1], text: "123456789012"}\n')
    const second = addDecision(first, {kind: 'break', from: 'p2', to: 'p3'}, file).source
    expect(second).toBe(`${first}break:\n  - {from: p2, to: p3}\n`)
    expect(addDecision(second, gap('p9', 'en'), file).source).toContain(
      'untranslated:\n  - id: p9\n    side: en\n    reason:\n      ru: "Пояснение: «саммит»"\n',
    )
  })

  it('writes behind the others of its kind and leaves all else alone', () => {
    const {source, replaced} = addDecision(grown, pin(['p8'], ['p8']), file)
    expect(replaced).toEqual([])
    const kept = '  - {from: [p3],  to: [p3, p4]}   # kept\n'
    expect(source).toBe(grown.replace(kept, `${kept}  - {from: [p8], to: [p8]}\n`))
  })

  it('fills a list that is empty', () => {
    const source = addDecision('pin: [] # none\nforbid: []\n', pin(['p1'], ['p2']), file).source
    expect(source).toBe('pin: # none\n  - {from: [p1], to: [p2]}\nforbid: []\n')
  })

  it('takes the place of a decision of its kind on the same units', () => {
    const {source, replaced} = addDecision(grown, pin(['p2c1'], ['p2c1']), file)
    expect(source).toContain('  # two there.\n  - {from: [p2c1], to: [p2c1]}\n\n  - {from: [p3],  to')
    expect(replaced).toMatchObject([{kind: 'pin', to: ['p2c1', 'p2c2'], line: 5}])
  })

  it('takes the place of several, comments and all, and leaves an empty list behind', () => {
    const {source, replaced} = addDecision(grown, pin(['p7c2', 'p5'], ['p6']), file)
    expect(replaced.map(({kind}) => kind)).toEqual(['forbid', 'untranslated'])
    expect(source).toContain('  # A gloss.\n  - {from: [p7c2, p5], to: [p6]}\nforbid: # never\n')
    expect(source).toContain('forbid: # never\n  - {from: p6, to: p5}\nuntranslated: []\n# the end\n')
  })

  it('keeps lines ended as they were', () => {
    const {source} = addDecision(grown.replaceAll('\n', '\r\n'), gap('p3', 'ru'), file)
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(kindsOf(source)).toEqual(['pin', 'forbid', 'forbid', 'untranslated', 'untranslated'])
  })

  it('stays above the block of proposals', () => {
    const block = `${reviewMarks.start}\n# pin:\n${reviewMarks.end}\n`
    const {source} = addDecision(`# mine\n${block}`, {kind: 'forbid', from: 'p1', to: 'p2'}, file)
    expect(source).toBe(`# mine\nforbid:\n  - {from: p1, to: p2}\n${block}`)
  })

  it.each([
    ['broken YAML', 'pin: [', /^Unexpected YAML/],
    ['a key of before', 'pins: []', /^Unexpected key `pins` in the file, expected `pin`/],
    ['all in braces', '{pin: []}', /^Unexpected form of YAML/],
    ['a decision by reference', 'pin: [&a {from: [p1], to: [p1]}, *a]', /^Unexpected form of YAML/],
  ])('refuses %s', (_, source, message) => {
    expect(() => addDecision(source, pin(['p1'], ['p1']), file)).toThrow(message)
  })
})

describe('confirmDecisions', () => {
  it('writes hashes and no other byte', () => {
    const {source, confirmed} = confirmDecisions(
      grown,
      (decision) => (decision.kind === 'forbid' ? undefined : '00000000000a'),
      file.path,
    )
    expect(source).toBe(
      grown
        .replace('      - p2c2\n', '      - p2c2\n    text: 00000000000a\n')
        .replace('[p3, p4]}', '[p3, p4], text: 00000000000a}')
        .replace('side: ru\n', 'side: ru\n    text: 00000000000a\n'),
    )
    expect(confirmed).toHaveLength(3)
    const again = confirmDecisions(source, () => '123456789012', file.path)
    expect(listRead(again.source, file.path).every(({text}) => text === '123456789012')).toBe(true)
    expect(confirmDecisions(again.source, () => '123456789012', file.path).confirmed).toEqual([])
  })
})
