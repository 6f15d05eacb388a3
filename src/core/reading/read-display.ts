import type {Edition, ParagraphId, Span} from '../model/corpus-document.ts'
import {blockSeparator, joinDisplay} from '../ingest/join-display.ts'

/** The display text of an edition, and where its paragraphs stand in it. */
export interface Display {
  readonly text: string
  /** Finds the paragraph of a stretch of the display text; `undefined` for one that is not inside the words of one. */
  readonly locate: (span: Span) => {readonly paragraph: ParagraphId; readonly span: Span} | undefined
}

/**
 * Reads the display text of an edition as the importer joins it, in the order of its file.
 *
 * @param edition the edition.
 * @returns the text, and a way back into its paragraphs; all spans in UTF-16 code units, end excluded.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readDisplay} from '#core/reading/read-display.ts'
 * const paragraph = {id: 'p1', kind: 'paragraph', marker: '1.', text: 'Rain.', clauses: [], mentions: [], citations: [], dates: [], marks: []} as const
 * const {text, locate} = readDisplay({divisions: [{id: 'body', kind: 'body', paragraphs: [paragraph]}]})
 * assert.equal(text, '1. Rain.')
 * assert.deepEqual(locate({start: 3, end: 7}), {paragraph: 'p1', span: {start: 0, end: 4}})
 * ```
 */
export function readDisplay({divisions}: Pick<Edition, 'divisions'>): Display {
  const paragraphs = divisions
    .flatMap((division) => division.paragraphs)
    .toSorted((a, b) => (a.lines?.start ?? 0) - (b.lines?.start ?? 0))
  // Where the words of each paragraph end, by its place in the file.
  const ends: number[] = []
  let length = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    length += joinDisplay([paragraph]).length + (index === 0 ? 0 : blockSeparator.length)
    ends.push(length)
  }
  const locate: Display['locate'] = ({start, end}) => {
    const index = ends.findIndex((last) => last >= end)
    const paragraph = paragraphs[index]
    const from = (ends[index] ?? 0) - (paragraph?.text.length ?? 0)
    if (paragraph === undefined || start < from) return undefined
    return {paragraph: paragraph.id, span: {start: start - from, end: end - from}}
  }
  return {text: joinDisplay(paragraphs), locate}
}
