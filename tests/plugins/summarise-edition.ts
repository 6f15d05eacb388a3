import type {VFile} from 'vfile'
import type {Citation, Edition, Mark, Paragraph, Span} from '#core/model/corpus-document.ts'
import type {Removal} from '#plugins/mdast.ts'

/** An edition as a golden file shows it: what can be read at a glance, nothing that is empty. */
export function summariseEdition(edition: Edition, removals: readonly Removal[], file: VFile): string {
  const divisions = edition.divisions.map(({paragraphs, ...division}) => ({
    ...division,
    paragraphs: paragraphs.map(summariseParagraph),
  }))
  const summary = {
    divisions,
    ...keep(
      'removals',
      removals.map((removal) => `${removal.reason} ${quote(String(file), removal)}`),
    ),
    ...keep(
      'messages',
      file.messages.map(
        ({line, ruleId, fatal, reason}) =>
          `${line ?? '?'} ${ruleId ?? '?'} ${fatal === true ? 'fatal' : 'warning'}: ${reason}`,
      ),
    ),
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function summariseParagraph(paragraph: Paragraph): Record<string, unknown> {
  const {clauses, mentions, citations, dates, marks, lines, ...rest} = paragraph
  return {
    ...rest,
    lines: lines === undefined ? undefined : `${lines.start}-${lines.end}`,
    ...keep(
      'clauses',
      clauses.map(({id, span}) => `${id} ${quote(paragraph.text, span)}`),
    ),
    ...keep(
      'mentions',
      mentions.map(({span, entity}) => `${entity} ${quote(paragraph.text, span)}`),
    ),
    ...keep(
      'citations',
      citations.map((citation) => summariseCitation(citation, paragraph.text)),
    ),
    ...keep(
      'dates',
      dates.map(({span, value, kind}) => `${value ?? kind} ${quote(paragraph.text, span)}`),
    ),
    ...keep(
      'marks',
      marks.map((mark) => summariseMark(mark, paragraph.text)),
    ),
  }
}

function summariseCitation({locus, span}: Citation, text: string): string {
  return `${locus.external ? 'external ' : ''}${locus.unit} ${locus.path.join(', ')} ${quote(text, span)}`
}

function summariseMark({kind, span, target}: Mark, text: string): string {
  return `${kind} ${quote(text, span)}${target === undefined ? '' : ` -> ${target}`}`
}

/** `3-8 «words»`; a point has an offset only. */
function quote(text: string, {start, end}: Span): string {
  return start === end ? `at ${start}` : `${start}-${end} «${text.slice(start, end)}»`
}

function keep(key: string, list: readonly string[]): Record<string, readonly string[]> {
  return list.length === 0 ? {} : {[key]: list}
}
