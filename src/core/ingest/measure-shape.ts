import {findMedian} from '#core/text/find-median.ts'
import {readLabel} from '#core/segment/read-label.ts'
import type {Language} from '#core/text/language.ts'
import type {Line, Shape} from './draft-text.ts'
import {hasRoom} from './has-room.ts'
import {isForeignScript} from './is-foreign-script.ts'
import {isWholeLine} from './is-whole-line.ts'
import {measureLongLines} from './measure-long-lines.ts'

/** From this share of lines without a number that go on with the sentence before, the text is wrapped. Seeds: 0.05 or less, 0.61 or more; contracts of short clauses: 0.13. */
const wrappedShare = 0.08
/** Before a line that goes on stands one of this share of the length of long lines: items of a list are shorter. */
const fullShare = 0.5
/** A stop, behind it quotes and the marks of footnotes. */
const ended = /[.!?…;:][»”"')\]\d[¹²³⁴⁵⁶⁷⁸⁹⁰*]{0,8}$/u
/** No word of those that open sentences is longer, in UTF-16 code units. */
const longestOpener = 20
/** In a narrower one, headings and names of one line fill it as well, in UTF-16 code units. */
const narrowestColumn = 40
/** No column of print is wider, in UTF-16 code units. */
const widestColumn = 160

function findMode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return first?.[0] ?? 0
}

/** A small letter at the start of a line goes on with the line before, unless an item of a list ended there. */
function goesOn(line: Line, previous: Line | undefined, leastLength: number): boolean {
  if (previous === undefined || (previous.text.length < leastLength && /\p{L}/u.test(previous.text)))
    return false
  return /^\p{Ll}(?!\))/u.test(line.text) && !/[.!?…;:]$/u.test(previous.text)
}

/** A line that ends in «of the» or fills the column ends no paragraph, and what follows directly goes on with it. */
function runsOver(line: Line, previous: Line | undefined, longest: number, {openers}: Language): boolean {
  if (previous === undefined || line.gap > 0 || readLabel(line.text) !== undefined) return false
  const {text} = previous
  if (longest > widestColumn || text.length < fullShare * longest || ended.test(text.slice(-longestOpener)))
    return false
  const lastWord = /(?<!\p{L})\p{Ll}+$/u.exec(text.slice(-longestOpener))?.[0]
  const isOpen = lastWord !== undefined && openers.includes(lastWord)
  return isOpen || (longest >= narrowestColumn && !hasRoom(text, line.text, longest))
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
  const longest = measureLongLines(lines)
  const going = lines.filter((line, index) => {
    const previous = lines[index - 1]
    const isRest = goesOn(line, previous, fullShare * longest) || runsOver(line, previous, longest, language)
    return isRest && !isForeignScript(line.text, language)
  })
  const unnumbered = lines.filter((line) => readLabel(line.text) === undefined)
  const isWrapped = going.length >= Math.max(1, wrappedShare * unnumbered.length) && width <= widestColumn
  // Blank lines between most lines are breaks all the same where sentences run on without.
  if (isWrapped) return {kind: 'wrapped', gap: findMode(going.map((line) => line.gap)), width}
  return {kind: isPage(lines, language) ? 'page' : 'lines', gap, width}
}
