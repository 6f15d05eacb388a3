import type {
  Bead,
  CorpusDocument,
  DateExpression,
  Edition,
  Mention,
  Paragraph,
} from '#core/model/corpus-document.ts'

/** A paragraph of one clause per sentence of its text. */
export function paragraph(id: string, text: string, rest: Partial<Paragraph> = {}): Paragraph {
  const clauses = [...text.matchAll(/[^.]+\.?/g)].map((match, index) => ({
    id: `${id}c${index + 1}`,
    span: {start: match.index, end: match.index + match[0].length},
  }))
  const empty = {mentions: [], citations: [], dates: [], marks: []}
  return {id, kind: 'paragraph', text, clauses, ...empty, ...rest}
}

/** A mention of a name where the text has it. */
export function mention(text: string, quote: string, entity: string, rest: Partial<Mention> = {}): Mention {
  const start = text.indexOf(quote)
  return {span: {start, end: start + quote.length}, quote, entity, origin: 'rule', ...rest}
}

/** A date that takes up a whole text. */
export function dateOf(text: string, kind: DateExpression['kind'], value?: string): DateExpression {
  const span = {start: 0, end: text.length}
  return {span, quote: text, kind, ...(value === undefined ? {} : {value})}
}

export function bead(from: string[], to: string[]): Bead {
  return {from, to, score: 1, origin: 'number'}
}

function edition(language: string, paragraphs: readonly Paragraph[]): Edition {
  return {
    id: `plan/${language}`,
    language,
    role: 'digest',
    witness: {source: 'Sample', rights: 'CC0-1.0'},
    divisions: [{id: 'body', kind: 'body', paragraphs}],
  }
}

/** A text in Russian and, where there are beads, in English. */
export function sampleText(
  ru: readonly Paragraph[],
  en: readonly Paragraph[] = [],
  beads: {readonly paragraphs?: readonly Bead[]; readonly clauses?: readonly Bead[]} = {},
): CorpusDocument {
  const {paragraphs = [], clauses = []} = beads
  const isParallel = en.length > 0
  return {
    id: 'plan',
    kind: 'decision',
    date: '2031-04-02',
    titles: {ru: 'План'},
    authenticLanguages: ['ru'],
    editions: [edition('ru', ru), ...(isParallel ? [edition('en', en)] : [])],
    alignments: isParallel ? [{from: 'plan/ru', to: 'plan/en', paragraphs, beads: clauses}] : [],
  }
}
