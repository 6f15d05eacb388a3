import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {divisionKinds, paragraphKinds} from '#tests/core/segment/kinds.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {readLabel} from '#core/segment/read-label.ts'

/** A paragraph, its number read as the importer does. */
function p(text: string): DraftBlock {
  const found = readLabel(text)
  return {kind: 'paragraph', ...(found ? {label: found.label, marker: found.marker} : {}), text}
}
const block = (kind: DraftBlock['kind'], opens?: DraftBlock['opens']): DraftBlock => ({
  kind,
  text: 'Реки',
  ...(opens ? {opens} : {}),
})
const heading = (text: string, opens?: DraftBlock['opens']): DraftBlock => ({
  ...block('heading', opens),
  text,
})

/** Addresses as `id<parent`. */
function address(...blocks: readonly DraftBlock[]): readonly string[] {
  return assignIds(blocks).map(({id, parent}) => (parent === undefined ? id : `${id}<${parent}`))
}
const divisions = (...blocks: readonly DraftBlock[]): readonly string[] =>
  assignIds(blocks).map(({division, id}) => `${division}:${id}`)

describe('numbered text', () => {
  it('takes the printed number, and gives what follows to it', () => {
    const blocks = [
      block('title', {kind: 'front'}),
      p('Стороны'),
      p('8. Реки'),
      p('9. Озёра'),
      p('Моря'),
      p('Леса'),
    ]
    expect(address(...blocks)).toEqual(['title', 'preamble', 'p8', 'p9', 'p9-2<p9', 'p9-3<p9'])
  })

  it('gives a number that occurs twice an id of its own', () => {
    expect(address(p('9. Реки'), p('9. Озёра'), p('Моря'))).toEqual(['p9', 'p9-2', 'p9-2-2<p9-2'])
  })

  it('puts dotted numbers under the nearest one that is there', () => {
    const blocks = [p('2. 2.1. Реки'), p('2.1.1. Озёра'), p('2.1. Моря'), p('2.1.2. Леса'), p('7.1. Горы')]
    expect(address(...blocks)).toEqual(['p2', 'p2.1.1<p2', 'p2.1<p2', 'p2.1.2<p2.1', 'p7.1'])
  })

  it('nests numbers with brackets, letters and small Roman numbers', () => {
    const texts = [
      '3. Реки:',
      '1) Обь:',
      'а) исток',
      'ж) устье',
      '2) Лена',
      '4. Lakes:',
      '(a) Como',
      '(i) east',
      '(b) Garda',
    ]
    expect(address(...texts.map(p))).toEqual([
      ...['p3', 'p3.1<p3', 'p3.1.a<p3.1', 'p3.1.zh<p3.1', 'p3.2<p3'],
      ...['p4', 'p4.a<p4', 'p4.a.i<p4.a', 'p4.b<p4'],
    ])
  })

  it('tells the letter i from the number', () => {
    const texts = ['1. Lakes', '(h) Como', '(i) Garda', '2. Seas', '(i) Kara', '(ii) Azov']
    expect(address(...texts.map(p)).slice(2)).toEqual(['p1.i<p1', 'p2', 'p2.i<p2', 'p2.ii<p2'])
  })

  it('starts a list with brackets at the top where nothing is above it', () => {
    expect(address(p('1) Реки'), p('а) Обь'), p('2) Озёра'))).toEqual(['p1', 'p1.a<p1', 'p2'])
  })

  it('writes capital Roman numbers small', () => {
    expect(address(p('IV. Реки'), p('1. Обь'))).toEqual(['piv', 'p1'])
  })

  it('continues with bullets, quotations, code and cells outside a table', () => {
    const item: DraftBlock = {...block('item'), marker: '-'}
    const blocks = [p('9. Реки'), item, block('quotation'), block('code'), block('cell')]
    expect(address(...blocks)).toEqual(['p9', 'p9-2<p9', 'p9-3<p9', 'p9-4<p9', 'p9-5<p9'])
  })

  it('counts inside articles, printed before the text or as a heading', () => {
    const texts = ['Article 1. Rivers', '1. Ob', '(a) source', '1.1. mouth', 'Article 2. Lakes', '1. Como']
    expect(address(...texts.map(p))).toEqual([
      ...['p1', 'p1.1<p1', 'p1.1.a<p1.1', 'p1.1-2<p1', 'p2', 'p2.1<p2'],
    ])
    const blocks = [heading('Статья 5. Реки'), p('Обь'), p('Лена'), heading('Статья 6'), p('1. Озёра')]
    expect(address(...blocks)).toEqual(['h1', 'p5<h1', 'p5-2<h1', 'h2', 'p6.1<h2'])
  })

  it('does not give the text below a heading to the number above it', () => {
    expect(address(p('9. Реки'), heading('Озёра'), p('Моря'))).toEqual(['p9', 'h1', 'h1-2'])
  })
})

describe('text without numbers', () => {
  it('counts for the editors', () => {
    const blocks = [p('Реки'), p('Озёра'), {...block('item'), marker: '-'}, p('Моря')]
    expect(address(...blocks)).toEqual(['p1', 'p2', 'p2-2<p2', 'p3'])
    expect(assignIds(blocks).map(({editorial}) => editorial)).toEqual(['1', '2', undefined, '3'])
  })
})

describe('divisions', () => {
  it('prefixes the ids of an annex and of its sections, not those of other divisions', () => {
    const blocks = [
      ...[block('title', {kind: 'front'}), p('Решили')],
      ...[
        heading('Приложение', {kind: 'annex'}),
        p('План'),
        heading('I. Реки', {kind: 'section', label: 'I'}),
      ],
      ...[p('1. Обь'), heading('II. Озёра', {kind: 'section', label: 'II'}), p('2. Комо')],
      ...[block('closing', {kind: 'closing'}), block('signature', {kind: 'signatures'}), block('signature')],
    ]
    expect(divisions(...blocks)).toEqual([
      ...['front:title', 'body:p1', 'annex1:annex1.h1', 'annex1:annex1.preamble', 's1:annex1.h2'],
      ...['s1:annex1.p1', 's2:annex1.h3', 's2:annex1.p2', 'closing:closing'],
      ...['signatures:signatures', 'signatures:signatures-2'],
    ])
    expect(assignIds(blocks)[4]).toMatchObject({divisionKind: 'section', divisionLabel: 'I'})
    expect(assignIds(blocks)[1]).not.toHaveProperty('divisionLabel')
  })

  it('numbers on through the sections of the body', () => {
    const section = {kind: 'section'} as const
    const blocks = [
      heading('Реки', section),
      p('1. Обь'),
      heading('Озёра', section),
      p('Вводно'),
      p('2. Комо'),
    ]
    expect(divisions(...blocks)).toEqual(['s1:h1', 's1:p1', 's2:h2', 's2:preamble', 's2:p2'])
  })

  it('names annexes by their number, and counts where it is none or taken', () => {
    const annex = (label?: string) =>
      heading('Реки', {kind: 'annex', ...(label === undefined ? {} : {label})})
    const ids = assignIds([annex('2'), annex('Б'), annex('2')]).map(({division}) => division)
    expect(ids).toEqual(['annex2', 'annex2-2', 'annex2-3'])
  })

  it('names front matter, and ends it at the first number or behind the title', () => {
    const front = {kind: 'front'} as const
    expect(divisions({...p('Орёл'), opens: front}, block('title'), p('Реки'), p('Озёра'))).toEqual([
      ...['front:front', 'front:title', 'body:p1', 'body:p2'],
    ])
    expect(divisions({...p('Орёл'), opens: front}, p('1. Реки'))).toEqual(['front:front', 'body:p1'])
  })
})

describe('tables and notes', () => {
  it('counts tables, rows and cells, and goes on behind them', () => {
    const [row, cell] = [block('row'), block('cell')]
    expect(address(p('1. Реки'), row, cell, cell, row, cell, p('Озёра'), row, cell)).toEqual([
      ...[
        'p1',
        't1r1',
        't1r1c1<t1r1',
        't1r1c2<t1r1',
        't1r2',
        't1r2c1<t1r2',
        'p1-2<p1',
        't2r1',
        't2r1c1<t2r1',
      ],
    ])
  })

  it('takes the label of a note, else its number', () => {
    const note = (label?: string): DraftBlock => ({...block('note'), ...(label === undefined ? {} : {label})})
    expect(address(note('1'), note(), note('*'), note('а'))).toEqual([
      'note1',
      'note1-2<note1',
      'note2',
      'notea',
    ])
    expect(address(p('9. Реки'), note(), note(), p('Озёра'))).toEqual(['p9', 'note1', 'note2', 'p9-2<p9'])
  })
})

it('keeps order and content, and gives valid ids once, whatever comes', () => {
  const label = fc.constantFrom('1', '2', '2.1', '9-2', 'a', 'б', 'i', 'IV', '*', '…', undefined)
  const blocks = fc.array(
    fc
      .record({
        kind: fc.constantFrom(...paragraphKinds),
        label,
        close: fc.constantFrom('.', ')', ''),
        opens: fc.option(fc.record({kind: fc.constantFrom(...divisionKinds), label}), {freq: 4}),
      })
      .map(({kind, label: printed, close, opens}): DraftBlock => {
        const number = printed === undefined ? {} : {label: printed, marker: `${printed}${close}`}
        const named = opens?.label === undefined ? {} : {label: opens.label}
        return {kind, ...number, text: 'Реки', ...(opens ? {opens: {kind: opens.kind, ...named}} : {})}
      }),
  )
  fc.assert(
    fc.property(blocks, (drafts) => {
      const numbered = assignIds(drafts)
      const ids = numbered.map(({id}) => id)
      expect(new Set(ids).size).toBe(drafts.length)
      expect(ids.filter((id) => !/^[a-z0-9][a-z0-9.-]*$/.test(id))).toEqual([])
      expect(numbered.map(({kind, text, label: printed}) => ({kind, text, printed}))).toEqual(
        drafts.map(({kind, text, label: printed}) => ({kind, text, printed})),
      )
      // A parent comes before what belongs to it.
      expect(numbered.filter(({parent, id}) => parent && ids.indexOf(parent) >= ids.indexOf(id))).toEqual([])
    }),
  )
})
