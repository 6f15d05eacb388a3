/** Runs of words that two texts have in common. */

/** A word with its place, UTF-16 code units, end excluded. */
interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A longest run of words in common; `end` excluded. */
export interface CommonRun {
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

/** Words in common that make two texts one. */
export const runLength = 8

/** Words and numbers, whatever stands between them: small letters, ё as е, without stresses and soft hyphens. */
export function readFoldedWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}\u00AD]+/gu), ({0: found, index}) => ({
    word: found
      .normalize('NFC')
      .replaceAll(/[\p{M}\u00AD]/gu, '')
      .toLowerCase()
      .replaceAll('ё', 'е'),
    start: index,
    end: index + found.length,
  }))
}

/** All runs of {@link runLength} words of a text. */
export function gatherRuns(text: string, known = new Set<string>()): ReadonlySet<string> {
  const words = readFoldedWords(text)
  for (let at = 0; at + runLength <= words.length; at += 1) known.add(joinRun(words, at))
  return known
}

/** The longest runs of a text of which every {@link runLength} words are known; they do not overlap. */
export function findCommonRuns(text: string, known: ReadonlySet<string>): readonly CommonRun[] {
  const words = readFoldedWords(text)
  const runs: CommonRun[] = []
  for (let at = 0; at + runLength <= words.length; at += 1) {
    if (!known.has(joinRun(words, at))) continue
    let end = at + runLength
    while (end < words.length && known.has(joinRun(words, end - runLength + 1))) end += 1
    const run = words.slice(at, end)
    runs.push({start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, words: run})
    at = end - 1
  }
  return runs
}

function joinRun(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + runLength)
    .map(({word}) => word)
    .join(' ')
}
