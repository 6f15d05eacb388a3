import type {Edition, Emendation, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import {concernsWords} from '../ingest/concerns-words.ts'
import type {Ledger, LedgerChange} from '../ingest/ledger-entry.ts'
import {squeezeSpaces} from '../ingest/squeeze-spaces.ts'
import {locateChanges, type ChangePlace} from './locate-changes.ts'
import {readDisplay} from './read-display.ts'

/** A change of the ledger, and the paragraph that shows it where it was found. */
export interface ListedChange extends LedgerChange {
  readonly paragraph?: ParagraphId
}

/**
 * Puts what the ledger says of words to the words, for readers; a change whose words are not found for sure is
 * listed only.
 *
 * @param edition the edition.
 * @param ledger its ledger.
 * @returns the edition with emendations, and all changes of the ledger in their order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addEmendations} from '#core/reading/add-emendations.ts'
 * const paragraph = {id: 'p1', kind: 'paragraph', text: 'The brigde held.', clauses: [], mentions: [], citations: [], dates: [], marks: []} as const
 * const edition = {id: 'x/en', language: 'en', role: 'digest', witness: {source: 'x', rights: 'x'}, divisions: [{id: 'body', kind: 'body', paragraphs: [paragraph]}]} as const
 * const change = {rule: 'spelling', state: 'proposed', isMade: false, received: 'brigde', replacement: 'bridge', before: 'The ', after: ' held.'} as const
 * const {changes} = addEmendations(edition, {entries: [], changes: [change]})
 * assert.equal(changes[0]?.paragraph, 'p1')
 * ```
 */
export function addEmendations(
  edition: Edition,
  ledger: Ledger,
): {readonly edition: Edition; readonly changes: readonly ListedChange[]} {
  const asked = ledger.changes.filter(concernsWords)
  if (asked.length === 0) return {edition, changes: ledger.changes}
  const places = locateChanges(readDisplay(edition), ledger, asked)
  const changes = ledger.changes.map((change) => {
    const place = places.get(change)
    return place === undefined ? change : {...change, paragraph: place.paragraph}
  })
  const shown = Map.groupBy(places, ([, {paragraph}]) => paragraph)
  const divisions = edition.divisions.map((division) => ({
    ...division,
    paragraphs: division.paragraphs.map((paragraph) => emend(paragraph, shown.get(paragraph.id) ?? [])),
  }))
  return {edition: {...edition, divisions}, changes}
}

function emend(paragraph: Paragraph, places: readonly [LedgerChange, ChangePlace][]): Paragraph {
  const emendations = places
    .flatMap(([change, {span}]) => toEmendation(change, growToWord({span, ...change}, paragraph.text)) ?? [])
    .toSorted((a, b) => a.span.start - b.span.start)
  return emendations.length === 0 ? paragraph : {...paragraph, emendations}
}

/** Words of a change at a place in a paragraph. */
interface Placed extends Pick<LedgerChange, 'received' | 'replacement'>, Pick<ChangePlace, 'span'> {}

/** The whole words around a place: a hyphen alone says little. */
function growToWord({span, received, replacement}: Placed, text: string): Placed {
  const head = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, span.start))?.[0] ?? ''
  const tail = /^[\p{L}\p{N}-]*/u.exec(text.slice(span.end))?.[0] ?? ''
  return {
    span: {start: span.start - head.length, end: span.end + tail.length},
    received: squeezeSpaces(head + received + tail),
    replacement: squeezeSpaces(head + replacement + tail),
  }
}

function toEmendation(change: LedgerChange, {span, received, replacement}: Placed): Emendation | undefined {
  const {rule, state, isMade, reason, lines} = change
  const isMark = change.received === change.replacement
  if (state === 'rejected' || span.start === span.end) return undefined
  return {
    span,
    state: isMark ? 'sic' : isMade ? 'accepted' : 'proposed',
    received,
    ...(isMark || isMade ? {} : {proposal: replacement}),
    rule,
    ...(reason === undefined ? {} : {reason}),
    ...(lines === undefined ? {} : {line: lines.start}),
  }
}
