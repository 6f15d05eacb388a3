/**
 * What a check says about a text: plain data, turned into a VFile message by the plugins.
 * Wording: "Unexpected X, expected Y", values in back-ticks, no full stop.
 */
import type {ParagraphId, Span} from './corpus-document.ts'

export interface Finding {
  /** Permanent rule name, kebab-case: `citation-target`. */
  readonly rule: string
  readonly severity: 'info' | 'warning' | 'error'
  readonly reason: string
  /** Paragraph it speaks of, where there is one. */
  readonly paragraph?: ParagraphId
  /** Place in the paragraph's text. */
  readonly span?: Span
  /** Line of the file, from 1, where known. */
  readonly line?: number
  /** What to do, one sentence. */
  readonly remedy?: string
}
