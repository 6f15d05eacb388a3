import {countWords, foldWord, type WordCounts} from './count-words.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

const cutEnd = /(?<![\p{L}\p{N}])((?:\p{L}+-)*)(\p{L}+)[-‐]$/u
const cutStart = /^(\p{Ll}+)/u
/** No word is longer, in UTF-16 code units. */
const longestWord = 60
/** The word stands in one piece elsewhere. */
const attestedConfidence = 0.97
/** Another form of it does. */
const stemConfidence = 0.92
/** Only that the text cuts other words at line ends. */
const habitConfidence = 0.6
/** So many lines must end in a cut word, one of them for certain, before the text counts as one that cuts words. */
const habitTimes = 2
/** Letters of a word that inflection changes; what is left must be long enough to be this word alone. */
const endingLength = 2
const endingLengths = [1, 2, 3]
const shortestStem = 5

interface Cut {
  readonly line: Line
  readonly joined: string
  readonly compound: string
}

function readStem(word: string): string {
  return word.slice(0, -endingLength)
}

function listStems(words: ReadonlyMap<string, number>): ReadonlySet<string> {
  const stems = [...words.keys()].flatMap((word) => endingLengths.map((length) => word.slice(0, -length)))
  return new Set(stems.filter((stem) => stem.length >= shortestStem))
}

function readCut(line: Line, next: Line | undefined): Cut | undefined {
  const [, front = '', head] = cutEnd.exec(line.text.slice(-longestWord)) ?? []
  const [, tail] = cutStart.exec(next?.text ?? '') ?? []
  if (head === undefined || tail === undefined || next?.opens !== undefined) return undefined
  return {line, joined: foldWord(head + tail), compound: foldWord(`${front}${head}-${tail}`)}
}

type Evidence = Pick<Edit, 'confidence' | 'reason'>

/** Why the hyphen is of the line, not of the word; `undefined` where nothing says so. */
function readEvidence(
  {joined, compound}: Cut,
  {words, compounds}: WordCounts,
  stems: ReadonlySet<string>,
  compoundStems: ReadonlySet<string>,
): Evidence | undefined {
  if (compounds.has(compound) || compoundStems.has(readStem(compound))) return undefined
  const times = words.get(joined)
  if (times !== undefined) {
    const reason = `The text writes \`${joined}\` in one piece elsewhere (${times}×)`
    return {confidence: attestedConfidence, reason}
  }
  if (!stems.has(readStem(joined))) return undefined
  return {confidence: stemConfidence, reason: `The text writes another form of \`${joined}\` in one piece`}
}

/** Where words are cut as a rule, a cut between halves of which one is no word of the text. */
function readHabit(
  {joined, compound}: Cut,
  {words, compounds}: WordCounts,
  hasHabit: boolean,
): Evidence | undefined {
  const halves = compound.split('-')
  if (!hasHabit || compounds.has(compound) || halves.every((half) => words.has(half))) return undefined
  return {
    confidence: habitConfidence,
    reason: `The text cuts other words at line ends; \`${joined}\` may be one`,
  }
}

/**
 * Tells the hyphen of a line end from the hyphen of a word. The hyphen is taken out where the text
 * writes the word, or another form of it, in one piece elsewhere and nowhere with a hyphen; without
 * such evidence it stays.
 *
 * Reads `lines`, after every block is known; writes their `edits`, rule `hyphenation`.
 *
 * @param draft the text.
 * @returns the text with the exchanges noted, not yet made.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {joinHyphens} from '#core/ingest/join-hyphens.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Берега реки и бе-\nрега озера, страны-\nсоседи: у страны соседи'
 * const shape = {kind: 'wrapped', gap: 0, width: 17} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(joinHyphens(draft).lines.map((line) => line.edits.length), [1, 0, 0])
 * ```
 */
export function joinHyphens(draft: DraftText): DraftText {
  const cuts = draft.lines.flatMap((line, index) => readCut(line, draft.lines[index + 1]) ?? [])
  if (cuts.length === 0) return draft
  const counts = countWords(draft.lines)
  const stems = listStems(counts.words)
  const compoundStems = listStems(counts.compounds)
  const certain = new Map(cuts.map((cut) => [cut.line, readEvidence(cut, counts, stems, compoundStems)]))
  const hasHabit =
    cuts.length >= habitTimes && [...certain.values()].some((evidence) => evidence !== undefined)
  const found = new Map(
    cuts.map((cut) => [cut.line, certain.get(cut.line) ?? readHabit(cut, counts, hasHabit)]),
  )
  const lines = draft.lines.map((line): Line => {
    const evidence = found.get(line)
    if (evidence === undefined) return line
    const edit = {start: line.end - 1, end: line.end, replacement: '', rule: 'hyphenation', ...evidence}
    return {...line, edits: [...line.edits, edit]}
  })
  return {...draft, lines}
}
