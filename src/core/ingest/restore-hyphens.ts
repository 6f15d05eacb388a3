import {foldWord, type WordCounts} from './count-words.ts'
import type {Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** A word that may have lost its hyphen: no shorter one is taken for two, no longer one is a word. */
const longWord = /(?<![\p{L}\p{N}-])\p{L}{10,40}(?![\p{L}\p{N}-])/gu
/** Endings of Russian adjectives: what is left names the same quality as the first half in -о. */
const adjective =
  /^(\p{L}{4,}?)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ей|ую|юю|ых|их|ыми|ими)$/u
const shortestHalf = 5
/** The same word stands with its hyphen elsewhere, more than once. */
const attestedConfidence = 0.93
const onceConfidence = 0.75
/** Both halves are words, which is true of «железнодорожный» too. */
const halvesConfidence = 0.6

/** Compounds without their hyphens, with the form that is written most. */
function listSolid({compounds}: WordCounts): ReadonlyMap<string, string> {
  const solid = new Map<string, string>()
  for (const [compound, times] of compounds) {
    const key = compound.replaceAll('-', '')
    if (times > (compounds.get(solid.get(key) ?? '') ?? 0)) solid.set(key, compound)
  }
  return solid
}

function listStems({words}: WordCounts): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of words.keys()) {
    const stem = adjective.exec(word)?.[1]
    if (stem !== undefined) stems.add(stem)
  }
  return stems
}

/** `международно` and `правового`, where the text writes «международного» and «правового». */
function findHalves(word: string, counts: WordCounts, stems: ReadonlySet<string>): number | undefined {
  for (let at = word.length - shortestHalf; at > shortestHalf; at -= 1) {
    if (word.charAt(at - 1) !== 'о' || !adjective.test(word.slice(at))) continue
    if (stems.has(word.slice(0, at - 1)) && counts.words.has(word.slice(at))) return at
  }
  return undefined
}

/**
 * Finds words that lost their hyphen: certain where the same text writes the word with a hyphen at
 * least twice, proposed where it does so once or where a Russian adjective falls into two others of the text.
 *
 * @param counts words of the text.
 * @returns a function that gives the exchanges of a line, rule `lost-hyphen`; none for a word written so twice.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {restoreHyphens} from '#core/ingest/restore-hyphens.ts'
 * const lines = readLines('водного и правового порядка, водноправового режима')
 * const [edit] = lines.flatMap(restoreHyphens(countWords(lines)))
 * assert.equal(edit, undefined) // «водн» is too short to tell
 * ```
 */
export function restoreHyphens(counts: WordCounts): (line: Line) => readonly Edit[] {
  const solid = listSolid(counts)
  const stems = listStems(counts)
  return (line) =>
    [...line.text.matchAll(longWord)].flatMap((match): readonly Edit[] => {
      const [received] = match
      const word = foldWord(received)
      if (counts.words.get(word) !== 1 || word.length !== received.length) return []
      const compound = solid.get(word)
      const times = counts.compounds.get(compound ?? '') ?? 0
      const at = compound?.indexOf('-') ?? findHalves(word, counts, stems)
      if (at === undefined) return []
      const start = line.start + match.index
      const replacement = `${received.slice(0, at)}-${received.slice(at)}`
      const confidence = times > 1 ? attestedConfidence : times === 1 ? onceConfidence : halvesConfidence
      const reason =
        compound === undefined
          ? `The text writes both \`${word.slice(0, at - 1)}…\` and \`${word.slice(at)}\` as words of their own`
          : `The text writes \`${compound}\` with a hyphen elsewhere, ${times} times`
      return [{start, end: start + received.length, replacement, rule: 'lost-hyphen', confidence, reason}]
    })
}
