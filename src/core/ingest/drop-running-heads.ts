import type {Finding} from '#core/model/finding.ts'
import {languages} from '#core/text/languages/index.ts'
import {breaksPage} from './breaks-page.ts'
import {dropLines} from './drop-lines.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {listPageHeads} from './list-page-heads.ts'
import {readDeadline} from './read-deadline.ts'
import {readPageNumber} from './read-page-number.ts'

/** Lines at the head and at the foot of a page that may repeat. */
const edgeLines = 2
/** A head on every third page at least: left and right pages may differ. */
const leastShare = 1 / 3
const leastPages = 2
/** No running head is longer, in UTF-16 code units. */
const longestHead = 120

type Page = readonly Line[]
type Rules = Map<Line, string>

function listPages({lines, shape}: DraftText): readonly Page[] {
  const pages: Line[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    if (page === undefined || breaksPage(line, shape)) pages.push([line])
    else page.push(line)
  }
  return pages
}

/** The line with any number for its numbers, for heads count pages and dates; not for that of a paragraph, `15.`. */
function readKey({text}: Line): string {
  return text
    .toLowerCase()
    .replaceAll(/(?<!^)(?<!\d)\d+|^\d+(?![\d.)])/g, '#')
    .replaceAll(/\s+/gu, ' ')
}

function countKeys(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(readKey(line), (counts.get(readKey(line)) ?? 0) + 1)
  return counts
}

/** A date alone at the edge of a page is mostly the last deadline of a table. */
function isDeadline(text: string): boolean {
  return languages.some((language) => readDeadline(text, language) === 'certain')
}

function isHeadLike({text, hint}: Line): boolean {
  // The format of the file has seen where it stands on the page.
  if (hint?.opensBlock === true || hint?.cell !== undefined) return false
  const isShort = text.length <= longestHead && /\p{L}/u.test(text)
  return isShort && readPageNumber(text) === undefined && !isDeadline(text)
}

/** Lines that begin with a small letter in the middle of a sentence: pages may end in the same words. */
function listContinued({lines, language}: DraftText): ReadonlySet<Line> {
  return new Set(
    lines.filter((line, index) => {
      const before = lines[index - 1]
      return before !== undefined && /^\p{Ll}/u.test(line.text) && !endsSentence(before.text, language)
    }),
  )
}

/** Lines that stand at the same edge of several pages. What the first page begins with is its title. */
function markRepeated(draft: DraftText, pages: readonly Page[], rules: Rules): void {
  const least = Math.max(leastPages, leastShare * pages.length)
  const continued = listContinued(draft)
  const mayRepeat = (line: Line): boolean => isHeadLike(line) && !continued.has(line)
  for (const edge of ['head', 'foot'] as const) {
    const edges = pages.map((page) => (edge === 'head' ? page.slice(0, edgeLines) : page.slice(-edgeLines)))
    const counts = countKeys(edges.flat().filter(mayRepeat))
    for (const [number, lines] of edges.entries()) {
      for (const line of lines.filter(mayRepeat)) {
        const isTitle = number === 0 && edge === 'head' && !/\d/.test(line.text)
        if (!isTitle && (counts.get(readKey(line)) ?? 0) >= least) rules.set(line, 'running-head')
      }
    }
  }
}

/** The outermost lines of a page that are no running heads. */
function listEdges(page: Page, rules: Rules): readonly Line[] {
  const inner = page.filter((line) => !rules.has(line))
  return [...new Set([inner.at(0), inner.at(-1)])].filter((line) => line !== undefined)
}

/** Bare numbers at the edges of pages that count as the pages do. */
function markCounting(pages: readonly Page[], rules: Rules): void {
  const found = pages.flatMap((page, index) =>
    listEdges(page, rules).flatMap((line) => {
      const number = readPageNumber(line.text)
      return number?.isBare === true ? [{line, offset: number.page - index}] : []
    }),
  )
  const counts = Map.groupBy(found, ({offset}) => offset)
  for (const group of counts.values()) {
    if (group.length < leastPages) continue
    for (const {line} of group) rules.set(line, 'page-number')
  }
}

/** In a text without page ends: bare numbers that count up and stand in the middle of sentences. */
function markInSentences(draft: DraftText, rules: Rules): void {
  const {lines, language} = draft
  const cutting = lines.flatMap((line, index) => {
    const number = readPageNumber(line.text)
    const [previous, next] = [lines[index - 1], lines[index + 1]]
    if (number?.isBare !== true || previous === undefined || next === undefined) return []
    const isCut = !endsSentence(previous.text, language) && /^\p{Ll}/u.test(next.text)
    return [{line, page: number.page, isCut}]
  })
  let run: typeof cutting = []
  const close = () => {
    const cuts = run.filter(({isCut}) => isCut).length
    if (run.length >= leastPages && 2 * cuts >= run.length) {
      for (const {line} of run) rules.set(line, 'page-number')
    }
  }
  for (const found of cutting) {
    if (run.length > 0 && found.page !== (run.at(-1)?.page ?? 0) + 1) {
      close()
      run = []
    }
    run = [...run, found]
  }
  close()
}

/** Lines that stand beside page numbers again and again. */
function markBeside(lines: readonly Line[], rules: Rules): void {
  const beside = lines.filter((line, index) => {
    const isBeside = [lines[index - 1], lines[index + 1]].some((other) => other && rules.has(other))
    return isBeside && !rules.has(line) && isHeadLike(line)
  })
  const counts = countKeys(beside)
  for (const line of beside) {
    if ((counts.get(readKey(line)) ?? 0) >= leastPages) rules.set(line, 'running-head')
  }
}

function report(line: Line, rule: string): Finding {
  const what = rule === 'page-number' ? 'page number' : 'running head'
  return {
    rule,
    severity: 'info',
    reason: `Unexpected ${what} \`${line.text.slice(0, 60)}\`, expected text of the document`,
    line: line.number,
    remedy: 'Put the line back if it belongs to the text; the ledger holds it.',
  }
}

/**
 * Leaves out what print sets at the head and foot of every page: numbers of pages, and lines that
 * repeat from page to page, whatever numbers they hold. Where nothing marks the end of a page, a number
 * goes that is printed as a page's is (`- 3 -`, `Page 3 of 8`), that counts up in the middle of sentences, or beside the same words set apart from the text.
 *
 * Reads `lines` and `shape`; writes `lines`, `dropped` and a finding per line.
 *
 * @param draft the text.
 * @returns the text without them; as it was when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropRunningHeads} from '#core/ingest/drop-running-heads.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост через\n- 1 -\n\fреку открыт.'
 * const shape = {kind: 'wrapped', gap: 0, width: 12} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(dropRunningHeads(draft).dropped?.map((line) => line.rule), ['page-number'])
 * ```
 */
export function dropRunningHeads(draft: DraftText): DraftText {
  const rules: Rules = new Map()
  for (const line of draft.lines) {
    if (readPageNumber(line.text)?.isBare === false) rules.set(line, 'page-number')
  }
  const pages = listPages(draft)
  if (pages.length > 1) {
    markRepeated(draft, pages, rules)
    markCounting(pages, rules)
  } else {
    for (const line of listPageHeads(draft))
      rules.set(line, readPageNumber(line.text) === undefined ? 'running-head' : 'page-number')
    markInSentences(draft, rules)
  }
  markBeside(draft.lines, rules)
  const findings = draft.lines.flatMap((line) => {
    const rule = rules.get(line)
    return rule === undefined ? [] : [report(line, rule)]
  })
  return {
    ...dropLines(draft, (line) => rules.get(line)),
    findings: [...draft.findings, ...findings],
  }
}
