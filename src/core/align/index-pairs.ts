/** The pairs of tokens that share a bead. */

/** Tokens of one side in all training beads, bead after bead. */
export interface BeadTokens {
  /** Where the tokens of each bead begin; one value more than beads. */
  readonly starts: Int32Array
  readonly tokens: Int32Array
}

/** Different pairs, numbered from 0 in the order of their from tokens. */
export interface PairIndex {
  /** Where the pairs of each from token begin; one value more than tokens. */
  readonly rows: Int32Array
  /** The to token of each pair. */
  readonly to: Int32Array
  /** Number of the pair of each cell. Cells are pairs of occurrences: bead after bead, a row for each from occurrence. */
  readonly cells: Int32Array
}

/** Occurrences sorted by token, and where the cells of each occurrence begin. */
function sortOccurrences(from: BeadTokens, to: BeadTokens, size: number) {
  const ends = new Int32Array(size + 1)
  for (const token of from.tokens) ends[token + 1] = (ends[token + 1] ?? 0) + 1
  for (let token = 0; token < size; token++) ends[token + 1] = (ends[token + 1] ?? 0) + (ends[token] ?? 0)
  const order = new Int32Array(from.tokens.length)
  const beads = new Int32Array(from.tokens.length)
  const firstCells = new Int32Array(from.tokens.length)
  let cells = 0
  for (let bead = 0; bead + 1 < from.starts.length; bead++) {
    for (let at = from.starts[bead] ?? 0; at < (from.starts[bead + 1] ?? 0); at++) {
      const token = from.tokens[at] ?? 0
      const place = ends[token] ?? 0
      order[place] = at
      ends[token] = place + 1
      beads[at] = bead
      firstCells[at] = cells
      cells += (to.starts[bead + 1] ?? 0) - (to.starts[bead] ?? 0)
    }
  }
  return {order, beads, firstCells, cells}
}

/**
 * Numbers the pairs of tokens that share a bead.
 *
 * Goes from token to from token with one mark for each to token, so that nothing is hashed: a Map was
 * most of the prototype's time, a table of open addresses a tenth of ours.
 *
 * @param from tokens of the base, by their number in a vocabulary of `sizes.from`.
 * @param to tokens of the other side in the same beads, likewise.
 * @param sizes of the vocabularies.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexPairs} from '#core/align/index-pairs.ts'
 * const from = {starts: Int32Array.of(0, 1, 3), tokens: Int32Array.of(1, 0, 1)}
 * const to = {starts: Int32Array.of(0, 1, 2), tokens: Int32Array.of(0, 0)}
 * const {rows, cells} = indexPairs(from, to, {from: 2, to: 1})
 * assert.deepEqual([...rows], [0, 1, 2])
 * assert.deepEqual([...cells], [1, 0, 1])
 * ```
 */
export function indexPairs(
  from: BeadTokens,
  to: BeadTokens,
  sizes: {readonly from: number; readonly to: number},
): PairIndex {
  const {order, beads, firstCells, cells: count} = sortOccurrences(from, to, sizes.from)
  const cells = new Int32Array(count)
  const rows = new Int32Array(sizes.from + 1)
  const marks = new Int32Array(sizes.to).fill(-1)
  let targets = new Int32Array(1 << 12)
  let size = 0
  let place = 0
  for (let token = 0; token < sizes.from; token++) {
    const first = size
    for (; from.tokens[order[place] ?? -1] === token; place++) {
      const at = order[place] ?? 0
      const bead = beads[at] ?? 0
      let cell = firstCells[at] ?? 0
      for (let other = to.starts[bead] ?? 0; other < (to.starts[bead + 1] ?? 0); other++) {
        const target = to.tokens[other] ?? 0
        let pair = marks[target] ?? -1
        if (pair < first) {
          if (size === targets.length) targets = widen(targets)
          pair = size++
          targets[pair] = target
          marks[target] = pair
        }
        cells[cell++] = pair
      }
    }
    rows[token + 1] = size
  }
  return {rows, to: targets.slice(0, size), cells}
}

function widen(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * values.length)
  wider.set(values)
  return wider
}
