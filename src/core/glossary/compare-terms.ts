import type {LanguageTag, Paragraph, Span} from '../model/corpus-document.ts'
import type {GlossaryTerm} from '../model/glossary-term.ts'
import {outermost} from '../reading/inline-html.ts'
import type {TermFinder, TermHit} from './term-finder.ts'

/** One side of a pair of aligned paragraphs. */
export interface TermSide {
  readonly language: LanguageTag
  readonly paragraphs: readonly Pick<Paragraph, 'text' | 'mentions' | 'citations' | 'dates'>[]
}

/** A term that one side has and the other does not. */
export interface MissedTerm {
  readonly term: GlossaryTerm
  /** Language that has it, and its words there. */
  readonly language: LanguageTag
  readonly quote: string
  readonly otherLanguage: LanguageTag
  /** What the other language has instead, though the glossary forbids it; absent: nothing of the kind. */
  readonly forbidden?: string
}

/**
 * Compares the terms of two sides. Asked for are terms outside longer terms, names, references and dates; any wording
 * that the glossary allows is an answer, wherever it stands.
 *
 * @param sides both sides.
 * @param finder of the glossary.
 * @returns each missed term once per side, those of the first side first, in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compareTerms} from '#core/glossary/compare-terms.ts'
 * import {createTermFinder} from '#core/glossary/term-finder.ts'
 * const finder = createTermFinder([{
 *   id: 'weir', labels: {ru: 'плотина', en: 'weir'}, definitions: {}, variants: {}, answers: {},
 *   forbidden: {en: [{text: 'dyke'}]}, see: [],
 * }])
 * const side = (language: string, text: string) =>
 *   ({language, paragraphs: [{text, mentions: [], citations: [], dates: []}]})
 * const [missed] = compareTerms([side('ru', 'За плотиной'), side('en', 'Behind the dyke')], finder)
 * assert.deepEqual([missed?.term.id, missed?.quote, missed?.forbidden], ['weir', 'плотиной', 'dyke'])
 * ```
 */
export function compareTerms(
  [from, to]: readonly [TermSide, TermSide],
  finder: TermFinder,
): readonly MissedTerm[] {
  if (finder.terms.size === 0) return []
  const [left, right] = [readSide(from, finder), readSide(to, finder)]
  return [...listMissed(from, left, to, right, finder), ...listMissed(to, right, from, left, finder)]
}

/** What a side has of the glossary. */
interface SideTerms {
  readonly hits: readonly TermHit[]
  readonly asked: readonly TermHit[]
}

function readSide({language, paragraphs}: TermSide, finder: TermFinder): SideTerms {
  const read = paragraphs.map(({text, ...marked}) => {
    const hits = finder.find(text, language)
    return {hits, asked: listAsked(hits, marked)}
  })
  return {hits: read.flatMap(({hits}) => hits), asked: read.flatMap(({asked}) => asked)}
}

function listAsked(
  hits: readonly TermHit[],
  {mentions, citations, dates}: Omit<TermSide['paragraphs'][number], 'text'>,
): readonly TermHit[] {
  const covers = [...mentions, ...citations, ...dates].map(({span}) => span)
  return outermost(hits.filter(({use}) => use === 'term')).filter(
    ({span}) => !covers.some((cover) => holds(cover, span)),
  )
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

function listMissed(
  own: TermSide,
  {asked}: SideTerms,
  other: TermSide,
  {hits}: SideTerms,
  {terms}: TermFinder,
): readonly MissedTerm[] {
  const answered = new Set(hits.filter(({use}) => use !== 'forbidden').map(({term}) => term))
  const missed = new Map(asked.toReversed().map((hit) => [hit.term, hit]))
  return [...missed.values()].toReversed().flatMap(({term: id, quote}) => {
    const term = terms.get(id)
    if (term?.labels[other.language] === undefined || answered.has(id)) return []
    const forbidden = hits.find(({use, term: meant}) => use === 'forbidden' && meant === id)?.quote
    const {language} = own
    return [
      {
        ...{term, language, quote, otherLanguage: other.language},
        ...(forbidden === undefined ? {} : {forbidden}),
      },
    ]
  })
}
