import type {Name} from './list-names.ts'
import type {NameGrammar} from './name-grammar.ts'
import {edgeKey, type TrieNode} from './name-trie.ts'
import {gaps, readGap, type Gap} from './read-gap.ts'
import {readWords, type Word} from './read-words.ts'
import type {Readings, WordIndex} from './word-index.ts'

/** A place in the text where names were read; UTF-16 code units, `end` excluded. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly names: readonly Name[]
}

/** What the search needs, made once for all texts. */
export interface NameSearch {
  readonly root: TrieNode
  readonly index: WordIndex
  readonly grammar: NameGrammar
  /** Gaps seen so far. */
  readonly gaps: Map<string, Gap>
}

/** A text with its words looked up; the state of one search. */
interface Reading {
  readonly search: NameSearch
  readonly text: string
  readonly words: readonly Word[]
  readonly readings: readonly Readings[]
  /** Line breaks that may stand inside a name. */
  readonly mostBreaks: number
  readonly hits: Hit[]
}

/** A part of the way through the names: node reached, first and last word used. */
interface Path {
  readonly node: TrieNode
  readonly first: number
  readonly last: number
  /** A word starts with a small letter where the name has a capital. */
  readonly isLowered: boolean
}

const gapBits = [gaps.space, gaps.hyphen, gaps.apostrophe, gaps.stop, gaps.other, gaps.comma] as const
const noGap = [gaps.none] as const

/**
 * In a text typed with an empty line after each line, an empty line does not end a paragraph: known by
 * how often the next line goes on with a small letter.
 */
function countBreaksAllowed(text: string): number {
  let empty = 0
  let continued = 0
  for (const match of text.matchAll(/\n[ \t\r]*\n\s*(\p{Ll}?)/gu)) {
    empty += 1
    if (match[1] !== '') continued += 1
  }
  return continued >= 3 && continued * 3 > empty ? 2 : 1
}

/** The same few gaps stand between most words, so they are kept; long ones are never a name's. */
function readGapAfter({text, words, search}: Reading, at: number): Gap {
  const gap = text.slice(words[at]?.end, words[at + 1]?.start)
  const known = search.gaps.get(gap)
  if (known) return known
  const read = readGap(gap)
  if (gap.length < 5) search.gaps.set(gap, read)
  return read
}

/** Takes every way the names go on with a word, or with two that a line end has parted. */
function stepOnto(reading: Reading, from: Path, at: number, mask: number): void {
  const {words, readings, search, text} = reading
  const [word, rest] = [words[at], words[at + 1]]
  if (word === undefined) return
  takeReadings(reading, from, readings[at], at, mask)
  if (rest === undefined || text[word.end] !== '-' || !readGapAfter(reading, at).isLineEndHyphen) return
  const joined = text.slice(word.start, word.end) + text.slice(rest.start, rest.end)
  takeReadings(reading, from, search.index.look(joined), at + 1, mask)
}

function takeReadings(
  reading: Reading,
  from: Path,
  readings: Readings | undefined,
  last: number,
  mask: number,
): void {
  if (readings === undefined) return
  for (const bit of mask === gaps.none ? noGap : gapBits) {
    if (bit !== gaps.none && (mask & bit & from.node.gaps) === 0) continue
    for (const word of readings.full) {
      const node = from.node.next.get(edgeKey(bit, word))
      if (node) readOn(reading, {...from, node, last})
    }
    for (const word of readings.lowered) {
      const node = from.node.next.get(edgeKey(bit, word))
      if (node) readOn(reading, {...from, node, last, isLowered: true})
    }
  }
}

/** Keeps the names that end here and goes on to longer ones. */
function readOn(reading: Reading, path: Path): void {
  const {words, text} = reading
  const {node, first, last} = path
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
  const names = path.isLowered ? listLoweredNames(node, text.slice(start, end)) : node.names
  if (names.length > 0) reading.hits.push({start, end, names})
  if (node.gaps !== 0 && last + 1 < words.length) continuePath(reading, path)
}

function continuePath(reading: Reading, path: Path): void {
  const {words, text, mostBreaks, search} = reading
  const {node, last} = path
  const gap = readGapAfter(reading, last)
  if (gap.breaks > mostBreaks) return
  if (gap.mask & node.gaps) stepOnto(reading, path, last + 1, gap.mask)
  // The owner's mark stands between words of the name: "the Union's Council".
  if (gap.mask !== gaps.apostrophe) return
  if (text.slice(words[last + 1]?.start, words[last + 1]?.end) !== search.grammar.possessive) return
  const after = readGapAfter(reading, last + 1)
  if (after.mask & node.gaps & gaps.space) stepOnto(reading, path, last + 2, gaps.space)
}

/** `Петербург` in `Санкт-Петербург` is no name of its own; in `Москва-Петербург` it is. */
function continuesOtherName({words, text, hits}: Reading, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word?.start !== before.end + 1 || text[before.end] !== '-') return false
  return /\p{Lu}/u.test(text[before.start] ?? '') && !hits.slice(-8).some(({end}) => end === before.end)
}

/** A name with a small letter for a capital must show another capital, and be no person's. */
function listLoweredNames({names}: TrieNode, quote: string): readonly Name[] {
  if (names.length === 0 || !/\p{Lu}/u.test(quote)) return []
  return names.filter(({record}) => record.type !== 'person')
}

/**
 * Finds every place where a name can be read in a text, overlapping ones included.
 *
 * @param search names and words, made once.
 * @param text any text; a name goes on over one line break, never over an empty line.
 * @returns the places in order of their start; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findHits} from '#core/entities/find-hits.ts'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {buildNameTrie} from '#core/entities/name-trie.ts'
 * import {createWordIndex} from '#core/entities/word-index.ts'
 * const grammar = findNameGrammar('en')
 * const index = createWordIndex(grammar)
 * const search = {root: buildNameTrie([], index), index, grammar, gaps: new Map()}
 * assert.deepEqual(findHits(search, 'No names'), [])
 * ```
 */
export function findHits(search: NameSearch, text: string): readonly Hit[] {
  const words = readWords(text)
  const readings = words.map(({start, end}) => search.index.look(text.slice(start, end)))
  const reading: Reading = {search, text, words, readings, mostBreaks: countBreaksAllowed(text), hits: []}
  readings.forEach(({full, lowered}, at) => {
    // Most words are in no name; a hyphen may still make one with the next.
    if (full.length + lowered.length === 0 && text[words[at]?.end ?? 0] !== '-') return
    if (continuesOtherName(reading, at)) return
    stepOnto(reading, {node: search.root, first: at, last: at, isLowered: false}, at, gaps.none)
  })
  return reading.hits
}
