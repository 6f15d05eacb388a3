import type {Release} from '#core/model/cited-work.ts'
import type {Dictionary} from './dictionary.ts'
import {formatDate} from './format-date.ts'

/**
 * Names a release.
 *
 * @param release its name and day.
 * @param words language of the interface.
 * @returns as `Release 3 of 4 May 2031`.
 */
export function describeRelease({name, date}: Release, words: Dictionary): string {
  return words.print.release.replace('#', () => name).replace('@', () => formatDate(date, words))
}
