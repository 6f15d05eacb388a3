import type {Change} from '#core/ingest/list-changes.ts'
import type {Decision, LedgerEntry} from '#core/ingest/ledger-entry.ts'
import {packLedger} from '#core/ingest/pack-ledger.ts'
import {quoteYaml} from './quote-yaml.ts'
import type {LedgerRecord} from './schemas.ts'

/** What the head of a ledger says of the file it belongs to. */
export type LedgerHead = Pick<LedgerRecord, 'received' | 'edition' | 'importer'>

/** Everything that a ledger holds. */
export interface LedgerContents {
  readonly head: LedgerHead
  /** Every change of the edition, in the order of the display text. */
  readonly ledger: readonly LedgerEntry[]
  /** What of it, and beside it, people read and decide. */
  readonly changes: readonly Change[]
  /** Decisions that fit nowhere any more. */
  readonly stale: readonly Decision[]
}

const preface = `# yaml-language-server: $schema=../../../public/schemas/ledger.schema.json
# What the importer changed in the received file, and what it doubts. Yours to set: the \`state\` of a change,
# proposed, accepted or rejected. An entry of your own with rule sic, and after the same as before, marks a place.
# Import the file again and your decisions are carried out.
`
/** Steps in a line of the file: it stays under 120 characters for most texts. */
const stepsPerLine = 16

/** Without quotes, as people write them, unless YAML would read another value. */
function formatRule(rule: string): string {
  return /^(?:true|false|null)$/.test(rule) ? quoteYaml(rule) : rule
}

function formatChange(change: Change, number: number): string {
  const {rule, state, isDecided, confidence, reason, place} = change
  const fields: readonly (string | false)[] = [
    `n: ${number}`,
    `rule: ${formatRule(rule)}`,
    `state: ${state}`,
    isDecided && 'by: editor',
    place !== undefined && `lines: [${place.lines.start}, ${place.lines.end}]`,
    `before: ${quoteYaml(change.received)}`,
    `after: ${quoteYaml(change.replacement)}`,
    confidence !== undefined && `confidence: ${Number(confidence.toFixed(4))}`,
    reason !== undefined && `reason: ${quoteYaml(reason)}`,
    `context: [${quoteYaml(change.before)}, ${quoteYaml(change.after)}]`,
    place !== undefined && `at: [${place.start}, ${place.end}]`,
  ]
  return `  - ${fields.filter((field) => field !== false).join('\n    ')}\n`
}

function formatDecision({rule, state, received, replacement, before, after}: Decision): string {
  const words = `before: ${quoteYaml(received)}\n    after: ${quoteYaml(replacement)}`
  const context = `context: [${quoteYaml(before)}, ${quoteYaml(after)}]`
  return `  - rule: ${formatRule(rule)}\n    state: ${state}\n    ${words}\n    ${context}\n`
}

function formatSteps(steps: readonly string[]): string {
  const lines: string[] = []
  for (let from = 0; from < steps.length; from += stepsPerLine)
    lines.push(`    ${steps.slice(from, from + stepsPerLine).join(' ')}\n`)
  return lines.join('')
}

function formatList(name: string, items: readonly string[]): string {
  return items.length === 0 ? `${name}: []\n` : `${name}:\n${items.join('')}`
}

/**
 * Writes a ledger as YAML that people read and edit; {@link readLedger} reads it back.
 *
 * @param contents head, changes and stale decisions.
 * @returns the file; the same contents give the same bytes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatLedger} from '#io/format-ledger.ts'
 * const received = {file: 'a.txt', sha256: '0'.repeat(64), format: 'text', encoding: 'utf-8'} as const
 * const head = {received, edition: '0'.repeat(64), importer: '0.1.0'}
 * assert.match(formatLedger({head, ledger: [], changes: [], stale: []}), /^changes: \[\]$/m)
 * ```
 */
export function formatLedger({head, ledger, changes, stale}: LedgerContents): string {
  const {file, sha256, format, encoding} = head.received
  const numbers = new Map<LedgerEntry, number>()
  for (const [index, {entry}] of changes.entries()) if (entry !== undefined) numbers.set(entry, index + 1)
  const {kinds, steps} = packLedger(ledger, numbers)
  const kindLines = kinds.map((kind) => `    - [${kind.map(quoteYaml).join(', ')}]\n`)
  return [
    preface,
    `received: {file: ${quoteYaml(file)}, format: ${format}, encoding: ${quoteYaml(encoding)},\n  sha256: ${quoteYaml(sha256)}}\n`,
    `edition: ${quoteYaml(head.edition)}\nimporter: ${quoteYaml(head.importer)}\n`,
    formatList(
      'changes',
      changes.map((change, index) => formatChange(change, index + 1)),
    ),
    formatList('stale', stale.map(formatDecision)),
    'spacing:\n  ',
    formatList('kinds', kindLines),
    `  steps: |\n${formatSteps(steps)}`,
  ].join('')
}
