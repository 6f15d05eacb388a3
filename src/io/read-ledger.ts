import type {VFile} from 'vfile'
import type {Decision, LedgerChange, LedgerEntry, Proposal} from '#core/ingest/ledger-entry.ts'
import {ruleReasons} from '#core/ingest/rule-reasons.ts'
import {unpackLedger} from '#core/ingest/unpack-ledger.ts'
import type {LedgerHead} from './format-ledger.ts'
import {addProblem} from './problem.ts'
import {limits} from './read-text-file.ts'
import {readYaml} from './read-yaml.ts'
import {ledgerSchema, type LedgerRecord} from './schemas.ts'

/** A ledger as its file holds it. */
export interface ReadLedger {
  readonly head: LedgerHead
  /** Changes of the edition on disk: with its display text they give the received text back. */
  readonly ledger: readonly LedgerEntry[]
  /** Changes that are not made and that nobody has decided, or that somebody rejected. */
  readonly proposals: readonly Proposal[]
  /** What people decided, stale or not, for the next import. */
  readonly decisions: readonly Decision[]
  /** What people read of it, in the order of the file. */
  readonly changes: readonly LedgerChange[]
}

type ChangeRecord = LedgerRecord['changes'][number]

/**
 * Reads `ledger.<lang>.yaml`.
 *
 * @param path the file.
 * @param root folder the file must lie in.
 * @returns the ledger, or a file with one fatal message per fault, each with its line.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLedger} from '#io/read-ledger.ts'
 * assert.match(readLedger('package.json', '.').file.messages[0]?.reason ?? '', /^Unexpected/)
 * ```
 */
export function readLedger(path: string, root: string): {readonly file: VFile; readonly value?: ReadLedger} {
  const {file, value} = readYaml(path, root, ledgerSchema, limits.ledgerBytes)
  if (value === undefined) return {file}
  try {
    return {file, value: unpackRecord(value)}
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    addProblem(file, {
      rule: 'ledger-parts',
      severity: 'error',
      reason: error.message,
      remedy: 'Undo what was done to `n`, `at`, `before` or `spacing`; only `state` is for editing.',
      line: 1,
    })
    return {file}
  }
}

function toEntry(record: ChangeRecord): LedgerEntry | undefined {
  if (record.at === undefined) return undefined
  const {rule, before, after, confidence, reason} = record
  const [start, end] = record.at
  return {
    start,
    end,
    received: before,
    replacement: after,
    rule,
    ...(confidence === undefined ? {} : {confidence}),
    ...(reason === undefined ? {} : {reason}),
  }
}

function toChange(record: ChangeRecord, made: ReadonlySet<number>): LedgerChange {
  const {n, rule, state, reason, at, lines} = record
  const [before, after] = record.context
  return {
    rule,
    state,
    isMade: n !== undefined && made.has(n),
    received: record.before,
    replacement: record.after,
    before,
    after,
    // What every change of the rule has for a reason tells nothing of this one.
    ...(reason === undefined || reason === ruleReasons[rule] ? {} : {reason}),
    ...(at === undefined ? {} : {at: {start: at[0], end: at[1]}}),
    ...(lines === undefined ? {} : {lines: {start: lines[0], end: lines[1]}}),
  }
}

function toDecision(record: LedgerRecord['stale'][number]): Decision | undefined {
  const {rule, state} = record
  if (state === 'proposed') return undefined
  const [before, after] = record.context
  return {rule, received: record.before, replacement: record.after, state, before, after}
}

/** A change that is made is accepted unless a person says otherwise; one that is not made, only if a person says so. */
function isDecided({n, by, state}: ChangeRecord, made: ReadonlySet<number>): boolean {
  return by === 'editor' || (n !== undefined && made.has(n) ? state === 'rejected' : state !== 'proposed')
}

function listEntries(changes: readonly ChangeRecord[]): ReadonlyMap<number, LedgerEntry> {
  const entries = new Map<number, LedgerEntry>()
  for (const change of changes) {
    const entry = toEntry(change)
    if (change.n === undefined || entry === undefined) continue
    const isWhole = entry.rule === 'moved' || entry.end - entry.start === entry.received.length
    if (!isWhole || entries.has(change.n)) {
      throw new RangeError(
        `Unexpected change \`${change.n}\`, expected it once, as long as what was received`,
      )
    }
    entries.set(change.n, entry)
  }
  return entries
}

function unpackRecord(record: LedgerRecord): ReadLedger {
  const {received, edition, importer, changes, spacing} = record
  const steps = spacing.steps.split(/\s+/).filter(Boolean)
  const made = new Set(steps.flatMap((step) => (step.startsWith('#') ? [Number(step.slice(1))] : [])))
  const ledger = unpackLedger({kinds: spacing.kinds, steps}, listEntries(changes))
  const proposals = changes.flatMap((change): readonly Proposal[] => {
    const entry = toEntry(change)
    const isMade = change.n === undefined || made.has(change.n)
    return entry === undefined || isMade || change.state === 'accepted'
      ? []
      : [{...entry, state: change.state}]
  })
  const decided = [...changes.filter((change) => isDecided(change, made)), ...record.stale]
  const decisions = decided.flatMap((change) => toDecision(change) ?? [])
  return {
    head: {received, edition, importer},
    ledger,
    proposals,
    decisions,
    changes: changes.map((change) => toChange(change, made)),
  }
}
