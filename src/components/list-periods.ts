import {toDays} from '#core/dates/to-days.ts'
import type {PeriodLine} from '#core/indexes/lay-out-periods.ts'
import type {Deadline} from '#core/indexes/list-deadlines.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatDate} from '../i18n/format-date.ts'

/** A stretch of time that a list can be narrowed to. */
export interface PeriodChoice {
  /** Days between which it lies, as `2022-07-01/2022-09-30`. */
  readonly value: string
  readonly name: string
  readonly count: number
}

/**
 * Lists the years of a line, and their quarters, that a deadline falls into.
 *
 * @param line the line; absent: no deadline has a date.
 * @param deadlines all deadlines.
 * @param words language of the interface.
 * @returns a year before its quarters, each with the number of deadlines that fall into it in part or whole.
 */
export function listPeriods(
  line: PeriodLine | undefined,
  deadlines: readonly Deadline[],
  words: Dictionary,
): readonly PeriodChoice[] {
  if (line === undefined) return []
  const days = deadlines.flatMap(({date}) => (date === undefined ? [] : toDays(date)))
  const quarters = line.unit === 'quarter' ? ['33', '34', '35', '36'] : []
  const dates = line.years.flatMap((year) => [`${year}`, ...quarters.map((quarter) => `${year}-${quarter}`)])
  return dates.flatMap((date) => {
    const {from = '', until = ''} = toDays(date)
    const count = days.filter((each) => (each.from ?? '') <= until && (each.until ?? '9999') >= from).length
    return count === 0 ? [] : {value: `${from}/${until}`, name: formatDate(date, words), count}
  })
}
