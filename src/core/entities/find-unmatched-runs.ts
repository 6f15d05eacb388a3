import type {Paragraph, Span} from '../model/corpus-document.ts'
import {readWords} from './read-words.ts'

/** Words with capitals that stand together. */
export interface CapitalRun {
  readonly text: string
  readonly words: readonly string[]
  /** Its capital may be that of the sentence or of a heading. */
  readonly isWeak: boolean
}

export interface CapitalRunOptions {
  /** Whether the text has the word in small letters too, or it opens sentences. */
  readonly isCommon: (word: string) => boolean
  /** Words that are no names whatever their capital. */
  readonly isIgnored: (word: string) => boolean
}

interface CapitalWord extends Span {
  readonly word: string
  /** Characters between it and the word before. */
  readonly gap: string
  /** Opens a sentence, or what a colon, dash, bracket or quotation mark opens. */
  readonly opens: 'sentence' | 'part' | undefined
}

/** `Union of the Rivers`: English alone joins capitals by small words. */
const connectors = /^ of (?:the )?$/u
const joints = /^[ \u00a0\-‐‑]$/u

/**
 * Reads the capitalised runs of a paragraph outside of its mentions, citations and dates.
 *
 * @param paragraph with its mentions.
 * @param options what is known of words.
 * @returns the runs in reading order; a first word that is common is cut off.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readCapitalRuns} from '#core/entities/find-unmatched-runs.ts'
 * const text = 'Most of Mere Hill is wet.'
 * const paragraph = {id: 'p1', kind: 'paragraph' as const, text, clauses: [], mentions: [], citations: [], dates: [], marks: []}
 * const runs = readCapitalRuns(paragraph, {isCommon: () => false, isIgnored: () => false})
 * assert.deepEqual(runs.map(({text: run, isWeak}) => [run, isWeak]), [['Most of Mere Hill', false]])
 * ```
 */
export function readCapitalRuns(paragraph: Paragraph, options: CapitalRunOptions): readonly CapitalRun[] {
  const {text} = paragraph
  const runs: CapitalWord[][] = []
  let last: CapitalWord | undefined
  for (const word of listCapitals(paragraph, options)) {
    const between = last === undefined ? undefined : text.slice(last.end, word.start)
    if (last !== undefined && between !== undefined && isJoined(between, last)) runs.at(-1)?.push(word)
    else runs.push([word])
    last = word
  }
  return runs.flatMap((run) => toRun(run, paragraph, options))
}

function isJoined(between: string, {word}: CapitalWord): boolean {
  return joints.test(between) || connectors.test(between) || (word.length === 1 && /^\.\s?$/u.test(between))
}

function listCapitals(
  {text, mentions, citations, dates}: Paragraph,
  options: CapitalRunOptions,
): CapitalWord[] {
  const covered = [...mentions, ...citations, ...dates]
    .map(({span}) => span)
    .sort((a, b) => a.start - b.start)
  const capitals: CapitalWord[] = []
  let seen = 0
  let coveredTo = 0
  let end = 0
  for (const {start, end: next} of readWords(text)) {
    const word = text.slice(start, next)
    const gap = text.slice(end, start)
    end = next
    if (!/^\p{Lu}/u.test(word) || options.isIgnored(word)) continue
    for (; (covered[seen]?.start ?? Infinity) < next; seen += 1) {
      coveredTo = Math.max(coveredTo, covered[seen]?.end ?? 0)
    }
    if (start < coveredTo) continue
    capitals.push({start, end: next, word, gap, opens: readOpening(gap, start === gap.length)})
  }
  return capitals
}

function readOpening(gap: string, isFirst: boolean): CapitalWord['opens'] {
  if (isFirst || /[.!?…]["»”)]?\s/u.test(gap)) return 'sentence'
  return /[:«“"(—–/]/u.test(gap) ? 'part' : undefined
}

function toRun(
  run: readonly CapitalWord[],
  {text, kind}: Paragraph,
  options: CapitalRunOptions,
): CapitalRun[] {
  const words = dropCommonHead(run, options)
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.every(({word}) => isNoName(word))) return []
  const isHeading = kind === 'title' || kind === 'heading'
  const isSentenceWord = words.length === 1 && first.opens === 'sentence' && !/^\p{Lu}{2}/u.test(first.word)
  return [
    {
      text: text.slice(first.start, last.end),
      words: words.map(({word}) => word),
      isWeak: isHeading || isSentenceWord,
    },
  ]
}

function dropCommonHead(run: readonly CapitalWord[], {isCommon}: CapitalRunOptions): readonly CapitalWord[] {
  const [first] = run
  return first?.opens !== undefined && isCommon(first.word) ? run.slice(1) : run
}

/** A letter, or a Roman numeral. */
function isNoName(word: string): boolean {
  return word.length === 1 || /^[IVXLCDM]+$/u.test(word)
}
