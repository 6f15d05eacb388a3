import type {Language} from '#core/text/language.ts'
import type {Line, Shape} from './draft-text.ts'
import {isForeignScript} from './is-foreign-script.ts'
import {isWholeLine} from './is-whole-line.ts'

/** From this share of lines that go on with the sentence before, the text is wrapped. Seeds: 0.05 or less, 0.61 or more. */
const wrappedShare = 0.15
/** No column of print is wider, in UTF-16 code units. */
const widestColumn = 160

function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function findMode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return first?.[0] ?? 0
}

/** A small letter at the start of a line goes on with the line before, unless an item of a list ended there. */
function goesOn(line: Line, previous: Line | undefined): boolean {
  return /^\p{Ll}(?!\))/u.test(line.text) && previous !== undefined && !/[.!?…;:]$/u.test(previous.text)
}

/** Two of three signs: a bulleted byline, a web address after the text, first or last line in another script. */
function isPage(lines: readonly Line[], language: Language): boolean {
  const texts = lines.map((line) => line.text)
  const isComplete = (text: string) => isWholeLine(text, language)
  const first = texts.findIndex(isComplete)
  const last = texts.findLastIndex(isComplete)
  const ends = [texts.at(0) ?? '', texts.at(-1) ?? '']
  const signs = [
    texts.slice(0, first).some((text) => /^[•·▪]/u.test(text)),
    texts.slice(last + 1).some((text) => /https?:\/\//i.test(text)),
    ends.some((text) => isForeignScript(text, language)),
  ]
  return first >= 0 && signs.filter(Boolean).length >= 2
}

/**
 * Measures how a text is laid out, so that no file name or setting has to tell it.
 *
 * @param lines lines of the text.
 * @param language its language.
 * @returns the shape; a text without lines counts as `wrapped`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureShape} from '#core/ingest/measure-shape.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const shape = measureShape(readLines('The sides met.\nThey talked.'), en)
 * assert.equal(shape.kind, 'lines')
 * ```
 */
export function measureShape(lines: readonly Line[], language: Language): Shape {
  const width = findMedian(lines.map((line) => line.text.length))
  const gap = findMode(lines.slice(1).map((line) => line.gap))
  const going = lines.filter(
    (line, index) => goesOn(line, lines[index - 1]) && !isForeignScript(line.text, language),
  )
  const isWrapped = going.length >= wrappedShare * lines.length && width <= widestColumn
  if (isWrapped) return {kind: 'wrapped', gap, width}
  return {kind: isPage(lines, language) ? 'page' : 'lines', gap, width}
}
