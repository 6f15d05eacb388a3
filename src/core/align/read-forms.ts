/** What can be seen of units without reading their words: lengths, sentences, numbers, kinds. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import {foldLabel, readLeadingLabel} from '#core/align/fold-label.ts'
import type {ParagraphKind} from '#core/model/corpus-document.ts'

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

/** Forms of the units of one side; all arrays are 0-based like the units. */
export interface FormTable {
  readonly size: number
  /** Characters without white space up to each unit; `size + 1` values. */
  readonly lengths: Float64Array
  /** Sentences up to each unit, `size + 1` values; a unit has one at least. */
  readonly sentences: Int32Array
  /** Folded labels. */
  readonly labels: readonly (string | undefined)[]
  /** Number of the family of each unit's kind. */
  readonly families: Uint8Array
  /** 1: no bead holds both the unit before this place and the one after it; `size + 1` values. */
  readonly seams: Uint8Array
}

function countInk(text: string): number {
  let ink = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0) ink++
  }
  return ink
}

/** A stop (not that of a short word), what closes behind it, a space, and what a sentence may begin with. */
const sentenceEnd = /(?:[\p{L}\d]{3}\.|[!?…]|[»”"’)\]]\.)[»”"’)\]]*\s(?=[—–-]?\s?[«“"„‘([]?[\p{Lu}\d])/gu

/** Most units are one sentence: a cheaper pattern tells them. */
const innerStop = /[.!?…»”"’)\]]\s/

function countSentences(text: string): number {
  if (!innerStop.test(text)) return 1
  return 1 + (text.match(sentenceEnd)?.length ?? 0)
}

function readLabel({label, text}: AlignUnit): string | undefined {
  if (label === undefined) return readLeadingLabel(text)
  return label === '' ? undefined : foldLabel(label)
}

/**
 * Reads the forms of the units of one side.
 *
 * @param units in text order; may be empty.
 * @param places place of each unit in the text, ascending; units that are no neighbours there do not
 * merge. Default: all are neighbours.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readForms} from '#core/align/read-forms.ts'
 * const forms = readForms([{text: '1. One two'}, {text: 'Three', kind: 'heading'}])
 * assert.deepEqual([...forms.lengths], [0, 8, 13])
 * assert.deepEqual([...forms.sentences], [0, 1, 2])
 * assert.deepEqual(forms.labels, ['1', undefined])
 * assert.deepEqual([...forms.seams], [0, 1, 0])
 * ```
 */
export function readForms(units: readonly AlignUnit[], places?: readonly number[]): FormTable {
  const lengths = new Float64Array(units.length + 1)
  const sentences = new Int32Array(units.length + 1)
  const kinds = Uint8Array.from(units, ({kind = 'paragraph'}) => families[kind])
  const seams = new Uint8Array(units.length + 1)
  units.forEach(({text}, at) => {
    lengths[at + 1] = (lengths[at] ?? 0) + countInk(text)
    sentences[at + 1] = (sentences[at] ?? 0) + countSentences(text)
    if (at === 0) return
    const isNeighbour = places === undefined || places[at] === (places[at - 1] ?? 0) + 1
    if (!isNeighbour || kinds[at] !== kinds[at - 1]) seams[at] = 1
  })
  const labels = units.map(readLabel)
  return {size: units.length, lengths, sentences, labels, families: kinds, seams}
}
