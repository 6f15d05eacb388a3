import {describe, expect, it} from 'vitest'
import {resolveCitations} from '#core/citations/resolve-citations.ts'
import type {Paragraph} from '#core/model/corpus-document.ts'
import {annex, body, edition, paragraph} from './note.ts'

/** Targets of the citations of a paragraph, `undefined` for those without. */
function targetsOf(result: ReturnType<typeof resolveCitations>, id: string): (string | undefined)[] {
  const paragraphs = result.edition.divisions.flatMap((division) => division.paragraphs)
  return paragraphs.find((item) => item.id === id)?.citations.map(({target}) => target) ?? []
}

describe('resolveCitations', () => {
  it('links a number to the paragraph that bears it', () => {
    const result = resolveCitations(
      edition(
        body(
          paragraph('p1', 'As in paragraph 2.1 and paragraph 3', {label: '1'}),
          paragraph('p2.1', 'Boats', {label: '2.1'}),
          paragraph('p3', 'Nets', {label: '3)'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p1')).toEqual(['p2.1', 'p3'])
    expect(result.findings).toEqual([])
  })

  it('reports a number the text does not have, with its place', () => {
    const {findings, edition: after} = resolveCitations(
      edition(body(paragraph('p1', 'As in paragraph 12.4', {label: '1', lines: {start: 7, end: 8}}))),
    )
    expect(findings).toEqual([
      {
        rule: 'citation-target',
        severity: 'warning',
        reason: 'Unexpected reference to `12.4`, expected a paragraph of this text',
        paragraph: 'p1',
        span: {start: 6, end: 20},
        line: 7,
        remedy: 'Compare the number with the received text; if it stands there, leave it as printed',
      },
    ])
    expect(after.divisions[0]?.paragraphs[0]?.citations[0]).not.toHaveProperty('target')
  })

  it('names the unit in the report', () => {
    const {findings} = resolveCitations(edition(body(paragraph('p1', 'See Article 5(2) and Annex 3.'))))
    expect(findings.map(({reason}) => reason)).toEqual([
      'Unexpected reference to `5, 2`, expected an article of this text',
      'Unexpected reference to annex `3`, expected an annex of this text',
    ])
  })

  it('leaves references to other texts alone', () => {
    const result = resolveCitations(
      edition(body(paragraph('p1', 'Under Article 1 of the Water Charter', {label: '1'}))),
    )
    expect(targetsOf(result, 'p1')).toEqual([undefined])
    expect(result.findings).toEqual([])
  })

  it('looks in the own division first, then in the body', () => {
    const result = resolveCitations(
      edition(
        body(paragraph('p1', 'Boats', {label: '1'}), paragraph('p2', 'See paragraph 1', {label: '2'})),
        annex(
          '1',
          paragraph('annex1.p1', 'See paragraph 1', {label: '1'}),
          paragraph('annex1.p3', 'See paragraph 2', {label: '3'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p2')).toEqual(['p1'])
    expect(targetsOf(result, 'annex1.p1')).toEqual(['annex1.p1'])
    expect(targetsOf(result, 'annex1.p3')).toEqual(['p2'])
  })

  it('finds a number of one annex from the body, not one that two annexes have', () => {
    const citing = body(paragraph('p1', 'See paragraph 4'))
    const first = annex('1', paragraph('annex1.p4', 'Boats', {label: '4'}))
    const second = annex('2', paragraph('annex2.p4', 'Nets', {label: '4'}))
    expect(targetsOf(resolveCitations(edition(citing, first)), 'p1')).toEqual(['annex1.p4'])
    const {findings} = resolveCitations(edition(citing, first, second))
    expect(findings.map(({rule, remedy}) => [rule, remedy])).toEqual([
      [
        'ambiguous-citation',
        'See which of `annex1.p4`, `annex2.p4` is meant; leave the reference as printed, without a link',
      ],
    ])
  })

  it('finds annexes by their number, and a single one without a number', () => {
    const citing = body(paragraph('p1', 'See Annex 1'), paragraph('p2', 'See paragraph 2 of Annex 1'))
    const paragraphs = [paragraph('a', 'Lists'), paragraph('b', 'Boats', {label: '2'})]
    for (const label of ['1', undefined]) {
      const result = resolveCitations(edition(citing, annex(label, ...paragraphs)))
      expect(targetsOf(result, 'p1')).toEqual(['a'])
      expect(targetsOf(result, 'p2')).toEqual(['b'])
    }
    expect(resolveCitations(edition(citing, annex('2', ...paragraphs))).findings).toHaveLength(2)
  })

  it('goes down from an article to its paragraph and letter', () => {
    const result = resolveCitations(
      edition(
        body(
          paragraph('p2', 'Not an article', {label: '12'}),
          paragraph('p12', 'Article 12', {label: '12', kind: 'heading'}),
          paragraph('p12.2', 'Boats', {label: '2', parent: 'p12'}),
          paragraph('p12.2.a', 'Boats', {label: 'a', parent: 'p12.2'}),
          paragraph('p12.2.b', 'See Article 12(2)(a), Article 12(3)', {label: 'b', parent: 'p12.2'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p12.2.b')).toEqual(['p12.2.a', undefined])
    expect(result.findings.map(({reason}) => reason)).toEqual([
      'Unexpected reference to `12, 3`, expected an article of this text',
    ])
  })

  it('reads a letter alone within the paragraph that speaks', () => {
    const result = resolveCitations(
      edition(
        body(
          paragraph('p1', 'Boats', {label: '1'}),
          paragraph('p1.a', 'Sails', {label: 'a', parent: 'p1'}),
          paragraph('p2', 'Nets', {label: '2'}),
          paragraph('p2.a', 'Ropes', {label: 'a', parent: 'p2'}),
          paragraph('p2.b', 'See subparagraph (a)', {label: 'b', parent: 'p2'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p2.b')).toEqual(['p2.a'])
  })

  it('takes the number of a heading for no reference', () => {
    const result = resolveCitations(
      edition(
        body(paragraph('h', 'Article 5', {label: '5', kind: 'heading'}), paragraph('p', 'As in Article 5')),
      ),
    )
    expect(targetsOf(result, 'h')).toEqual([])
    expect(targetsOf(result, 'p')).toEqual(['h'])
  })

  it('gives a target anew, and the same answer a second time', () => {
    const once = resolveCitations(
      edition(body(paragraph('p1', 'See paragraph 2'), paragraph('p2', 'Nets', {label: '2'}))),
    )
    expect(resolveCitations(once.edition)).toEqual(once)
  })

  it('counts paragraphs without a number from the numbered one', () => {
    const result = resolveCitations(
      edition(
        body(
          paragraph('p9', 'Boats', {label: '9'}),
          paragraph('p9-2', 'Nets', {parent: 'p9'}),
          paragraph('p9-3', 'See the second indent', {parent: 'p9'}),
          paragraph('p10', 'See the second subparagraph of paragraph 9 and paragraph 9(3)', {label: '10'}),
          paragraph('p11', 'See the fourth subparagraph of paragraph 9', {label: '11'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p9-3')).toEqual(['p9-2'])
    expect(targetsOf(result, 'p10')).toEqual(['p9-2', 'p9-3'])
    expect(result.findings.map(({rule, paragraph: id}) => [rule, id])).toEqual([['citation-target', 'p11']])
  })

  it('counts a number from the article that speaks', () => {
    const article = (number: string, text: string): Paragraph[] => [
      paragraph(`h${number}`, `Article ${number}`, {label: number, kind: 'heading'}),
      paragraph(`p${number}.1`, 'Boats', {label: '1', parent: `h${number}`}),
      paragraph(`p${number}.2`, text, {label: '2', parent: `h${number}`}),
    ]
    const result = resolveCitations(
      edition(body(...article('1', 'Nets'), ...article('2', 'See paragraph 1'))),
    )
    expect(targetsOf(result, 'p2.2')).toEqual(['p2.1'])
  })

  it('counts a number from the last heading where numbers begin anew', () => {
    const group = (name: string, text: string): Paragraph[] => [
      paragraph(`h-${name}`, 'Rivers', {kind: 'heading'}),
      paragraph(`${name}1`, 'Boats', {label: '1'}),
      paragraph(`${name}2`, text, {label: '2'}),
    ]
    const result = resolveCitations(edition(body(...group('a', 'Nets'), ...group('b', 'See paragraph 1'))))
    expect(targetsOf(result, 'b2')).toEqual(['b1'])
  })

  it('reads 6b as letter b of 6, and takes letters that look alike for one', () => {
    const result = resolveCitations(
      edition(
        body(
          paragraph('p6', 'Boats', {label: '6'}),
          paragraph('p6.a', 'Nets', {label: '\u0430', parent: 'p6'}),
          paragraph('p7', 'See paragraph 6a', {label: '7'}),
        ),
      ),
    )
    expect(targetsOf(result, 'p7')).toEqual(['p6.a'])
  })

  it.each([
    ['As in paragraph 5', ['self-citation']],
    ['As in this paragraph 5', []],
    ['As in paragraphs 5 and 6', []],
  ])('knows whether paragraph 5 cites itself in %j', (text, rules) => {
    const {findings} = resolveCitations(
      edition(body(paragraph('p5', text, {label: '5'}), paragraph('p6', 'Nets', {label: '6'}))),
    )
    expect(findings.map(({rule}) => rule)).toEqual(rules)
  })

  it('takes the number in the head of an act for no reference, and links it from below', () => {
    const result = resolveCitations(
      edition(
        {id: 'front', kind: 'front', paragraphs: [paragraph('front', '5 May 2031 Decision No. 3')]},
        body(
          paragraph('p1', 'This is Decision No. 3 of 5 May 2031', {label: '1'}),
          paragraph('p2', 'Not Law No. 3, nor Decision No. 3 of 6 May 2031', {label: '2'}),
        ),
      ),
    )
    expect(targetsOf(result, 'front')).toEqual([])
    expect(targetsOf(result, 'p1')).toEqual(['front'])
    expect(targetsOf(result, 'p2')).toEqual([undefined, undefined])
    expect(result.findings).toEqual([])
  })
})
