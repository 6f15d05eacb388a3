import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {Citation, EntityId, Mention, Paragraph, Span} from '../model/corpus-document.ts'
import {firstFrom} from '../text/first-from.ts'
import type {CitationGrammar} from './grammar.ts'
import {isInstrument} from './is-instrument.ts'

/** How far from a reference the name of its instrument may stand, UTF-16 code units. */
const reach = 60
/** Mentions looked through before a reference: names nest, but not deeper. */
const depth = 8

/** The records of a corpus that references may belong to. */
export interface Instruments {
  readonly byId: ReadonlyMap<EntityId, AuthorityRecord>
  readonly byNumber: ReadonlyMap<string, readonly AuthorityRecord[]>
}

/**
 * Groups records of instruments by id and number.
 *
 * @param records authority records; those of other types are left out.
 * @returns the instruments.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupInstruments} from '#core/citations/find-instrument.ts'
 * const record = {id: 'doc-a', type: 'instrument' as const, labels: {en: 'Resolution 5'}, aliases: {}, number: '5'}
 * assert.equal(groupInstruments([record]).byNumber.get('5')?.length, 1)
 * ```
 */
export function groupInstruments(records: readonly AuthorityRecord[]): Instruments {
  const instruments = records.filter(({type}) => type === 'instrument')
  const numbered = instruments.filter(({number}) => number !== undefined)
  return {
    byId: new Map(instruments.map((record) => [record.id, record])),
    byNumber: Map.groupBy(numbered, ({number}) => number ?? ''),
  }
}

function isOwner({text}: Paragraph, {span}: Citation, mention: Span, grammar: CitationGrammar): boolean {
  if (mention.start <= span.start && mention.end >= span.end) return true
  if (mention.start >= span.end) return grammar.ownerAfter.test(text.slice(span.end, mention.start))
  return mention.end <= span.start && grammar.ownerBefore.test(text.slice(mention.end, span.start))
}

/** Instruments named beside a reference, and by words that take it in; the longest of nested names first. */
function listOwners(
  paragraph: Paragraph,
  citation: Citation,
  {byId}: Instruments,
  grammar: CitationGrammar,
): {readonly beside: readonly AuthorityRecord[]; readonly around: readonly AuthorityRecord[]} {
  const {mentions} = paragraph
  const {start, end} = citation.span
  const first = firstFrom(mentions, ({span}) => span.start >= start)
  const last = firstFrom(mentions, ({span}) => span.start > end + reach)
  const owners = mentions
    .slice(Math.max(0, first - depth), last)
    .filter(({rivals, entity}) => rivals === undefined && byId.has(entity))
    .filter(({span}) => isOwner(paragraph, citation, span, grammar))
  const isAround = ({span}: Mention): boolean => span.start <= start && span.end >= end
  return {
    beside: owners.filter((owner) => !isAround(owner)).flatMap(({entity}) => byId.get(entity) ?? []),
    around: owners.filter(isAround).flatMap(({entity}) => byId.get(entity) ?? []),
  }
}

/** A record may stand for the place itself («приложение 1 к Соглашению»): the instrument is the whole. */
function wholeOf(record: AuthorityRecord | undefined, {byId}: Instruments): AuthorityRecord | undefined {
  const whole = record?.relations?.find(({type}) => type === 'part-of')?.to
  return byId.get(whole ?? '') ?? record
}

/** Whether a date stands right before or behind a reference, as that of the document: «№ 5 от 1 мая 2031 года». */
function hasDate(
  {text, dates}: Paragraph,
  {span}: Citation,
  value: string,
  grammar: CitationGrammar,
): boolean {
  const next = firstFrom(dates, (date) => date.span.start >= span.end)
  const [before, after] = [dates[next - 1], dates[next]]
  const isBetween = (start: number, end: number) => grammar.dateLink.test(text.slice(start, end).trim())
  return (
    (before?.value === value && isBetween(before.span.end, span.start)) ||
    (after?.value === value && isBetween(span.end, after.span.start))
  )
}

/**
 * Finds the instrument that a reference speaks of: the one named right beside it, or the one it numbers.
 *
 * A number alone decides for resolutions only, where one record has it; any other document is known by
 * number and date.
 *
 * @param paragraph where the reference stands, with its mentions and dates.
 * @param citation the reference.
 * @param instruments all of the corpus.
 * @param grammar how the language writes references.
 * @returns the record; `undefined` when the text does not say, or nothing decides.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findInstrument, groupInstruments} from '#core/citations/find-instrument.ts'
 * import {enCitations} from '#core/citations/grammars/en.ts'
 * const record = {id: 'doc-a', type: 'instrument' as const, labels: {en: 'Resolution 5'}, aliases: {}, number: '5'}
 * const citation = {span: {start: 0, end: 12}, quote: 'Resolution 5', locus: {path: ['5'], unit: 'resolution' as const, external: true}}
 * const paragraph = {id: 'p1', kind: 'paragraph' as const, text: 'Resolution 5', clauses: [], mentions: [], citations: [citation], dates: [], marks: []}
 * assert.equal(findInstrument(paragraph, citation, groupInstruments([record]), enCitations)?.id, 'doc-a')
 * ```
 */
export function findInstrument(
  paragraph: Paragraph,
  citation: Citation,
  instruments: Instruments,
  grammar: CitationGrammar,
): AuthorityRecord | undefined {
  const {path} = citation.locus
  if (grammar.thisText.test(paragraph.text.slice(citation.span.end, citation.span.end + reach)))
    return undefined
  const {beside, around} = listOwners(paragraph, citation, instruments, grammar)
  if (!isInstrument(citation.locus)) return beside[0] ?? wholeOf(around[0], instruments)
  const numbered = instruments.byNumber.get(path[0] ?? '') ?? []
  const named = [...around, ...beside].find((owner) => owner.number === path[0])
  if (named) return named
  const likely = numbered.filter(({date, labels}) =>
    citation.locus.unit === 'resolution'
      ? isResolution(Object.values(labels), grammar)
      : date !== undefined && hasDate(paragraph, citation, date, grammar),
  )
  return likely.length === 1 ? likely[0] : undefined
}

function isResolution(labels: readonly string[], {units}: CitationGrammar): boolean {
  const words = units.filter(({unit}) => unit === 'resolution').flatMap((unit) => unit.words)
  return labels.some((label) => words.some((word) => label.toLowerCase().includes(word)))
}
