import {readMonth} from '../text/read-month.ts'
import type {Point} from './point.ts'
import {readPoint} from './read-point.ts'
import {hasJoined, hasJoinedNumber, wordAt, type Reading} from './reading.ts'

/** What stands between two points of a chain. */
export type Link = 'stretch' | 'comma' | 'and'

/** Points that follow each other with nothing but links between. */
export interface Chain {
  /** At least one. */
  readonly points: readonly Point[]
  /** Before the second point, the third and so on. */
  readonly links: readonly Link[]
  /** Indexes of tokens, `end` excluded; with the word that opens a stretch. */
  readonly start: number
  readonly end: number
  /** `from … to`: the words make it a stretch, whatever its points look like. */
  readonly isOpened: boolean
}

/** A stroke between two years, `2018/2019`, or two days as ISO 8601 writes a stretch. */
function isStroke(reading: Reading, {unit, end, digits}: Point): boolean {
  const mayBe = digits === 4 || (unit === 'day' && hasJoined(reading, end - 2, '-'))
  return mayBe && hasJoined(reading, end, '/') && hasJoinedNumber(reading, end + 1)
}

/** What is behind a point, and the index behind it. */
function readLink(reading: Reading, point: Point): readonly [Link, number] | undefined {
  const {conjunctions, joins} = reading.vocabulary
  const {end} = point
  const next = reading.tokens[end]?.text ?? ''
  if (conjunctions.has(next)) return ['and', end + 1]
  if (joins.has(next) || /^[-–—−]$/.test(next) || isStroke(reading, point)) return ['stretch', end + 1]
  if (next !== ',') return undefined
  return conjunctions.has(wordAt(reading, end + 1)) ? ['and', end + 2] : ['comma', end + 1]
}

/** `с 3 по 5 июля`, `between 1 May and 10 June`. */
function readOpened(reading: Reading, at: number): Chain | undefined {
  const word = wordAt(reading, at)
  for (const {opens, closes} of reading.vocabulary.language.dates.stretches) {
    if (!opens.includes(word)) continue
    const from = readPoint(reading, at + 1)
    if (from === undefined || !closes.includes(wordAt(reading, from.end))) continue
    const to = readPoint(reading, from.end + 1, from)
    if (to === undefined) continue
    return {points: [from, to], links: ['stretch'], start: at, end: to.end, isOpened: true}
  }
  return undefined
}

/** What a sign without white space around it binds to the token before: `3.5`, `10:30`, `ТУ-154`. */
function isBound({tokens, vocabulary}: Reading, at: number): boolean {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]]
  if (before === undefined || sign?.isJoined !== true || !'.,:/%-–'.includes(sign.text)) return false
  // `mid-2024` begins behind its hyphen.
  const isName = before.kind === 'word' && !vocabulary.beforeYear.has(before.text)
  return before.kind === 'number' || (isName && '/%-–'.includes(sign.text))
}

/** A number that belongs to what stands before it: a fraction, a sum, the number of an act. */
function isTaken(reading: Reading, at: number): boolean {
  const [token, previous] = [reading.tokens[at], reading.tokens[at - 1]]
  if (token === undefined || previous === undefined) return false
  // What looks like a day of this month is none: «45 мая 2024 года».
  if (token.kind === 'word')
    return previous.kind === 'number' && readMonth(token.text, reading.vocabulary.language) !== undefined
  if ('№#$€£¥+'.includes(previous.text)) return true
  return token.isJoined && (previous.kind !== 'sign' || isBound(reading, at))
}

/**
 * Reads dates and parts of dates that follow each other: `21 and 22 May 2018`, `с мая по июнь 2024 года`.
 *
 * @param reading the text.
 * @param at index of the first token.
 * @returns as many points as follow each other; `undefined` where none begins.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {readChain} from '#core/dates/read-chain.ts'
 * assert.deepEqual(readChain(createReading('21 and 22 May 2018', en), 0)?.links, ['and'])
 * ```
 */
export function readChain(reading: Reading, at: number): Chain | undefined {
  const opened = readOpened(reading, at)
  if (opened !== undefined) return opened
  if (isTaken(reading, at)) return undefined
  let last = readPoint(reading, at)
  if (last === undefined) return undefined
  const points = [last]
  const links: Link[] = []
  for (let link = readLink(reading, last); link !== undefined; link = readLink(reading, last)) {
    const next = readPoint(reading, link[1], last)
    // Three numbers with dashes are no stretch, but a number of something.
    if (next === undefined || (link[0] === 'stretch' && links.at(-1) === 'stretch')) break
    links.push(link[0])
    points.push(next)
    last = next
  }
  return {points, links, start: at, end: last.end, isOpened: false}
}
