import type {NumberLevel, NumberList} from './docx-numbering.ts'
import {printBullet} from './docx-symbols.ts'
import {printNumber, type NumberFormat} from './print-number.ts'

/** Counts the paragraphs of all lists of a document. */
export interface ListCounter {
  /**
   * Counts one paragraph.
   *
   * @param list id of its list.
   * @param level its level, from 0.
   * @returns the number as it is printed, with the space after it; `''` where none is printed.
   */
  next(list: string, level: number): string
}

const known: ReadonlySet<string> = new Set<NumberFormat>([
  'decimal',
  'decimalZero',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'russianUpper',
  'russianLower',
])

function isKnown(format: string): format is NumberFormat {
  return known.has(format)
}

/**
 * Prints a number in a format of DOCX.
 *
 * @param value the number.
 * @param format name of the format; one that is not known is printed in digits.
 * @returns the number without stop or bracket; `''` for `none`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printInFormat} from '#io/formats/docx-counter.ts'
 * assert.deepEqual([printInFormat(4, 'lowerRoman'), printInFormat(4, 'chineseCounting')], ['iv', '4'])
 * ```
 */
export function printInFormat(value: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'ordinal') return `${value}${['th', 'st', 'nd', 'rd'][ordinalEnd(value)] ?? 'th'}`
  if (format === 'numberInDash') return `- ${value} -`
  return printNumber(value, isKnown(format) ? format : 'decimal', true)
}

function ordinalEnd(value: number): number {
  return value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10
}

/** A level starts anew after a level above it, unless it says after which, or never. */
function startsAnew({restart}: NumberLevel, after: number): boolean {
  return restart === undefined || after < restart
}

function printLabel(list: NumberList, level: NumberLevel, values: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return printBullet(level.text === '' ? '•' : level.text)
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const {start = 1, format = 'decimal'} = list.levels.get(at) ?? {}
    const isOwn = list.levels.get(at) === level
    return printInFormat(
      values[at] ?? start,
      level.isLegal && !isOwn && format !== 'none' ? 'decimal' : format,
    )
  })
}

/**
 * Makes a counter for the lists of a document: Word stores no printed number, only how to count.
 *
 * @param lists the lists, by id.
 * @returns the counter, at the start of the document.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createListCounter} from '#io/formats/docx-counter.ts'
 * const level = {start: 1, format: 'decimal', text: '%1.', isLegal: false, suffix: 'tab'}
 * const counter = createListCounter(new Map([['7', {counter: '0', levels: new Map([[0, level]]), restarts: new Map()}]]))
 * assert.deepEqual([counter.next('7', 0), counter.next('7', 0)], ['1. ', '2. '])
 * ```
 */
export function createListCounter(lists: ReadonlyMap<string, NumberList>): ListCounter {
  const counters = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return {
    next: (id, at) => {
      const list = lists.get(id)
      const level = list?.levels.get(at)
      if (list === undefined || level === undefined) return ''
      const values = counters.get(list.counter) ?? []
      counters.set(list.counter, values)
      const restart = list.restarts.get(at)
      const isRestart = restart !== undefined && !restarted.has(`${id} ${at}`)
      if (isRestart) restarted.add(`${id} ${at}`)
      const before = isRestart ? undefined : values[at]
      values[at] = before === undefined ? (restart ?? level.start) : before + 1
      for (const [deeper, other] of list.levels) {
        if (deeper > at && startsAnew(other, at)) values[deeper] = undefined
      }
      const label = printLabel(list, level, values)
      return label === '' ? '' : `${label}${level.suffix === 'nothing' ? '' : ' '}`
    },
  }
}
