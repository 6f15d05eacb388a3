import {foldWord, type WordCounts} from './count-words.ts'
import type {Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** Two words with a hyphen or dash between them that has a space on one side or both; small letters behind it. */
const loose = /(?<![\p{L}\p{N}-])(\p{L}+)( ?)([-‐–—])( ?)(\p{Ll}+)(?![\p{L}\p{N}])/gu
/**
 * Russian nouns that stand side by side with a hyphen: «стран – участниц». Plural and not in the
 * nominative, where a dash in place of the verb is impossible.
 */
const apposition =
  /^(?:государств|стран|сторон)(?:ам|ами|ах)?-(?:член|участни[кц]|наблюдател|партнер|соседе?|основател)(?:ов|ам|ами|ах|ей|ям|ями|ях)?$/u
const attestedConfidence = 0.96
const phraseConfidence = 0.9

function readReason(joined: string, counts: WordCounts): Pick<Edit, 'confidence' | 'reason'> | undefined {
  const times = counts.compounds.get(foldWord(joined))
  if (times !== undefined) {
    return {
      confidence: attestedConfidence,
      reason: `The text writes \`${joined}\` with a plain hyphen elsewhere (${times}×)`,
    }
  }
  if (!apposition.test(foldWord(joined))) return undefined
  return {confidence: phraseConfidence, reason: 'Two nouns in apposition are written with a hyphen'}
}

/**
 * Joins words with a hyphen that has lost its place: «стран- соседей», «стран – соседей». Certain
 * where the same text writes the word with a plain hyphen; a dash before a capital, and one between
 * words that the text joins nowhere, stays. So «двух- и трёхлетний» is not touched.
 *
 * @param counts words of the text.
 * @returns a function that gives the exchanges of a line, rule `split-word` for a hyphen, `spaced-dash` for a dash.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {joinCompounds} from '#core/ingest/join-compounds.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const lines = readLines('премьер-министр и премьер – министр')
 * assert.deepEqual(lines.flatMap(joinCompounds(countWords(lines))).map((edit) => edit.replacement), ['премьер-министр'])
 * ```
 */
export function joinCompounds(counts: WordCounts): (line: Line) => readonly Edit[] {
  return (line) =>
    [...line.text.matchAll(loose)].flatMap((match): readonly Edit[] => {
      const [received, head = '', before, sign = '', after, tail = ''] = match
      const isDash = /[–—]/u.test(sign)
      // A capital before a dash with two spaces is a sentence: «Река – граница».
      const isLoose = before !== '' || after !== ''
      if (!isLoose || (before !== '' && after !== '' && head !== head.toLowerCase())) return []
      const replacement = `${head}-${tail}`
      const reason = readReason(replacement, counts)
      if (reason === undefined) return []
      const start = line.start + match.index
      const rule = isDash ? 'spaced-dash' : 'split-word'
      return [{start, end: start + received.length, replacement, rule, ...reason}]
    })
}
