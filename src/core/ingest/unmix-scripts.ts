import {lookAlikes} from '#core/text/look-alikes.ts'
import {foldWord, type WordCounts} from './count-words.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

const toCyrillic: ReadonlyMap<string, string> = new Map(
  Array.from(lookAlikes.latin, (letter, index) => [letter, lookAlikes.cyrillic.charAt(index)]),
)
const toLatin: ReadonlyMap<string, string> = new Map(
  Array.from(lookAlikes.cyrillic, (letter, index) => [letter, lookAlikes.latin.charAt(index)]),
)
const anyWord = /[\p{L}\p{M}]+/gu
/** A preposition of one letter, typed in the wrong script: small letter, a word of the text behind it. */
const lonely =
  /(?<![\p{L}\p{N}(–-])(?<![(–-] )[aceopxy\u0430\u0441\u0435\u043e\u0440\u0445\u0443](?= \p{L}{2})/gu
/** One reading only: what is printed looks the same before and after. */
const onlyConfidence = 0.95
const attestedConfidence = 0.98
const doubtfulConfidence = 0.7

interface Reading {
  readonly word: string
  readonly script: 'Cyrl' | 'Latn'
}

/** The word in one script, `undefined` when a letter has no like in it. */
function readIn(word: string, script: Reading['script']): string | undefined {
  const [foreign, map] =
    script === 'Cyrl' ? [/\p{Script=Latin}/u, toCyrillic] : [/\p{Script=Cyrillic}/u, toLatin]
  const letters = Array.from(word, (letter) => (foreign.test(letter) ? map.get(letter) : letter))
  return letters.includes(undefined) ? undefined : letters.join('')
}

function listReadings(word: string): readonly Reading[] {
  return (['Cyrl', 'Latn'] as const).flatMap((script) => {
    const read = readIn(word, script)
    return read === undefined ? [] : [{word: read, script}]
  })
}

/**
 * Tells whether a word has letters of both scripts.
 *
 * @param word letters only.
 * @returns `true` for a Latin and a Cyrillic letter in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isMixed} from '#core/ingest/unmix-scripts.ts'
 * assert.equal(isMixed('мост'), false)
 * ```
 */
export function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
}

/** Which reading, and how sure: attested in the text, or the only one and of the text's own script. */
function chooseReading(
  word: string,
  {words}: WordCounts,
  own: Reading['script'],
): Pick<Edit, 'replacement' | 'confidence' | 'reason'> | undefined {
  const readings = listReadings(word)
  const attested = readings.filter((reading) => words.has(foldWord(reading.word)))
  const [chosen] = attested.length === 1 ? attested : readings.filter(({script}) => script === own)
  const reading = chosen ?? readings[0]
  if (reading === undefined) return undefined
  const isOnly = readings.length === 1 && reading.script === own
  if (attested.length === 1) {
    const reason = `The text writes \`${reading.word}\` in one script elsewhere`
    return {replacement: reading.word, confidence: attestedConfidence, reason}
  }
  return {
    replacement: reading.word,
    confidence: isOnly ? onlyConfidence : doubtfulConfidence,
    reason: isOnly
      ? 'Letters of the same look; the word can be read in one script only'
      : 'Letters of the same look; the word can be read in another way',
  }
}

/** A single letter that is a word of the text in its other script; it may be meant as a sign («величина y»), so it is proposed. */
function readLonely(letter: string, {words}: WordCounts, own: Reading['script']): string | undefined {
  const other = (own === 'Cyrl' ? toCyrillic : toLatin).get(letter)
  return other !== undefined && words.has(other) ? other : undefined
}

/**
 * Gives words with letters of two scripts back to one: certain where the text writes the word in one
 * script elsewhere or only one reading exists, proposed where both scripts could be meant. A word
 * with a letter that has no like stays as it is.
 *
 * @param counts words of the text.
 * @param draft the text.
 * @returns a function that gives the exchanges of a line, rule `mixed-script`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {unmixScripts} from '#core/ingest/unmix-scripts.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Секретари \u0063оветов'
 * const lines = readLines(received)
 * const shape = {kind: 'lines', gap: 0, width: 17} as const
 * const draft = {received, language: ru, shape, lines, proposals: [], findings: []}
 * assert.equal(lines.flatMap(unmixScripts(countWords(lines), draft))[0]?.replacement, 'советов')
 * ```
 */
export function unmixScripts(counts: WordCounts, draft: DraftText): (line: Line) => readonly Edit[] {
  const {script} = draft.language
  return (line) => {
    if (!isMixed(line.text)) return []
    const mixed = [...line.text.matchAll(anyWord)].flatMap(({0: word, index}): readonly Edit[] => {
      const reading = isMixed(word) ? chooseReading(word, counts, script) : undefined
      const start = line.start + index
      return reading === undefined
        ? []
        : [{start, end: start + word.length, rule: 'mixed-script', ...reading}]
    })
    const single = [...line.text.matchAll(lonely)].flatMap(({0: letter, index}): readonly Edit[] => {
      const replacement = readLonely(letter, counts, script)
      if (replacement === undefined) return []
      const start = line.start + index
      const reason = `A letter of another script; the text writes \`${replacement}\` as a word`
      return [
        {start, end: start + 1, replacement, rule: 'mixed-script', confidence: doubtfulConfidence, reason},
      ]
    })
    return [...mixed, ...single]
  }
}
