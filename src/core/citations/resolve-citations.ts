import type {Citation, Edition, Paragraph} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import {createLabelIndex, type LabelIndex} from './label-index.ts'

/** `Статья 5` as a heading is the place itself, not a reference to it. */
function isOwnNumber(citation: Citation, paragraph: Paragraph): boolean {
  return (paragraph.kind === 'heading' || paragraph.kind === 'title') && citation.span.start === 0
}

function resolveCitation(citation: Citation, paragraph: Paragraph, index: LabelIndex): Citation {
  const {span, quote, locus} = citation
  const target = locus.external ? undefined : index.findTarget(locus, paragraph.id)
  return {span, quote, locus, ...(target !== undefined && {target})}
}

function reportDangling({span, locus}: Citation, {id, lines}: Paragraph): Finding {
  const article = locus.unit === 'paragraph' || locus.unit === 'section' ? 'a' : 'an'
  return {
    rule: 'citation-target',
    severity: 'warning',
    reason: `Unexpected reference to \`${locus.path.join(', ')}\`, expected ${article} ${locus.unit} of this text`,
    paragraph: id,
    span,
    ...(lines && {line: lines.start}),
    remedy: 'Compare the number with the received text; if it stands there, leave it as printed',
  }
}

/**
 * Gives the citations of an edition their targets in the same edition.
 *
 * A number is looked for in the division of the citing paragraph, then in the body, then elsewhere if
 * it occurs once. Citations of other texts are left as they are. A target given before is given anew.
 *
 * @param edition edition whose paragraphs carry their citations.
 * @returns the edition with targets, and a finding `citation-target` for each citation of a place the
 *   text does not have; no findings when all resolve.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {resolveCitations} from '#core/citations/resolve-citations.ts'
 * const {findings} = resolveCitations({
 *   id: 'note/en',
 *   language: 'en',
 *   role: 'authentic',
 *   witness: {source: 'own words', rights: 'CC0'},
 *   divisions: [],
 * })
 * assert.deepEqual(findings, [])
 * ```
 */
export function resolveCitations(edition: Edition): {
  readonly edition: Edition
  readonly findings: readonly Finding[]
} {
  const index = createLabelIndex(edition)
  const findings: Finding[] = []
  const resolveParagraph = (paragraph: Paragraph): Paragraph => {
    if (paragraph.citations.length === 0) return paragraph
    const citations = paragraph.citations
      .filter((citation) => !isOwnNumber(citation, paragraph))
      .map((citation) => resolveCitation(citation, paragraph, index))
    for (const citation of citations) {
      if (!citation.locus.external && citation.target === undefined) {
        findings.push(reportDangling(citation, paragraph))
      }
    }
    return {...paragraph, citations}
  }
  const divisions = edition.divisions.map((division) => ({
    ...division,
    paragraphs: division.paragraphs.map(resolveParagraph),
  }))
  return {edition: {...edition, divisions}, findings}
}
