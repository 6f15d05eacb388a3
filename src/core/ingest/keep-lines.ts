import type {DraftText, Line} from './draft-text.ts'
import type {Decision, Proposal} from './ledger-entry.ts'
import {matchDecisions, type Place} from './match-decisions.ts'
import {quoteContext} from './quote-context.ts'
import {trimDrop} from './trim-drop.ts'

interface LinePlace extends Place {
  readonly line: Line
}

/** A text whose lines are marked that no stage may leave out. */
export interface KeptLines {
  readonly draft: DraftText
  /** Decisions that speak of other things, or of lines that are not there. */
  readonly rest: readonly Decision[]
}

/**
 * First step before the stages: finds the lines that a person wants kept, by rejecting that an
 * earlier import left them out.
 *
 * Reads `lines`; writes `kept` and one rejected proposal per line.
 *
 * @param draft the text before all stages.
 * @param decisions what people decided on an earlier import.
 * @returns the text, and the decisions for {@link settleEdits}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {keepLines} from '#core/ingest/keep-lines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост\nМеню'
 * const shape = {kind: 'page', gap: 0, width: 4} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * const menu = {rule: 'page-chrome', received: 'Меню', replacement: '', state: 'rejected', before: 'Мост', after: ''} as const
 * assert.deepEqual([...(keepLines(draft, [menu]).draft.kept ?? [])], [2])
 * ```
 */
export function keepLines(draft: DraftText, decisions: readonly Decision[]): KeptLines {
  // The head of a table names its cells: it is no line that could be kept.
  const isDrop = ({rule, state, received, replacement}: Decision) =>
    state === 'rejected' && replacement === '' && received.trim() !== '' && rule !== 'column-head'
  const originals = new Map(decisions.filter(isDrop).map((decision) => [trimDrop(decision), decision]))
  if (originals.size === 0) return {draft, rest: decisions}
  const drops = Map.groupBy(originals.keys(), (decision) => decision.received)
  const places = draft.lines.flatMap((line): readonly LinePlace[] => {
    const rules = new Set(drops.get(line.text)?.map(({rule}) => rule))
    const around = quoteContext(draft.received, line.start, line.end)
    return [...rules].map((rule) => trimDrop({rule, received: line.text, replacement: '', ...around, line}))
  })
  const {decided} = matchDecisions(places, [...originals.keys()])
  const used = new Set([...decided.values()].map((decision) => originals.get(decision)))
  const kept = [...decided.keys()]
  const proposals = kept.map(({line, rule}): Proposal => {
    const {start, end, text} = line
    return {start, end, received: text, replacement: '', rule, state: 'rejected'}
  })
  return {
    draft: {
      ...draft,
      kept: new Set(kept.map(({line}) => line.number)),
      proposals: [...draft.proposals, ...proposals].toSorted((a, b) => a.start - b.start),
    },
    rest: decisions.filter((decision) => !used.has(decision)),
  }
}
