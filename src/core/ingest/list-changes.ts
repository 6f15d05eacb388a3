import type {LineRange} from '#core/model/corpus-document.ts'
import type {DraftEdition} from './draft-edition.ts'
import {indexLines} from './index-lines.ts'
import {isLayout} from './is-layout.ts'
import type {DecisionState} from '../model/corpus-document.ts'
import type {Decision, LedgerEntry} from './ledger-entry.ts'
import {matchDecisions} from './match-decisions.ts'
import {quoteContext} from './quote-context.ts'
import {ruleReasons} from './rule-reasons.ts'
import {trimDrop} from './trim-drop.ts'

/** A change as people read it, made or not; a mark, or a decision that waits for its place, too. */
export interface Change {
  readonly rule: string
  readonly state: DecisionState
  /** `true`: a person decided it, so a later import carries it out again. */
  readonly isDecided: boolean
  readonly received: string
  readonly replacement: string
  readonly confidence?: number
  readonly reason?: string
  /** What was received on both sides, see {@link Decision}. */
  readonly before: string
  readonly after: string
  /** Where it stands in the received text. */
  readonly place?: {readonly start: number; readonly end: number; readonly lines: LineRange}
  /** The entry of the ledger that makes it; absent where nothing was changed. */
  readonly entry?: LedgerEntry
}

type Placed = Pick<LedgerEntry, 'rule' | 'start' | 'end' | 'received' | 'replacement'> &
  Partial<Pick<LedgerEntry, 'confidence' | 'reason'>>

/** Which changes are as a person decided, and the decisions of that state that are none of them. */
function assignDecisions(
  changes: readonly Change[],
  decisions: readonly Decision[],
  state: DecisionState,
): {readonly decided: ReadonlySet<Change>; readonly left: readonly Decision[]} {
  const trim = <P extends Change | Decision>(places: readonly P[]) =>
    new Map(places.filter((place) => place.state === state).map((place) => [trimDrop(place), place]))
  const [byPlace, byDecision] = [trim(changes), trim(decisions)]
  const {decided, stale} = matchDecisions([...byPlace.keys()], [...byDecision.keys()])
  return {
    decided: new Set([...decided.keys()].flatMap((place) => byPlace.get(place) ?? [])),
    left: stale.flatMap((decision) => byDecision.get(decision) ?? []),
  }
}

/**
 * Lists what a person reads in the ledger: every change that is more than layout, every proposal,
 * every mark, in the order of the received text; then decisions whose place nobody found but that
 * are not stale either.
 *
 * @param received the received text.
 * @param edition what the importer made of it.
 * @param decisions those that the importer was given.
 * @returns the changes; none for a text that needed none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {listChanges} from '#core/ingest/list-changes.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы делегаций встретились. Г лавы выступили.'
 * const [change] = listChanges(received, ingestText(received, ru), [])
 * assert.deepEqual([change?.rule, change?.state, change?.place?.lines.start], ['split-word', 'accepted', 1])
 * ```
 */
export function listChanges(
  received: string,
  edition: DraftEdition,
  decisions: readonly Decision[],
): readonly Change[] {
  const {lineAt, rangeOf} = indexLines(received)
  const describe = (placed: Placed, state: DecisionState, isDecided: boolean): Change => {
    const {rule, start, end, replacement, confidence = 1, reason = ruleReasons[rule]} = placed
    return {
      rule,
      state,
      isDecided,
      received: placed.received,
      replacement,
      confidence,
      ...(reason === undefined ? {} : {reason}),
      ...quoteContext(received, start, end),
      place: {
        start,
        end,
        lines: start <= end ? rangeOf(start, end) : {start: lineAt(start), end: lineAt(end)},
      },
    }
  }
  const changes = [
    ...edition.ledger
      .filter((entry) => !isLayout(entry))
      .map((entry) => ({...describe(entry, 'accepted', false), entry})),
    ...edition.proposals.map((proposal) => describe(proposal, proposal.state, proposal.state === 'rejected')),
    ...edition.marks.map((mark) => describe({...mark, replacement: mark.received}, 'accepted', true)),
  ].toSorted((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0))
  const stale = new Set(edition.stale)
  const live = decisions.filter((decision) => !stale.has(decision))
  const accepted = assignDecisions(changes, live, 'accepted')
  const rejected = assignDecisions(changes, live, 'rejected')
  return [
    ...changes.map((change) => (accepted.decided.has(change) ? {...change, isDecided: true} : change)),
    ...[...accepted.left, ...rejected.left].map((decision) => ({...decision, isDecided: true})),
  ]
}
