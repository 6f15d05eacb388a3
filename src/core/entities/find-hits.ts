import {isAcronym} from './is-acronym.ts'
import type {Name} from './list-names.ts'
import type {NameGrammar} from './name-grammar.ts'
import type {NameSearch} from './name-search.ts'
import {fitSigns} from './name-signs.ts'
import {edgeKey, type TrieNode} from './name-trie.ts'
import {gaps, readGap, type Gap} from './read-gap.ts'
import {readWords, type Word} from './read-words.ts'
import type {Readings} from './word-index.ts'

/** A place in the text where names were read; UTF-16 code units, `end` excluded. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly names: readonly Name[]
}

/** A text with its words looked up; the state of one search. */
interface Reading {
  readonly search: NameSearch
  readonly text: string
  readonly words: readonly Word[]
  /** Of the words looked up so far. */
  readonly readings: (Readings | undefined)[]
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
 * Counts the line breaks that may stand inside a name. In a text typed with an empty line after each
 * line, an empty line does not end a paragraph: known by how often the next line goes on with a small
 * letter.
 *
 * @param texts a text, whole or by paragraphs.
 * @returns 1, or 2 for such a text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countBreaksAllowed} from '#core/entities/find-hits.ts'
 * assert.equal(countBreaksAllowed(['It\n\nrained\n\non and\n\non']), 2)
 * assert.equal(countBreaksAllowed(['It rained.\n\nIt poured.']), 1)
 * ```
 */
export function countBreaksAllowed(texts: readonly string[]): number {
  let empty = 0
  let continued = 0
  for (const text of texts) {
    for (const match of text.matchAll(/\n[ \t\r]*\n\s*(\p{Ll}?)/gu)) {
      empty += 1
      if (match[1] !== '') continued += 1
    }
  }
  return continued >= 3 && continued * 3 > empty ? 2 : 1
}

/** `Member-States` is `Member States` where the language says so, unless the name is changed already. */
function readMask({mask, isPlain}: Gap, {hyphenIsSpace}: NameGrammar, isLowered: boolean): number {
  return isPlain && hyphenIsSpace === true && !isLowered ? mask | gaps.space | gaps.hyphen : mask
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

function lookAt({readings, search, text}: Reading, at: number, {start, end}: Word): Readings {
  return (readings[at] ??= search.index.look(text.slice(start, end)))
}

/** Takes every way the names go on with a word, or with two that a line end has parted. */
function stepOnto(reading: Reading, from: Path, at: number, mask: number): void {
  const {words, search, text} = reading
  const [word, rest] = [words[at], words[at + 1]]
  if (word === undefined) return
  takeReadings(reading, from, lookAt(reading, at, word), at, mask)
  if (rest === undefined || text[word.end] !== '-' || !readGapAfter(reading, at).isLineEndHyphen) return
  const joined = text.slice(word.start, word.end) + text.slice(rest.start, rest.end)
  takeReadings(reading, from, search.index.look(joined), at + 1, mask)
}

function takeReadings(reading: Reading, from: Path, readings: Readings, last: number, mask: number): void {
  if (readings.full.length + readings.lowered.length === 0) return
  for (const bit of mask === gaps.none ? noGap : gapBits) {
    if (bit !== gaps.none && (mask & bit & from.node.gaps) === 0) continue
    for (const word of readings.full) {
      const node = from.node.next?.get(edgeKey(bit, word))
      if (node) readOn(reading, {...from, node, last})
    }
    for (const word of readings.lowered) {
      const node = from.node.next?.get(edgeKey(bit, word))
      if (node) readOn(reading, {...from, node, last, isLowered: true})
    }
  }
}

/** Keeps the names that end here and goes on to longer ones. */
function readOn(reading: Reading, path: Path): void {
  const {words, text} = reading
  const {node, first, last} = path
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
  const names = path.isLowered ? listLoweredNames(node, text.slice(start, end)) : (node.names ?? [])
  if (node.hasSigns) keepSigned(reading, start, end, names)
  else if (names.length > 0) reading.hits.push({start, end, names})
  if (node.gaps !== 0 && last + 1 < words.length) continuePath(reading, path)
}

function keepSigned({text, hits}: Reading, start: number, end: number, names: readonly Name[]): void {
  for (const name of names) {
    const place = name.signs === undefined ? {start, end} : fitSigns(name.signs, text, start, end)
    if (place) hits.push({...place, names: [name]})
  }
}

function continuePath(reading: Reading, path: Path): void {
  const {words, text, mostBreaks, search} = reading
  const {node, last} = path
  const gap = readGapAfter(reading, last)
  if (gap.breaks > mostBreaks) return
  const mask = readMask(gap, search.grammar, path.isLowered)
  if (mask & node.gaps) stepOnto(reading, path, last + 1, mask)
  if (gap.isOpening && node.gaps & gaps.space && isBracketed(reading, last + 1)) {
    stepOnto(reading, path, last + 2, gaps.space)
  }
  // The owner's mark stands between words of the name: "the Union's Council".
  if (gap.mask !== gaps.apostrophe) return
  if (text.slice(words[last + 1]?.start, words[last + 1]?.end) !== search.grammar.possessive) return
  const after = readGapAfter(reading, last + 1)
  if (after.mask & node.gaps & gaps.space) stepOnto(reading, path, last + 2, gaps.space)
}

/** An acronym alone in brackets may stand in the middle of a name: `Совет (СГГ) Союза`. */
function isBracketed({words, text}: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || !/^\)\s/u.test(text.slice(word.end, word.end + 2)))
    return false
  return isAcronym(text.slice(word.start, word.end))
}

/** `Петербург` in `Санкт-Петербург` is no name of its own; in `Москва-Петербург` it is. */
function continuesOtherName({words, text, hits}: Reading, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word?.start !== before.end + 1 || text[before.end] !== '-') return false
  return /\p{Lu}/u.test(text[before.start] ?? '') && !hits.slice(-8).some(({end}) => end === before.end)
}

/** A name with a small letter for a capital must show another capital, and be no person's. */
function listLoweredNames({names = []}: TrieNode, quote: string): readonly Name[] {
  if (names.length === 0 || !/\p{Lu}/u.test(quote)) return []
  return names.filter(({record}) => record.type !== 'person')
}

/**
 * Finds every place where a name can be read in a text, overlapping ones included.
 *
 * @param search names and words, made once.
 * @param text any text.
 * @param mostBreaks line breaks that a name may go on over, of {@link countBreaksAllowed}.
 * @returns the places in order of their start; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findHits} from '#core/entities/find-hits.ts'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {createNameSearch} from '#core/entities/name-search.ts'
 * assert.deepEqual(findHits(createNameSearch([], findNameGrammar('en')), 'No names', 1), [])
 * ```
 */
export function findHits(search: NameSearch, text: string, mostBreaks: number): readonly Hit[] {
  const words = readWords(text)
  const reading: Reading = {search, text, words, readings: [], mostBreaks, hits: []}
  // Marks and soft hyphens hide letters from the quick look.
  const isPlain = !/\u00AD|\p{Mn}/u.test(text)
  for (let at = 0; at < words.length; at += 1) {
    const {start = 0, end = 0} = words[at] ?? {}
    // Most words start no name; a hyphen may still make one with the next.
    if (isPlain && text[end] !== '-' && !search.index.mayStart(text, start, end)) continue
    if (continuesOtherName(reading, at)) continue
    stepOnto(reading, {node: search.root, first: at, last: at, isLowered: false}, at, gaps.none)
  }
  return reading.hits
}
