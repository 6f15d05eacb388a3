import type {LedgerEntry} from './ledger-entry.ts'

/** Rules whose white space may come or go as a whole: no word begins or ends there that did not before. */
const edges: ReadonlySet<string> = new Set(['label-space', 'line-break', 'outer-blank', 'paragraph-break'])

const isBlank = (text: string) => text.trim() === ''

/**
 * Tells whether a change of the ledger is layout alone: white space for other white space, which no
 * one need judge. A join across a page, or white space put into or taken out of a word, is more.
 *
 * @param entry the change.
 * @returns `false` also for a move, and for a change that somebody gave a confidence or a reason.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isLayout} from '#core/ingest/is-layout.ts'
 * const entry = {start: 7, end: 8, received: '\n', replacement: ' ', rule: 'line-break'}
 * assert.equal(isLayout(entry), true)
 * assert.equal(isLayout({...entry, replacement: '', rule: 'line-hyphen'}), false)
 * ```
 */
export function isLayout(entry: LedgerEntry): boolean {
  const {rule, received, replacement, confidence, reason} = entry
  if (confidence !== undefined || reason !== undefined) return false
  if (!isBlank(received) || !isBlank(replacement) || rule === 'page-break' || rule === 'moved') return false
  return (received !== '' && replacement !== '') || edges.has(rule)
}
