import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {mixedScript} from './mixed-script.ts'
import {numberingGap} from './numbering-gap.ts'
import {rightsUnknown} from './rights-unknown.ts'
import type {Rule} from './rule.ts'
import {unlikeLabels} from './unlike-labels.ts'
import {weakAlignment} from './weak-alignment.ts'

/** Every rule: a new one is a file beside this one, a line here, a heading in the README and a test folder. */
export const rules: readonly Rule[] = [mixedScript, numberingGap, rightsUnknown, unlikeLabels, weakAlignment]

/**
 * Runs every rule over a text.
 *
 * @param document the text.
 * @returns all findings, in order of the rules; `[]` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkDocument} from '#core/checks/check-document.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(checkDocument(document), [])
 * ```
 */
export function checkDocument(document: CorpusDocument): readonly Finding[] {
  return rules.flatMap((rule) => rule.check(document))
}
