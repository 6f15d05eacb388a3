import type {Finding} from '../model/finding.ts'
import type {Mention, ParagraphId} from '../model/corpus-document.ts'

/** A paragraph to be searched. */
export interface TextParagraph {
  readonly text: string
  readonly id?: ParagraphId
  /** A number is printed before it, so that its first word has a capital for that alone. */
  readonly isNumbered?: boolean
}

/** What a text names, paragraph by paragraph. */
export interface TextMentions {
  /** One list per paragraph: by start, longer first; nested, never crossing. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly findings: readonly Finding[]
}
