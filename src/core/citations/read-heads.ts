import type {Locus, Span} from '../model/corpus-document.ts'
import type {Language} from '../text/language.ts'
import {readMonth} from '../text/read-month.ts'
import type {CitationPattern, UnitSense} from './citation-pattern.ts'

/** One number of a unit, as it stands in the text. */
export interface Step {
  readonly span: Span
  readonly path: readonly string[]
}

/** A unit word with the numbers that follow it. */
export interface Head extends Span {
  readonly unit: Locus['unit']
  readonly level: number
  /** At least one. */
  readonly steps: readonly Step[]
  /** Means a place only where the unit that holds it is named too. */
  readonly isDependent: boolean
}

/** How far before a document's number the word for the document may stand, UTF-16 code units. */
const documentReach = 120
const documentLevel = 8

/** `12(2)` gives `12`, `2`; `«а»` gives `а`. */
const readPath = (number: string): readonly string[] =>
  number.match(/\d+(?:\.\d+)*(?:\s?(?:bis|ter|бис)|\p{Ll})?|\p{L}+/gu) ?? []

/** `A/RES/60/288` gives `60/288`, `2254 (2015)` gives `2254`. */
const readResolution = (number: string): readonly string[] => [
  number.replace(/^[AS]\/(?:RES\/)?/u, '').replace(/\s?\(\d{4}\)$/u, ''),
]

/** A number that opens a date is no place in a text. */
function opensDate(text: string, end: number, language: Language): boolean {
  const word = /^\s+(\p{L}{3,9})/u.exec(text.slice(end, end + 14))?.[1]
  // "Paragraph 4 may be applied" holds no month: English ones have a capital.
  if (word === undefined || (language.script === 'Latn' && word === word.toLowerCase())) return false
  return readMonth(word, language) !== undefined
}

function readList(
  text: string,
  first: Step,
  next: RegExp,
  read: (number: string) => readonly string[],
  language: Language,
): readonly Step[] {
  const steps = [first]
  next.lastIndex = first.span.end
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const number = match.groups?.['number'] ?? ''
    const end = match.index + match[0].length
    if (opensDate(text, end, language)) break
    const start = end - (match.groups?.['signed'] ?? number).length
    // "Articles 5(1)(a) and (b)": a number in brackets is counted where the last one is.
    const outer = number.startsWith('(') ? (steps.at(-1)?.path.slice(0, -1) ?? []) : []
    steps.push({span: {start, end}, path: [...outer, ...read(number)]})
    next.lastIndex = end
  }
  return steps
}

const toHead = ({unit, level}: UnitSense, steps: readonly Step[], isDependent = false): Head => ({
  unit,
  level,
  steps,
  isDependent,
  start: steps[0]?.span.start ?? 0,
  end: steps.at(-1)?.span.end ?? 0,
})

/** Units before their numbers: `пункты 3 и 4`, `Article 12(2)`. */
function readUnits(text: string, pattern: CitationPattern, language: Language): readonly Head[] {
  const heads: Head[] = []
  for (const match of text.matchAll(pattern.head)) {
    const {word = '', number = '', short} = match.groups ?? {}
    const sense = pattern.senses.get(word.toLowerCase())
    const {index: start} = match
    const end = start + match[0].length
    if (!sense || opensDate(text, end, language)) continue
    // «14 ч. 30 мин.» counts hours; «ст. 5 ч. 2» goes on from a number that was read.
    if (
      short !== undefined &&
      /\d\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !endsHead(heads, start)
    )
      continue
    const first = {span: {start, end}, path: readPath(number)}
    const next = sense.isPlural ? pattern.next : pattern.choice
    heads.push(toHead(sense, readList(text, first, next, readPath, language)))
  }
  return heads
}

const endsHead = (heads: readonly Head[], start: number): boolean => start - (heads.at(-1)?.end ?? -9) <= 1

/** Units counted in words: `абзац второй`, `second subparagraph`. */
function readOrdinals(text: string, pattern: CitationPattern): readonly Head[] {
  const heads: Head[] = []
  const folded = text.toLowerCase()
  if (!pattern.ordinalCues.some((cue) => folded.includes(cue))) return heads
  for (const match of text.matchAll(pattern.ordinalHead)) {
    const {before, after = ''} = match.groups ?? {}
    const list = before ?? after
    const rest = before === undefined ? match[0].slice(0, -after.length) : match[0].slice(before.length)
    const sense = pattern.senses.get(rest.trim().replace(/\.$/u, '').toLowerCase())
    if (!sense?.ordinals) continue
    const {index: start} = match
    const end = start + match[0].length
    const from = before === undefined ? end - after.length : start
    const found = [...list.matchAll(pattern.ordinal)]
    const steps = found.map((ordinal, at) => ({
      span: {
        start: at === 0 ? start : from + ordinal.index,
        end: at === found.length - 1 ? end : from + ordinal.index + ordinal[0].length,
      },
      path: [`${sense.isUnnumbered ? '¶' : ''}${readOrdinal(ordinal)}`],
    }))
    heads.push(toHead(sense, steps, sense.ordinals === 'inside'))
  }
  return heads
}

function readOrdinal(match: RegExpExecArray): number {
  const figure = match.groups?.['figure']
  return figure === undefined ? match.findIndex((group, at) => at > 0 && group !== undefined) : Number(figure)
}

function readResolutions(text: string, pattern: CitationPattern, language: Language): readonly Head[] {
  const heads: Head[] = []
  for (const match of text.matchAll(pattern.resolution)) {
    const {word = '', number = '', symbol} = match.groups ?? {}
    const {index: start} = match
    const end = start + match[0].length
    if (opensDate(text, end, language)) continue
    const first = {span: {start, end}, path: readResolution(symbol ?? number)}
    const isPlural = pattern.senses.get(word.toLowerCase())?.isPlural === true
    const steps = isPlural ? readList(text, first, pattern.nextResolution, readResolution, language) : [first]
    heads.push(toHead({unit: 'resolution', level: documentLevel, isPlural, isUnnumbered: false}, steps))
  }
  return heads
}

/** Numbers of documents: a word for one stands before, or the document's date beside. */
function readDocuments(text: string, {signed, grammar}: CitationPattern): readonly Head[] {
  const heads: Head[] = []
  for (const match of text.matchAll(signed)) {
    const {index: start} = match
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - documentReach), start)
    if (grammar.notDocument.test(before)) continue
    const hasDate = grammar.dateBefore.test(before) || grammar.dateAfter.test(text.slice(end, end + 24))
    if (!hasDate && !namesDocument(before, grammar.documentStems)) continue
    const steps = [{span: {start, end}, path: [match.groups?.['number'] ?? '']}]
    heads.push(toHead({unit: 'number', level: documentLevel, isPlural: false, isUnnumbered: false}, steps))
  }
  return heads
}

/** Whether a word for a document stands in the same part of the sentence, with no other number between. */
function namesDocument(before: string, stems: readonly string[]): boolean {
  const part = /[^.;:!?№\d]*$/u.exec(before)?.[0] ?? ''
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => stems.some((stem) => word.startsWith(stem)))
}

/**
 * Finds the units with their numbers that a text names, not yet joined to one another.
 *
 * @param text text of a paragraph.
 * @param pattern patterns of its language.
 * @param language the language: its months tell a date from a number.
 * @returns heads in reading order that do not overlap; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compileCitationPattern} from '#core/citations/citation-pattern.ts'
 * import {enCitations} from '#core/citations/grammars/en.ts'
 * import {readHeads} from '#core/citations/read-heads.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const [head] = readHeads('Articles 3 and 4', compileCitationPattern(enCitations), en)
 * assert.deepEqual(head?.steps.map(({path}) => path), [['3'], ['4']])
 * ```
 */
export function readHeads(text: string, pattern: CitationPattern, language: Language): readonly Head[] {
  const found = [
    ...readUnits(text, pattern, language),
    ...readOrdinals(text, pattern),
    ...readResolutions(text, pattern, language),
    ...readDocuments(text, pattern),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const heads: Head[] = []
  for (const head of found) if (head.start >= (heads.at(-1)?.end ?? 0)) heads.push(head)
  return heads
}
