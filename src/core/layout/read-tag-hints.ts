import type {LineHint} from '#core/ingest/received-document.ts'
import type {PieceTag} from './page-content.ts'
import type {TextRow} from './text-row.ts'

/** Kinds by standard structure type (ISO 32000-1, 14.8.4); other types are text. */
const kinds: Readonly<Record<string, NonNullable<LineHint['kind']>>> = {
  Title: 'title',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  BlockQuote: 'quotation',
  Note: 'note',
  FENote: 'note',
  Code: 'code',
}

/** A file with more blocks per line has a tag around every line: it says nothing. */
const mostBlocks = 0.9
/** Fewer lines do not show that. */
const fewLines = 12

const tagOf = (row: TextRow | undefined): PieceTag | undefined =>
  row?.pieces.find((piece) => piece.tag !== undefined)?.tag

/**
 * Reads where blocks begin from the tags of a file.
 *
 * @param pages lines of each page in reading order, without running heads.
 * @returns hints of the tagged lines. The first line of a page says only what it is: the tags of one
 *   page do not tell whether its block began on the page before. Nothing for a file without tags, or
 *   with a tag around every line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTagHints} from '#core/layout/read-tag-hints.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {text: 'Rain', x: 0, end: 9, size: 9, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = ['a', 'b', 'b'].map((block, n) => makeRow([{...piece, y: 9 * n, tag: {block, role: 'P'}}]))
 * assert.deepEqual([...readTagHints([rows]).values()], [{}, {opensBlock: true}, {opensBlock: false}])
 * ```
 */
export function readTagHints(pages: readonly (readonly TextRow[])[]): ReadonlyMap<TextRow, LineHint> {
  const hints = new Map<TextRow, LineHint>()
  let blocks = 0
  for (const rows of pages) {
    for (const [index, row] of rows.entries()) {
      const tag = tagOf(row)
      if (tag === undefined) continue
      const previous = rows[index - 1]
      const opens = tagOf(previous)?.block !== tag.block
      const kind = kinds[tag.role]
      if (opens) blocks += 1
      hints.set(row, {
        ...(previous === undefined ? {} : {opensBlock: opens}),
        ...(kind === undefined ? {} : {kind}),
      })
    }
  }
  const isNoise = hints.size > fewLines && blocks > mostBlocks * hints.size
  return isNoise ? new Map() : hints
}
