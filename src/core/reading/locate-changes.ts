import type {ParagraphId, Span} from '../model/corpus-document.ts'
import {findMarks} from '../ingest/find-marks.ts'
import type {Ledger, LedgerChange, LedgerEntry} from '../ingest/ledger-entry.ts'
import {measureLikeness} from '../ingest/match-decisions.ts'
import {restoreReceived} from '../ingest/restore-received.ts'
import type {Display} from './read-display.ts'

/** Where the words of a change are shown. */
export interface ChangePlace {
  readonly paragraph: ParagraphId
  /** In the text of the paragraph, UTF-16 code units, end excluded. */
  readonly span: Span
}

type Surroundings = Pick<LedgerChange, 'before' | 'after'>

/** Letters around a place that have to agree where the edition was edited since: both sides of a ledger quote 40 each. */
const leastContext = 16

/**
 * Finds where the words of changes are shown. As long as display text and ledger give the received text back,
 * every place follows from the offsets; in an edition that was edited since, a place is found by its words and
 * what stands around them, and one that could be two is none.
 *
 * @param display the edition as it is.
 * @param ledger its ledger.
 * @param changes those to find.
 * @returns the places of those that were found.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {locateChanges} from '#core/reading/locate-changes.ts'
 * assert.equal(locateChanges({text: '', locate: () => undefined}, {entries: [], changes: []}, []).size, 0)
 * ```
 */
export function locateChanges(
  display: Display,
  ledger: Ledger,
  changes: readonly LedgerChange[],
): ReadonlyMap<LedgerChange, ChangePlace> {
  const follow = followOffsets(display.text, ledger.entries)
  const places = new Map<LedgerChange, ChangePlace>()
  for (const change of changes) {
    const span = follow?.(change) ?? findByContext(display.text, change)
    const place = span && display.locate(span)
    if (place !== undefined) places.set(change, place)
  }
  return places
}

function fits(display: string, entries: readonly LedgerEntry[]): boolean {
  try {
    restoreReceived(display, entries)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Gives the places that offsets tell; `undefined` when the ledger is not that of this display text. */
function followOffsets(
  display: string,
  entries: readonly LedgerEntry[],
): ((change: LedgerChange) => Span | undefined) | undefined {
  if (entries.length === 0 || !fits(display, entries)) return undefined
  const made = new Map<string, Span>()
  const kept: {readonly received: Span; readonly shown: number}[] = []
  let [received, shown] = [0, 0]
  for (const {start, end, replacement, rule} of entries) {
    if (start > received) kept.push({received: {start: received, end: start}, shown})
    shown += start - received
    made.set(`${rule} ${start} ${end}`, {start: shown, end: shown + replacement.length})
    shown += replacement.length
    received = end
  }
  kept.push({received: {start: received, end: received + display.length - shown}, shown})
  return ({rule, at, isMade}) => {
    if (at === undefined) return undefined
    if (isMade) return made.get(`${rule} ${at.start} ${at.end}`)
    const piece = kept.find((each) => each.received.start <= at.start && at.end <= each.received.end)
    if (piece === undefined) return undefined
    const start = piece.shown + at.start - piece.received.start
    return {start, end: start + at.end - at.start}
  }
}

function findByContext(display: string, change: LedgerChange): Span | undefined {
  const {rule, before, after} = change
  // What stands in the edition: the new words of a change that was made.
  const words = change.isMade ? change.replacement : change.received
  const around = surroundings(change)
  const [best, next] = findMarks(display, [
    {rule, received: words, replacement: words, state: 'accepted', before, after},
  ])
    .map((place) => ({
      span: {start: place.start, end: place.end},
      shared: measureLikeness(surroundings(place), around),
    }))
    .toSorted((a, b) => b.shared - a.shared)
  const least = Math.min(leastContext, around.before.length + around.after.length)
  const isSure = best !== undefined && best.shared >= least && best.shared > (next?.shared ?? -1)
  return isSure ? best.span : undefined
}

/** Lines and hyphens are set anew where a text is edited. */
function surroundings({before, after}: Surroundings): Surroundings {
  const [left = '', right = ''] = [before, after].map((text) => text.replaceAll(/[\s\u00AD-]+/gu, ''))
  return {before: left, after: right}
}
