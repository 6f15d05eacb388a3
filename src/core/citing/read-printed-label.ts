import type {LocatorUnit} from '../model/cited-work.ts'

/** Words printed before a number, by their stems. */
const units: readonly (readonly [RegExp, LocatorUnit])[] = [
  [/^(?:стат|art)/, 'article'],
  [/^(?:раздел|sec)/, 'section'],
  [/^(?:глав|chap)/, 'chapter'],
  [/^(?:част|part)/, 'part'],
]

/**
 * Reads the number out of what the margin shows.
 *
 * @param margin as printed, `9.`, `(a)`, `Article 5`, or `[12]` when given by the editors.
 * @returns the number without its punctuation, and the unit where a word tells it; `undefined` for a sign that
 *   is no number, as a dash before an item.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPrintedLabel} from '#core/citing/read-printed-label.ts'
 * assert.deepEqual(readPrintedLabel('Article 5.'), {label: '5', unit: 'article'})
 * assert.deepEqual([readPrintedLabel('[12]'), readPrintedLabel('–')], [{label: '[12]'}, undefined])
 * ```
 */
export function readPrintedLabel(
  margin: string,
): {readonly label: string; readonly unit?: LocatorUnit} | undefined {
  const words = margin.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const unit = units.find(([stem]) => stem.test((words[0] ?? '').toLowerCase()))?.[1]
  const number = words[unit !== undefined && words.length > 1 ? 1 : 0]
  if (number === undefined) return undefined
  const label = /^\[.*\]$/.test(number)
    ? number
    : number.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
  return unit === undefined ? {label} : {label, unit}
}
