import {describe, expect, it} from 'vitest'
import type {CitationContext} from '#core/citations/citation-context.ts'
import {resolveCitations} from '#core/citations/resolve-citations.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import type {Paragraph} from '#core/model/corpus-document.ts'
import {body, edition, paragraph} from './note.ts'

describe('references to other instruments', () => {
  const record = (id: string, label: string, more: Partial<AuthorityRecord> = {}): AuthorityRecord => ({
    id,
    type: 'instrument',
    labels: {en: label},
    aliases: {},
    ...more,
  })
  const context: CitationContext = {
    instruments: [
      record('doc-charter', 'Water Charter', {text: 'water-charter'}),
      record('doc-resolution', 'Resolution 77 of the Lake Council', {number: '77'}),
      record('doc-annex', 'Annex 1 to the Water Charter', {
        relations: [{type: 'part-of', to: 'doc-charter'}],
      }),
      record('doc-decision', 'Decision on Boats', {number: '3', date: '2031-05-05'}),
      record('doc-note', 'This Note', {text: 'note'}),
    ],
    findElsewhere: (document, {path, unit}) =>
      unit === 'article' && path[0] === '5' ? {document, paragraph: 'p5'} : {document},
  }
  const mention = (text: string, quote: string, entity: string) => {
    const start = text.indexOf(quote)
    return {span: {start, end: start + quote.length}, quote, entity, origin: 'rule' as const}
  }
  const resolve = (text: string, named: Readonly<Record<string, string>>, more: Partial<Paragraph> = {}) => {
    const mentions = Object.entries(named).map(([quote, entity]) => mention(text, quote, entity))
    const own = paragraph('p5', 'Article 5', {label: '5', kind: 'heading'})
    const {edition: after, findings} = resolveCitations(
      edition(body(paragraph('p1', text, {mentions, ...more}), own)),
      context,
    )
    const citations = after.divisions[0]?.paragraphs[0]?.citations ?? []
    return {
      links: citations.map(({instrument, elsewhere, target}) => [
        instrument,
        elsewhere?.paragraph ?? elsewhere?.document,
        target,
      ]),
      findings: findings.map(({reason}) => reason),
    }
  }

  it.each([
    'Article 5 of the Water Charter',
    'the Water Charter, Article 5',
    'the Water Charter (Article 5)',
    'the Water Charter’s Article 5',
  ])('finds the place in %j', (text) => {
    expect(resolve(text, {'Water Charter': 'doc-charter'})).toEqual({
      links: [['doc-charter', 'p5', undefined]],
      findings: [],
    })
  })

  it('gives one owner to all numbers of a list', () => {
    expect(resolve('Articles 5 and 6 of the Water Charter', {'Water Charter': 'doc-charter'})).toEqual({
      links: [
        ['doc-charter', 'p5', undefined],
        ['doc-charter', 'water-charter', undefined],
      ],
      findings: ['Unexpected reference to `6`, expected an article of `water-charter`'],
    })
  })

  it.each([
    'Article 5 of the said Water Charter',
    'the Water Charter and its Article 5',
    'the Water Charter. Article 5',
  ])('gives no owner to %j', (text) => {
    expect(resolve(text, {'Water Charter': 'doc-charter'}).links[0]?.[0]).toBeUndefined()
  })

  it('finds the whole of which a record is a part', () => {
    const text = 'Annex 1 to the Water Charter'
    expect(resolve(text, {[text]: 'doc-annex'}).links[0]?.[0]).toBe('doc-charter')
  })

  it('knows a resolution by its number, another document by number and date', () => {
    expect(resolve('See Resolution 77 (2030) and Resolution 78', {}).links).toEqual([
      ['doc-resolution', undefined, undefined],
      [undefined, undefined, undefined],
    ])
    const text = 'See Decision No. 3 of 5 May 2031 and Decision No. 3'
    const date = {kind: 'date' as const, value: '2031-05-05', quote: '5 May 2031', span: {start: 22, end: 32}}
    expect(resolve(text, {}, {dates: [date]}).links.map(([instrument]) => instrument)).toEqual([
      'doc-decision',
      undefined,
    ])
  })

  it('stays inside for the text itself', () => {
    expect(resolve('Article 5 of This Note', {'This Note': 'doc-note'})).toEqual({
      links: [['doc-note', undefined, 'p5']],
      findings: [],
    })
  })

  it('takes no name that may stand for another record', () => {
    const text = 'Article 5 of the Water Charter'
    const owner = {...mention(text, 'Water Charter', 'doc-charter'), rivals: ['doc-other']}
    expect(resolve(text, {}, {mentions: [owner]}).links).toEqual([[undefined, undefined, undefined]])
  })
})
