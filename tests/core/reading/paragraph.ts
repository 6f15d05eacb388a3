import type {Edition, Paragraph} from '#core/model/corpus-document.ts'

/** A paragraph `p1` with one clause over its whole text, and what a test adds to it. */
export function paragraph(text: string, more: Partial<Paragraph> = {}): Paragraph {
  const id = more.id ?? 'p1'
  return {
    id,
    kind: 'paragraph',
    text,
    clauses: text === '' ? [] : [{id: `${id}c1`, span: {start: 0, end: text.length}}],
    mentions: [],
    citations: [],
    dates: [],
    marks: [],
    ...more,
  }
}

/** An edition of one division. */
export function edition(language: string, paragraphs: readonly Paragraph[]): Edition {
  const witness = {source: 'own words', rights: 'CC0-1.0'}
  const divisions = [{id: 'body', kind: 'body' as const, paragraphs}]
  return {id: `rain/${language}`, language, role: 'digest', witness, divisions}
}
