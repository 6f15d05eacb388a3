import type {Paragraph, Heading, Root} from 'mdast'
import type {Point} from 'unist'

/** Signs that may be markup somewhere in a line. A backslash is looked at with the number before it. */
const markup = /[*_\x60[\]<>&\\~|\t\r]/
/** How a line of plain prose begins: a letter, a quotation mark, a bracket, a dash in words, or a number that opens no list. */
const prose = /^(?:[\p{L}«“„"'(№§…–—]|\d+(?:[^\d.)\s]|[ \u00a0]|\.\d))/u
const escapedNumber = /^(\d{1,9})\\([.)])/
const heading = /^(#{1,6}) ([^#\s](?:[^#]*[^#\s])?)$/

/**
 * Parses Markdown that holds nothing but headings and plain paragraphs, as most legal texts do: the same
 * tree as remark-parse at a small part of its time, which is otherwise the largest of the chain.
 *
 * @param source Markdown, lines ended by `\n`.
 * @returns the tree with positions, or `undefined` when any line may hold markup; then remark must parse it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parsePlain} from '#plugins/parse-plain.ts'
 * assert.equal(parsePlain('1\\. It rains.')?.children.length, 1)
 * assert.equal(parsePlain('It *rains*.'), undefined)
 * ```
 */
export function parsePlain(source: string): Root | undefined {
  const children: (Heading | Paragraph)[] = []
  let offset = 0
  let open: {start: Point; lines: string[]} | undefined
  const close = (end: Point): void => {
    if (open !== undefined) children.push(paragraph(open.lines.join('\n'), open.start, end))
    open = undefined
  }
  let end: Point = {line: 1, column: 1, offset: 0}
  for (const [index, line] of source.split('\n').entries()) {
    const start: Point = {line: index + 1, column: 1, offset}
    const next: Point = {line: index + 1, column: line.length + 1, offset: offset + line.length}
    if (line === '') close(end)
    else if (line.startsWith('#')) {
      const node = headingOf(line, start, next)
      if (node === undefined) return undefined
      close(end)
      children.push(node)
    } else {
      const text = plainLine(line)
      if (text === undefined) return undefined
      open ??= {start, lines: []}
      open.lines.push(text)
    }
    if (line !== '') end = next
    offset += line.length + 1
  }
  close(end)
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: endOf(source)}}
}

/** Text of a line of prose, its escaped number as printed; `undefined` when it may be more than prose. */
function plainLine(line: string): string | undefined {
  const escaped = escapedNumber.exec(line)
  const rest = escaped === null ? line : line.slice(escaped[0].length)
  if (!prose.test(line) || markup.test(rest) || line.endsWith(' ')) return undefined
  return escaped === null ? line : `${escaped[1] ?? ''}${escaped[2] ?? ''}${rest}`
}

function headingOf(line: string, start: Point, end: Point): Heading | undefined {
  const match = heading.exec(line)
  const [, signs = '', text = ''] = match ?? []
  if (match === null || markup.test(text)) return undefined
  const from: Point = {...start, column: signs.length + 2, offset: (start.offset ?? 0) + signs.length + 1}
  // The expression takes one to six signs.
  const depth = signs.length as Heading['depth']
  return {
    type: 'heading',
    depth,
    children: [{type: 'text', value: text, position: {start: from, end}}],
    position: {start, end},
  }
}

function paragraph(value: string, start: Point, end: Point): Paragraph {
  const position = {start, end}
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}

function endOf(source: string): Point {
  const last = source.lastIndexOf('\n')
  return {line: source.split('\n').length, column: source.length - last, offset: source.length}
}
