import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {Citation, Edition, Locus, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {CitationContext} from './citation-context.ts'
import {findInstrument, groupInstruments, type Instruments} from './find-instrument.ts'
import {findShift} from './find-shift.ts'
import type {CitationGrammar} from './grammar.ts'
import {findCitationGrammar} from './grammars/index.ts'
import {isInstrument} from './is-instrument.ts'
import {createLabelIndex, type LabelIndex} from './label-index.ts'
import {lintCitation, type Resolved} from './lint-citations.ts'
import {ownerIdOf} from './places.ts'
import {findOwnNumber, namesOwnNumber, type OwnNumber} from './own-number.ts'

/** What the references of one edition are resolved with. */
interface Setting {
  readonly document: string
  readonly grammar: CitationGrammar
  readonly index: LabelIndex
  readonly own: OwnNumber | undefined
  readonly instruments: Instruments
  readonly findElsewhere: CitationContext['findElsewhere']
  readonly byId: ReadonlyMap<ParagraphId, Paragraph>
}

/** `Статья 5` as a heading, and the number in the head of an act, are the place itself, not a reference to it. */
function isOwnNumber({span, locus}: Citation, paragraph: Paragraph, own: OwnNumber | undefined): boolean {
  const isHead = paragraph.kind === 'heading' || paragraph.kind === 'title'
  return (isHead && span.start === 0) || (own?.paragraph === paragraph.id && own.number === locus.path[0])
}

/** Members of a list have one owner, which stands behind the last: "Articles 5 and 6 of the Charter". */
function isListed(
  text: string,
  citation: Citation,
  next: Citation | undefined,
  {conjunctions}: CitationGrammar,
): boolean {
  if (!next || next.locus.unit !== citation.locus.unit) return false
  const between = text.slice(citation.span.end, next.span.start)
  const words = between.match(/\p{L}+/gu) ?? []
  return (
    between.length < 16 &&
    /^[\p{L}\s,)–—-]*$/u.test(between) &&
    words.every((word) => conjunctions.includes(word))
  )
}

/** The place within an instrument that a locus names: all of it, or behind the instrument's own number the rest. */
function readInner(locus: Locus): Locus {
  return isInstrument(locus) ? {...locus, unit: 'paragraph', path: locus.path.slice(1)} : locus
}

/** A reference to another instrument: its record, and the place in its text where the corpus has that. */
function resolveOutside(citation: Citation, owner: AuthorityRecord, {findElsewhere}: Setting): Citation {
  const {span, quote, locus} = citation
  const elsewhere = owner.text === undefined ? undefined : findElsewhere(owner.text, readInner(locus))
  const outer = {span, quote, locus: {...locus, external: true}, instrument: owner.id}
  return elsewhere ? {...outer, elsewhere} : outer
}

/** A reference inside this text; `owner` is the record of the text itself, where that is named beside. */
function resolveInside(
  citation: Citation,
  paragraph: Paragraph,
  owner: AuthorityRecord | undefined,
  setting: Setting,
): Resolved {
  const {span, quote, locus} = citation
  const plain = {span, quote, locus, ...(owner && {instrument: owner.id})}
  const inner = owner ? readInner({...locus, external: false}) : locus
  const found = inner.external ? [] : setting.index.findPlaces(inner, paragraph.id)
  const [target] = found
  if (target === undefined || found.length > 1) return {citation: plain, paragraph, found}
  return {
    citation: {...plain, target},
    paragraph,
    found,
    ...labelOfSelf(citation, paragraph, target, setting),
  }
}

function resolveCitation(
  citation: Citation,
  paragraph: Paragraph,
  owner: AuthorityRecord | undefined,
  setting: Setting,
): Resolved {
  const {document, grammar, own} = setting
  if (own && namesOwnNumber(citation, paragraph, own, grammar)) {
    const {span, quote, locus} = citation
    return {citation: {span, quote, locus, target: own.paragraph}, paragraph, found: [own.paragraph]}
  }
  if (owner && owner.text !== document) {
    return {citation: resolveOutside(citation, owner, setting), paragraph, found: []}
  }
  return resolveInside(citation, paragraph, owner, setting)
}

/** The number of the paragraph that speaks, where a reference names that and not "this". */
function labelOfSelf(
  {span}: Citation,
  paragraph: Paragraph,
  target: ParagraphId,
  {byId, grammar}: Setting,
): {ownLabel: string} | undefined {
  const ownLabel = ownerIdOf(paragraph) === target ? byId.get(target)?.label : undefined
  const isThis = grammar.thisBefore.test(paragraph.text.slice(Math.max(0, span.start - 20), span.start))
  return ownLabel === undefined || isThis ? undefined : {ownLabel}
}

function resolveParagraph(paragraph: Paragraph, setting: Setting): readonly Resolved[] {
  const {instruments, grammar, own} = setting
  const citations = paragraph.citations.filter((item) => !isOwnNumber(item, paragraph, own))
  const joins = citations.map((item, index) => isListed(paragraph.text, item, citations[index + 1], grammar))
  const resolved: Resolved[] = []
  let owner: AuthorityRecord | undefined
  for (const [index, citation] of [...citations.entries()].reverse()) {
    const isMember = joins[index] === true
    const mayInherit = isMember && citation.locus.unit !== 'resolution'
    owner = findInstrument(paragraph, citation, instruments, grammar) ?? (mayInherit ? owner : undefined)
    const {ownLabel, ...rest} = resolveCitation(citation, paragraph, owner, setting)
    // "Paragraphs 1 to 9 apply" may well stand in one of them.
    const isAlone = !isMember && joins[index - 1] !== true
    resolved.push({...rest, ...(isAlone && ownLabel !== undefined && {ownLabel})})
  }
  return resolved.reverse()
}

function readSetting(
  edition: Edition,
  context: CitationContext | undefined,
  grammar: CitationGrammar,
): Setting {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  return {
    document: edition.id.split('/')[0] ?? '',
    grammar,
    index: createLabelIndex(edition),
    own: findOwnNumber(edition, grammar),
    instruments: groupInstruments(context?.instruments ?? []),
    findElsewhere: context?.findElsewhere ?? (() => undefined),
    byId: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
  }
}

/**
 * Gives the citations of an edition their targets: in the same edition, or in the instrument named beside.
 *
 * A number is looked for in the article or act of the citing paragraph first, then further out; where several
 * places have it and nothing decides, there is no target. A target given before is given anew. The number that
 * an act itself bears is no citation of it in the act's head.
 *
 * @param edition edition whose paragraphs carry their mentions, dates and citations.
 * @param context records of instruments, and the other texts; default: none.
 * @returns the edition with targets, and findings about doubtful references in reading order (`citation-target`,
 *   `missing-annex`, `ambiguous-citation`, `self-citation`, `shifted-citation`); no words are altered.
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
export function resolveCitations(
  edition: Edition,
  context?: CitationContext,
): {
  readonly edition: Edition
  readonly findings: readonly Finding[]
} {
  const grammar = findCitationGrammar(edition.language)
  const citing = edition.divisions.flatMap(({paragraphs}) =>
    paragraphs.filter(({citations}) => citations.length > 0),
  )
  if (!grammar || citing.length === 0) return {edition, findings: []}
  const setting = readSetting(edition, context, grammar)
  const resolved = new Map(citing.map((paragraph) => [paragraph.id, resolveParagraph(paragraph, setting)]))
  const all = [...resolved.values()].flat()
  const inner = all.filter(({citation}) => !citation.locus.external && citation.instrument === undefined)
  const shift = findShift(edition, inner, setting.index, grammar.emptyWords)
  const divisions = edition.divisions.map((division) => ({
    ...division,
    paragraphs: division.paragraphs.map((paragraph) => {
      const citations = resolved.get(paragraph.id)?.map(({citation}) => citation)
      return citations ? {...paragraph, citations} : paragraph
    }),
  }))
  return {edition: {...edition, divisions}, findings: all.flatMap((item) => lintCitation(item, shift) ?? [])}
}
