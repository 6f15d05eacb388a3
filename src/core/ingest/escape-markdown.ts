/** Where the text will stand: a heading is one line, a paragraph may begin with what looks like a list. */
export type MarkdownPlace = 'paragraph' | 'heading'

/** White space that Markdown would trim or read as the end of a line. */
const references: ReadonlyMap<string, string> = new Map([
  [' ', '&#x20;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
  ['\uFEFF', '&#xFEFF;'],
])

function refer(text: string): string {
  return Array.from(text, (character) => references.get(character) ?? character).join('')
}

/** Characters that mean emphasis, code, links, HTML or strikethrough wherever they stand. */
const special: Readonly<Record<MarkdownPlace, RegExp>> = {
  paragraph: /[\\`*_[<~]/g,
  heading: /[\\`*_[<~#]/g,
}

/** Also references, directives, and addresses: GFM reads no escapes inside an address it finds first. */
function escapeInline(text: string, place: MarkdownPlace): string {
  return text
    .replaceAll(special[place], '\\$&')
    .replaceAll(/&(?=[#\p{L}])/gu, '\\&')
    .replaceAll(/:(?=:|\/\/|[^\s\p{P}\p{S}])/gu, '\\:')
    .replaceAll(/@|(?<=www)\./gi, '\\$&')
    .replaceAll(/[\t\n\r\uFEFF]/g, refer)
}

/**
 * Escapes what would open a block at the start of a line: heading, quote, list, table, underline
 * of a heading, directive.
 *
 * @param line one line of Markdown whose inline characters are escaped already.
 * @returns the line, the same text and nothing else to a Markdown parser.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {escapeLineStart} from '#core/ingest/escape-markdown.ts'
 * assert.equal(escapeLineStart('26. Стороны'), '26\\. Стороны')
 * assert.equal(escapeLineStart('2.1. Стороны'), '2.1. Стороны')
 * ```
 */
export function escapeLineStart(line: string): string {
  return line.replace(/^[#>+=|:-]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/**
 * Writes a text so that Markdown (with directives and GFM) reads exactly this text and no markup.
 *
 * @param text the text.
 * @param place where it will stand.
 * @returns Markdown of one line; white space at both ends is written as character references. A NUL
 *   or a lone surrogate has no form in Markdown and comes back from a parser as U+FFFD.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {escapeMarkdown} from '#core/ingest/escape-markdown.ts'
 * assert.equal(escapeMarkdown('1) [sic] в 12:30', 'paragraph'), '1\\) \\[sic] в 12\\:30')
 * ```
 */
export function escapeMarkdown(text: string, place: MarkdownPlace): string {
  const start = text.length - text.replace(/^[ \t]+/, '').length
  const rest = text.slice(start)
  const end = rest.length - rest.trimEnd().length
  const inner = escapeInline(end === 0 ? rest : rest.slice(0, -end), place)
  const line = place === 'heading' || start > 0 ? inner : escapeLineStart(inner)
  return refer(text.slice(0, start)) + line + (end === 0 ? '' : refer(rest.slice(-end)))
}
