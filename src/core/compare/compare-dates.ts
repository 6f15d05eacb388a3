import type {DateExpression, LanguageTag, Paragraph} from '../model/corpus-document.ts'
import {readNumbers} from './read-numbers.ts'

/** The paragraphs of one side of a bead. */
export interface DateSide {
  readonly language: LanguageTag
  readonly paragraphs: readonly Pick<Paragraph, 'text' | 'dates'>[]
}

/**
 * Compares the dates of two sides by value.
 *
 * A stretch of time agrees with two dates that are its ends. A date is not missed where its day and year
 * stand on the other side as mere numbers: there the words were not understood, which proves nothing. Nor is
 * one missed that has no digits, as "next year": 4 of 5 false alarms on real translations were of that sort.
 *
 * @param sides both sides.
 * @returns per side the EDTF values that only it has, each once, in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compareDates} from '#core/compare/compare-dates.ts'
 * const date = (text: string, value: string) => ({
 *   text,
 *   dates: [{span: {start: 0, end: text.length}, quote: text, kind: 'date' as const, value}],
 * })
 * const ru = {language: 'ru', paragraphs: [date('3 мая 2024 года', '2024-05-03')]}
 * const en = {language: 'en', paragraphs: [date('4 May 2024', '2024-05-04')]}
 * assert.deepEqual(compareDates([ru, en]), [['2024-05-03'], ['2024-05-04']])
 * ```
 */
export function compareDates(sides: readonly [DateSide, DateSide]): [string[], string[]] {
  const [from, to] = sides
  return [listMissed(from, to), listMissed(to, from)]
}

function isAsked({kind, quote}: DateExpression): boolean {
  return kind !== 'relative' || /\d/u.test(quote)
}

function listMissed(own: DateSide, other: DateSide): string[] {
  const asked = own.paragraphs.flatMap(({dates}) => dates.filter(isAsked).flatMap(({value}) => value ?? []))
  const answers = other.paragraphs.flatMap(({dates}) => dates.flatMap(({value}) => value ?? []))
  const ends = new Set(answers.flatMap(endsOf))
  const missed = [...new Set(asked)].filter((value) => !endsOf(value).every((end) => ends.has(end)))
  if (missed.length === 0) return []
  const loose = looseNumbers(other)
  return missed.filter((value) => !endsOf(value).every((end) => isLoose(end, loose)))
}

function endsOf(value: string): readonly string[] {
  return value.split('/').filter((end) => end !== '' && end !== '..')
}

/** `2019-20` is two numbers where nothing shows that it is two years. */
function isLoose(date: string, numbers: ReadonlySet<string>): boolean {
  const [year = '', month, day] = date.split('-')
  if (month === undefined && numbers.has(String(Number(year.slice(2))))) return true
  return numbers.has(year) && (day === undefined || numbers.has(String(Number(day))))
}

/** Numbers outside of dates. */
function looseNumbers({language, paragraphs}: DateSide): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({text, dates}) =>
      readNumbers(text, language)
        .filter(({span}) => !dates.some((date) => span.start >= date.span.start && span.end <= date.span.end))
        .flatMap(({values}) => values),
    ),
  )
}
