/**
 * Where the text will stand: a heading is one line, a paragraph may begin with what looks like a list,
 * a cell stands in brackets (`::cell[...]`), a table cell between bars.
 */
export type MarkdownPlace = 'paragraph' | 'heading' | 'cell' | 'table'

/** White space that Markdown would trim or read as the end of a line. */
const blanks = /[ \t\n\r\uFEFF]/g

/**
 * Writes every character as a reference, `&#x31;`: Markdown reads the character and nothing else.
 *
 * @param text the characters.
 * @returns one reference per code point.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {referTo} from '#core/ingest/escape-markdown.ts'
 * assert.equal(referTo('1'), '&#x31;')
 * ```
 */
export function referTo(text: string): string {
  return Array.from(
    text,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  ).join('')
}

/** Emphasis, code, links, HTML, strikethrough wherever they stand; references, directives (their
    names are read by code unit, so that every astral sign counts as a letter), addresses; white space. */
const special: Readonly<Record<MarkdownPlace, RegExp>> = {
  paragraph:
    /[\\`*_[<~@\t\n\r\uFEFF]|&(?=[#\p{L}])|:(?=[:\u{10000}-\u{10FFFF}]|\/\/)|:(?![\s\p{P}\p{S}]|$)|(?<=[Ww]{3})\./gu,
  heading:
    /[\\`*_[<~@#\t\n\r\uFEFF]|&(?=[#\p{L}])|:(?=[:\u{10000}-\u{10FFFF}]|\/\/)|:(?![\s\p{P}\p{S}]|$)|(?<=[Ww]{3})\./gu,
  cell: /[\\`*_[\]<~@\t\n\r\uFEFF]|&(?=[#\p{L}])|:(?=[:\u{10000}-\u{10FFFF}]|\/\/)|:(?![\s\p{P}\p{S}]|$)|(?<=[Ww]{3})\./gu,
  table:
    /[\\`*_[<~@|\t\n\r\uFEFF]|&(?=[#\p{L}])|:(?=[:\u{10000}-\u{10FFFF}]|\/\/)|:(?![\s\p{P}\p{S}]|$)|(?<=[Ww]{3})\./gu,
}

/**
 * Escapes what means something inside a line.
 *
 * @param text the text.
 * @param place where it will stand. In a cell brackets and backslashes are references: a directive counts
 *   escapes, and gives up at a thousand.
 * @returns Markdown; white space at both ends is left as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {escapeInline} from '#core/ingest/escape-markdown.ts'
 * assert.equal(escapeInline('a|b [c]', 'table'), 'a\\|b \\[c]')
 * assert.equal(escapeInline('a|b [c]', 'cell'), 'a|b &#x5B;c&#x5D;')
 * ```
 */
export function escapeInline(text: string, place: MarkdownPlace): string {
  return text.replaceAll(special[place], (sign) => {
    if (/\s/.test(sign) || (place === 'cell' && /[[\]\\]/.test(sign))) return referTo(sign)
    return `\\${sign}`
  })
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
  // A page break is the only directive that is not escaped.
  return line.replace(/^(?!:pb\[)[#>+=|:-]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
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
  const line = place === 'paragraph' && start === 0 ? escapeLineStart(inner) : inner
  const tail = end === 0 ? '' : rest.slice(-end).replaceAll(blanks, referTo)
  return referTo(text.slice(0, start)) + line + tail
}
