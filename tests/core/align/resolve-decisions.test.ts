import {describe, expect, it} from 'vitest'
import {alignEditions} from '#core/align/align-editions.ts'
import {noDecisions, type AlignmentDecisions} from '#core/align/decisions.ts'
import {createDecisionHasher} from '#core/align/hash-decision.ts'
import {planSearch} from '#core/align/plan-search.ts'
import {resolveDecisions} from '#core/align/resolve-decisions.ts'
import type {Alignment, Division, Edition, Paragraph} from '#core/model/corpus-document.ts'

/** A paragraph whose clauses are the parts between `|`. */
function paragraph(id: string, marked: string): Paragraph {
  let start = 0
  const clauses = marked.split('|').map((part, index) => {
    const span = {start, end: start + part.length}
    start = span.end
    return {id: `${id}c${index + 1}`, span}
  })
  const nothing = {mentions: [], citations: [], dates: [], marks: []}
  return {id, kind: 'paragraph', text: marked.replaceAll('|', ''), clauses, ...nothing}
}

function edition(language: string, body: readonly string[], annex: readonly string[] = []): Edition {
  const divisions: readonly Division[] = [
    {id: 'body', kind: 'body', paragraphs: body.map((text, at) => paragraph(`p${at + 1}`, text))},
    {id: 'annex', kind: 'annex', paragraphs: annex.map((text, at) => paragraph(`annex.p${at + 1}`, text))},
  ]
  const witness = {source: 'own words', rights: 'CC0-1.0'}
  return {id: `x/${language}`, language, role: 'digest', witness, divisions}
}

const ru = edition(
  'ru',
  [
    'Мост построен в 1912 году. |Он стоит до сих пор. |Его ни разу не чинили.',
    'Река судоходна с мая. |Зимой она подо льдом.',
    'Лодки стоят у правого берега.',
    'Паром ходит по утрам. |Плата за перевоз невелика.',
  ],
  ['Список лодок.', 'Список паромов.'],
)
const en = edition(
  'en',
  [
    'The bridge was built in 1912. |It stands to this day. |It has never been repaired.',
    'The river is navigable from May. |In winter it is under ice.',
    'Boats lie at the right bank.',
    'The ferry runs in the mornings. |The fare is small.',
  ],
  ['List of boats.', 'List of ferries.'],
)
const reason = {ru: 'Снято.', en: 'Dropped.'}
const hash = createDecisionHasher(ru, en)

const decide = (decisions: Partial<AlignmentDecisions>): AlignmentDecisions => ({
  ...noDecisions,
  ...decisions,
})

const shape = (beads: Alignment['beads']): readonly string[] =>
  beads.map(({from, to}) => `${from.join('+')}=${to.join('+')}`)

/** Decisions with the line that holds, and what is said of the other. */
const contradictions: readonly [string, Partial<AlignmentDecisions>, RegExp][] = [
  [
    'a unit in two pins',
    {
      pin: [
        {from: ['p2'], to: ['p2'], line: 1},
        {from: ['p3'], to: ['p2'], line: 2},
      ],
    },
    /^Unexpected pin of `p3`, `p2` against the pin of `p2`, `p2` in line 1/,
  ],
  [
    'a pin of what is forbidden',
    {forbid: [{from: 'p2', to: 'p3', line: 1}], pin: [{from: ['p2'], to: ['p2', 'p3'], line: 2}]},
    /^Unexpected pin of `p2`, `p2`, `p3` against the ban on `p2`, `p3` in line 1/,
  ],
  [
    'a pin across a break',
    {break: [{from: 'p2', to: 'p3', line: 1}], pin: [{from: ['p2'], to: ['p2'], line: 2}]},
    /^Unexpected pin of `p2`, `p2` against the break before `p2`, `p3` in line 1/,
  ],
  [
    'a pin of clauses across a break of paragraphs',
    {break: [{from: 'p2', to: 'p2', line: 1}], pin: [{from: ['p1c3'], to: ['p2c1'], line: 2}]},
    /against the break before `p2`, `p2` in line 1/,
  ],
  [
    'a break in the middle of a pin',
    {pin: [{from: ['p1c1', 'p1c2'], to: ['p1c1'], line: 1}], break: [{from: 'p1c2', to: 'p1c2', line: 2}]},
    /^Unexpected break before `p1c2`, `p1c2` against the pin of `p1c1`, `p1c2`, `p1c1` in line 1/,
  ],
  [
    'a break that crosses another',
    {
      break: [
        {from: 'p2', to: 'p3', line: 1},
        {from: 'p3c1', to: 'p2c1', line: 2},
      ],
    },
    /^Unexpected break before `p3c1`, `p2c1` against the break before `p2`, `p3` in line 1/,
  ],
  [
    'a break that crosses that of the divisions',
    {break: [{from: 'annex.p2', to: 'p2', line: 2}]},
    /in divisions that do not stand side by side/,
  ],
  [
    'a unit pinned and without counterpart',
    {pin: [{from: ['p2'], to: ['p2'], line: 1}], untranslated: [{id: 'p2', side: 'en', reason, line: 2}]},
    /^Unexpected untranslated `p2` against the pin of `p2`, `p2` in line 1/,
  ],
  [
    'a pin of a clause of a paragraph without counterpart',
    {untranslated: [{id: 'p2', side: 'ru', reason, line: 1}], pin: [{from: ['p2c1'], to: ['p3c1'], line: 2}]},
    /^Unexpected pin of `p2c1`, `p3c1` against the untranslated `p2` in line 1/,
  ],
  [
    'an id twice in one decision',
    {pin: [{from: ['p2', 'p2'], to: ['p2'], line: 2}]},
    /^Unexpected id twice in `p2`, `p2`, `p2`/,
  ],
]

describe('decisions that contradict each other', () => {
  it.each(contradictions)('%s: the first holds, the other is named', (_, decisions, message) => {
    const {findings} = resolveDecisions(ru, en, decide(decisions))
    expect(findings).toMatchObject([{rule: 'contrary-decision', severity: 'warning', line: 2}])
    expect(findings[0]?.reason).toMatch(message)
    const {alignment} = alignEditions(ru, en, decide(decisions))
    expect(alignment.paragraphs.flatMap(({from}) => from).length).toBe(6)
  })

  it('says nothing of pins and clauses that agree', () => {
    const decisions = decide({
      pin: [
        {from: ['p1'], to: ['p1']},
        {from: ['p1c1'], to: ['p1c1', 'p1c2']},
      ],
      break: [
        {from: 'p2', to: 'p2'},
        {from: 'p1c2', to: 'p1c3'},
      ],
      forbid: [{from: 'p1', to: 'p2'}],
      untranslated: [{id: 'p1c3', side: 'ru', reason}],
    })
    expect(resolveDecisions(ru, en, decisions).findings).toEqual([])
  })
})

describe('the words of a decision', () => {
  const pin = {from: ['p1c1', 'p1c2'], to: ['p2c1']}
  const text = hash(pin) ?? ''
  const changed = edition('ru', ['Мост построен в 1913 году. |Он стоит до сих пор.'])

  it('do not change with case, spaces, quotation marks and ё', () => {
    const plain = edition('ru', ['МОСТ построен в\u00A01912 году... |«Он» стоит до\u00ADсих пор'])
    const other = edition('ru', ['мост построен в 1912 году |"он" стоит досих пор!'])
    const ids = {from: ['p1c1', 'p1c2'], to: []}
    expect(createDecisionHasher(plain, en)(ids)).toBe(createDecisionHasher(other, en)(ids))
    expect(createDecisionHasher(changed, en)(pin)).not.toBe(text)
    expect(hash({from: ['p1c2', 'p1c1'], to: ['p2c1']})).not.toBe(text)
  })

  it('are told where they are others now, and the decision holds', () => {
    const own = {from: ['p1c1', 'p1c2'], to: ['p1c1'], text: '00000000000a', line: 7}
    const {alignment, findings} = alignEditions(ru, en, decide({pin: [own]}))
    expect(findings).toMatchObject([{rule: 'stale-decision', severity: 'warning', line: 7}])
    expect(findings[0]?.reason).toMatch(/^Unexpected words of `p1c1`, `p1c2`, `p1c1`/)
    expect(shape(alignment.beads)).toContain('p1c1+p1c2=p1c1')
    expect(resolveDecisions(ru, en, decide({pin: [{...pin, text}]})).findings).toEqual([])
  })

  it('are followed where an id was merged, but for a gap', () => {
    const follow = (id: string) => (id === 'p9' ? 'p1' : undefined)
    const decisions = decide({
      pin: [{from: ['p1', 'p9'], to: ['p1'], line: 1}],
      untranslated: [{id: 'p9', side: 'en', reason, line: 2}],
    })
    const {paragraphs, findings} = resolveDecisions(ru, en, decisions, follow)
    expect(paragraphs.pin).toEqual([{from: ['p1'], to: ['p1']}])
    expect(paragraphs.untranslated).toEqual([])
    expect(findings.map(({reason: words}) => words)).toEqual([
      'Unexpected former id `p9`, expected `p1`, which took its words in',
      'Unexpected id `p9`, expected one of `x/en`',
    ])
  })
})

/** Whether a bead holds units on both sides of a place. */
function crosses(beads: Alignment['beads'], from: readonly string[], to: readonly string[]): boolean {
  return beads.some((bead) => {
    const sides = [...bead.from.map((id) => from.includes(id)), ...bead.to.map((id) => to.includes(id))]
    return new Set(sides).size > 1
  })
}

const idsOf = ({divisions}: Edition) =>
  divisions.flatMap(({paragraphs}) => paragraphs.flatMap(({id, clauses}) => [{id, clauses}]))
const paragraphIds = (own: Edition) => idsOf(own).map(({id}) => id)
const clauseIds = (own: Edition) => idsOf(own).flatMap(({clauses}) => clauses.map(({id}) => id))

describe('breaks', () => {
  it.each([
    ['p2', 'p3'],
    ['p3', 'p2'],
    ['p4', 'p2'],
    ['annex.p2', 'annex.p1'],
  ])('of paragraphs before %s and %s are crossed by none', (from, to) => {
    const {alignment, findings} = alignEditions(ru, en, decide({break: [{from, to}]}))
    expect(findings).toEqual([])
    const before = (own: Edition, id: string) => paragraphIds(own).slice(0, paragraphIds(own).indexOf(id))
    expect(crosses(alignment.paragraphs, before(ru, from), before(en, to))).toBe(false)
  })

  it('between clauses that begin paragraphs are breaks between those', () => {
    const shapeOf = (from: string, to: string) =>
      shape(alignEditions(ru, en, decide({break: [{from, to}]})).alignment.paragraphs)
    expect(shapeOf('p3c1', 'p2c1')).toEqual(shapeOf('p3', 'p2'))
    expect(shapeOf('p3', 'p2')).not.toEqual(shapeOf('p2', 'p2'))
  })

  it('stay where they are beside a pin across divisions', () => {
    const {corners} = planSearch(20, 20, {
      pins: [{from: [8], to: [10]}],
      breaks: [{from: 10, to: 10}],
    })
    expect(corners).toEqual([
      {from: 9, to: 10},
      {from: 19, to: 19},
    ])
  })

  const places = clauseIds(ru).flatMap((from) => clauseIds(en).map((to) => [from, to] as const))

  it.each(places.filter(([from, to]) => from.startsWith('annex') === to.startsWith('annex')))(
    'of clauses before %s and %s are crossed by none',
    (from, to) => {
      const {alignment} = alignEditions(ru, en, decide({break: [{from, to}]}))
      const before = (own: Edition, id: string) => clauseIds(own).slice(0, clauseIds(own).indexOf(id))
      expect(crosses(alignment.beads, before(ru, from), before(en, to))).toBe(false)
      expect(alignment.beads.flatMap((bead) => bead.from).toSorted()).toEqual(clauseIds(ru).toSorted())
      expect(alignment.beads.flatMap((bead) => bead.to).toSorted()).toEqual(clauseIds(en).toSorted())
    },
  )

  it('hold beside a pin that crosses the order of the texts', () => {
    const {alignment} = alignEditions(
      ru,
      en,
      decide({pin: [{from: ['p2'], to: ['p3']}], break: [{from: 'p4', to: 'p4'}]}),
    )
    expect(shape(alignment.paragraphs)).toContain('p2=p3')
    const before = ['p1', 'p2', 'p3']
    expect(crosses(alignment.paragraphs, before, before)).toBe(false)
  })

  it('hold whatever else is decided', () => {
    // A fixed walk over many combinations: each result has every unit once and no break crossed.
    const [left, right] = [clauseIds(ru), clauseIds(en)]
    for (let seed = 1; seed <= 60; seed++) {
      const pick = (list: readonly string[], step: number) => list[(seed * step + step) % list.length] ?? ''
      const decisions = decide({
        pin: [
          {from: [pick(left, 3)], to: [pick(right, 5)], line: seed % 4},
          {from: [pick(left, 7), pick(left, 11)], to: [pick(right, 2)], line: seed % 5},
        ],
        break: [
          {from: pick(left, 5), to: pick(right, 7), line: seed % 3},
          {from: pick(paragraphIds(ru), 3), to: pick(paragraphIds(en), 4), line: seed % 7},
        ],
        forbid: [{from: pick(left, 9), to: pick(right, 9), line: 1}],
        untranslated: [{id: pick(right, 13), side: 'en', reason, line: 2}],
      })
      const {alignment} = alignEditions(ru, en, decisions)
      const {clauses, paragraphs} = resolveDecisions(ru, en, decisions)
      const before = (list: readonly string[], id: string) => list.slice(0, list.indexOf(id))
      for (const {from, to} of clauses.break) {
        expect(crosses(alignment.beads, before(left, from), before(right, to))).toBe(false)
      }
      for (const {from, to} of paragraphs.break) {
        const sides = [before(paragraphIds(ru), from), before(paragraphIds(en), to)] as const
        expect(crosses(alignment.paragraphs, ...sides)).toBe(false)
      }
      for (const {from, to} of clauses.forbid) {
        expect(alignment.beads.some((bead) => bead.from.includes(from) && bead.to.includes(to))).toBe(false)
      }
      for (const pin of clauses.pin) expect(alignment.beads).toContainEqual(expect.objectContaining(pin))
      expect(alignment.beads.flatMap((bead) => bead.to).toSorted()).toEqual(right.toSorted())
    }
  })
})
