import type {LanguageTag, Span} from '../model/corpus-document.ts'
import {hasNumberWord} from './has-number-word.ts'
import {readNumbers} from './read-numbers.ts'

/** What is compared of one side: its words, and the places of its dates, which are compared by themselves. */
export interface NumberSide {
  readonly language: LanguageTag
  readonly parts: readonly {readonly text: string; readonly dates: readonly Span[]}[]
}

/**
 * Compares the numbers of two sides.
 *
 * A number is missed when the other side has it neither in digits, in a date or elsewhere, nor in words.
 *
 * @param sides both sides.
 * @returns per side the numbers that only it has, each once, in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compareNumbers} from '#core/compare/compare-numbers.ts'
 * const ru = {language: 'ru', parts: [{text: '3 моста и 1 500 лодок', dates: []}]}
 * const en = {language: 'en', parts: [{text: 'three bridges and 1,400 boats', dates: []}]}
 * assert.deepEqual(compareNumbers([ru, en]), [['1500'], ['1400']])
 * ```
 */
export function compareNumbers(sides: readonly [NumberSide, NumberSide]): [string[], string[]] {
  const [from, to] = sides
  const [left, right] = [readSide(from), readSide(to)]
  return [listMissed(left, right, to), listMissed(right, left, from)]
}

interface SideNumber {
  readonly values: readonly string[]
  /** Whether the other side must have it: not in a date, and no marker. */
  readonly isAsked: boolean
}

function readSide({language, parts}: NumberSide): readonly SideNumber[] {
  return parts.flatMap(({text, dates}) =>
    readNumbers(text, language).map(({span, values, isMarker}) => ({
      values,
      isAsked: !isMarker && !dates.some(({start, end}) => span.start >= start && span.end <= end),
    })),
  )
}

function listMissed(own: readonly SideNumber[], others: readonly SideNumber[], other: NumberSide): string[] {
  const known = new Set(others.flatMap(({values}) => values))
  const missed = new Map(
    own.flatMap(({values, isAsked}) => {
      const [value] = values
      const isMissed = isAsked && value !== undefined && !values.some((reading) => known.has(reading))
      return isMissed ? [[value, values] as const] : []
    }),
  )
  const isInWords = (values: readonly string[]): boolean =>
    values.some((value) => other.parts.some(({text}) => hasNumberWord(text, other.language, value)))
  return [...missed].flatMap(([value, values]) => (isInWords(values) ? [] : value))
}
