import type {Finding} from '#core/model/finding.ts'
import {readLabel} from '#core/segment/read-label.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {hasRoom} from './has-room.ts'
import {isNextNumber} from './is-next-number.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {readRoman} from './read-roman.ts'
import {startsUpper} from './starts-upper.ts'

interface Candidate {
  readonly opening: Opening
  /** What the label may mean: one for `2.1.`, two for `i)`, a letter or a Roman number. */
  readonly readings: readonly Reading[]
}

interface Reading {
  /** `[2, 1]` for `2.1.` */
  readonly path: Path
  /** How the number is written: items of one list are written alike. */
  readonly style: string
}

type Path = readonly number[]

/** What has been counted so far: articles, the main numbers, and the lists under the last of them, outermost first. */
type Count = ReadonlyMap<string, Path>

/** Lines that the heading of an article may take. */
const longestHead = 3
/** A year at the start of a line is no number of a paragraph. */
const highestNumber = 999
const articleStyle = 'article'
const mainStyle = 'main'
/** Russian lists count with or without ё and й. */
const letters = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'абвгдежзийклмнопрстуфхцчшщэюя',
  'абвгдеёжзиклмнопрстуфхцчшщэюя',
  'абвгдеёжзийклмнопрстуфхцчшщэюя',
]

/** A letter and a Roman number of the same look belong to different lists. */
function readReadings(label: string, style: string): readonly Reading[] {
  if (/^\d{1,3}(?:\.\d{1,3}){0,8}$/.test(label)) return [{style, path: label.split('.').map(Number)}]
  const lower = label.toLowerCase()
  const alphabets = lower.length === 1 ? letters.filter((row) => row.includes(lower)) : []
  const places = new Set(alphabets.map((row) => row.indexOf(lower) + 1))
  const roman = readRoman(label.toUpperCase())
  return [
    ...[...places].map((place) => ({style, path: [place]})),
    ...(roman === undefined
      ? []
      : [{style: style === articleStyle ? style : `${style} roman`, path: [roman]}]),
  ]
}

/** `undefined` for a form that opens no paragraph: «3 мая» is a date, a capital with a mere stop mostly an initial. */
function readStyle(label: string, marker: string): string | undefined {
  if (/^[\p{L}§]+\.?\s*[\dIVXL]/u.test(marker)) return articleStyle
  if (/^[\d.]+$/.test(marker)) return marker.endsWith('.') || label.includes('.') ? mainStyle : undefined
  if (/^[a-z]\.$/.test(marker)) return 'a.'
  return marker.endsWith(')') ? marker.replace(label, /\d/.test(label) ? '1' : 'a') : undefined
}

function readCandidate(line: Line): Candidate | undefined {
  const isFree = line.opens === undefined && line.hint?.opensBlock !== false
  const head = isFree ? readLabel(line.text) : undefined
  if (head === undefined || !line.text.startsWith(head.marker)) return undefined
  const {label, marker, textStart} = head
  const style = readStyle(label, marker)
  if (style === undefined) return undefined
  const readings = readReadings(label, style).filter(({path}) => path.every((part) => part <= highestNumber))
  return readings.length === 0
    ? undefined
    : {readings, opening: {kind: 'paragraph', label, marker, textStart}}
}

/** A number, or a capital; a full line may wrap before a name. */
function opensBelow(next: Line, line: Line | undefined, longest: number): boolean {
  if (readLabel(next.text) !== undefined) return true
  return startsUpper(next.text) && hasRoom(line?.text ?? '', next.text, longest)
}

/** The line goes on as a heading does: a capital, and no sentence before the next number or paragraph. */
function isHeading(draft: DraftText, index: number, textStart: number, longest: number): boolean {
  const {lines, language, shape} = draft
  const line = lines[index]
  const rest = line?.text.slice(textStart) ?? ''
  if (rest === '') return true
  if (!startsUpper(rest)) return false
  for (let at = index; at < index + longestHead; at += 1) {
    const [text, next] = [at === index ? rest : (lines[at]?.text ?? ''), lines[at + 1]]
    if (/[,;:]$/u.test(text) || endsSentence(text, language)) return false
    if (next === undefined || shape.kind !== 'wrapped' || next.gap > shape.gap) return true
    if (opensBelow(next, lines[at], longest)) return true
  }
  return false
}

/** An article is a heading where its own text stands below; its number alone is the text of the heading. */
function openArticle(
  draft: DraftText,
  index: number,
  style: string,
  opening: Opening,
  longest: number,
): Opening {
  const {textStart = 0} = opening
  if (style !== articleStyle || !isHeading(draft, index, textStart, longest)) return opening
  return textStart < (draft.lines[index]?.text.length ?? 0)
    ? {...opening, kind: 'heading'}
    : {kind: 'heading'}
}

/** What stands above a line has ended, by its last character or by the layout. */
function isAfterEnd({shape, language}: DraftText, line: Line, previous: Line | undefined): boolean {
  if (previous === undefined || line.hint?.opensBlock === true) return true
  // One line is one paragraph, or the line stands apart from what is above.
  if (shape.kind !== 'wrapped' || line.gap > shape.gap) return true
  return (
    previous.opens?.kind === 'heading' || /[;:]$/.test(previous.text) || endsSentence(previous.text, language)
  )
}

/** A number out of sequence still opens a paragraph where line before, stop and capital all say so. */
function isPlain(
  draft: DraftText,
  {opening, readings}: Candidate,
  line: Line,
  previous: Line | undefined,
): boolean {
  const {marker = '', textStart = 0} = opening
  const isMarked = /[.)]$/.test(marker) || readings[0]?.style === articleStyle
  if (!isMarked || !isAfterEnd(draft, line, previous)) return false
  // An item may begin with a small letter where the one before has ended.
  const isItem = draft.shape.kind !== 'wrapped' || /[;:]$/.test(previous?.text ?? '')
  if (isItem && marker.endsWith(')')) return true
  return startsUpper(line.text.slice(textStart).replace(/^\d+\s/, ''))
}

/** A list of items begins anew after a colon, main numbers in a new division or article. */
function isFirst({style, path}: Reading, mayRestart: boolean, previous: Line | undefined): boolean {
  if (style === mainStyle && !mayRestart) return false
  return isNextNumber([], path) && (mayRestart || previous?.text.endsWith(':') === true)
}

/** Main numbers go on through articles; a list ends with the number it stands under. */
function advance(count: Count, {style, path}: Reading): Count {
  const styles = [...count.keys()]
  const isOuter = style === mainStyle || style === articleStyle
  const at = styles.indexOf(style)
  const kept = isOuter ? [articleStyle, mainStyle] : at < 0 ? styles : styles.slice(0, at)
  return new Map([...[...count].filter(([other]) => other !== style && kept.includes(other)), [style, path]])
}

/** Out of sequence, the reading that jumps least: `i)` is one rather than nine. */
function chooseReading(readings: readonly Reading[]): Reading | undefined {
  return readings.toSorted((a, b) => (a.path[0] ?? 0) - (b.path[0] ?? 0))[0]
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
  if (candidate.readings[0]?.style === articleStyle || (candidate.opening.textStart ?? 0) < line.text.length)
    return true
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
  const longest = measureLongLines(draft.lines)
  const lines = draft.lines.map((line, index): Line => {
    if (line.opens?.division !== undefined || line.hint?.kind === 'heading') mayRestart = true
    const candidate = readCandidate(line)
    if (candidate === undefined || !hasText(candidate, line, draft.lines[index + 1])) return line
    const previous = draft.lines[index - 1]
    const next = candidate.readings.find(
      (reading) =>
        isNextNumber(count.get(reading.style) ?? [], reading.path) || isFirst(reading, mayRestart, previous),
    )
    const isJump = next === undefined && isPlain(draft, candidate, line, previous)
    const reading = isJump ? chooseReading(candidate.readings) : next
    if (reading === undefined) return line
    if (isJump) findings.push(reportJump(candidate, count.get(reading.style) ?? [], line))
    count = advance(count, reading)
    mayRestart = reading.style === articleStyle
    return {...line, opens: openArticle(draft, index, reading.style, candidate.opening, longest)}
  })
  return {...draft, lines, findings: [...draft.findings, ...findings]}
}
