import {compileCitationPattern, type CitationPattern} from '../citations/citation-pattern.ts'
import type {CitationGrammar, UnitWords} from '../citations/grammar.ts'
import {citationGrammars} from '../citations/grammars/index.ts'
import {isInstrument} from '../citations/is-instrument.ts'
import {readHeads, type Head, type Step} from '../citations/read-heads.ts'
import type {Span} from '../model/corpus-document.ts'
import type {Language} from '../text/language.ts'
import {languages} from '../text/languages/index.ts'
import {blank} from './blank.ts'
import {furtherLevels, furtherUnitsOf, partNames, type FurtherUnit} from './reference-words.ts'

/** One step of a place as asked for, from the outside in. */
export interface AskedStep {
  /**
   * - `numbered`: by its printed number; `counted`: by its place among paragraphs without a number;
   * - `any`: either of these; `part`: a `NamedPart`.
   */
  readonly unit: 'annex' | 'section' | 'article' | 'numbered' | 'counted' | 'any' | 'part' | FurtherUnit
  /** Number as typed, without punctuation: `7.1`, `b`, `IV`, but `[12]`; of a part its name. */
  readonly label: string
}

/** A place as asked for. */
export interface AskedPlace {
  readonly from: readonly AskedStep[]
  /** Present for a range. */
  readonly to?: readonly AskedStep[]
}

export interface AskedPlaces {
  /** As typed, several for a list. */
  readonly places: readonly AskedPlace[]
  /** Numbers of whole texts: `№ 3`. */
  readonly numbers: readonly string[]
  /** The query with all this blanked out. */
  readonly rest: string
}

/** Units and their steps, ready to be put one into the other. */
interface Level {
  readonly level: number
  /** A word for the unit, to know it again. */
  readonly word: string
  readonly steps: readonly (readonly AskedStep[])[]
  readonly isRange: boolean
}

/** In a list or range after a unit in the singular: «п. 9–11»; annexes and sections hold what follows. */
const highestList = 4
/** Units from here on stand by themselves. */
const lowestNumber = 2
const partLevel = 6
const bareLevel = 3

function loosen(grammar: CitationGrammar): CitationGrammar {
  const units = [...furtherUnitsOf(grammar.tag), ...grammar.units].map((unit): UnitWords => {
    const short = [...(unit.abbreviations ?? []), ...(unit.pluralAbbreviations ?? [])]
    const words = [...unit.words, ...unit.plurals, ...short]
    const isList = unit.level <= highestList
    return {
      ...unit,
      // Readers leave the stop out: `para 9`.
      words: isList ? [] : words,
      plurals: isList ? words : [],
      abbreviations: isList ? [] : short,
      pluralAbbreviations: isList ? short : [],
    }
  })
  return {...grammar, units}
}

const readers: readonly {readonly pattern: CitationPattern; readonly language: Language}[] =
  citationGrammars.flatMap((grammar) => {
    const language = languages.find(({tag}) => tag === grammar.tag)
    return language === undefined ? [] : [{pattern: compileCitationPattern(loosen(grammar)), language}]
  })

const wordAt = (text: string, start: number): string =>
  /^[^\s\d.]{1,20}/u.exec(text.slice(start, start + 20))?.[0].toLowerCase() ?? ''

const furtherNames = new Map<number, FurtherUnit>(
  // The keys are those of the record.
  Object.entries(furtherLevels).map(([unit, level]) => [level, unit as FurtherUnit]),
)

function unitOf({unit, level, start}: Head, text: string, tag: string): AskedStep['unit'] {
  const further = furtherNames.get(level)
  if (further !== undefined) return further
  if (level === 0) return 'counted'
  if (unit === 'annex' || unit === 'section' || unit === 'article') return unit
  const isLoose = text.startsWith('§', start) || (unit === 'subparagraph' && tag === 'en')
  return isLoose ? 'any' : 'numbered'
}

/** `12(2)`: what stands in brackets may be printed or counted. */
function toSteps({path}: Step, unit: AskedStep['unit']): readonly AskedStep[] {
  return path.map((label, at) =>
    label.startsWith('¶')
      ? {unit: unit === 'numbered' || unit === 'any' ? 'counted' : unit, label: label.slice(1)}
      : {unit: at === 0 ? unit : 'any', label},
  )
}

function toLevel(head: Head, text: string, unit: AskedStep['unit']): Level {
  const [first, second] = head.steps
  const between = first && second ? text.slice(first.span.end, second.span.start) : ''
  return {
    level: head.level,
    word: wordAt(text, head.start),
    steps: head.steps.map((step) => toSteps(step, unit)),
    isRange: head.steps.length === 2 && /[–—-]|(?<!\p{L})(?:по|to|through)(?!\p{L})/u.test(between),
  }
}

/** A number without a word for what it counts; one that says more than a single number comes first. */
function readBare(text: string): {level: Level; span: Span} | undefined {
  const numbers = [
    ...text.matchAll(
      /(?<![\p{L}\p{N}./№-])\d{1,4}(?:\.\d{1,3}){0,5}\p{Ll}?(?![\p{L}\p{N}]|-\p{L})(?:\s?\([\p{L}\d]{1,5}\)){0,4}/gu,
    ),
  ]
  const chosen = numbers.find(([number]) => /[.(]/.test(number)) ?? numbers.at(-1)
  // Of a range the last number was found, too: it is read from its first one.
  const range = chosen && /\d{1,4}\s?[–—-]\s?$/u.exec(text.slice(0, chosen.index))
  const start = range?.index ?? chosen?.index ?? 0
  const typed = `§ ${text.slice(start)}`
  const [{pattern, language}] = readers as [(typeof readers)[number]]
  const head = chosen && readHeads(typed, pattern, language).find((found) => found.start === 0)
  return head && {level: toLevel(head, typed, 'any'), span: {start, end: start + head.end - 2}}
}

const parts = new RegExp(String.raw`(?<!\p{L})(?:${[...partNames.keys()].join('|')})(?!\p{L})`, 'giu')

function readParts(text: string): readonly {level: Level; span: Span}[] {
  return [...text.matchAll(parts)].map(({0: word, index}) => {
    const steps = [[{unit: 'part' as const, label: partNames.get(word.toLowerCase()) ?? ''}]]
    return {
      level: {level: partLevel, word, steps, isRange: false},
      span: {start: index, end: index + word.length},
    }
  })
}

/** Outermost first; the innermost unit may be a list, or a range. */
function nest(levels: readonly Level[]): readonly AskedPlace[] {
  const ordered = levels.toSorted((a, b) => b.level - a.level)
  const inner = ordered.at(-1)
  if (inner === undefined) return []
  // «п. 9 и п. 11» is a list, though the word is said twice.
  const isTwin = ({level, word}: Level) => level === inner.level && word === inner.word
  const outer = ordered.filter((level) => !isTwin(level)).flatMap(({steps}) => steps[0] ?? [])
  const twins = ordered.filter(isTwin)
  const [from = [], to = []] = inner.steps
  if (inner.isRange && twins.length === 1) return [{from: [...outer, ...from], to: [...outer, ...to]}]
  return twins.flatMap(({steps}) => steps.map((step) => ({from: [...outer, ...step]})))
}

/**
 * Reads the places a typed reference names, with the words of all languages at once, and the numbers of texts.
 *
 * @param text what was typed, without its dates and addresses.
 * @returns the places; without any for a whole text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAskedPlaces} from '#core/citing/read-asked-places.ts'
 * const {places, rest} = readAskedPlaces('protocol, para 9(2)')
 * assert.deepEqual(places, [{from: [{unit: 'numbered', label: '9'}, {unit: 'any', label: '2'}]}])
 * assert.equal(rest.startsWith('protocol, '), true)
 * ```
 */
export function readAskedPlaces(text: string): AskedPlaces {
  // «п9», `§5`, `[12]`
  const editorial = new Set([...text.matchAll(/\[(\d{1,4})\]/g)].map(([, number = '']) => number))
  const typed = text.replace(/([§а-яё])(?=\d)/giu, '$1 ').replace(/\[(?=\d{1,4}\])|(?<=\[\d{1,4})\]/g, ' ')
  const found = readers
    .flatMap(({pattern, language}) =>
      readHeads(typed, pattern, language).map((head) => ({head, unit: unitOf(head, typed, language.tag)})),
    )
    .sort((a, b) => a.head.start - b.head.start || b.head.end - a.head.end)
  const heads: typeof found = []
  for (const item of found) if (item.head.start >= (heads.at(-1)?.head.end ?? 0)) heads.push(item)
  const named = heads.filter(({head}) => isInstrument(head))
  const placed = heads.filter(({head}) => !isInstrument(head))
  const blanked = blank(
    typed,
    heads.map(({head}) => head),
  )
  const signed = readers.flatMap(({pattern}) => [...blanked.matchAll(pattern.signed)])
  const bare = blank(
    blanked,
    signed.map(({0: {length}, index}) => ({start: index, end: index + length})),
  )
  const called = readParts(bare)
  // «9, второе предложение»: what is counted stands in something that has a number.
  const hasNumber = placed.some(({head: {level}}) => level >= lowestNumber && level <= highestList)
  const number = hasNumber ? undefined : readBare(bare)
  const levels = [
    ...placed.map(({head, unit}) => toLevel(head, typed, unit)),
    ...called.map(({level}) => level),
    ...(number === undefined ? [] : [{...number.level, level: bareLevel}]),
  ]
  const mark = (step: AskedStep): AskedStep =>
    editorial.has(step.label) && /^(?:numbered|any)$/.test(step.unit)
      ? {...step, label: `[${step.label}]`}
      : step
  const places = nest(levels).map(({from, to}) => ({
    from: from.map(mark),
    ...(to === undefined ? {} : {to: to.map(mark)}),
  }))
  const numbers = [
    ...named.flatMap(({head}) => head.steps.flatMap(({path}) => path[0] ?? [])),
    ...signed.flatMap(({groups}) => groups?.['number'] ?? []),
  ]
  const spans = [...called.map(({span}) => span), ...(number === undefined ? [] : [number.span])]
  return {places, numbers: [...new Set(numbers)], rest: blank(bare, spans)}
}
