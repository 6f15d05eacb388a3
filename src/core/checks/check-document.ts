import {compareSides} from '#core/compare/compare-sides.ts'
import type {TermFinder} from '#core/glossary/term-finder.ts'
import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {ambiguousMention} from './ambiguous-mention.ts'
import {mixedScript} from './mixed-script.ts'
import {numberingGap} from './numbering-gap.ts'
import {rightsUnknown} from './rights-unknown.ts'
import type {Rule} from './rule.ts'
import {unlikeDates} from './unlike-dates.ts'
import {unlikeEntities} from './unlike-entities.ts'
import {unlikeLabels} from './unlike-labels.ts'
import {unlikeLists} from './unlike-lists.ts'
import {unlikeNumbers} from './unlike-numbers.ts'
import {unlikeTerms} from './unlike-terms.ts'
import {weakAlignment} from './weak-alignment.ts'

/** Every rule: a new one is a file beside this one, a line here, a heading in the README and a test folder. */
export const rules: readonly Rule[] = [
  ambiguousMention,
  mixedScript,
  numberingGap,
  rightsUnknown,
  unlikeDates,
  unlikeEntities,
  unlikeLabels,
  unlikeLists,
  unlikeNumbers,
  unlikeTerms,
  weakAlignment,
]

/**
 * Runs every rule over a text.
 *
 * @param document the text.
 * @param differences of its sides; default: as {@link compareSides} finds them.
 * @param terms of the glossary; default: none.
 * @returns all findings, in order of the rules; `[]` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkDocument} from '#core/checks/check-document.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(checkDocument(document), [])
 * ```
 */
export function checkDocument(
  document: CorpusDocument,
  differences = compareSides(document),
  terms?: TermFinder,
): readonly Finding[] {
  return rules.flatMap((rule) => rule.check(document, differences, terms))
}
