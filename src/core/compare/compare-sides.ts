import type {CorpusDocument, ParagraphId} from '../model/corpus-document.ts'
import type {Difference} from '../model/reading-view.ts'
import {compareDates} from './compare-dates.ts'
import {compareEntities, type RecordNames} from './compare-entities.ts'
import {compareNumbers} from './compare-numbers.ts'
import {measureLists} from './measure-lists.ts'
import {pairParagraphs, type ParagraphSide} from './pair-paragraphs.ts'

/** Differences by the first base paragraph of their bead. */
export type Differences = ReadonlyMap<ParagraphId, readonly Difference[]>

/**
 * Compares what aligned paragraphs say in the two shown editions: entities, dates, numbers and lengths of
 * inline lists. A comparable text says other things by nature and is not compared.
 *
 * @param document the text; its first alignment is read.
 * @param names default: every record has a name in every language.
 * @returns the differences by base paragraph, in reading order; paragraphs that agree are left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compareSides} from '#core/compare/compare-sides.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const {document} = runEditions({ru: '1. Построено 15 мостов.', en: '1. They built 16 bridges.'})
 * assert.deepEqual(compareSides(document).get('p1'), [{kind: 'numbers', onlyIn: [['15'], ['16']]}])
 * ```
 */
export function compareSides(document: CorpusDocument, names?: RecordNames): Differences {
  const compared = pairParagraphs(document).map(
    ({id, sides: [from, to]}) => [id, compareBead(from, to, names)] as const,
  )
  return new Map(compared.filter(([, differences]) => differences.length > 0))
}

function compareBead(from: ParagraphSide, to: ParagraphSide, names?: RecordNames): readonly Difference[] {
  const all: readonly Difference[] = [
    {kind: 'entities', onlyIn: compareEntities([from, to], names)},
    {kind: 'dates', onlyIn: compareDates([from, to])},
    {kind: 'numbers', onlyIn: compareNumbers([withParts(from), withParts(to)])},
    {kind: 'list', onlyIn: compareLists(from, to)},
  ]
  return all.filter(({onlyIn}) => onlyIn.some((values) => values.length > 0))
}

function withParts({language, paragraphs}: ParagraphSide) {
  const parts = paragraphs.map(({text, dates}) => ({text, dates: dates.map(({span}) => span)}))
  return {language, parts}
}

/** Only lists of one form are compared, and only where both sides have as many of them. */
function compareLists(from: ParagraphSide, to: ParagraphSide): [string[], string[]] {
  const [left, right] = [from, to].map(({paragraphs}) =>
    measureLists(paragraphs.map(({text}) => text).join('\n')),
  )
  const onlyIn: [string[], string[]] = [[], []]
  for (const form of ['marked', 'parted'] as const) {
    const [a, b] = [left?.[form] ?? [], right?.[form] ?? []]
    if (a.length !== b.length) continue
    for (const [at, length] of a.entries()) {
      if (b[at] === length) continue
      onlyIn[0].push(String(length))
      onlyIn[1].push(String(b[at]))
    }
  }
  return onlyIn
}
