/** What a person decided about an alignment: the content of `align.ru-en.yaml`. */
import type {LanguageTag} from '#core/model/corpus-document.ts'

/** Ids are those of paragraphs (`p9`) or of clauses (`p9c2`), never both in one decision. */
export interface AlignmentDecisions {
  /** These units, and no others, are one bead. */
  readonly pins: readonly {readonly from: readonly string[]; readonly to: readonly string[]}[]
  /** These two units never share a bead. */
  readonly forbidden: readonly {readonly from: string; readonly to: string}[]
  /** This unit of the edition in that language has no counterpart, and why, per interface language. */
  readonly untranslated: readonly {
    readonly id: string
    readonly side: LanguageTag
    readonly reason: Readonly<Record<LanguageTag, string>>
  }[]
}
