/** A note in our own words, paragraph by paragraph. */
import {findCitations} from '#core/citations/find-citations.ts'
import type {Division, Edition, Paragraph} from '#core/model/corpus-document.ts'
import {en} from '#core/text/languages/en.ts'

/** A paragraph with its references. */
export function paragraph(id: string, text: string, more: Partial<Paragraph> = {}): Paragraph {
  return {
    id,
    kind: 'paragraph',
    text,
    clauses: [],
    mentions: [],
    citations: findCitations(text, en),
    dates: [],
    marks: [],
    ...more,
  }
}

/** The note. */
export function edition(...divisions: Division[]): Edition {
  return {
    id: 'note/en',
    language: 'en',
    role: 'authentic',
    witness: {source: 'own words', rights: 'CC0'},
    divisions,
  }
}

/** Its body. */
export const body = (...paragraphs: Paragraph[]): Division => ({id: 'body', kind: 'body', paragraphs})
/** An annex to it, with a number or without. */
export const annex = (label: string | undefined, ...paragraphs: Paragraph[]): Division => ({
  id: `annex${label ?? '1'}`,
  kind: 'annex',
  ...(label !== undefined && {label}),
  paragraphs,
})
