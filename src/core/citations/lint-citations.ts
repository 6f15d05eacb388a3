import type {Citation, Locus, Paragraph} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {Shift} from './find-shift.ts'
import {isInstrument} from './is-instrument.ts'

/** A reference with the places of this text that it may name. */
export interface Resolved {
  readonly citation: Citation
  readonly paragraph: Paragraph
  /** More than one: nothing decides. Empty: none, or a place elsewhere. */
  readonly found: readonly string[]
  /** Printed number of the paragraph it stands in, where it names that. */
  readonly ownLabel?: string
}

const asPrinted = 'leave the reference as printed'

function nameUnit({unit}: Locus): string {
  return `${/^[aeiou]/.test(unit) ? 'an' : 'a'} ${unit}`
}

function describeShift(by: number): string {
  return `the numbers of this text have moved by ${by > 0 ? '+' : ''}${by} since its references were written`
}

function lintDangling({locus, elsewhere}: Citation, path: string, shift: Shift | undefined, likely?: string) {
  if (elsewhere) {
    return {
      rule: 'citation-target',
      reason: `Unexpected reference to \`${path}\`, expected ${nameUnit(locus)} of \`${elsewhere.document}\``,
      remedy: `Compare the number with that text; if it is as received, ${asPrinted}`,
    }
  }
  if (locus.unit === 'annex') {
    return {
      rule: 'missing-annex',
      reason: `Unexpected reference to annex \`${path}\`, expected an annex of this text`,
      remedy: `Add the annex if it was published with the text; if not, ${asPrinted}`,
    }
  }
  const suggestion =
    likely === undefined || !shift
      ? `Compare the number with the received text; if it stands there, ${asPrinted.replace('the reference', 'it')}`
      : `Read \`${likely}\`, which its words speak of: ${describeShift(shift.by)}; ${asPrinted}`
  return {
    rule: 'citation-target',
    reason: `Unexpected reference to \`${path}\`, expected ${nameUnit(locus)} of this text`,
    remedy: suggestion,
  }
}

function lintFound({found, ownLabel}: Resolved, path: string, shift: Shift | undefined, likely?: string) {
  if (likely !== undefined && shift) {
    return {
      rule: 'shifted-citation',
      reason: `Unexpected reference to \`${path}\`, expected \`${likely}\` by its words`,
      remedy: `Read \`${likely}\`: ${describeShift(shift.by)}; ${asPrinted}`,
    }
  }
  if (found.length > 1) {
    return {
      rule: 'ambiguous-citation',
      reason: `Unexpected reference to \`${path}\`, expected a number that one place of this text has`,
      remedy: `See which of ${found.map((id) => `\`${id}\``).join(', ')} is meant; ${asPrinted}, without a link`,
    }
  }
  if (ownLabel === undefined) return undefined
  return {
    rule: 'self-citation',
    reason: `Unexpected reference of paragraph \`${ownLabel}\` to itself, expected another place`,
    remedy: `Compare the number with the received text; if it stands there, ${asPrinted}`,
  }
}

/**
 * Says what is doubtful about a reference: nothing is there, too much is there, it is the paragraph itself, or
 * the words around it speak of another place.
 *
 * @param resolved the reference.
 * @param shift by how much the numbers of the text have moved, where they have.
 * @returns the finding, a warning; `undefined` for a good reference.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {lintCitation} from '#core/citations/lint-citations.ts'
 * const citation = {span: {start: 0, end: 7}, quote: 'Annex 2', locus: {path: ['2'], unit: 'annex' as const, external: false}}
 * const paragraph = {id: 'p1', kind: 'paragraph' as const, text: 'Annex 2', clauses: [], mentions: [], citations: [citation], dates: [], marks: []}
 * assert.equal(lintCitation({citation, paragraph, found: []}, undefined)?.rule, 'missing-annex')
 * ```
 */
export function lintCitation(resolved: Resolved, shift: Shift | undefined): Finding | undefined {
  const {citation, paragraph, found} = resolved
  const {locus, elsewhere} = citation
  const isWhole = isInstrument(locus) && locus.path.length === 1
  const isDangling =
    found.length === 0 && (elsewhere ? elsewhere.paragraph === undefined && !isWhole : !locus.external)
  const path = locus.path.join(', ')
  const likely = shift?.suggestions.get(citation)?.label
  const said = isDangling
    ? lintDangling(citation, path, shift, likely)
    : lintFound(resolved, path, shift, likely)
  if (!said) return undefined
  const {id, lines} = paragraph
  const place = {paragraph: id, span: citation.span, ...(lines && {line: lines.start})}
  return {severity: 'warning', ...said, ...place}
}
