import type {DraftBlock} from '#core/model/draft-block.ts'
import type {Finding} from '#core/model/finding.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {findNumberGaps} from '#core/segment/find-number-gaps.ts'
import type {Language} from '#core/text/language.ts'
import {languages} from '#core/text/languages/index.ts'
import type {DraftEdition} from './draft-edition.ts'
import {guessLanguage, type LanguageGuess} from './guess-language.ts'
import type {ImportReport, ReportedChange, ReportedDivision, RuleCount} from './import-report.ts'
import type {Change} from './list-changes.ts'
import type {ReceivedDocument} from './received-document.ts'

/** What a report is made of. */
export interface ImportedText {
  readonly document: ReceivedDocument
  readonly language: Language
  readonly edition: DraftEdition
  readonly changes: readonly Change[]
}

/** Lines, and changes of words, told of a rule; the ledger has all. */
const firstLines = 10
const firstChanges = 5
/** From this share of foreign letters on the language of the text is doubted. */
const foreignShare = 0.6

function countBy<T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(items, key)
  return Object.fromEntries([...groups].map(([name, group]) => [name, group.length]))
}

function isDropped({received, replacement}: Pick<Change, 'received' | 'replacement'>): boolean {
  return received.trim() !== '' && replacement.trim() === ''
}

function countRules(changes: readonly Change[]): readonly RuleCount[] {
  return [...Map.groupBy(changes, (change) => change.rule)]
    .map(([rule, list]) => ({
      rule,
      count: list.length,
      lines: list.slice(0, firstLines).flatMap(({place}) => place?.lines.start ?? []),
      first: list
        .filter(
          ({replacement, received}) =>
            (replacement + received).trim() !== '' && !isDropped({replacement, received}),
        )
        .slice(0, firstChanges)
        .map(tellChange),
    }))
    .toSorted((a, b) => b.count - a.count)
}

function tellChange({rule, place, received, replacement, before, after, ...more}: Change): ReportedChange {
  const {confidence, reason} = more
  return {
    rule,
    line: place?.lines.start ?? 1,
    before: received,
    after: replacement,
    context: [before, after],
    ...(confidence === undefined ? {} : {confidence}),
    ...(reason === undefined ? {} : {reason}),
  }
}

function listDivisions(blocks: readonly DraftBlock[]): readonly ReportedDivision[] {
  return [...Map.groupBy(assignIds(blocks), (block) => block.division)].flatMap(([id, own]) => {
    const [first] = own
    if (first === undefined) return []
    const numbered = own.filter((block) => block.label !== undefined && block.kind !== 'heading')
    const outer = numbered.filter((block) => block.parent === undefined)
    const gaps = findNumberGaps(own).map(({paragraph, expected}) => ({
      label: paragraph.label ?? '',
      expected,
      ...(paragraph.lines === undefined ? {} : {line: paragraph.lines.start}),
    }))
    return {
      id,
      kind: first.divisionKind,
      ...(first.divisionLabel === undefined ? {} : {label: first.divisionLabel}),
      ...(first.lines === undefined ? {} : {line: first.lines.start}),
      blocks: own.length,
      labels: outer.map((block) => block.label ?? ''),
      deeper: numbered.length - outer.length,
      gaps,
    }
  })
}

function doubtLanguage(given: Language, guess: LanguageGuess | undefined): readonly Finding[] {
  if (guess === undefined || guess.language.script === given.script || guess.share < foreignShare) return []
  return [
    {
      rule: 'language-mismatch',
      severity: 'warning',
      reason: `Unexpected language \`${given.tag}\` for a text of ${Math.round(guess.share * 100)} % letters of \`${guess.language.tag}\`, expected \`${guess.language.tag}\``,
      line: 1,
      remedy: `Import it with --lang ${guess.language.tag}, unless it is meant so.`,
    },
  ]
}

function countPages(text: string, changes: readonly Change[]): number {
  const fed = text.trim().split('\f').length
  return Math.max(
    fed,
    changes.filter(({rule, entry}) => rule === 'page-break' && entry !== undefined).length + 1,
  )
}

/**
 * Makes the report of an import.
 *
 * @param text the received document, what became of it, and its changes from {@link listChanges}.
 * @returns plain data; the same text gives the same report.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {listChanges} from '#core/ingest/list-changes.ts'
 * import {reportImport} from '#core/ingest/report-import.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const text = '1. Река.\n3. Мост.'
 * const document = {text, format: 'text', encoding: 'utf-8', hints: new Map(), metadata: {}} as const
 * const edition = ingestText(text, ru)
 * const report = reportImport({document, language: ru, edition, changes: listChanges(text, edition, [])})
 * assert.deepEqual(report.divisions[0]?.gaps, [{label: '3', expected: '2', line: 2}])
 * ```
 */
export function reportImport({document, language, edition, changes}: ImportedText): ImportReport {
  const {text, format, encoding, hints, findings = []} = document
  const guess = guessLanguage(text, languages)
  const made = changes.filter((change) => change.entry !== undefined)
  const marked = new Set([...hints.values()].flatMap(({cell}) => cell?.table ?? []))
  const isFlattened = marked.size === 0 && edition.blocks.some(({kind}) => kind === 'cell')
  return {
    format,
    encoding,
    characters: text.length,
    lines: text.split(/\r\n|[\n\r]/).length - (/[\n\r]$/.test(text) ? 1 : 0),
    pages: countPages(text, changes),
    tables: isFlattened ? 1 : marked.size,
    language: {given: language.tag, ...(guess && {guessed: guess.language.tag, share: guess.share})},
    blocks: countBy(edition.blocks, (block) => block.kind),
    divisions: listDivisions(edition.blocks),
    changed: countRules(made),
    spacing: edition.ledger.length - made.length,
    doubted: changes.filter(({state}) => state === 'proposed').map(tellChange),
    dropped: made.filter(isDropped).map(tellChange),
    marked: changes
      .filter(
        ({received, replacement, place}) =>
          received === replacement && place !== undefined && received !== '',
      )
      .map(tellChange),
    stale: edition.stale,
    findings: [...findings, ...doubtLanguage(language, guess), ...edition.findings],
  }
}
