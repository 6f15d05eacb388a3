/** Units of one side as typed arrays, read once and used by every round. */
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {AlignUnit} from '#core/align/align-unit.ts'
import {foldLabel, readLeadingLabel} from '#core/align/fold-label.ts'
import {readTokens} from '#core/align/read-tokens.ts'

/** Blocks that never merge with, and seldom stand for, blocks of another family. */
const families: Readonly<Record<ParagraphKind, number>> = {
  paragraph: 0,
  item: 0,
  quotation: 0,
  closing: 0,
  title: 1,
  heading: 1,
  row: 2,
  cell: 3,
  signature: 4,
  note: 5,
  code: 6,
}

/** Different tokens of one side. */
export interface Vocabulary {
  /** Token keys by number. */
  readonly keys: readonly string[]
  /** A whole word for each key, the first that was met. */
  readonly words: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  /** How often each token occurs. */
  readonly counts: Int32Array
  /** Tokens in all. */
  readonly total: number
}

/** One side of an alignment. */
export interface UnitTable {
  readonly size: number
  /** Characters without white space up to each unit; `size + 1` values. */
  readonly lengths: Float64Array
  /** Where the tokens of each unit begin in `tokens`; `size + 1` values. */
  readonly starts: Int32Array
  readonly tokens: Int32Array
  readonly labels: readonly (string | undefined)[]
  readonly families: Uint8Array
  /** 1: no bead holds both the unit before this place and the one after it; `size + 1` values. */
  readonly seams: Uint8Array
  readonly vocabulary: Vocabulary
}

function countInk(text: string): number {
  let ink = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0) ink++
  }
  return ink
}

function readKeys(unit: AlignUnit): readonly {key: string; word: string}[] {
  const tokens = readTokens(unit.text)
  if (!unit.entities || unit.entities.length === 0) return tokens
  const names = [...new Set(unit.entities)].map((entity) => ({key: `@${entity}`, word: `@${entity}`}))
  return [...tokens, ...names]
}

function readLabels(units: readonly AlignUnit[]): readonly (string | undefined)[] {
  return units.map(({label, text}) => {
    if (label === undefined) return readLeadingLabel(text)
    return label === '' ? undefined : foldLabel(label)
  })
}

/** Units of different families never merge: a seam stands between them. */
function markSeams(kinds: Uint8Array): Uint8Array {
  const seams = new Uint8Array(kinds.length + 1)
  for (let at = 1; at < kinds.length; at++) if (kinds[at] !== kinds[at - 1]) seams[at] = 1
  return seams
}

/**
 * Reads the units of one side into a table of numbers.
 *
 * @param units in text order; may be empty.
 * @returns the table; its arrays are 0-based like `units`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readUnits} from '#core/align/read-units.ts'
 * const table = readUnits([{text: '1. One two'}, {text: 'Three', kind: 'heading'}])
 * assert.deepEqual([...table.lengths], [0, 8, 13])
 * assert.deepEqual(table.labels, ['1', undefined])
 * assert.deepEqual([...table.seams], [0, 1, 0])
 * ```
 */
export function readUnits(units: readonly AlignUnit[]): UnitTable {
  const ids = new Map<string, number>()
  const words: string[] = []
  const tokens: number[] = []
  const lengths = new Float64Array(units.length + 1)
  const starts = new Int32Array(units.length + 1)
  units.forEach((unit, index) => {
    for (const {key, word} of readKeys(unit)) {
      let id = ids.get(key)
      if (id === undefined) {
        id = words.length
        ids.set(key, id)
        words.push(word)
      }
      tokens.push(id)
    }
    lengths[index + 1] = (lengths[index] ?? 0) + countInk(unit.text)
    starts[index + 1] = tokens.length
  })
  const counts = new Int32Array(words.length)
  for (const id of tokens) counts[id] = (counts[id] ?? 0) + 1
  const kinds = Uint8Array.from(units, ({kind = 'paragraph'}) => families[kind])
  return {
    size: units.length,
    lengths,
    starts,
    tokens: Int32Array.from(tokens),
    labels: readLabels(units),
    families: kinds,
    seams: markSeams(kinds),
    vocabulary: {keys: [...ids.keys()], words, ids, counts, total: tokens.length},
  }
}
