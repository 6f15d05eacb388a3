import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {splitSentences} from '#core/segment/split-sentences.ts'
import {findLanguage} from '#core/text/languages/index.ts'

/** A text with the offsets where its sentences end: UTF-16 code units, behind the closing marks. */
interface Item {
  readonly text: string
  readonly ends: readonly number[]
}

const closed = /[.?!…][»”"’')\]]*$/

/** Joins the aligned units of a text by spaces; only ends with a stop count, as headings end by structure. */
function joinUnits(units: readonly string[]): Item {
  const ends: number[] = []
  let text = ''
  for (const unit of units) {
    text += (text === '' ? '' : ' ') + unit
    if (closed.test(unit)) ends.push(text.length)
  }
  return {text, ends}
}

function readLines(path: string): Record<string, unknown>[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

function listItems(shared: string, tag: string): readonly (readonly [string, readonly Item[]])[] {
  // Files of our own, whose forms their READMEs state.
  const hard = readLines(join(shared, 'gold-entities/sentences-hard.jsonl')).filter(({lang}) => lang === tag)
  const clean = readLines(join(shared, 'gold/align/encyclopedic-tico19.jsonl')).filter(
    ({variant}) => variant === 'clean',
  )
  return [
    ['hard items', hard as unknown as readonly Item[]],
    ['tico-19, units joined', clean.map((line) => joinUnits(line[tag] as readonly string[]))],
  ]
}

/**
 * Scores the sentence ends of the two sets that have some.
 *
 * @param shared folder with `gold` and `gold-entities`.
 * @returns a Markdown table: ends found and missed, and ends inside a marked unit. In the joined units the last
 *   are mostly right, for a translator often makes two sentences of one: they have to be read.
 */
export function scoreSentences(shared: string): string {
  const rows = [
    '| set | language | ends | found | missed | inside a unit | F1 |',
    '| --- | --- | --: | --: | --: | --: | --: |',
  ]
  for (const tag of ['ru', 'en']) {
    const language = findLanguage(tag)
    if (language === undefined) continue
    for (const [name, items] of listItems(shared, tag)) {
      let [found, missed, inside] = [0, 0, 0]
      for (const {text, ends} of items) {
        const given = splitSentences(text, language).map(({end}) => end)
        const own = new Set(given.filter((end) => closed.test(text.slice(Math.max(0, end - 6), end))))
        found += ends.filter((end) => own.has(end)).length
        missed += ends.filter((end) => !own.has(end)).length
        inside += [...own].filter((end) => !ends.includes(end)).length
      }
      const share = (2 * found) / (2 * found + missed + inside)
      rows.push(
        `| ${name} | ${tag} | ${found + missed} | ${found} | ${missed} | ${inside} | ${(100 * share).toFixed(2)} |`,
      )
    }
  }
  return `${rows.join('\n')}\n`
}
