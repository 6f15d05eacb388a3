import type {DateExpression, DateKind, Span} from '../model/corpus-document.ts'
import {firstFrom} from '../text/first-from.ts'
import type {Language} from '../text/language.ts'

interface Patterns {
  readonly standing: RegExp
  readonly period: RegExp
  readonly opening: RegExp
}

const patternsOf = new WeakMap<Language, Patterns>()

const anyOf = (words: readonly string[]): string =>
  `(?:${words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', String.raw`\s{1,4}`))
    .join('|')})`

function compile(language: Language): Patterns {
  const known = patternsOf.get(language)
  if (known !== undefined) return known
  const {deadlines, dates} = language
  const standing = [...deadlines.adverbs.filter((word) => !dates.prompt.includes(word)), ...dates.standing]
  const openings = [...deadlines.openings, ...deadlines.phrases, ...dates.prompt]
  const period = anyOf(deadlines.periods)
  const again = String.raw`${anyOf(dates.each)}\s{1,4}(?:\p{L}{1,9}\s{1,4})?${period}`
  const patterns = {
    standing: new RegExp(String.raw`(?<!\p{L})(?:${anyOf(standing)}|${again})(?!\p{L})`, 'giu'),
    period: new RegExp(String.raw`(?<!\p{L})${period}(?!\p{L})`, 'giu'),
    opening: new RegExp(String.raw`^${anyOf(openings)}(?!\p{L})`, 'iu'),
  }
  patternsOf.set(language, patterns)
  return patterns
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

function spansOf(text: string, pattern: RegExp, offset: number): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** The parts of a cell, without white space and a closing stop. */
function listParts(text: string): readonly Span[] {
  return [...text.matchAll(/[^;]+/gu)].flatMap((match) => {
    const part = match[0].trimEnd().replace(/[.,]$/u, '')
    const start = match.index + part.length - part.trimStart().length
    const end = match.index + part.length
    return start < end ? [{start, end}] : []
  })
}

/**
 * Finds in a deadline what is no date: what stands for good ("постоянно", "every year") and what is counted
 * from something else ("within five months of …", "as needed").
 *
 * @param text all of a deadline; several are set apart by semicolons.
 * @param language its language.
 * @param dates the dates found in it.
 * @returns the dates and these in reading order; a date that a dependent deadline is counted from is left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findOpenDeadlines} from '#core/dates/find-open-deadlines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const found = findOpenDeadlines('Annually; within 30 days of signature', en, [])
 * assert.deepEqual(found.map(({kind, quote}) => [kind, quote]), [
 *   ['standing', 'Annually'],
 *   ['dependent', 'within 30 days of signature'],
 * ])
 * ```
 */
export function findOpenDeadlines(
  text: string,
  language: Language,
  dates: readonly DateExpression[],
): readonly DateExpression[] {
  const {standing, period, opening} = compile(language)
  const toDate = (kind: DateKind) => (span: Span) => ({span, quote: text.slice(span.start, span.end), kind})
  const found = listParts(text).flatMap((part): readonly DateExpression[] => {
    const words = text.slice(part.start, part.end)
    const first = firstFrom(dates, ({span}) => span.start >= part.start)
    const own = dates
      .slice(
        first,
        firstFrom(dates, ({span}) => span.start >= part.end),
      )
      // The stop of «2022 г.» closes the part and belongs to the date.
      .filter(({span}) => span.end <= part.end + 1)
    const lasting = spansOf(words, standing, part.start)
    if (lasting.length > 0) return [...own, ...lasting.map(toDate('standing'))]
    const isCounted = spansOf(words, period, part.start).some((span) => {
      const date = own[firstFrom(own, (one) => one.span.end >= span.end)]
      return date === undefined || !isInside(span, date.span)
    })
    const isDependent = isCounted || (own.length === 0 && opening.test(words))
    return isDependent ? [toDate('dependent')(part)] : own
  })
  return found.sort((a, b) => a.span.start - b.span.start)
}
