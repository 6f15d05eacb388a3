import type {DraftBlock} from '#core/model/draft-block.ts'
import {escapeLineStart, escapeMarkdown} from './escape-markdown.ts'

/** Kinds that stand in a container of this name. */
const containers: ReadonlyMap<DraftBlock['kind'], string> = new Map([
  ['closing', 'closing'],
  ['signature', 'signatures'],
])
/** A line is broken behind this many UTF-16 code units: with 3 bytes each, well under 64 KB. */
const longestLine = 16_000

function isSingleSpace(text: string, at: number): boolean {
  return text.charAt(at) === ' ' && text.charAt(at - 1).trim() !== '' && text.charAt(at + 1).trim() !== ''
}

/** Breaks at single spaces only: two of them before a line end would be a hard break. */
function wrapLine(line: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = longestLine; at < line.length; at += 1) {
    if (at - from < longestLine || !isSingleSpace(line, at)) continue
    parts.push(line.slice(from, at))
    from = at + 1
  }
  const [first = '', ...others] = [...parts, line.slice(from)]
  return [first, ...others.map(escapeLineStart)].join('\n')
}

function writeBlock({kind, marker, text, opens}: DraftBlock): string {
  const printed = marker === undefined ? text : `${marker} ${text}`
  if (kind === 'title') return `# ${escapeMarkdown(printed, 'heading')}`
  if (kind === 'heading') {
    return `${opens === undefined ? '###' : '##'} ${escapeMarkdown(printed, 'heading')}`
  }
  return wrapLine(escapeMarkdown(printed, 'paragraph'))
}

/**
 * Writes the reading text in the content format: `#` the title, `##` the head of a section or an
 * annex, `###` a heading that opens no division, one paragraph per block with its number as
 * printed, closing and signatures in containers.
 *
 * @param blocks the blocks in order; each has a text.
 * @returns Markdown that ends in a line feed, empty for no blocks. A paragraph of more than 16,000
 *   code units runs over several lines, broken at single spaces: a parser gives line feeds there.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toMarkdown} from '#core/ingest/to-markdown.ts'
 * const block = {kind: 'paragraph', label: '26', marker: '26.', text: 'Стороны встретились.'} as const
 * assert.equal(toMarkdown([block]), '26\\. Стороны встретились.\n')
 * ```
 */
export function toMarkdown(blocks: readonly DraftBlock[]): string {
  const parts: string[] = []
  let open: string | undefined
  for (const block of blocks) {
    const container = containers.get(block.kind)
    if (container !== open) {
      if (open !== undefined) parts.push(':::')
      if (container !== undefined) parts.push(`:::${container}`)
      open = container
    }
    parts.push(writeBlock(block))
  }
  if (open !== undefined) parts.push(':::')
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}
