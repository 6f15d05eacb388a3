import type {LedgerChange} from './ledger-entry.ts'

/** What these rules change belongs to the page or the line, not to the words. */
const layoutRules: ReadonlySet<string> = new Set([
  'column-head',
  'comment',
  'empty-cell',
  'hidden-text',
  'label-space',
  'label-stop',
  'letter-spacing',
  'line-break',
  'line-hyphen',
  'moved',
  'note-mark',
  'outer-blank',
  'page-break',
  'page-chrome',
  'page-number',
  'paragraph-break',
  'quote-mark',
  'running-head',
  'soft-hyphen',
  'space-run',
])

/**
 * Tells whether a change of the ledger concerns the words of the text, which a reader has to know of, and not
 * how they stood on the page. A word that was joined at the end of a line is the same word.
 *
 * @param change a change, made or not.
 * @returns `true` for repairs, proposals and marks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {concernsWords} from '#core/ingest/concerns-words.ts'
 * assert.equal(concernsWords({rule: 'spelling', isMade: true}), true)
 * assert.equal(concernsWords({rule: 'page-break', isMade: true}), false)
 * ```
 */
export function concernsWords({rule, isMade}: Pick<LedgerChange, 'rule' | 'isMade'>): boolean {
  return !layoutRules.has(rule) && !(rule === 'hyphenation' && isMade)
}
