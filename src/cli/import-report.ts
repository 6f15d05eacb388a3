import {styleText} from 'node:util'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import type {Finding} from '#core/model/finding.ts'
import type {ImportReport, ReportedChange, ReportedDivision, RuleCount} from '#core/ingest/import-report.ts'

/** Longest list told in full; the ledger and `--json` have the rest. */
const mostItems = 20
const mostLabels = 12

type Style = Parameters<typeof styleText>[0]

/** Plain where standard output is no terminal, or NO_COLOR is set. */
function paint(style: Style, text: string): string {
  return styleText(style, text, {stream: process.stdout})
}

function count(number: number, name: string): string {
  return `${number.toLocaleString('en')} ${name}${number === 1 ? '' : 's'}`
}

/** One line, its white space visible as single spaces, cut in the middle of nothing. */
function quote(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  const signs = Array.from(line)
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : line
}

function listSome<T>(items: readonly T[], most: number, write: (item: T) => string): readonly string[] {
  const rest = items.length - most
  const some = items.slice(0, most).map(write)
  return rest > 0 ? [...some, `… and ${rest} more`] : some
}

function describeDivision({kind, label, line, labels, deeper, gaps, blocks}: ReportedDivision): string {
  const name = label === undefined ? kind : `${kind} ${label}`
  const numbers = labels.length > mostLabels ? [...labels.slice(0, 3), '…', ...labels.slice(-3)] : labels
  const parts = [
    count(blocks, 'block'),
    labels.length > 0 ? `numbers ${numbers.join(' ')} (${labels.length})` : 'no numbers',
    ...(deeper > 0 ? [`${deeper} below them`] : []),
    ...gaps.map((gap) => `gap: ${gap.label} where ${gap.expected} was expected, line ${gap.line ?? '?'}`),
  ]
  return `${line === undefined ? '' : `line ${line}  `}${name}: ${parts.join('; ')}`
}

function describeLanguage({given, guessed, share}: ImportReport['language']): string {
  if (guessed === undefined || share === undefined) return `${given}; no letters to tell it by`
  return `${given}; ${Math.round(share * 100)} % of the letters speak for ${guessed}`
}

function describeRule({rule, count: times, lines, first}: RuleCount): readonly string[] {
  const more = times > lines.length ? ' …' : ''
  return [
    `${String(times).padStart(5)}  ${rule.padEnd(16)} line ${lines.join(' ')}${more}`,
    ...first.map(
      ({line, before, after, context}) => `       line ${line}  ${describeWords(before, after, context)}`,
    ),
  ]
}

/** The words around the place make a change of a single sign readable. */
function describeWords(before: string, after: string, [left, right]: readonly [string, string]): string {
  const head = /\S*$/u.exec(left)?.[0] ?? ''
  const tail = /^\S*/u.exec(right)?.[0] ?? ''
  const old = `«${quote(head + before + tail)}»`
  return before === after ? old : `${old} → «${quote(head + after + tail)}»`
}

function describeChange({rule, line, before, after, context, reason}: ReportedChange): string {
  const words = describeWords(before, after, context)
  return `line ${line}  ${rule}  ${words}${reason === undefined ? '' : `  ${reason}`}`
}

function describeDecision({rule, state, received, replacement, before, after}: Decision): string {
  return `${state}  ${rule}  ${describeWords(received, replacement, [before, after])}`
}

function section(name: string, lines: readonly string[], style: Style = 'bold'): readonly string[] {
  return lines.length === 0 ? [] : [paint(style, name), ...lines.map((line) => `  ${line}`)]
}

function describeFound(report: ImportReport): readonly string[] {
  const {format, encoding, characters, lines, pages, tables, blocks} = report
  const size = [count(characters, 'character'), count(lines, 'line'), count(pages, 'page')]
  const kinds = Object.entries(blocks).map(([kind, number]) => `${number} ${kind}`)
  return [
    `format    ${format}, ${encoding}, ${[...size, ...(tables > 0 ? [count(tables, 'table')] : [])].join(', ')}`,
    `language  ${describeLanguage(report.language)}`,
    `blocks    ${kinds.join(', ') || 'none'}`,
    ...listSome(report.divisions, mostItems, describeDivision),
  ]
}

/** Findings that say what the lists of changes have not said. */
function listNew({findings, changed, doubted, dropped}: ImportReport): readonly Finding[] {
  const told = new Set(
    [...changed.flatMap(({first}) => first), ...doubted, ...dropped].map(({rule, line}) => `${rule} ${line}`),
  )
  return findings.filter(({rule, line}) => !told.has(`${rule} ${line}`))
}

/**
 * Writes the report of one import for people.
 *
 * @param edition id of the edition.
 * @param path the received file.
 * @param report what {@link reportImport} made.
 * @param written paths of the files written; none on a dry run.
 * @returns lines without the last line end; empty sections are left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatImport} from '#cli/import-report.ts'
 * const report = {
 *   format: 'text', encoding: 'utf-8', characters: 5, lines: 1, pages: 1, tables: 0, language: {given: 'en'},
 *   blocks: {paragraph: 1}, divisions: [], changed: [], spacing: 0, doubted: [], dropped: [], marked: [],
 *   stale: [], findings: [],
 * }
 * assert.match(formatImport('rain/en', 'rain.txt', report, []), /nothing was written/)
 * ```
 */
export function formatImport(
  edition: string,
  path: string,
  report: ImportReport,
  written: readonly string[],
): string {
  const {changed, spacing, doubted, dropped, marked, stale} = report
  const findings = listNew(report)
  const ledger = written.find((name) => /ledger\.[a-z]+\.yaml$/.test(name)) ?? 'the ledger'
  const changes = changed.reduce((sum, rule) => sum + rule.count, 0)
  return [
    `${paint('bold', edition)} from ${path}`,
    ...describeFound(report).map((line) => `  ${line}`),
    paint('bold', `changed: ${changes}, and white space in ${count(spacing, 'place')}`),
    ...changed.flatMap(describeRule).map((line) => `  ${line}`),
    ...section(
      `left out: ${dropped.length}`,
      listSome(
        dropped,
        mostItems,
        ({rule, line, before}) => `line ${line}  ${rule}  «${quote(before.trim())}»`,
      ),
    ),
    ...section(
      `doubted: ${doubted.length}, shown as printed until you accept them in ${ledger}`,
      listSome(doubted, mostItems, describeChange),
      'yellow',
    ),
    ...section(
      `marked: ${marked.length}`,
      listSome(marked, mostItems, ({rule, line, before}) => `line ${line}  ${rule}  «${quote(before)}»`),
    ),
    ...section(
      `stale: ${stale.length} of your decisions fit nowhere in this text; they are kept in ${ledger}`,
      listSome(stale, mostItems, describeDecision),
      'yellow',
    ),
    ...section(
      `findings: ${findings.length}`,
      listSome(
        findings,
        mostItems,
        ({line, severity, rule, reason}) =>
          `${line === undefined ? '' : `line ${line}  `}${severity}  ${rule}  ${reason}`,
      ),
    ),
    ...(written.length === 0 ? ['dry run: nothing was written'] : section('written', written)),
  ].join('\n')
}
