import {describe, expect, it} from 'vitest'
import {alignEditions} from '#core/align/align-editions.ts'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import type {Alignment, Division, Edition, Paragraph} from '#core/model/corpus-document.ts'

/** A paragraph whose clauses are the parts between `|`. */
function paragraph(id: string, marked: string, rest: Partial<Paragraph> = {}): Paragraph {
  const parts = marked === '' ? [] : marked.split('|')
  let start = 0
  const clauses = parts.map((part, index) => {
    const span = {start, end: start + part.length}
    start = span.end
    return {id: `${id}c${index + 1}`, span}
  })
  return {
    id,
    kind: 'paragraph',
    text: parts.join(''),
    clauses,
    mentions: [],
    citations: [],
    dates: [],
    marks: [],
    ...rest,
  }
}

function edition(language: string, divisions: readonly Division[]): Edition {
  const witness = {source: 'own words', rights: 'CC0-1.0'}
  return {id: `x/${language}`, language, role: 'digest', witness, divisions}
}

const body = (...paragraphs: readonly Paragraph[]): Division => ({id: 'body', kind: 'body', paragraphs})

function shape(beads: Alignment['beads']): readonly string[] {
  return beads.map(({from, to}) => `${from.join('+')}=${to.join('+')}`)
}

const decide = (decisions: Partial<AlignmentDecisions>): AlignmentDecisions => ({
  pin: [],
  break: [],
  forbid: [],
  untranslated: [],
  ...decisions,
})

const ru = edition('ru', [
  body(
    paragraph('p1', 'Мост построен в 1912 году.|Он стоит до сих пор и ни разу не чинился.', {label: '1'}),
    paragraph('p2', 'Река судоходна с мая по октябрь.', {label: '2'}),
    paragraph('p3', 'Лодки стоят у правого берега.', {label: '3'}),
  ),
])
const en = edition('en', [
  body(
    paragraph('p1', 'The bridge was built in 1912 and stands to this day, never having been repaired.', {
      label: '1',
    }),
    paragraph('p2', 'The river is navigable from May to October.', {label: '2'}),
    paragraph('p3', 'Boats lie at the right bank.', {label: '3'}),
  ),
])

describe('alignEditions', () => {
  it('aligns paragraphs by number and clauses inside them', () => {
    const {alignment, findings} = alignEditions(ru, en)
    expect(findings).toEqual([])
    expect(alignment).toMatchObject({from: 'x/ru', to: 'x/en'})
    expect(shape(alignment.paragraphs)).toEqual(['p1=p1', 'p2=p2', 'p3=p3'])
    expect(alignment.paragraphs.map(({origin}) => origin)).toEqual(['number', 'number', 'number'])
    expect(shape(alignment.beads)).toEqual(['p1c1+p1c2=p1c1', 'p2c1=p2c1', 'p3c1=p3c1'])
  })

  it('never gives a clause bead more certainty than its paragraphs have', () => {
    const {alignment} = alignEditions(ru, en)
    expect(alignment.beads[0]?.score).toBeLessThanOrEqual(alignment.paragraphs[0]?.score ?? 0)
  })

  it('carries out decisions on paragraphs and gives their reason', () => {
    const reason = {ru: 'Снято при переводе.', en: 'Dropped by the translator.'}
    const decisions = decide({
      pin: [{from: ['p1'], to: ['p1', 'p2']}],
      untranslated: [{id: 'p2', side: 'ru', reason}],
    })
    const {alignment, findings} = alignEditions(ru, en, decisions)
    expect(findings).toEqual([])
    expect(shape(alignment.paragraphs)).toEqual(['p1=p1+p2', 'p2=', 'p3=p3'])
    expect(alignment.paragraphs[1]).toEqual({from: ['p2'], to: [], score: 1, origin: 'hand', reason})
    expect(alignment.beads).toContainEqual({from: ['p2c1'], to: [], score: 1, origin: 'hand', reason})
  })

  it('carries out decisions on clauses, also across paragraphs', () => {
    const reason = {ru: 'Нет в издании.', en: 'Not in the edition.'}
    const decisions = decide({
      pin: [{from: ['p3c1'], to: ['p2c1']}],
      untranslated: [{id: 'p1c2', side: 'ru', reason}],
    })
    const {alignment} = alignEditions(ru, en, decisions)
    expect(shape(alignment.beads)).toEqual(['p1c1=p1c1', 'p1c2=', 'p2c1=', 'p3c1=p2c1', '=p3c1'])
    expect(alignment.beads[1]).toMatchObject({origin: 'hand', reason})
    expect(alignment.beads[3]).toMatchObject({origin: 'hand', score: 1})
  })

  it('keeps forbidden clauses apart', () => {
    const {alignment} = alignEditions(ru, en, decide({forbid: [{from: 'p2c1', to: 'p2c1'}]}))
    expect(shape(alignment.beads)).not.toContain('p2c1=p2c1')
  })

  it('reports decisions that cannot be carried out', () => {
    const reason = {}
    const decisions = decide({
      pin: [
        {from: ['p9'], to: ['p1']},
        {from: ['p1'], to: ['p2c1']},
        {from: ['p1'], to: ['p1']},
        {from: ['p1'], to: ['p2']},
        {from: [], to: []},
      ],
      forbid: [{from: 'p1', to: 'p7'}],
      untranslated: [{id: 'p2', side: 'de', reason}],
    })
    const {alignment, findings} = alignEditions(ru, en, decisions)
    expect(findings.map(({rule}) => rule.replace('-decision', ''))).toEqual([
      'stale',
      'stale',
      'contrary',
      'stale',
      'stale',
      'stale',
    ])
    expect(findings.map(({reason: words}) => words)).toEqual([
      'Unexpected id `p9`, expected one of `x/ru`',
      'Unexpected clause beside paragraph in `p1`, `p2c1`, expected one of both',
      'Unexpected pin of `p1`, `p2` against the pin of `p1`, `p1`, expected one of both',
      'Unexpected empty decision, expected an id',
      'Unexpected id `p7`, expected one of `x/en`',
      'Unexpected language `de`, expected `ru` or `en`',
    ])
    expect(shape(alignment.paragraphs)).toEqual(['p1=p1', 'p2=p2', 'p3=p3'])
    expect(alignment.paragraphs[0]?.origin).toBe('hand')
  })

  it('aligns annex with annex, whatever the order', () => {
    const annex = (id: string, label: string, text: string): Division => ({
      id,
      kind: 'annex',
      label,
      paragraphs: [paragraph(`${id}.p1`, text)],
    })
    const left = edition('ru', [
      body(paragraph('p1', 'Начало.')),
      annex('annex1', '1', 'Список мостов.'),
      annex('annex2', '2', 'Список рек.'),
    ])
    const right = edition('en', [
      body(paragraph('p1', 'Beginning.')),
      annex('annex2', '2', 'List of rivers.'),
      annex('annex1', '1', 'List of bridges.'),
    ])
    const {alignment} = alignEditions(left, right)
    expect(shape(alignment.paragraphs)).toEqual(['p1=p1', 'annex1.p1=annex1.p1', 'annex2.p1=annex2.p1'])
  })

  it('joins equal numbers that cross', () => {
    const left = edition('ru', [
      body(
        paragraph('p1', 'Берег: край суши у воды, где стоят лодки.', {label: '1'}),
        paragraph('p2', 'Мост: строение, по которому переходят реку.', {label: '2'}),
        paragraph('p3', 'Река: вода, которая течёт.', {label: '3'}),
      ),
    ])
    const right = edition('en', [
      body(
        paragraph('p3', 'River: water that flows.', {label: '3'}),
        paragraph('p1', 'Bank: the edge of land by water where boats lie.', {label: '1'}),
        paragraph('p2', 'Bridge: a structure by which one crosses a river.', {label: '2'}),
      ),
    ])
    expect(shape(alignEditions(left, right).alignment.paragraphs)).toEqual(['p1=p1', 'p2=p2', 'p3=p3'])
    const broken = alignEditions(left, right, decide({break: [{from: 'p2', to: 'p1'}]}))
    expect(shape(broken.alignment.paragraphs)).not.toContain('p3=p3')
  })

  it('gives rows without text and their cells one bead each', () => {
    const table = (words: readonly string[]): Division =>
      body(
        ...words.flatMap((text, at) => [
          paragraph(`r${at}`, '', {kind: 'row'}),
          paragraph(`r${at}.1`, text, {kind: 'cell', parent: `r${at}`}),
          paragraph(`r${at}.2`, String(at + 10), {kind: 'cell', parent: `r${at}`}),
        ]),
      )
    const left = edition('ru', [table(['Мосты', 'Большие реки', 'Лодки'])])
    const right = edition('en', [table(['Bridges', 'Great rivers', 'Boats'])])
    const {alignment} = alignEditions(left, right)
    expect(shape(alignment.paragraphs)).toEqual(
      [0, 1, 2].flatMap((at) => [`r${at}=r${at}`, `r${at}.1=r${at}.1`, `r${at}.2=r${at}.2`]),
    )
    expect(alignment.beads).toHaveLength(6)
  })

  it('takes an edition without paragraphs', () => {
    const {alignment} = alignEditions(ru, edition('en', []))
    expect(shape(alignment.paragraphs)).toEqual(['p1=', 'p2=', 'p3='])
    expect(shape(alignment.beads)).toEqual(['p1c1=', 'p1c2=', 'p2c1=', 'p3c1='])
  })
})
