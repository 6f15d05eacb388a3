import type {Finding} from '#core/model/finding.ts'
import type {DraftText, Line} from './draft-text.ts'
import {findMarks, type MarkPlace} from './find-marks.ts'
import {indexLines} from './index-lines.ts'
import type {Decision, Edit, Mark, Proposal} from './ledger-entry.ts'
import {matchDecisions, type Place} from './match-decisions.ts'
import {quoteContext} from './quote-context.ts'

/** From this probability on a change is made unless a person rejects it; below, it is only proposed. */
export const certainConfidence = 0.9

/** A text whose doubtful changes are settled. */
export interface Settled {
  readonly draft: DraftText
  readonly marks: readonly Mark[]
  /** Decisions that fit nowhere in this text. */
  readonly stale: readonly Decision[]
}

interface JudgedEdit extends Place {
  readonly edit: Edit
  readonly line: Line
}

function isMark(decision: Decision): boolean {
  return decision.received === decision.replacement
}

function listJudged({received, lines}: DraftText): readonly JudgedEdit[] {
  return lines.flatMap((line) =>
    line.edits
      .filter((edit) => edit.confidence !== undefined)
      .map((edit) => ({
        edit,
        line,
        rule: edit.rule,
        received: received.slice(edit.start, edit.end),
        replacement: edit.replacement,
        ...quoteContext(received, edit.start, edit.end),
      })),
  )
}

/** The change with the whole words around it: `судо-ходные`, not `-`. */
function tell({edit, received, before, after, replacement, line}: JudgedEdit, isMade: boolean): Finding {
  const head = /[\p{L}\p{N}-]*$/u.exec(before)?.[0] ?? ''
  // A word that is cut goes on behind the line end.
  const rest = edit.rule === 'hyphenation' ? after.trimStart() : after
  const tail = /^[\p{L}\p{N}-]*/u.exec(rest)?.[0] ?? ''
  return {
    rule: edit.rule,
    severity: isMade ? 'info' : 'warning',
    reason: `Unexpected \`${head}${received}${tail}\`, expected \`${head}${replacement}${tail}\``,
    line: line.number,
    remedy: isMade
      ? 'Nothing if it is right; the ledger holds the received form.'
      : 'Shown as printed; accept or reject the change in the ledger.',
  }
}

function listMarks({received}: DraftText, places: readonly MarkPlace[]): readonly Mark[] {
  const {lineAt} = indexLines(received)
  return places
    .toSorted((a, b) => a.start - b.start)
    .map(({rule, start, end}) => ({
      rule,
      start,
      end,
      received: received.slice(start, end),
      line: lineAt(start),
    }))
}

/**
 * Last step before blocks: decides which changes are made. What has a confidence of
 * {@link certainConfidence} or more is made unless a person rejected it, what has less is a proposal
 * unless a person accepted it, what has none is layout and always made. A decision is found again by
 * its rule, its words and what stands around; one that changes nothing, as `sic`, becomes a mark.
 *
 * Reads the `edits` of all `lines`; writes them, `proposals` and one finding per change made or proposed.
 *
 * @param draft the text after all stages.
 * @param decisions what people decided on an earlier import.
 * @returns the text with the changes that are made, the marks, and the decisions that fit nowhere.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {settleEdits} from '#core/ingest/settle-edits.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Берега рки'
 * const edits = [{start: 7, end: 10, replacement: 'реки', rule: 'spelling', confidence: 0.6}]
 * const lines = readLines(received).map((line) => ({...line, edits}))
 * const shape = {kind: 'lines', gap: 0, width: 10} as const
 * const {draft} = settleEdits({received, language: ru, shape, lines, proposals: [], findings: []}, [])
 * assert.deepEqual([draft.lines[0]?.edits.length, draft.proposals[0]?.state], [0, 'proposed'])
 * ```
 */
export function settleEdits(draft: DraftText, decisions: readonly Decision[]): Settled {
  const judged = listJudged(draft)
  const changes = matchDecisions(
    judged,
    decisions.filter((decision) => !isMark(decision)),
  )
  const marked = matchDecisions(findMarks(draft.received, decisions.filter(isMark)), decisions.filter(isMark))
  const unmade = new Set<Edit>()
  const proposals: Proposal[] = []
  const findings: Finding[] = []
  for (const place of judged) {
    const {edit, received} = place
    const state = changes.decided.get(place)?.state
    const isMade = state === undefined ? (edit.confidence ?? 1) >= certainConfidence : state === 'accepted'
    if (state !== 'rejected') findings.push(tell(place, isMade))
    if (isMade) continue
    unmade.add(edit)
    proposals.push({...edit, received, state: state === 'rejected' ? state : 'proposed'})
  }
  const lines = draft.lines.map((line) =>
    line.edits.some((edit) => unmade.has(edit))
      ? {...line, edits: line.edits.filter((edit) => !unmade.has(edit))}
      : line,
  )
  const stale = new Set([...changes.stale, ...marked.stale])
  return {
    draft: {
      ...draft,
      lines,
      proposals: [...draft.proposals, ...proposals].toSorted((a, b) => a.start - b.start),
      findings: [...draft.findings, ...findings],
    },
    marks: listMarks(draft, [...marked.decided.keys()]),
    stale: decisions.filter((decision) => stale.has(decision)),
  }
}
