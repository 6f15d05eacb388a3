import type {Run} from '../model/cited-work.ts'
import {escapeInline, escapeLineStart} from '../ingest/escape-markdown.ts'
import {escapeHtml} from '../reading/inline-html.ts'

/** Forms that a citation is copied in. */
export type PrintForm = 'plain' | 'markdown' | 'html'

/**
 * Prints a citation.
 *
 * @param runs its pieces.
 * @param form `plain`, `markdown` (CommonMark) or `html`; what these would take for a sign of theirs is escaped.
 * @returns one line; only http and https addresses become links.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printRuns} from '#core/citing/print-runs.ts'
 * const runs = [{text: 'Rain & *snow*', isItalic: true}, {text: ', 2024'}]
 * assert.deepEqual(
 *   (['plain', 'markdown', 'html'] as const).map((form) => printRuns(runs, form)),
 *   ['Rain & *snow*, 2024', '*Rain & \\*snow\\**, 2024', '<i>Rain &amp; *snow*</i>, 2024'],
 * )
 * ```
 */
export function printRuns(runs: readonly Run[], form: PrintForm): string {
  const print = {plain: ({text}: Run) => text, markdown: markdownRun, html: htmlRun}[form]
  const printed = runs.map(print).join('')
  return form === 'markdown' ? escapeLineStart(printed) : printed
}

function markdownRun({text, isItalic = false, href}: Run): string {
  if (href !== undefined && isWeb(href)) {
    return href === text ? `<${href}>` : `[${escapeInline(text, 'cell')}](<${href}>)`
  }
  const escaped = escapeInline(text, 'paragraph')
  return isItalic ? `*${escaped}*` : escaped
}

function htmlRun({text, isItalic = false, href}: Run): string {
  const inner = isItalic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)
  return href !== undefined && isWeb(href) ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner
}

/** Without signs that would end the link in Markdown. */
function isWeb(href: string): boolean {
  return /^https?:\/\/[^\s<>\\]+$/.test(href)
}
