import {linkLevel} from '#core/align/link-level.ts'
import type {ReadingRow} from '#core/model/reading-view.ts'
import type {ReaderWords} from './words/reader.ts'

/** What is said of the link between the sides of a row. */
export interface LinkWords {
  readonly level: keyof ReaderWords['levels']
  readonly text: string
  /** How it was found; empty where the editors made it. */
  readonly origin: string
}

/**
 * Writes how sure the link of a row is and where it comes from, for an attribute.
 *
 * @param row row of the view.
 * @returns per cent and the first letter of the origin, as `99n`; only what a person decided has 100;
 *   `undefined` in a text of one edition.
 */
export function writeLink({score, origin}: ReadingRow): string | undefined {
  if (score === undefined || origin === undefined) return undefined
  const most = origin === 'hand' ? 100 : 99
  // 0.57 is a little less than 57 hundredths.
  return `${Math.min(most, Math.floor(score * 100 + 1e-9))}${origin.charAt(0)}`
}

/**
 * Says what {@link writeLink} wrote.
 *
 * @param link as `99n`.
 * @param words of the reading page.
 * @returns see {@link LinkWords}; `undefined` for anything else.
 */
export function describeLink(link: string, words: ReaderWords): LinkWords | undefined {
  const [, percent = '', letter] = /^(\d{1,3})([nlh])$/.exec(link) ?? []
  if (letter === 'h') return {level: 'hand', text: words.levels.hand, origin: ''}
  if (letter !== 'n' && letter !== 'l') return undefined
  const level = linkLevel(Number(percent) / 100)
  return {level, text: words.levels[level].replace('#', percent), origin: words.origins[letter]}
}
