import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {dropLines} from './drop-lines.ts'
import {groupLines} from './group-lines.ts'
import {isActLine} from './is-act-line.ts'
import {orderColumns} from './order-columns.ts'
import {isSignatureRow, splitSignatures} from './split-signatures.ts'
import {startsUpper} from './starts-upper.ts'

type Group = readonly Line[]

/** Signatures take no more lines. */
const mostLines = 200
/** An office or a name is no longer, in UTF-16 code units. */
const longestLine = 80

/** A line to sign on, one or two in a row. */
const signingRule = /^[_\s–—-]+$/u

function isSignature(group: Group, {language}: DraftText): boolean {
  return group.every(({text, opens}, index) => {
    if (opens !== undefined) return false
    if (isActLine(text, language)) return true
    // «Согласовано:» above an office and its name.
    if (index === 0 && text.endsWith(':') && text.length <= longestLine) return group.some(isSignatureRow)
    const isShort = text.length <= longestLine && (index > 0 || startsUpper(text))
    return isShort && !/[.;:,]$/.test(text) && !endsSentence(text, language)
  })
}

/** Groups of lines; an office with its name stands for itself below a sentence, and so do date and place. */
function groupTail(draft: DraftText, lines: readonly Line[]): readonly Group[] {
  return groupLines(lines, draft.shape).flatMap((group) => {
    const parts: Line[][] = []
    for (const line of group) {
      const previous = parts.at(-1)?.at(-1)
      const isAct = isActLine(line.text, draft.language)
      const isNew =
        previous === undefined ||
        isAct ||
        isActLine(previous.text, draft.language) ||
        (isSignatureRow(line) && endsSentence(previous.text, draft.language))
      if (isNew) parts.push([line])
      else parts.at(-1)?.push(line)
    }
    return parts
  })
}

/** Signatures at the end of a part: short groups without a stop, two or more or with a name, after a sentence. */
function listSignatures(draft: DraftText, start: number, end: number): readonly Group[] {
  const groups = groupTail(draft, draft.lines.slice(Math.max(start, end - mostLines), end))
  const before = groups.findLastIndex((group) => !isSignature(group, draft))
  const found = groups.slice(before + 1)
  const previous = groups[before]?.at(-1)
  const isAfterEnd = previous !== undefined && endsSentence(previous.text, draft.language)
  const signed = found.filter((group) => group.every(({text}) => !isActLine(text, draft.language)))
  const isSure = signed.length >= 2 || signed.flat().some(isSignatureRow)
  return isAfterEnd && isSure ? found : []
}

/** Two columns run together: a group as long as two usual ones holds two signatures. */
function splitColumns(groups: readonly Group[]): readonly Group[] {
  if (groups.flat().some(isSignatureRow)) return groups
  const size = Math.min(...groups.map((group) => group.length))
  if (size < 2 || groups.some((group) => group.length % size !== 0)) return groups
  return groups.flatMap((group) =>
    Array.from({length: group.length / size}, (_, index) => group.slice(index * size, (index + 1) * size)),
  )
}

function openSignature(group: Group, isFirst: boolean, {language}: DraftText): readonly Line[] {
  const division = isFirst ? {division: {kind: 'signatures' as const}} : {}
  const isAct = !isFirst && group.every(({text}) => isActLine(text, language))
  const opens: Opening = isAct ? {kind: 'paragraph'} : {kind: 'signature', ...division}
  return group.map((line, index) => (index === 0 ? {...line, opens} : line))
}

/** Lines to sign on are furniture of the page. */
function dropRules(draft: DraftText): DraftText {
  return dropLines(draft, ({text}) =>
    text.includes('____') && signingRule.test(text) ? 'page-chrome' : undefined,
  )
}

/**
 * Finds signatures before an annex and at the end of the text.
 *
 * Reads `lines` and `shape`, after annexes, numbers and titles are known; writes `opens` with kind
 * `signature`, the first of them with the division `signatures`, and the order of `lines` where two
 * columns of signatures were received row by row. Lines to sign on are left out; date, place and number of
 * the act below the names are paragraphs of their own.
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
export function findSignatures(received: DraftText): DraftText {
  const draft = dropRules(received)
  const annexes = draft.lines.flatMap((line, index) =>
    line.opens?.division?.kind === 'annex' ? [index] : [],
  )
  const ends = [...annexes, draft.lines.length]
  const lines = ends.flatMap((end, part) => {
    const start = ends[part - 1] ?? 0
    const found = listSignatures(draft, start, end)
    const groups = splitSignatures(orderColumns(splitColumns(found)), draft.received)
    const signed = groups.flatMap((group, index) => openSignature(group, index === 0, draft))
    return [...draft.lines.slice(start, end - found.flat().length), ...signed]
  })
  return {...draft, lines}
}
