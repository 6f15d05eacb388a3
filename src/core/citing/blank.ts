import type {Span} from '../model/corpus-document.ts'

/**
 * Takes stretches out of a text so that the places of the rest stay and nothing grows together.
 *
 * @param text any text.
 * @param spans UTF-16 code units, end excluded; in any order, may overlap.
 * @returns the text, a semicolon for each code unit taken out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {blank} from '#core/citing/blank.ts'
 * assert.equal(blank('3 April, 9', [{start: 0, end: 7}]), ';;;;;;;, 9')
 * ```
 */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text
  for (const {start, end} of spans) {
    result =
      result.slice(0, start) + ';'.repeat(Math.max(0, end - start)) + result.slice(Math.max(start, end))
  }
  return result
}
