import type {DraftBlock} from '#core/model/draft-block.ts'
import {readAnnexHead} from '#core/segment/read-annex-head.ts'
import {readLabel} from '#core/segment/read-label.ts'
import {languages} from '#core/text/languages/index.ts'
import {referTo} from './escape-markdown.ts'
import {writeInline} from './write-inline.ts'

const annexWords = languages.flatMap((language) => language.annexWords)

/** A reader would take the beginning of the text for a number, or for the head of an annex. */
function looksNumbered({kind, marker, opens, text}: DraftBlock): boolean {
  if (marker !== undefined || opens?.kind === 'annex') return false
  return (
    readLabel(text) !== undefined || (kind === 'heading' && readAnnexHead(text, annexWords) !== undefined)
  )
}

/** The first character as a reference says that what looks like a number is wording. */
function guardStart(block: DraftBlock, lines: readonly string[]): readonly string[] {
  if (!looksNumbered(block)) return lines
  const [first = '', ...others] = lines
  const pages = /^(?::pb\[\d+\])*/.exec(first)?.[0] ?? ''
  const rest = first.slice(pages.length).replace(/^\\/, '')
  if (rest.startsWith('&#')) return lines
  const [letter = ''] = rest
  return [`${pages}${referTo(letter)}${rest.slice(letter.length)}`, ...others]
}

function writeHeading(block: DraftBlock): string {
  const divides = block.opens?.kind === 'section' || block.opens?.kind === 'annex'
  const sign = block.kind === 'title' ? '#' : divides ? '##' : '###'
  const lines = writeInline(block, 'heading')
  return `${sign} ${(block.kind === 'title' ? lines : guardStart(block, lines)).join(' ')}`
}

function writeCell(block: DraftBlock): string {
  const column = block.column?.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const text = writeInline(block, 'cell').join(' ')
  return `::cell[${text}]${column === undefined ? '' : `{column="${column}"}`}`
}

/** A fence longer than any in the text; pages stand before it. */
function writeCode({text, pages = []}: DraftBlock): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return [...pages.map(({page}) => `::pb[${page}]\n`), fence, text, fence].join('\n')
}

function writeNote(block: DraftBlock): string {
  const {label, marker: _, ...rest} = block
  const lines = writeInline(rest, 'paragraph').join('\n    ')
  return label === undefined ? `    ${lines}` : `[^${label}]: ${lines}`
}

function writeItem(block: DraftBlock): string {
  const {marker = '-', ...rest} = block
  return `${marker} ${writeInline(rest, 'paragraph').join('\n  ')}`
}

function writeParagraph(block: DraftBlock): string {
  return guardStart(block, writeInline(block, 'paragraph')).join('\n')
}

function writePlain(block: DraftBlock): string {
  return writeInline(block, 'paragraph').join('\n')
}

const writers: Readonly<Record<DraftBlock['kind'], (block: DraftBlock) => string>> = {
  title: writeHeading,
  heading: writeHeading,
  paragraph: writeParagraph,
  item: writeItem,
  quotation: (block) => `> ${writeInline(block, 'paragraph').join('\n> ')}`,
  row: () => '',
  cell: writeCell,
  closing: writePlain,
  signature: writePlain,
  note: writeNote,
  code: writeCode,
}

/**
 * Writes one block in the content format. A table row has no form of its own, see {@link writeTable}.
 *
 * @param block the block.
 * @returns Markdown without a line feed at the end; empty for a row.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeBlock} from '#core/ingest/write-block.ts'
 * assert.equal(writeBlock({kind: 'cell', column: 'Срок', text: 'Май'}), '::cell[Май]{column="Срок"}')
 * assert.equal(writeBlock({kind: 'paragraph', text: '2) мая'}), '&#x32;\\) мая')
 * ```
 */
export function writeBlock(block: DraftBlock): string {
  return writers[block.kind](block)
}
