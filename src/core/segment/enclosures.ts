import type {Span} from '#core/model/corpus-document.ts'

/** What brackets and quotation marks enclose in a text; each list in order, its spans apart from each other. */
export interface Enclosures {
  /** All that stands between a bracket or quotation mark and its partner, both included. */
  readonly all: readonly Span[]
  /** Of these, what stands inside a sentence: a remark or a title, but no direct speech. */
  readonly embedded: readonly Span[]
}

interface Sign {
  readonly family: 'round' | 'square' | 'angle' | 'curly' | 'straight'
  readonly role: 'open' | 'close' | 'either'
}

const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['(', {family: 'round', role: 'open'}],
  [')', {family: 'round', role: 'close'}],
  ['[', {family: 'square', role: 'open'}],
  [']', {family: 'square', role: 'close'}],
  ['«', {family: 'angle', role: 'open'}],
  ['»', {family: 'angle', role: 'close'}],
  ['„', {family: 'curly', role: 'open'}],
  ['“', {family: 'curly', role: 'either'}],
  ['”', {family: 'curly', role: 'close'}],
  ['"', {family: 'straight', role: 'either'}],
])
const anySign = /[()[\]«»„“”"]/g
const beforeOpening = /[\s([«„“–—-]/
const endsSentence = /[.?!…]/
const leadsToSpeech = /[.?!…:,–—-]/

interface Opening {
  readonly family: Sign['family']
  readonly char: string
  readonly at: number
}

/** Tells whether a mark which may open or close opens here: `“` closes after `„`, `"` by its neighbours. */
function isOpening(text: string, at: number, sign: Sign, innermost: Opening | undefined): boolean {
  if (sign.role !== 'either') return sign.role === 'open'
  if (sign.family === 'curly') return innermost?.char !== '„'
  return at === 0 || beforeOpening.test(text.charAt(at - 1))
}

/** Tells whether what opens here stands inside a sentence, judged by the last character before it. */
function isEmbedded(text: string, at: number, family: Sign['family']): boolean {
  let before = at - 1
  while (before >= 0 && text.charAt(before).trim() === '') before -= 1
  if (before < 0) return false
  const isBracket = family === 'round' || family === 'square'
  return !(isBracket ? endsSentence : leadsToSpeech).test(text.charAt(before))
}

/** Sorts spans that nest, never cross, and keeps the outermost. */
function keepOutermost(spans: readonly Span[]): readonly Span[] {
  const outermost: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(span)
  }
  return outermost
}

/**
 * Finds what brackets and quotation marks enclose. A mark without a partner, as in `a)`, encloses nothing.
 *
 * @param text text of one paragraph.
 * @returns spans in UTF-16 code units, both marks included; empty lists when nothing is enclosed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findEnclosures} from '#core/segment/enclosures.ts'
 * assert.deepEqual(findEnclosures('a) план «Щит» (проект)').all, [
 *   {start: 8, end: 13},
 *   {start: 14, end: 22},
 * ])
 * ```
 */
export function findEnclosures(text: string): Enclosures {
  const all: Span[] = []
  const embedded: Span[] = []
  const openings: Opening[] = []
  const open = {round: 0, square: 0, angle: 0, curly: 0, straight: 0}
  for (const {0: char, index: at} of text.matchAll(anySign)) {
    const sign = signs.get(char)
    if (!sign) continue
    const {family} = sign
    if (isOpening(text, at, sign, openings.at(-1))) {
      openings.push({family, char, at})
      open[family] += 1
      continue
    }
    // Without this count a run of lone closing marks would search all openings again and again.
    if (open[family] === 0) continue
    let opening = openings.pop()
    while (opening && opening.family !== family) {
      open[opening.family] -= 1
      opening = openings.pop()
    }
    if (!opening) continue
    open[family] -= 1
    const span = {start: opening.at, end: at + 1}
    all.push(span)
    if (isEmbedded(text, opening.at, family)) embedded.push(span)
  }
  return {all: keepOutermost(all), embedded: keepOutermost(embedded)}
}

/**
 * Finds the span that holds a place.
 *
 * @param spans sorted by start, none overlapping.
 * @param at UTF-16 offset.
 * @returns the span with `start <= at < end`, or `undefined`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSpanAt} from '#core/segment/enclosures.ts'
 * assert.equal(findSpanAt([{start: 2, end: 4}], 4), undefined)
 * ```
 */
export function findSpanAt(spans: readonly Span[], at: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span.start <= at ? span : undefined
}
