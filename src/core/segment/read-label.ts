import {languages} from '#core/text/languages/index.ts'

/** A printed number at the start of a block. */
export interface PrintedLabel {
  /** Without its closing stop and brackets: `26`, `2.1.1`, `a`, `IV`. */
  readonly label: string
  /** Letter for letter, without white space around it: `26.`, `(a)`, `§ 5.`. */
  readonly marker: string
  /** Where the text starts after white space, UTF-16 offset; the text's length when nothing follows. */
  readonly textStart: number
}

/** Reads one shape of label; `text` starts with no white space. */
type Reader = (text: string) => {readonly label: string; readonly marker: string} | undefined

const articleWords = languages
  .flatMap((language) => language.articleWords)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('.', String.raw`\.`))
  .join('|')

// Three digits at most: a number from 1000 on is a year. No leading zero: `03.04.` is a date.
const number = String.raw`(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){0,7}`
// Up to 49, and the Cyrillic letter that Russian typists use for ten.
const roman = '(?:X[LX]?|X{3}|Х{1,3})?(?:IX|IV|VI{0,3}|I{1,3}|IХ)|X{2,3}|XL|Х{1,3}'

const numberWithStop = new RegExp(String.raw`^(${number})\.(?=\s|$)`)
const numberBare = /^(\d+\.[\d.]*\d)(?=\s+["«„“(]?\p{Lu}|\s*$)/u
const numberInBrackets = new RegExp(String.raw`^\(?(${number})\)(?=\s|$|\p{L})`, 'u')
const letterInBrackets = /^\(?(\p{L}|[ivx]{2,6}|[IVX]{2,6})\)(?=\s|$)/u
const romanWithStop = new RegExp(String.raw`^(${roman})\.(?=\s|$)`)
const letterWithStop = /^([a-zA-ZА-ЯЁ])\.(?=\s|$)/
const article = new RegExp(
  String.raw`^((?:${articleWords})\s{0,3}|§{1,2}\s{0,3})([1-9]\d{0,3}(?:[-–.]\d{1,3}){0,3}\p{Ll}?|[IVXL]{1,7})([.:]?)(?=\s|$)`,
  'iu',
)
const wholeNumber = new RegExp(`^${number}$`)

const initial = /^\p{Lu}\.|^\p{Lu}$/u
const capitalised = /^\p{Lu}[\p{L}’'-]/u
const firstWord = /^[\p{L}’']+/u

function isOpener(rest: string): boolean {
  const word = firstWord.exec(rest)?.[0].toLowerCase()
  return word !== undefined && languages.some(({openers}) => openers.includes(word))
}

/** `I. Introduction` and `V. Final provisions` have the form of a heading, `V. Smirnov` and `I. Smirnov left.` not. */
function isHeading(letter: string, rest: string): boolean {
  if (/^\p{Script=Cyrillic}|^\p{Lu}{2}/u.test(rest)) return true
  return !/[.;,]\s*$/.test(rest) && (letter === 'I' || /\s/.test(rest.trim()))
}

/** Tells whether a single capital with a stop is the initial of a name rather than a number. */
function isInitial(letter: string, rest: string): boolean {
  if (initial.test(rest)) return true
  if (!capitalised.test(rest) || isOpener(rest)) return false
  return !(/[IVX]/.test(letter) && isHeading(letter, rest))
}

function readNumber(text: string): ReturnType<Reader> {
  const found = numberWithStop.exec(text) ?? numberInBrackets.exec(text) ?? numberBare.exec(text)
  const label = found?.[1]
  return found && label && wholeNumber.test(label) ? {label, marker: found[0]} : undefined
}

function readLetter(text: string): ReturnType<Reader> {
  const found = letterInBrackets.exec(text)
  if (found?.[1]) return {label: found[1], marker: found[0]}
  const stopped = letterWithStop.exec(text)
  if (!stopped?.[1]) return undefined
  const rest = text.slice(2).trimStart()
  const [marker, letter] = stopped
  if (/[a-z]/.test(letter)) return /^(?:\d|\p{L}\.)/u.test(rest) ? undefined : {label: letter, marker}
  return isInitial(letter, rest) ? undefined : {label: letter, marker}
}

function readRoman(text: string): ReturnType<Reader> {
  const found = romanWithStop.exec(text)
  return found?.[1] && found[1].length > 1 ? {label: found[1], marker: found[0]} : undefined
}

/** `Article 5.` and the heading `Article 5`, but not `Article 5 of the Treaty` nor `see art. 5`. */
function readArticle(text: string): ReturnType<Reader> {
  const found = article.exec(text)
  const [marker, word, label, stop] = found ?? []
  if (!marker || !word || !label || !/^[\p{Lu}§]/u.test(word)) return undefined
  if (stop) return {label, marker}
  const rest = text.slice(marker.length).trimStart()
  const isShort = /[.§]\s*$/.test(word)
  const isAlone = rest === '' || /^[-–—]\s/.test(rest) || (isShort ? /^\p{Lu}/u.test(rest) : isOpener(rest))
  return isAlone ? {label, marker} : undefined
}

const readers: readonly Reader[] = [readNumber, readRoman, readLetter, readArticle]

/**
 * Reads the printed number at the start of a block: `26.`, `26)`, `2.1.1.`, `2.1`, `(a)`, `а)`, `IV.`, `§ 5.`,
 * `Article 5.`. A date, a year, an amount and the initials of a name are none. A dotted number without a
 * stop counts only where a capital or nothing follows.
 *
 * @param text text of the block; white space before the number is passed over.
 * @returns the label, or `undefined` when the block starts without one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLabel} from '#core/segment/read-label.ts'
 * assert.deepEqual(readLabel('1. 3 мая'), {label: '1', marker: '1.', textStart: 3})
 * assert.deepEqual(readLabel('(a) rivers'), {label: 'a', marker: '(a)', textStart: 4})
 * assert.equal(readLabel('2.5 процента'), undefined)
 * ```
 */
export function readLabel(text: string): PrintedLabel | undefined {
  const trimmed = text.trimStart()
  for (const read of readers) {
    const found = read(trimmed)
    if (!found) continue
    const textStart = text.length - trimmed.slice(found.marker.length).trimStart().length
    return {label: found.label, marker: found.marker, textStart}
  }
  return undefined
}
