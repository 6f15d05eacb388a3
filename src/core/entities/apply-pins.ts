import type {Clause, EntityId, LanguageTag, Mention, ParagraphId, Span} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {TextMentions} from './text-mentions.ts'

/** An editor's word on what a stretch of the text names. */
export interface Pin {
  /** Id of the paragraph or clause. */
  readonly at: string
  readonly language: LanguageTag
  /** The stretch as the text has it; kinds of white space are alike. */
  readonly quote: string
  /** Which of equal quotes of the place is meant, from 1; absent: all of them. */
  readonly nth?: number
  /** The record it names; `null`: it names none. */
  readonly entity: EntityId | null
  /** Line of the file, from 1. */
  readonly line?: number
}

/** A paragraph with what was found in it. */
export interface PinnedParagraph {
  readonly id?: ParagraphId
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
}

/** A paragraph while pins are put in. */
interface Draft {
  readonly text: string
  /** The text with even spaces. */
  readonly even: string
  mentions: readonly Mention[]
  /** What pins have decided. */
  readonly decided: Span[]
}

const evenSpaces = (text: string): string => text.replace(/\s/gu, ' ')
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const isCrossing = (a: Span, b: Span): boolean =>
  a.start < b.end &&
  b.start < a.end &&
  !(a.start <= b.start && a.end >= b.end) &&
  !(b.start <= a.start && b.end >= a.end)
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)

/** Places of a quote in a stretch of a text with even spaces, as whole words. */
function findQuote(text: string, quote: string, {start, end}: Span): readonly Span[] {
  const wanted = evenSpaces(quote)
  const places: Span[] = []
  let from = start
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, from)) {
    const stop = at + wanted.length
    if (stop > end || wanted === '') break
    const isCut =
      (isWordCharacter(text[at - 1]) && isWordCharacter(text[at])) ||
      (isWordCharacter(text[stop - 1]) && isWordCharacter(text[stop]))
    if (!isCut) places.push({start: at, end: stop})
    from = isCut ? at + 1 : stop
  }
  return places
}

/** Puts a pin at a place; `false` where it changes nothing or another pin stands in the way. */
function pinPlace(draft: Draft, span: Span, entity: EntityId | null): boolean {
  if (draft.decided.some((other) => isSame(other, span) || isCrossing(other, span))) return false
  const others = draft.mentions.filter((mention) => !isSame(mention.span, span))
  if (entity === null) {
    if (others.length === draft.mentions.length) return false
    draft.mentions = others
  } else {
    const pinned: Mention = {span, quote: draft.text.slice(span.start, span.end), entity, origin: 'hand'}
    draft.mentions = [...others.filter((mention) => !isCrossing(mention.span, span)), pinned].sort(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    )
  }
  draft.decided.push(span)
  return true
}

function reportStale(
  {at, quote, line}: Pin,
  expected: string,
  paragraph: PinnedParagraph | undefined,
): Finding {
  const place = line === undefined ? 'the pin' : `line ${line}`
  return {
    rule: 'stale-pin',
    severity: 'warning',
    reason: `Unexpected pin of \`${quote}\` at \`${at}\`, expected ${expected}`,
    ...(paragraph?.id === undefined ? {} : {paragraph: paragraph.id}),
    remedy: `Correct or remove ${place} of entities.pins.yaml; until then it has no effect.`,
  }
}

/**
 * Puts an editor's pins in place of what was found: a pin confirms a mention, adds one, names another
 * record or rejects. A mention that crosses a pinned one goes.
 *
 * @param paragraphs of one edition, with their mentions.
 * @param pins of the same language; of two that cross or stand at one place, the first counts.
 * @param entities all records.
 * @returns the mentions, and a finding for each pin that has no effect, with what it lacks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {applyPins} from '#core/entities/apply-pins.ts'
 * const paragraph = {id: 'p1', text: 'The Board met', clauses: [], mentions: []}
 * const pin = {at: 'p1', language: 'en', quote: 'Board', entity: 'body-board'}
 * const {mentions} = applyPins([paragraph], [pin], new Set(['body-board']))
 * assert.deepEqual(mentions[0], [
 *   {span: {start: 4, end: 9}, quote: 'Board', entity: 'body-board', origin: 'hand'},
 * ])
 * ```
 */
export function applyPins(
  paragraphs: readonly PinnedParagraph[],
  pins: readonly Pin[],
  entities: ReadonlySet<EntityId>,
): TextMentions {
  const drafts = paragraphs.map(({text, mentions}): Draft => ({
    text,
    even: evenSpaces(text),
    mentions,
    decided: [],
  }))
  const places = listPlaces(paragraphs)
  const findings = pins.flatMap((pin): readonly Finding[] => {
    const place = places.get(pin.at)
    const paragraph = paragraphs[place?.index ?? -1]
    const draft = drafts[place?.index ?? -1]
    if (place === undefined || draft === undefined) {
      return [reportStale(pin, 'a paragraph or clause of the edition', undefined)]
    }
    if (pin.entity !== null && !entities.has(pin.entity)) {
      return [reportStale(pin, `a known record, not \`${pin.entity}\``, paragraph)]
    }
    const found = findQuote(draft.even, pin.quote, place.span)
    const meant = pin.nth === undefined ? found : found.slice(pin.nth - 1, pin.nth)
    if (meant.length === 0) return [reportStale(pin, `these words${ofNumber(pin)} there`, paragraph)]
    const isUsed = meant.map((span) => pinPlace(draft, span, pin.entity)).includes(true)
    if (isUsed) return []
    const lacking = pin.entity === null ? 'a mention to reject' : 'no other pin there'
    return [reportStale(pin, lacking, paragraph)]
  })
  return {mentions: drafts.map(({mentions}) => mentions), findings}
}

const ofNumber = ({nth}: Pin): string => (nth === undefined ? '' : ` ${nth} times`)

/** Paragraphs and clauses by their ids. */
function listPlaces(
  paragraphs: readonly PinnedParagraph[],
): ReadonlyMap<string, {readonly index: number; readonly span: Span}> {
  const places = new Map<string, {index: number; span: Span}>()
  for (const [index, {id, text, clauses}] of paragraphs.entries()) {
    if (id !== undefined) places.set(id, {index, span: {start: 0, end: text.length}})
    for (const clause of clauses) places.set(clause.id, {index, span: clause.span})
  }
  return places
}
