import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {groupLines} from './group-lines.ts'
import {startsUpper} from './starts-upper.ts'

type Group = readonly Line[]

/** An office or a name is no longer, in UTF-16 code units. */
const longestLine = 80

function isSignature(group: Group, draft: DraftText): boolean {
  return group.every(({text, opens}, index) => {
    const isShort = text.length <= longestLine && (index > 0 || startsUpper(text))
    return opens === undefined && isShort && !/[.;:,]$/.test(text) && !endsSentence(text, draft.language)
  })
}

/** Signatures at the end of a part: short groups without a stop, two or more, after a sentence. */
function listSignatures(draft: DraftText, start: number, end: number): readonly Group[] {
  const groups = groupLines(draft.lines.slice(start, end), draft.shape)
  const before = groups.findLastIndex((group) => !isSignature(group, draft))
  const found = groups.slice(before + 1)
  const previous = groups[before]?.at(-1)
  const isAfterEnd = previous !== undefined && endsSentence(previous.text, draft.language)
  return isAfterEnd && found.length >= 2 ? found : []
}

/** Two columns run together: a group as long as two usual ones holds two signatures. */
function splitColumns(groups: readonly Group[]): readonly Group[] {
  const size = Math.min(...groups.map((group) => group.length))
  if (size < 2 || groups.some((group) => group.length % size !== 0)) return groups
  return groups.flatMap((group) =>
    Array.from({length: group.length / size}, (_, index) => group.slice(index * size, (index + 1) * size)),
  )
}

/**
 * Finds signatures before an annex and at the end of the text.
 *
 * Reads `lines` and `shape`, after annexes, numbers and titles are known; writes `opens` with kind
 * `signature`, the first of them with the division `signatures`.
 *
 * @param draft the text.
 * @returns the text with the signatures marked; a sole line is never taken for one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSignatures} from '#core/ingest/find-signatures.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Стороны встретились.\nЗа первую сторону\nЗа вторую сторону'
 * const shape = {kind: 'lines', gap: 0, width: 17} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(findSignatures(draft).lines[1]?.opens?.division?.kind, 'signatures')
 * ```
 */
export function findSignatures(draft: DraftText): DraftText {
  const annexes = draft.lines.flatMap((line, index) =>
    line.opens?.division?.kind === 'annex' ? [index] : [],
  )
  const openings = new Map<Line, Opening>()
  for (const [part, end] of [...annexes, draft.lines.length].entries()) {
    const groups = splitColumns(listSignatures(draft, annexes[part - 1] ?? 0, end))
    for (const [index, [line]] of groups.entries()) {
      const division = index === 0 ? {division: {kind: 'signatures' as const}} : {}
      if (line !== undefined) openings.set(line, {kind: 'signature', ...division})
    }
  }
  const lines = draft.lines.map((line) => {
    const opens = openings.get(line)
    return opens === undefined ? line : {...line, opens}
  })
  return {...draft, lines}
}
