import type {Finding} from '#core/model/finding.ts'
import {readLabel} from '#core/segment/read-label.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {isNextNumber} from './is-next-number.ts'
import {readRoman} from './read-roman.ts'
import {startsUpper} from './starts-upper.ts'

interface Candidate {
  readonly opening: Opening
  /** What the label may mean: `[[2, 1]]` for `2.1.`, `[[9], [1]]` for `i)`, a letter or a Roman number. */
  readonly paths: readonly Path[]
  /** How the number is written: items of one list are written alike. */
  readonly style: string
}

type Path = readonly number[]

/** What has been counted so far: articles, the main numbers, and the lists under the last of them. */
type Count = ReadonlyMap<string, Path>

/** A year at the start of a line is no number of a paragraph. */
const highestNumber = 999
const articleStyle = 'article'
const mainStyle = 'main'
const letters = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя']

function readPaths(label: string): readonly Path[] {
  if (/^\d{1,3}(?:\.\d{1,3}){0,8}$/.test(label)) return [label.split('.').map(Number)]
  const lower = label.toLowerCase()
  const alphabet = lower.length === 1 ? letters.find((row) => row.includes(lower)) : undefined
  const roman = readRoman(label.toUpperCase())
  return [
    ...(alphabet === undefined ? [] : [[alphabet.indexOf(lower) + 1]]),
    ...(roman === undefined ? [] : [[roman]]),
  ]
}

/** `undefined` for a form that opens no paragraph: «3 мая» is a date, a letter with a mere stop mostly an initial. */
function readStyle(label: string, marker: string): string | undefined {
  if (/^[\p{L}§]+\.?\s*[\dIVXL]/u.test(marker)) return articleStyle
  if (/^[\d.]+$/.test(marker)) return marker.endsWith('.') || label.includes('.') ? mainStyle : undefined
  return marker.endsWith(')') ? marker.replace(label, /\d/.test(label) ? '1' : 'a') : undefined
}

function readCandidate(line: Line): Candidate | undefined {
  const head = line.opens === undefined ? readLabel(line.text) : undefined
  if (head === undefined || !line.text.startsWith(head.marker)) return undefined
  const {label, marker, textStart} = head
  const style = readStyle(label, marker)
  const paths = readPaths(label).filter((path) => path.every((part) => part <= highestNumber))
  if (style === undefined || paths.length === 0) return undefined
  const isArticleHead = style === articleStyle && textStart >= line.text.length
  const opening: Opening = isArticleHead ? {kind: 'heading'} : {kind: 'paragraph', label, marker, textStart}
  return {style, paths, opening}
}

/** A number out of sequence still opens a paragraph where line before, stop and capital all say so. */
function isPlain(draft: DraftText, {opening}: Candidate, line: Line, previous: Line | undefined): boolean {
  const isAfterEnd =
    previous === undefined || /[;:]$/.test(previous.text) || endsSentence(previous.text, draft.language)
  const {marker = '', textStart = 0} = opening
  return isAfterEnd && /[.)]$/.test(marker) && startsUpper(line.text.slice(textStart).replace(/^\d+\s/, ''))
}

/** A list of items begins anew after a colon, main numbers in a new division or article. */
function isFirst({style}: Candidate, path: Path, mayRestart: boolean, previous: Line | undefined): boolean {
  if (style === mainStyle && !mayRestart) return false
  return isNextNumber([], path) && (mayRestart || previous?.text.endsWith(':') === true)
}

/** Main numbers go on through articles; the lists below a number end with it. */
function advance(count: Count, style: string, path: Path): Count {
  const kept = style === mainStyle || style === articleStyle ? [articleStyle, mainStyle] : [...count.keys()]
  return new Map([...[...count].filter(([other]) => kept.includes(other)), [style, path]])
}

function reportJump(candidate: Candidate, before: Path, line: Line): Finding {
  const expected = [...before.slice(0, -1), (before.at(-1) ?? 0) + 1].join('.')
  return {
    rule: 'number-sequence',
    severity: 'warning',
    reason: `Unexpected number \`${candidate.opening.label ?? line.text}\`, expected \`${expected}\``,
    line: line.number,
    remedy: 'See whether a paragraph is missing, or the number belongs to the sentence.',
  }
}

/** A bare number needs a line of text after it that is not numbered itself. */
function hasText(candidate: Candidate, line: Line, next: Line | undefined): boolean {
  if ((candidate.opening.textStart ?? 0) < line.text.length) return true
  return next !== undefined && next.opens === undefined && readLabel(next.text) === undefined
}

/**
 * Finds numbered paragraphs: a number at the start of a line that goes on counting. So «1. 3 апреля»
 * is paragraph 1, and a year or a deadline at the start of a line is text.
 *
 * Reads `lines`, after annexes and sections are known; writes `opens`, and a finding
 * (`number-sequence`) for a number that opens a paragraph out of sequence.
 *
 * @param draft the text.
 * @returns the text with the numbered paragraphs marked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNumbers} from '#core/ingest/find-numbers.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = '1. 3 мая стороны\n2024. года'
 * const shape = {kind: 'wrapped', gap: 0, width: 13} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findNumbers(draft).lines.map((line) => line.opens?.label), ['1', undefined])
 * ```
 */
export function findNumbers(draft: DraftText): DraftText {
  const findings: Finding[] = []
  let count: Count = new Map()
  let mayRestart = true
  const lines = draft.lines.map((line, index): Line => {
    if (line.opens?.division !== undefined) mayRestart = true
    const candidate = readCandidate(line)
    if (candidate === undefined || !hasText(candidate, line, draft.lines[index + 1])) return line
    const previous = draft.lines[index - 1]
    const before = count.get(candidate.style) ?? []
    const next = candidate.paths.find(
      (path) => isNextNumber(before, path) || isFirst(candidate, path, mayRestart, previous),
    )
    const path = next ?? (isPlain(draft, candidate, line, previous) ? candidate.paths[0] : undefined)
    if (path === undefined) return line
    if (next === undefined) findings.push(reportJump(candidate, before, line))
    count = advance(count, candidate.style, path)
    mayRestart = candidate.style === articleStyle
    return {...line, opens: candidate.opening}
  })
  return {...draft, lines, findings: [...draft.findings, ...findings]}
}
