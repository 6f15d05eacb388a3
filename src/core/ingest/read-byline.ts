import type {Finding} from '#core/model/finding.ts'
import type {Language} from '#core/text/language.ts'
import {readMonth} from '#core/text/read-month.ts'
import type {Line} from './draft-text.ts'
import {isForeignScript} from './is-foreign-script.ts'

const bullet = /^[•·▪*–-]\s*/u
/** `3 апр. 2024 г.`, `3 April 2024`. */
const dayFirst = /(?<!\d)(\d{1,2})\s+(\p{L}{3,12})\.?,?\s+(\d{4})(?!\d)/u
/** `April 3, 2024`. */
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2}),\s+(\d{4})(?!\d)/u
/** `2 мин. чтения`, `2 min read`. */
const readingTime = /^\d{1,3}\s+(?:мин|min)/iu
/** A name of a publisher is no longer, in UTF-16 code units. */
const longestName = 60

function readDate(text: string, language: Language): string | undefined {
  const first = dayFirst.exec(text)
  const [, day, word, year] = first ?? []
  const [, otherWord, otherDay, otherYear] = monthFirst.exec(text) ?? []
  const month = readMonth(word ?? otherWord ?? '', language)
  if ((first === null && otherDay === undefined) || month === undefined) return undefined
  const two = (part: number | string | undefined) => String(part ?? '').padStart(2, '0')
  return `${year ?? otherYear ?? ''}-${two(month)}-${two(day ?? otherDay)}`
}

function tell(line: Line, what: string, value: string): Finding {
  return {
    rule: 'metadata',
    severity: 'info',
    reason: `Unexpected ${what} \`${value}\` beside the article, expected it in \`text.yaml\``,
    line: line.number,
    remedy: 'Write it there if it is right.',
  }
}

/**
 * Reads what the lines between title and article of a web page say of it: date and publisher. A
 * reading time and the caption of a picture say nothing.
 *
 * @param lines the lines, already left out of the text.
 * @param language their language, for the months.
 * @returns one finding (`metadata`) for the first date and one for the first name; none when there are neither.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readByline} from '#core/ingest/read-byline.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const [finding] = readByline(readLines('• 3 апр. 2024 г.'), ru)
 * assert.equal(finding?.reason, 'Unexpected date `2024-04-03` beside the article, expected it in `text.yaml`')
 * ```
 */
export function readByline(lines: readonly Line[], language: Language): readonly Finding[] {
  const items = lines
    .map((line) => ({line, text: line.text.replace(bullet, '')}))
    .filter(({text}) => !readingTime.test(text))
  const dated = items.find(({text}) => readDate(text, language) !== undefined)
  const named = items.find(
    (item) =>
      item !== dated &&
      item.text.length <= longestName &&
      !item.text.includes(': ') &&
      !/[.!?]$/u.test(item.text) &&
      !isForeignScript(item.text, language),
  )
  return [
    ...(named === undefined ? [] : [tell(named.line, 'publisher', named.text)]),
    ...(dated === undefined ? [] : [tell(dated.line, 'date', readDate(dated.text, language) ?? '')]),
  ]
}
