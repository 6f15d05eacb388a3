import type {Language} from '#core/text/language.ts'
import type {Enclosures} from './enclosures.ts'
import {findSpanAt} from './enclosures.ts'
import {readLabel} from './read-label.ts'

/** A place where a sentence may end: a run of `.`, `?`, `!` or `…` and the closing marks behind it. */
export interface Stop {
  readonly text: string
  readonly language: Language
  readonly enclosures: Enclosures
  /** Where the sentence starts, UTF-16 offset, as the offsets below. */
  readonly start: number
  /** Where the run starts. */
  readonly at: number
  /** The run, without closing marks: `.`, `?!`. */
  readonly signs: string
  /** After the closing marks. */
  readonly end: number
  /** First character that is no white space from `end` on; the text's length when there is none. */
  readonly next: number
  /** At most {@link reach} characters of the sentence before the run. */
  readonly before: string
}

/** `true`: a sentence ends here; `false`: none does; `undefined`: the next rule decides. */
type Verdict = boolean | undefined

/** How far back the rules look, in UTF-16 code units: enough for `д. ист. н` and a date. */
export const reach = 40

const lastWords = /(?:\p{L}{1,5}\.\s?){0,2}\p{L}+$/u
const capital = /^\p{Lu}$/u
const numberBefore = /(?:[\dIVXLХ]|\d-?[а-яёa-z]{1,2})\s*$/u
const numeral = /^(?:\p{Lu}?[\d/]|№|[IVX]{2,}(?!\p{L})|[VX](?!\p{L}))/u
const words = /[\p{L}\p{N}]+/gu
const nextWord = /^[\p{L}’']+(?![\p{L}.])/u
const opensQuotation = /[«„“"([‘]/

/** The text after the stop, its opening marks left out: at most 24 characters. */
function readNext({text, next}: Stop): string {
  let from = next
  while (opensQuotation.test(text.charAt(from))) from += 1
  return text.slice(from, from + 24)
}

function isBeforeOpener(stop: Stop): boolean {
  const word = nextWord.exec(readNext(stop))?.[0].toLowerCase()
  return word !== undefined && stop.language.openers.includes(word)
}

/** The abbreviations that the stop may close, longest first: `д.ист.н`, `ист.н`, `н`; one capital is an initial. */
function readAbbreviations(before: string): readonly string[] {
  const parts = (lastWords.exec(before.slice(-16))?.[0] ?? '').split(/\.\s?/)
  return parts
    .map((_, index) => parts.slice(index).join('.'))
    .filter((word) => !capital.test(word))
    .map((word) => word.toLowerCase())
}

/** `В 2009 г. Совет` goes on, `Устав принят в 2009 г. Совет` does not. */
function isOpeningDate({before, at, start, language}: Stop): boolean {
  if (at - start >= reach) return false
  const found = before.toLowerCase().match(words) ?? []
  return found.length <= 5 && language.datePrepositions.includes(found[0] ?? '')
}

function endsAtText({next, text}: Stop): Verdict {
  return next === text.length ? true : undefined
}

/** `12.4`, `г.Омск`, and an omission mark that opens a quotation: `…Сейчас`. */
function goesOnWithoutSpace({next, end}: Stop): Verdict {
  return next === end ? false : undefined
}

/** Signs alone are no sentence: `… Сейчас`. */
function hasNoWords({before}: Stop): Verdict {
  return /[\p{L}\p{N}]/u.test(before) ? undefined : false
}

/** `(см. прил. 2. Там же)`, `«Где? Когда?»`; `the so-called “end.” They` has left the quotation. */
function staysEnclosed({text, enclosures, at, end, signs}: Stop): Verdict {
  const span = findSpanAt(enclosures.embedded, at)
  if (!span) return undefined
  const isLeft = end >= span.end && signs === '.' && text.charAt(span.start) !== '('
  return isLeft ? undefined : false
}

/** `«Да!» – сказал он`, `«Да»… и ушёл`, `и т.д., и т.п.`: a small letter, dash, comma or omission mark goes on. */
function goesOnSmall(stop: Stop): Verdict {
  if (/[-–—…,;:.?!]/.test(stop.text.charAt(stop.next))) return false
  return /^\p{Ll}/u.test(readNext(stop)) ? false : undefined
}

/** `«Мы… Это важно»`: within a quotation the mark stands for words left out. */
function isOmission({signs, enclosures, at}: Stop): Verdict {
  const isMark = signs === '…' || /^\.{3}$/.test(signs)
  return isMark && findSpanAt(enclosures.all, at) ? false : undefined
}

/** `?`, `!`, `…` and runs such as `?..` end a sentence; what follows is about the single stop. */
function isStrong({signs}: Stop): Verdict {
  return signs === '.' ? undefined : true
}

/** `2.1.1. Обмен опытом`: the number of a sentence belongs to it. */
function followsLabel({text, start, at}: Stop): Verdict {
  const label = at - start < reach ? readLabel(text.slice(start, at + reach)) : undefined
  return label && start + label.marker.length === at + 1 ? false : undefined
}

/** The four lists of {@link Language}. */
function followsAbbreviation(stop: Stop): Verdict {
  const {language} = stop
  for (const word of readAbbreviations(stop.before)) {
    if (language.abbreviations.includes(word)) return false
    if (language.endingAbbreviations.includes(word)) return !numeral.test(readNext(stop))
    if (language.nameAbbreviations.includes(word)) return isBeforeOpener(stop)
    if (!language.numberAbbreviations.includes(word)) continue
    const isAfterNumber = numberBefore.test(stop.before.slice(0, -word.length))
    return isAfterNumber && !/^\d/.test(readNext(stop)) && !isOpeningDate(stop)
  }
  return undefined
}

/** `А. Б. Петров`, `д. 5`: one letter is an initial or an abbreviation unless a sentence clearly opens. */
function followsLetter(stop: Stop): Verdict {
  return /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(stop.before) ? isBeforeOpener(stop) : undefined
}

/**
 * Whether a sentence ends at a stop, in the order in which the rules are asked; the first that knows decides.
 * Where none does, the sentence ends. The order is the algorithm, after `wooorm/parse-latin`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sentenceRules} from '#core/segment/sentence-rules.ts'
 * assert.equal(sentenceRules[0]?.name, 'endsAtText')
 * ```
 */
export const sentenceRules: readonly ((stop: Stop) => Verdict)[] = [
  endsAtText,
  goesOnWithoutSpace,
  hasNoWords,
  staysEnclosed,
  goesOnSmall,
  isOmission,
  isStrong,
  followsLabel,
  followsAbbreviation,
  followsLetter,
]
