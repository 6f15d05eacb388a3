import {foldWord, type WordCounts} from './count-words.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** Written all in small letters: names are spelt in many ways and never proposed. */
const smallWord = /(?<![\p{L}\p{N}.])\p{Ll}{6,40}(?![\p{L}\p{N}])/gu
const shortestWord = 6
const longestWord = 40
/** Shorter English words are one letter away from others too often: present and prevent. */
const shortestLatin = 8
/** Letters at the end that inflection may change. */
const endingLength = 3
/** A letter put in or left out before this place makes another prefix: включать, выключать. */
const prefixLength = 3
const shortestUneven = 8
/** Times that the right form must be written. */
const leastTimes = 2
/** In so many words that stand once each a run of three letters is usual. */
const usualTimes = 3
const spellingConfidence = 0.6
/** Endings of Russian adjectives: the same word in another case is evidence too. */
const adjective = /^(\p{L}{6,}?)(?:ого|ому|ыми|ими|ый|ий|ой|ая|ое|ые|ие|ым|им|ом|ую|ых|их)$/u
/** Letters that English spells two ways: -ise and -ize, licence and license, labour and labor. */
const variants = ['s', 'z', 'c', 'u']

/** Where two words differ by one letter put in, left out or exchanged, from the start; -1 when they differ by more or not at all. */
function findDifference(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 1 || left === right) return -1
  let at = 0
  while (at < left.length && left.charAt(at) === right.charAt(at)) at += 1
  const [leftSkip, rightSkip] = [left.length >= right.length ? 1 : 0, right.length >= left.length ? 1 : 0]
  return left.slice(at + leftSkip) === right.slice(at + rightSkip) ? at : -1
}

/** The word and what is left of it without one of its letters: two words that share one are alike. */
function listDeletions(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

function readStem(word: string): string | undefined {
  return adjective.exec(word)?.[1]
}

function isWordLong({length}: string): boolean {
  return length >= shortestWord && length <= longestWord
}

/** Words written often enough, and stems of adjectives, by their deletions. */
function indexForms(words: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const often = [...words].filter(([word, times]) => times >= leastTimes && isWordLong(word))
  const index = new Map<string, string[]>()
  for (const [word] of often) {
    for (const deletion of listDeletions(word)) {
      const group = index.get(deletion)
      if (group === undefined) index.set(deletion, [word])
      else group.push(word)
    }
  }
  return index
}

function countStems(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (const [word, times] of words) {
    const stem = readStem(word)
    if (stem !== undefined) stems.set(stem, (stems.get(stem) ?? 0) + times)
  }
  return stems
}

/** Runs of three letters that are usual in the text: in a word written twice, or in three words. */
function listTrigrams(words: ReadonlyMap<string, number>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [word, times] of words) {
    const weight = times < leastTimes ? 1 : usualTimes
    for (let at = 0; at + 3 <= word.length; at += 1) {
      const trigram = word.slice(at, at + 3)
      counts.set(trigram, (counts.get(trigram) ?? 0) + weight)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= usualTimes).map(([trigram]) => trigram))
}

/** A run of three letters around the difference is unusual in the text: a misspelling makes such. */
function hasStrangeLetters(word: string, at: number, trigrams: ReadonlySet<string>): boolean {
  const starts = [at - 2, at - 1, at].filter((from) => from >= 0 && from + 3 <= word.length)
  return starts.some((from) => !trigrams.has(word.slice(from, from + 3)))
}

function isVariant(word: string, right: string, at: number): boolean {
  const longer = word.length > right.length ? word : right
  if (word.length !== right.length)
    return longer.charAt(at) === 'u' || longer.charAt(at) === longer.charAt(at - 1)
  return variants.includes(word.charAt(at)) && variants.includes(right.charAt(at))
}

/** Two vowels: пришли and прошли, adopted and adapted are both words. */
function hasTwoVowels(word: string, right: string, at: number): boolean {
  const vowel = /[аеиоуыэюяaeiouy]/u
  return word.length === right.length && vowel.test(word.charAt(at)) && vowel.test(right.charAt(at))
}

/** The difference must lie inside the word: its first letter makes another word, its last ones another form. */
function isInside(word: string, right: string, at: number): boolean {
  if (word.length !== right.length && (at < prefixLength || word.length < shortestUneven)) return false
  const reflexive = /с[яь]$/u.test(word) ? 2 : 0
  return at > 0 && at < Math.max(word.length, right.length) - endingLength - reflexive
}

interface Evidence {
  readonly forms: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, number>
  readonly stemForms: ReadonlyMap<string, readonly string[]>
  readonly trigrams: ReadonlySet<string>
}

/** The one form among several that fits. */
function findLike(
  word: string,
  forms: Evidence['forms'],
  fits: (right: string, at: number) => boolean,
): string | undefined {
  const alike = new Set(listDeletions(word).flatMap((deletion) => forms.get(deletion) ?? []))
  const fitting = [...alike].filter((right) => {
    const at = findDifference(word, right)
    return at >= 0 && fits(right, at)
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function findForm(word: string, {forms, trigrams}: Evidence): string | undefined {
  return findLike(
    word,
    forms,
    (right, at) =>
      isInside(word, right, at) &&
      !isVariant(word, right, at) &&
      !hasTwoVowels(word, right, at) &&
      hasStrangeLetters(word, at, trigrams),
  )
}

/** The adjective with a letter more inside its stem; a letter exchanged there, or н, would be another suffix. */
function findAdjective(word: string, {stems, stemForms}: Evidence): string | undefined {
  const stem = readStem(word)
  if (stem === undefined || stem.length < shortestUneven || stems.get(stem) !== 1) return undefined
  const right = findLike(stem, stemForms, (other, at) => {
    return other.length > stem.length && at >= prefixLength && other.charAt(at) !== 'н'
  })
  return right === undefined ? undefined : right + word.slice(stem.length)
}

/**
 * Proposes a spelling for a word that stands once and differs by one letter, inside the word, from
 * one the text writes often: «чденов» beside «членов». Never certain. Names, other forms of a word
 * and spellings that English knows both ways are left alone.
 *
 * @param counts words of the text.
 * @param draft the text.
 * @returns a function that gives the exchanges of a line, rule `spelling`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {proposeSpellings} from '#core/ingest/propose-spellings.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'о наблюдении, при наблюдении, без набдюдении'
 * const lines = readLines(received)
 * const shape = {kind: 'lines', gap: 0, width: 40} as const
 * const draft = {received, language: ru, shape, lines, proposals: [], findings: []}
 * assert.deepEqual(lines.flatMap(proposeSpellings(countWords(lines), draft)).map((edit) => edit.replacement), ['наблюдении'])
 * ```
 */
export function proposeSpellings({words}: WordCounts, draft: DraftText): (line: Line) => readonly Edit[] {
  const stems = countStems(words)
  const evidence: Evidence = {
    forms: indexForms(words),
    stems,
    stemForms: indexForms(stems),
    trigrams: listTrigrams(words),
  }
  const shortest = draft.language.script === 'Latn' ? shortestLatin : shortestWord
  return (line) =>
    [...line.text.matchAll(smallWord)].flatMap(({0: received, index}): readonly Edit[] => {
      const word = foldWord(received)
      if (words.get(word) !== 1 || word.length < shortest || word.length !== received.length) return []
      const right = findForm(word, evidence) ?? findAdjective(word, evidence)
      if (right === undefined) return []
      const start = line.start + index
      const reason = `Stands once, one letter away from \`${right}\`, which the text has otherwise`
      return [
        {
          start,
          end: start + word.length,
          replacement: right,
          rule: 'spelling',
          confidence: spellingConfidence,
          reason,
        },
      ]
    })
}
