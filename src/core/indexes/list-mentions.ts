import type {CorpusDocument, EntityId, LanguageTag, Mention, Paragraph} from '../model/corpus-document.ts'
import {outermost} from '../reading/inline-html.ts'
import {printedNumber} from '../reading/printed-number.ts'
import {excerpt, shorten, type Excerpt} from './excerpt.ts'
import {clauseAt, shownEditions, type ShownEdition} from './row-addresses.ts'

/** One mention as a line of context. */
export interface MentionLine extends Excerpt {
  readonly entity: EntityId
  readonly language: LanguageTag
  /** Address of the row on the page of the text: id of a clause. */
  readonly address: string
  /** Number of the paragraph as printed; `null` where nothing has one. */
  readonly label: string | null
  /** Beginning of what stands beside it in the other language; `null` where nothing does. */
  readonly counterpart: string | null
  /** Whether it stands inside the name of something else. */
  readonly isNested: boolean
  /** Whether the name may stand for other records as well: the line is listed under each of them. */
  readonly isAmbiguous: boolean
  /** Whether it was found by a relational adjective ("казахстанский"): shown, not counted. */
  readonly isAdjective: boolean
}

/** Longest counterpart, in UTF-16 code units. */
const counterpartLength = 200

/**
 * Lists the mentions of a text, of both editions that its page shows.
 *
 * @param document the text.
 * @param isAdjective tells whether a name of a record, as its author wrote it, is a relational adjective.
 * @returns a line per mention and record it may stand for, edition by edition in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listMentions} from '#core/indexes/list-mentions.ts'
 * const text = {id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []} as const
 * assert.deepEqual(listMentions(text, () => false), [])
 * ```
 */
export function listMentions(
  document: CorpusDocument,
  isAdjective: (entity: EntityId, name: string) => boolean,
): readonly MentionLine[] {
  return shownEditions(document).flatMap((shown) => {
    const byId = new Map(shown.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    return shown.paragraphs.flatMap((paragraph) => {
      const label = printedNumber(paragraph, byId) ?? null
      const outer = new Set(outermost(paragraph.mentions))
      return paragraph.mentions.flatMap((mention) =>
        linesOf(mention, paragraph, shown).map((line) => ({
          ...line,
          label,
          isNested: !outer.has(mention),
          isAdjective: mention.name !== undefined && isAdjective(line.entity, mention.name),
        })),
      )
    })
  })
}

function linesOf(
  mention: Mention,
  paragraph: Paragraph,
  {edition, addressOf, besideOf}: ShownEdition,
): Omit<MentionLine, 'label' | 'isNested' | 'isAdjective'>[] {
  const {span, entity, rivals = []} = mention
  const clause = clauseAt(paragraph, span.start)
  // A block without clauses shows no text, so no page leads to it.
  if (clause === undefined) return []
  const beside = besideOf(clause.id)
  const line = {
    language: edition.language,
    address: addressOf(clause.id),
    ...excerpt(paragraph.text, span),
    counterpart: beside === null ? null : shorten(beside, counterpartLength),
    isAmbiguous: rivals.length > 0,
  }
  return [entity, ...rivals].map((id) => ({...line, entity: id}))
}
