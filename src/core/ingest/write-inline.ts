import type {DraftBlock} from '#core/model/draft-block.ts'
import {escapeInline, escapeLineStart, escapeMarkdown, type MarkdownPlace} from './escape-markdown.ts'

/** A line is broken behind this many UTF-16 code units: with 3 bytes each, well under 64 KB. */
const longestLine = 16_000

function isSingleSpace(text: string, at: number): boolean {
  return text.charAt(at) === ' ' && text.charAt(at - 1).trim() !== '' && text.charAt(at + 1).trim() !== ''
}

/** Breaks at single spaces only: two of them before a line end would be a hard break. */
function wrapLine(line: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let at = longestLine; at < line.length; at += 1) {
    if (at - from < longestLine || !isSingleSpace(line, at)) continue
    parts.push(line.slice(from, at))
    from = at + 1
  }
  const [first = '', ...others] = [...parts, line.slice(from)]
  return [first, ...others.map(escapeLineStart)]
}

/** A colon before a page break, or a brace behind it, would be read as part of it. */
function escapeBesidePage(escaped: string): string {
  return escaped.replace(/^\{/, '\\{').replace(/(?<!\\):$/, '\\:')
}

/** Text with the pages that begin in it, on one line. */
function writeLine(text: string, pages: NonNullable<DraftBlock['pages']>, place: MarkdownPlace): string {
  const [first, ...others] = pages
  if (first === undefined) return escapeMarkdown(text, place)
  const head = escapeInline(text.slice(0, first.at), place).replace(/(?<!\\):$/, '\\:')
  const rest = pages.map(({at, page}, index) => {
    return `:pb[${page}]${escapeBesidePage(escapeInline(text.slice(at, others[index]?.at), place))}`
  })
  return [place === 'paragraph' ? escapeLineStart(head) : head, ...rest].join('')
}

/**
 * Writes the text of a block, with the pages that begin in it.
 *
 * @param block the block; its number is written before the text.
 * @param place where the text will stand.
 * @returns Markdown of one line or, in a paragraph that is long or has lines of its own, of several.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeInline} from '#core/ingest/write-inline.ts'
 * const block = {kind: 'paragraph', label: '1', marker: '1.', text: 'Река течёт', pages: [{at: 5, page: 2}]} as const
 * assert.deepEqual(writeInline(block, 'paragraph'), ['1\\. Река :pb[2]течёт'])
 * ```
 */
export function writeInline({marker, text, pages = []}: DraftBlock, place: MarkdownPlace): readonly string[] {
  const lead = marker === undefined ? '' : text === '' ? marker : `${marker} `
  const moved = pages.map(({at, page}) => ({at: at + lead.length, page}))
  const printed = lead + text
  if (place !== 'paragraph') return [writeLine(printed, moved, place)]
  const lines: string[] = []
  let from = 0
  for (const line of printed.split('\n')) {
    const end = from + line.length
    const own = moved.filter(({at}) => at >= from && at <= end)
    const written = writeLine(
      line,
      own.map(({at, page}) => ({at: at - from, page})),
      place,
    )
    const [last = '', ...before] = wrapLine(written).toReversed()
    const isLast = end === printed.length
    lines.push(...before.toReversed(), isLast ? last : `${last}\\`)
    from = end + 1
  }
  return lines
}
