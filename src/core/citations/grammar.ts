/** How a language writes references: data for `find-citations.ts`. */
import type {LanguageTag, Locus} from '../model/corpus-document.ts'

/** Words that name a unit of a text, lower case, in every form they take before a number. */
export interface UnitWords {
  readonly unit: Locus['unit']
  /** How far out the unit stands, 0 for the innermost: which of two units in a row holds the other. */
  readonly level: number
  readonly words: readonly string[]
  /** Forms after which several numbers may follow: `пункты 3 и 4`. */
  readonly plurals: readonly string[]
  /** Short forms, without the stop that must follow them. */
  readonly abbreviations?: readonly string[]
  readonly pluralAbbreviations?: readonly string[]
  /**
   * The unit is also counted in words («абзац второй», "second subparagraph"): `alone` wherever it stands,
   * `inside` only where the unit that holds it is named too («часть вторая статьи 5»).
   */
  readonly ordinals?: 'alone' | 'inside'
  /** Counted in words, the unit is one that has no printed number. */
  readonly isUnnumbered?: true
}

export interface CitationGrammar {
  readonly tag: LanguageTag
  readonly units: readonly UnitWords[]
  /** Between the last two numbers of a list, or the ends of a range. */
  readonly conjunctions: readonly string[]
  /** The one that may stand between two numbers after a word in the singular. */
  readonly choice: string
  /** What may stand before the first number of a range: «с 3 по 5». */
  readonly rangeOpening: string
  /** Numbers in words from 1 on, each a pattern of all its forms. */
  readonly ordinals: readonly string[]
  /** Endings of a number in figures that make it an ordinal: `2-й`. */
  readonly ordinalEndings: string
  /** A single letter that may stand behind a unit without quotation marks, as a class of a pattern. */
  readonly bareLetters: string
  /** Names of a body that may stand between the word for a resolution and its number, a pattern. */
  readonly bodyNames: string
  /** Sign of a number, a pattern: `№`. */
  readonly sign: string
  /** Words for a document that has a number, beginnings in lower case without their endings. */
  readonly documentStems: readonly string[]
  /** Ends right before the sign: what is numbered there is no document. */
  readonly notDocument: RegExp
  /** Beginnings of words that references are written with, whatever they are about. */
  readonly emptyWords: readonly string[]
  /** Right before the sign, or right after the number: the date of the document. */
  readonly dateBefore: RegExp
  readonly dateAfter: RegExp
  /** Between a number and its date, trimmed. */
  readonly dateLink: RegExp
  /** What may stand between an inner unit and the outer one it belongs to, whole. */
  readonly link: RegExp
  /** What may stand between an outer unit and the inner one behind it, whole: `Article 12, paragraph 2`. */
  readonly inwardLink: RegExp
  /** Found in a link: the outer unit is one of a text named before. */
  readonly ownerInLink: RegExp
  /** Stands before a reference of a place to itself: `this paragraph 4`. */
  readonly thisBefore: RegExp
  /** Follows a reference to a place in this text. */
  readonly thisText: RegExp
  /** Follows a reference to a place in another text. */
  readonly otherText: RegExp
  /** Stands before a reference to a place in another text: its name, and a comma or bracket. */
  readonly otherTextBefore: RegExp
  /** The same as `otherText`, after the number of an annex. */
  readonly otherTextOfAnnex: RegExp
  /** Between a reference and the name of the instrument it belongs to, whole. */
  readonly ownerAfter: RegExp
  /** Between the name of an instrument and the reference that belongs to it, whole. */
  readonly ownerBefore: RegExp
}
