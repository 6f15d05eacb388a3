import type {CorpusDocument, Edition, LanguageTag, Paragraph, ParagraphId} from '../model/corpus-document.ts'

/** One side of a bead. */
export interface ParagraphSide {
  readonly language: LanguageTag
  readonly paragraphs: readonly Paragraph[]
}

/** Aligned paragraphs, both sides of a bead. */
export interface ParagraphPair {
  /** The first base paragraph. */
  readonly id: ParagraphId
  /** Its line in the file, from 1, where known. */
  readonly line?: number
  readonly sides: readonly [ParagraphSide, ParagraphSide]
}

/**
 * Lists the aligned paragraphs of the two shown editions. A comparable text says other things by nature and is not
 * compared.
 *
 * @param document the text; its first alignment is read.
 * @returns the pairs in reading order; what has no counterpart is left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pairParagraphs} from '#core/compare/pair-paragraphs.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const {document} = runEditions({ru: '1. Мост.', en: '1. A bridge.'})
 * assert.deepEqual(pairParagraphs(document).map(({id, sides}) => [id, sides[1].paragraphs[0]?.text]), [['p1', 'A bridge.']])
 * ```
 */
export function pairParagraphs({
  alignments: [alignment],
  editions,
}: CorpusDocument): readonly ParagraphPair[] {
  const [from, to] = [alignment?.from, alignment?.to].map((id) =>
    editions.find((edition) => edition.id === id),
  )
  if (alignment === undefined || from === undefined || to === undefined) return []
  if (from.role === 'comparable' || to.role === 'comparable') return []
  const [left, right] = [indexParagraphs(from), indexParagraphs(to)]
  return alignment.paragraphs.flatMap((bead) => {
    const [id] = bead.from
    if (id === undefined || bead.to.length === 0) return []
    const line = left.get(id)?.lines?.start
    const sides = [
      {language: from.language, paragraphs: bead.from.flatMap((item) => left.get(item) ?? [])},
      {language: to.language, paragraphs: bead.to.flatMap((item) => right.get(item) ?? [])},
    ] as const
    return [{id, sides, ...(line === undefined ? {} : {line})}]
  })
}

function indexParagraphs({divisions}: Edition): ReadonlyMap<ParagraphId, Paragraph> {
  return new Map(
    divisions.flatMap(({paragraphs}) => paragraphs.map((paragraph) => [paragraph.id, paragraph])),
  )
}
