import {gapShare, itemMark, type Edges, type TextMeasure} from './measure-text.ts'
import type {TextRow} from './text-row.ts'

/** Fonts that differ by more than this share are of two sizes. */
const sizeShare = 0.08
/** Edges this near, points, are one. */
const near = 2.5
/** A centred line keeps at least this far, em, from both edges. */
const centredMargin = 1.5

/**
 * Tells whether a line stands in the middle of its column.
 *
 * @param row the line.
 * @param edges edges of its column.
 * @returns `false` for a line that fills its column.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isCentred} from '#core/layout/opens-block.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {y: 9, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * assert.equal(isCentred(makeRow([{...piece, text: 'Rain', x: 40, end: 60}]), {left: 0, right: 100}), true)
 * ```
 */
export function isCentred(row: TextRow, {left, right}: Edges): boolean {
  const [before, after] = [row.x - left, right - row.end]
  return Math.min(before, after) > centredMargin * row.size && Math.abs(before - after) < row.size / 2
}

/** A dash may be a dash; these only open items. */
const bullet = /^[•▪▫◦‣●■]\s?\p{L}/u

/** The first word would not have fitted at the end of the line before. */
function isFull(previous: TextRow, row: TextRow, {right}: Edges): boolean {
  const [word = ''] = row.text.split(/\s/, 1)
  const width = ((row.end - row.x) * word.length) / row.text.length
  return previous.end + width + 0.2 * row.size >= right
}

/** A line that mixes two fonts has the size of either. */
function isOtherSize(a: TextRow, b: TextRow): boolean {
  const isOther = (x: number, y: number) => Math.abs(x - y) > sizeShare * Math.max(x, y)
  const sizes = [a, b].map((row) => row.pieces.map((piece) => piece.size))
  return (sizes[0] ?? []).every((x) => (sizes[1] ?? []).every((y) => isOther(x, y)))
}

/**
 * Tells whether a wider gap than usual stands between two lines of a column.
 *
 * @param row the line.
 * @param previous the line above it.
 * @param measure how the text is set.
 * @returns `false` also beside a table, whose gap says nothing.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {hasGapBefore} from '#core/layout/opens-block.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {text: 'Rain', x: 0, end: 20, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const [a, b] = [makeRow([{...piece, y: 10}]), makeRow([{...piece, y: 40}])]
 * assert.equal(hasGapBefore(b, a, {bodySize: 10, pitch: 12, edges: new Map(), indent: undefined, hasGaps: true}), true)
 * ```
 */
export function hasGapBefore(row: TextRow, previous: TextRow, {pitch, bodySize}: TextMeasure): boolean {
  if (row.table !== undefined || previous.table !== undefined) return false
  const scale = Math.max(row.size, previous.size) / (bodySize || 1)
  return row.y - previous.y > gapShare * pitch * Math.max(1, scale)
}

function isIndented(row: TextRow, {left}: Edges, {indent}: TextMeasure): boolean {
  return indent !== undefined && Math.abs(row.x - left - indent) <= near
}

/** Of two centred lines geometry does not tell; a short indented line may look centred. */
function opensBesideCentred(
  row: TextRow,
  previous: TextRow,
  edges: Edges,
  measure: TextMeasure,
): true | undefined {
  if (!isCentred(previous, edges)) return true
  return isCentred(row, edges) || isIndented(previous, edges, measure) ? undefined : true
}

/** An indented line under an item may hang, and under a full line of the same indent go on. */
function isFirstLine(row: TextRow, previous: TextRow, edges: Edges): boolean {
  const mayHang = itemMark.test(previous.text) && previous.x < row.x - near
  const mayGoOn = Math.abs(previous.x - row.x) <= near && isFull(previous, row, edges)
  return !mayHang && !mayGoOn
}

/** Nothing sets the line apart, the line before it is full, and paragraphs are set apart in this text. */
function goesOn(row: TextRow, previous: TextRow, edges: Edges, measure: TextMeasure): boolean {
  const isSet = measure.indent !== undefined || measure.hasGaps
  const isLevel = Math.abs(row.x - edges.left) <= near
  return isSet && isLevel && !itemMark.test(row.text) && isFull(previous, row, edges)
}

/**
 * Tells from the geometry alone whether a line begins a block: after a gap, after a change of size,
 * where a centred line begins or ends, or with the indent that first lines have in this text.
 *
 * @param row the line.
 * @param previous the line above it in its column; `undefined` for the first.
 * @param edges edges of the column.
 * @param measure how the text is set.
 * @returns `undefined` where the geometry does not tell.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {opensBlock} from '#core/layout/opens-block.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {text: 'Rain', end: 100, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const [a, b] = [makeRow([{...piece, x: 0, y: 10}]), makeRow([{...piece, x: 20, y: 22}])]
 * const measure = {bodySize: 10, pitch: 12, edges: new Map(), indent: 20, hasGaps: false}
 * assert.equal(opensBlock(b, a, {left: 0, right: 100}, measure), true)
 * ```
 */
export function opensBlock(
  row: TextRow,
  previous: TextRow | undefined,
  edges: Edges,
  measure: TextMeasure,
): boolean | undefined {
  if (previous === undefined) return isIndented(row, edges, measure) || undefined
  if (previous.table !== undefined || hasGapBefore(row, previous, measure)) return true
  if (isOtherSize(row, previous) || bullet.test(row.text)) return true
  if (isCentred(row, edges) || isCentred(previous, edges))
    return opensBesideCentred(row, previous, edges, measure)
  if (isIndented(row, edges, measure)) return isFirstLine(row, previous, edges) || undefined
  return goesOn(row, previous, edges, measure) ? false : undefined
}
