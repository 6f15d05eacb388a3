import {countWrong, linkLevel, type LinkLevel} from '../align/link-level.ts'
import {concernsWords} from '../ingest/concerns-words.ts'
import type {LedgerEntry} from '../ingest/ledger-entry.ts'
import type {Alignment, CorpusDocument, Edition, LanguageTag} from '../model/corpus-document.ts'
import type {TextRegister} from '../model/register.ts'
import type {
  ChangeCount,
  EditionHistory,
  MatchCounts,
  ReceivedFile,
  TextHistory,
  WordChange,
} from '../model/text-history.ts'
import {compareCodes} from '../text/compare-codes.ts'
import type {ListedChange} from './add-emendations.ts'
import {beadAddress, linksOf} from './links-of.ts'

/** What is known of the import of an edition. */
export interface ImportRecord {
  readonly received: ReceivedFile
  /** Every change of the edition. */
  readonly entries: readonly LedgerEntry[]
  /** Those that people read, with the paragraphs that show them. */
  readonly changes: readonly ListedChange[]
}

/**
 * Gives what is told of a text's history: where its editions come from, what was changed in them, what became of
 * its addresses, how sure its matches are.
 *
 * @param document the text.
 * @param imports what is known of the import of its editions, by language.
 * @param register its register; default: it has none.
 * @returns plain data.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toHistory} from '#core/reading/to-history.ts'
 * const document = {id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []} as const
 * assert.deepEqual(toHistory(document, {}), {editions: []})
 * ```
 */
export function toHistory(
  document: CorpusDocument,
  imports: Readonly<Record<LanguageTag, ImportRecord>>,
  register?: TextRegister,
): TextHistory {
  const {editions, alignments} = document
  const [alignment] = alignments
  const [, other] = editions
  return {
    editions: editions.map((edition, index) =>
      historyOf(edition, imports[edition.language], index === 0 ? undefined : alignment),
    ),
    ...(register === undefined ? {} : {register: eventsOf(register)}),
    ...(alignment === undefined || other === undefined
      ? {}
      : {matches: countMatches(alignment, editions[0]?.language ?? '', other.language)}),
  }
}

function eventsOf({aliases, tombstones, notices}: TextRegister): NonNullable<TextHistory['register']> {
  return {aliases, tombstones, notices}
}

function historyOf(
  edition: Edition,
  record: ImportRecord | undefined,
  alignment: Alignment | undefined,
): EditionHistory {
  const {language} = edition
  if (record === undefined) return {language, counts: [], changes: []}
  const {addressOf} = linksOf(edition, alignment)
  const changes = record.changes.filter(concernsWords).map((change) => {
    return toWordChange(change, change.paragraph === undefined ? undefined : addressOf(change.paragraph))
  })
  return {language, received: record.received, counts: countRules(record), changes}
}

function toWordChange(change: ListedChange, address: string | undefined): WordChange {
  const {rule, state, isMade, received, replacement, reason, lines} = change
  return {
    rule,
    state: received === replacement && state === 'accepted' ? 'sic' : state,
    isMade,
    received,
    replacement,
    ...(reason === undefined ? {} : {reason}),
    ...(lines === undefined ? {} : {line: lines.start}),
    ...(address === undefined ? {} : {address}),
  }
}

/** Words first, then by number, then by name. */
function countRules({entries, changes}: ImportRecord): readonly ChangeCount[] {
  const open = changes.filter(({isMade}) => !isMade).map(({rule}) => ({rule, isWords: true}))
  const made = entries.map(({rule}) => ({rule, isWords: concernsWords({rule, isMade: true})}))
  return [...Map.groupBy([...open, ...made], ({rule, isWords}) => `${rule} ${isWords}`).values()]
    .flatMap((list) => (list[0] === undefined ? [] : {...list[0], count: list.length}))
    .toSorted(
      (a, b) => Number(b.isWords) - Number(a.isWords) || b.count - a.count || compareCodes(a.rule, b.rule),
    )
}

function countMatches({beads}: Alignment, base: LanguageTag, other: LanguageTag): MatchCounts {
  const pairs = beads.filter(({from, to}) => from.length > 0 && to.length > 0)
  const byRule = pairs.filter(({origin}) => origin !== 'hand')
  const count = (level: LinkLevel): number => byRule.filter(({score}) => linkLevel(score) === level).length
  return {
    sure: count('sure'),
    check: count('check'),
    doubtful: count('doubtful'),
    byHand: pairs.length - byRule.length,
    expectedWrong: countWrong(beads),
    gaps: beads.flatMap((bead) => {
      const {from, to, reason, score, origin} = bead
      if (from.length > 0 && to.length > 0) return []
      const address = beadAddress(bead, other)
      const language = from.length === 0 ? base : other
      return {
        address,
        language,
        ...(reason === undefined ? {} : {reason}),
        ...(origin === 'hand' ? {} : {score}),
      }
    }),
  }
}
