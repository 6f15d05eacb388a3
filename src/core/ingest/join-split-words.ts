import {foldWord, type WordCounts} from './count-words.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** A capital apart from its word: «Г лавы». */
const capitalApart = /(?<![\p{L}\p{N}-])(\p{Lu}) (\p{Ll}+)(?![\p{L}\p{N}])/gu
/** Two words between which there is one space and nothing else; overlapping pairs are found by looking ahead. */
const twoWords = /(?<![\p{L}\p{N}-])(\p{L}+)(?= (\p{Ll}+)(?![\p{L}\p{N}-]))/gu
/** The rest of the capital is written nowhere else: two words would have to be rare together. */
const capitalConfidence = 0.97
/** «ни чего» and «every day» are written both ways: a person has to read it. */
const pairConfidence = 0.7
const shortestPart = 2
const shortestWord = 7

function countSlips(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {text} of lines) {
    for (const [whole] of text.matchAll(capitalApart)) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  }
  return counts
}

/**
 * The word is written whole elsewhere, and the rest of a capital stands alone nowhere else. So
 * «В данном» is not touched.
 */
function isCapitalApart(
  match: RegExpExecArray,
  {words}: WordCounts,
  slips: ReadonlyMap<string, number>,
): boolean {
  const [whole, capital = '', rest = ''] = match
  return words.has(foldWord(capital + rest)) && words.get(foldWord(rest)) === slips.get(whole)
}

/** Neither half is written elsewhere, the whole word is. */
function isPairApart(first: string, second: string, {words}: WordCounts): boolean {
  if (Math.min(first.length, second.length) < shortestPart) return false
  const joined = foldWord(first + second)
  if (joined.length < shortestWord || words.get(foldWord(second)) !== 1) return false
  return words.get(foldWord(first)) === 1 && words.has(joined)
}

function writeEdit(line: Line, at: number, received: string, counts: WordCounts, confidence: number): Edit {
  const replacement = received.replace(' ', '')
  const times = counts.words.get(foldWord(replacement)) ?? 0
  return {
    start: line.start + at,
    end: line.start + at + received.length,
    replacement,
    rule: 'split-word',
    confidence,
    reason: `The text writes \`${replacement.toLowerCase()}\` as one word elsewhere (${times}×)`,
  }
}

/**
 * Joins words that optical recognition tore apart, where the same text writes them whole: certain for
 * a capital apart from its word, proposed for other halves.
 *
 * @param counts words of the text.
 * @param draft the text.
 * @returns a function that gives the exchanges of a line, rule `split-word`; none where there is no evidence.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {joinSplitWords} from '#core/ingest/join-split-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы делегаций встретились. Г лавы выступили'
 * const shape = {kind: 'wrapped', gap: 0, width: 45} as const
 * const lines = readLines(received)
 * const draft = {received, language: ru, shape, lines, proposals: [], findings: []}
 * const [edit] = lines.flatMap(joinSplitWords(countWords(lines), draft))
 * assert.equal(edit?.replacement, 'Главы')
 * ```
 */
export function joinSplitWords(counts: WordCounts, draft: DraftText): (line: Line) => readonly Edit[] {
  const slips = countSlips(draft.lines)
  return (line) => {
    const capitals = [...line.text.matchAll(capitalApart)]
      .filter((match) => isCapitalApart(match, counts, slips))
      .map((match) => writeEdit(line, match.index, match[0], counts, capitalConfidence))
    const pairs = [...line.text.matchAll(twoWords)]
      .filter(([, first = '', second = '']) => isPairApart(first, second, counts))
      .map(({index, 1: first = '', 2: second = ''}) =>
        writeEdit(line, index, `${first} ${second}`, counts, pairConfidence),
      )
    return [...capitals, ...pairs]
  }
}
