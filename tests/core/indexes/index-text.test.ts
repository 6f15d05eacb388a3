import {describe, expect, it} from 'vitest'
import {adjectivesOf} from '#core/indexes/adjectives-of.ts'
import {indexText} from '#core/indexes/index-text.ts'
import {listMentions} from '#core/indexes/list-mentions.ts'
import {bead, mention, paragraph, sampleText} from './sample-text.ts'

const ruText = 'Вода чиста. Секретариат Комиссии следит за этим.'
const enText = 'The water is clean. The Secretariat keeps watch.'
const ru = paragraph('p1', ruText, {
  label: '1',
  mentions: [
    mention(ruText, 'Секретариат Комиссии', 'body-s'),
    mention(ruText, 'Комиссии', 'org-c', {rivals: ['org-d']}),
  ],
})
const en = paragraph('p1', enText, {label: '1', mentions: [mention(enText, 'Secretariat', 'body-s')]})
const parallel = sampleText([ru], [en], {
  paragraphs: [bead(['p1'], ['p1'])],
  clauses: [bead(['p1c1'], ['p1c1']), bead(['p1c2'], ['p1c2'])],
})
const never = (): boolean => false

describe('listMentions', () => {
  const lines = listMentions(parallel, never)

  it('gives the address of the row, the number, and what stands beside it', () => {
    expect(lines[0]).toEqual({
      entity: 'body-s',
      language: 'ru',
      address: 'p1c2',
      label: '1',
      before: 'Вода чиста. ',
      quote: 'Секретариат Комиссии',
      after: ' следит за этим.',
      counterpart: 'The Secretariat keeps watch.',
      isNested: false,
      isAmbiguous: false,
      isAdjective: false,
    })
  })

  it('lists a name inside a name, and an ambiguous one under each record', () => {
    const inner = lines.filter(({quote}) => quote === 'Комиссии')
    expect(inner.map(({entity, isNested, isAmbiguous}) => ({entity, isNested, isAmbiguous}))).toEqual([
      {entity: 'org-c', isNested: true, isAmbiguous: true},
      {entity: 'org-d', isNested: true, isAmbiguous: true},
    ])
  })

  it('has no counterpart in a text of one edition, and its own clause for an address', () => {
    const [line] = listMentions(sampleText([ru]), never)
    expect([line?.address, line?.counterpart]).toEqual(['p1c2', null])
  })

  it('marks the language of an address that only the other edition has', () => {
    const text = sampleText([paragraph('p2', 'Итог.')], [en], {
      paragraphs: [bead([], ['p1']), bead(['p2'], [])],
      clauses: [bead([], ['p1c1']), bead([], ['p1c2']), bead(['p2c1'], [])],
    })
    expect(listMentions(text, never).map(({address, counterpart}) => [address, counterpart])).toEqual([
      ['p1c2-en', null],
    ])
  })

  it('takes the number of the item that a cell stands beside', () => {
    const cell = paragraph('p1-2', 'Комиссия', {
      kind: 'cell',
      parent: 'p1',
      mentions: [mention('Комиссия', 'Комиссия', 'org-c')],
    })
    const [, , , line] = listMentions(sampleText([ru, cell]), never)
    expect(line?.label).toBe('1')
  })
})

describe('indexText', () => {
  it('shows a pair once, with the mentions of both sides', () => {
    const {rows, count} = indexText(parallel, never).mentions['body-s'] ?? {}
    expect(count).toBe(2)
    expect(rows?.map(({address}) => address)).toEqual(['p1c2'])
    expect(Object.keys(rows?.[0]?.sides ?? {}).sort()).toEqual(['en', 'ru'])
    expect(rows?.[0]?.sides['en']).toEqual([
      {before: 'The water is clean. The ', quote: 'Secretariat', after: ' keeps watch.'},
    ])
  })

  it('shows what stands beside a mention where that side does not name the record', () => {
    const {rows} = indexText(parallel, never).mentions['org-c'] ?? {}
    expect(rows?.[0]?.sides['en']).toBe('The Secretariat keeps watch.')
  })

  it('counts neither ambiguous names nor adjectives', () => {
    const {mentions} = indexText(parallel, never)
    expect([mentions['org-c']?.count, mentions['org-c']?.uncounted, mentions['org-c']?.variants]).toEqual([
      0,
      1,
      {},
    ])
    const named = paragraph('p1', 'Алтайский лёд.', {
      mentions: [mention('Алтайский лёд.', 'Алтайский', 'state-a', {name: 'алтайский'})],
    })
    const record = {id: 'state-a', type: 'state', labels: {}} as const
    const isAdjective = adjectivesOf([
      {...record, aliases: {ru: [{text: 'алтайский', isAdjective: true}, {text: 'Алтай'}]}},
    ])
    const altai = indexText(sampleText([named]), isAdjective).mentions['state-a']
    expect([altai?.count, altai?.uncounted, altai?.variants]).toEqual([0, 1, {ru: {Алтайский: 1}}])
    expect(isAdjective('state-a', 'Алтай')).toBe(false)
  })

  it('keeps the rows in the order of the page', () => {
    const one = paragraph('p1', 'Тишина.')
    const two = paragraph('p2', 'Река.', {mentions: [mention('Река.', 'Река', 'place-r')]})
    const english = paragraph('p1', 'River.', {mentions: [mention('River.', 'River', 'place-r')]})
    const text = sampleText([one, two], [english], {
      paragraphs: [bead(['p1'], ['p1']), bead(['p2'], [])],
      clauses: [bead(['p1c1'], ['p1c1']), bead(['p2c1'], [])],
    })
    const rows = indexText(text, never).mentions['place-r']?.rows ?? []
    expect(rows.map(({address}) => address)).toEqual(['p1c1', 'p2c1'])
  })

  it('counts a form whose letters are the name of a property', () => {
    const odd = paragraph('p1', 'constructor.', {
      mentions: [mention('constructor.', 'constructor', 'org-c')],
    })
    expect(indexText(sampleText([odd]), never).mentions['org-c']?.variants).toEqual({ru: {constructor: 1}})
  })
})
