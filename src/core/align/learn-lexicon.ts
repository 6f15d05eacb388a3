/** One lexicon from many texts. */
import type {Lexicon, Translation} from '#core/align/align-unit.ts'
import type {EvidenceBead, TextEvidence} from '#core/align/gather-evidence.ts'
import {tabulateWords, type WordTable} from '#core/align/read-words.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'

/** Beads trained together: above it the texts are cut into groups, so that memory does not grow with them. */
const GROUP_BEADS = 8000

/** A pair of stems over all groups: sums of its figures, each weighed by how often the stem occurs. */
interface Sum extends Translation {
  readonly from: string
  readonly to: string
}

/**
 * Learns translations from the likely beads of all texts together by IBM model 1 (Moore 2002 extended
 * over texts; 2 points of strict F1 over each text alone, facts/alignment.md, section 5.4).
 *
 * A large corpus is cut into groups of texts, so that each is trained in bounded memory;
 * figures of groups are averaged by how often the stems occur in them.
 *
 * @param texts what each text teaches; their order does not matter.
 * @returns the lexicon, for `AlignOptions.lexicon`; empty for no texts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {learnLexicon} from '#core/align/learn-lexicon.ts'
 * const teach = (from: string, to: string) => ({from, to, weight: 1})
 * const open = {from: [], to: []}
 * const lexicon = learnLexicon([
 *   {beads: [teach('мост река', 'bridg river'), teach('мост', 'bridg')], open},
 *   {beads: [teach('река', 'river'), teach('мост', 'bridg')], open},
 * ])
 * assert.deepEqual([...(lexicon.get('мост') ?? new Map()).keys()], ['bridg'])
 * ```
 */
export function learnLexicon(texts: readonly Pick<TextEvidence, 'beads'>[]): Lexicon {
  const sums = new Map<string, Sum>()
  const seen = {from: new Map<string, number>(), to: new Map<string, number>()}
  for (const group of groupTexts(texts)) addGroup(group, sums, seen)
  const lexicon = new Map<string, Map<string, Translation>>()
  for (const {from, to, backward, forward, lossFrom, lossTo} of sums.values()) {
    const translations = lexicon.get(from) ?? new Map<string, Translation>()
    lexicon.set(from, translations)
    const [left, right] = [seen.from.get(from) ?? 1, seen.to.get(to) ?? 1]
    translations.set(to, {
      backward: backward / right,
      forward: forward / left,
      lossFrom: lossFrom / left,
      lossTo: lossTo / right,
    })
  }
  return lexicon
}

/** Groups of texts by a hash of their words: a new text changes one group, unless their number doubles. */
function groupTexts(texts: readonly Pick<TextEvidence, 'beads'>[]): readonly (readonly EvidenceBead[])[] {
  const beads = texts.reduce((sum, text) => sum + text.beads.length, 0)
  const size = 2 ** Math.max(0, Math.ceil(Math.log2(beads / GROUP_BEADS)))
  // Sums of floating-point numbers depend on their order, a lexicon must not.
  const sorted = texts
    .map((text) => ({
      text,
      key: text.beads.map(({from, to, weight}) => `${from}|${to}|${weight}`).join('\n'),
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const groups = Array.from({length: size}, (): EvidenceBead[] => [])
  for (const {text, key} of sorted) groups[hash(key) & (size - 1)]?.push(...text.beads)
  return groups
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

function addGroup(
  beads: readonly EvidenceBead[],
  sums: Map<string, Sum>,
  seen: {readonly from: Map<string, number>; readonly to: Map<string, number>},
): void {
  const from = tabulate(beads.map((bead) => bead.from))
  const to = tabulate(beads.map((bead) => bead.to))
  countWords(from, seen.from)
  countWords(to, seen.to)
  const path = beads.map(({weight}, at): PathBead => {
    return {from: at, fromCount: 1, to: at, toCount: 1, probability: weight}
  })
  const {pairs, loss} = trainLexicon(from, to, path)
  for (const pair of pairs) {
    const source = from.vocabulary.keys[pair.from] ?? ''
    const target = to.vocabulary.keys[pair.to] ?? ''
    const left = from.vocabulary.counts[pair.from] ?? 0
    const right = to.vocabulary.counts[pair.to] ?? 0
    const known = sums.get(`${source} ${target}`)
    sums.set(`${source} ${target}`, {
      from: source,
      to: target,
      backward: (known?.backward ?? 0) + pair.backward * right,
      forward: (known?.forward ?? 0) + pair.forward * left,
      lossFrom: (known?.lossFrom ?? 0) + (loss.from[pair.from] ?? 1) * left,
      lossTo: (known?.lossTo ?? 0) + (loss.to[pair.to] ?? 1) * right,
    })
  }
}

function tabulate(units: readonly string[]): WordTable {
  return tabulateWords(units.map((stems) => stems.split(' ').map((key) => ({key, word: key}))))
}

function countWords({vocabulary}: WordTable, seen: Map<string, number>): void {
  vocabulary.keys.forEach((key, id) => {
    seen.set(key, (seen.get(key) ?? 0) + (vocabulary.counts[id] ?? 0))
  })
}
