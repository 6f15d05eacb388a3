import type {AuthorityRecord} from './authority-record.ts'
import type {Choice} from './choose-names.ts'
import type {Definition} from './find-definitions.ts'
import {isAcronym} from './is-acronym.ts'
import type {NameGrammar} from './name-grammar.ts'
import {readWords} from './read-words.ts'
import {spellsAcronym} from './spells-acronym.ts'
import {createWordIndex, type WordIndex} from './word-index.ts'

/** What the binding looks at. */
export interface BindingContext {
  readonly text: string
  /** Mentions of the text, nested ones included, by start, longer first. */
  readonly choices: readonly Choice[]
  readonly grammar: NameGrammar
  /** All names of a record in the language of the text. */
  readonly listNames: (record: AuthorityRecord) => readonly string[]
}

/** How far before a definition its name may end, UTF-16 code units. */
const reach = 300

/** A short name and an index that reads its words in any case. */
interface ShortName {
  readonly text: string
  readonly index: WordIndex
  readonly count: number
}

function readShortName(text: string, grammar: NameGrammar): ShortName {
  const index = createWordIndex(grammar)
  const ids = readWords(text).map(({start, end}) =>
    index.enter(text.slice(start, end), {inflect: true, caseExact: false}),
  )
  return {text, index, count: new Set(ids).size}
}

/** Place of a short name's first word among the words of a text, 0 to 1; `undefined` unless all are there. */
function findWords({index, count}: ShortName, text: string): number | undefined {
  const words = readWords(text)
  const seen = new Set<number>()
  let first: number | undefined
  words.forEach(({start, end}, at) => {
    const {full, lowered} = index.look(text.slice(start, end))
    for (const id of [...full, ...lowered]) {
      seen.add(id)
      first ??= at / words.length
    }
  })
  return seen.size === count ? first : undefined
}

/** How well a short name fits a mention: 0 for not at all. */
function rate(name: ShortName, choice: Choice, {text, grammar, listNames}: BindingContext): number {
  const names = listNames(choice.name.record)
  if (names.includes(name.text)) return 4
  const quote = text.slice(choice.start, choice.end)
  if (isAcronym(name.text)) return [quote, ...names].some((full) => spellsAcronym(name.text, full)) ? 3 : 0
  const place = findWords(name, quote)
  if (place !== undefined) return 1 + (grammar.headFirst ? 1 - place : place)
  return names.some((full) => findWords(name, full) !== undefined) ? 0.5 : 0
}

/** Nothing between a name and its definition but a date, a number or an acronym in brackets. */
function isLight(gap: string): boolean {
  const rest = gap.replace(/\(\p{Lu}{2,10}\)/gu, '').replace(/\d+\s?\p{L}*|\p{Lu}\p{Ll}+\s\d+/gu, '')
  return !/\p{L}{4}/u.test(rest)
}

const sentenceEnd = /[.!?]\s+(?=\p{Lu})|\n[^\S\n]*\n(?=[^\S\n]*\p{Lu})|;/gu
const endsSentence = (gap: string): boolean => gap.search(sentenceEnd) >= 0

/** What stands before an offset in its sentence, as far as {@link reach}. */
function readBefore(text: string, end: number): string {
  // With the letter after it, which shows that a sentence has ended.
  const before = text.slice(Math.max(0, end - reach), end + 1)
  const last = [...before.matchAll(sentenceEnd)].at(-1)
  return before.slice(last === undefined ? 0 : last.index + last[0].length, -1)
}

/** A name after another noun may be that noun's: `the staff of the Union (hereinafter “the Staff”)`. */
function standsAlone(
  before: string,
  {functionWords}: {readonly functionWords: ReadonlySet<string>},
): boolean {
  const word = /(\p{L}+)[\s«"“]+$/u.exec(before)?.[1]
  return word === undefined || functionWords.has(word.toLowerCase())
}

/** An acronym in brackets right after a name, or in the middle of one, that spells it. */
function bindAcronym({start, end, aliases}: Definition, context: BindingContext): Choice | undefined {
  const {choices, text} = context
  const [alias] = aliases
  if (alias === undefined) return undefined
  if (choices.some((choice) => choice.start === alias.start && choice.end === alias.end)) return undefined
  const spelled = choices.filter(
    (choice) =>
      choice.name.record.type !== 'person' &&
      choice.start < start &&
      spellsAcronym(alias.text, text.slice(choice.start, Math.min(choice.end, start))),
  )
  const before = spelled.find(
    (choice) => choice.end <= start && /^["”»’']?\s*$/u.test(text.slice(choice.end, start)),
  )
  return before ?? spelled.find((choice) => choice.end > end)
}

function bindExplicit(definition: Definition, context: BindingContext): Choice | undefined {
  const {text, choices, grammar} = context
  const {start} = definition
  const names = definition.aliases.map((alias) => readShortName(alias.text, grammar))
  const before = choices
    .filter((choice) => choice.end <= start && start - choice.end <= reach)
    .toSorted((a, b) => b.end - a.end || a.start - b.start)
  const isSaid = (stretch: string): boolean =>
    names.some((name) => !isAcronym(name.text) && findWords(name, stretch) !== undefined)
  for (const {end} of before) {
    const gap = text.slice(end, start)
    if (endsSentence(gap)) break
    // The words of the short name stand outside all names: it is theirs.
    if (isSaid(gap)) return undefined
    const rated = before
      .filter((choice) => choice.end === end)
      .map((choice) => ({choice, rating: names.reduce((sum, name) => sum + rate(name, choice, context), 0)}))
      .filter(({rating}) => rating >= (isLight(gap) ? 0.5 : 1) * names.length)
    const best = rated.toSorted((a, b) => b.rating - a.rating)[0]
    if (best && (isLight(gap) || !names.some(({text: name}) => isAcronym(name)))) return best.choice
  }
  const [nearest] = before
  if (nearest === undefined || !isLight(text.slice(nearest.end, start)) || !grammar.definitions)
    return undefined
  const sentence = readBefore(text, nearest.start)
  return standsAlone(sentence, grammar.definitions) && !isSaid(sentence) ? nearest : undefined
}

/**
 * Finds the mention that a definition gives a short name to: the nearest before it that the short name
 * spells or repeats; else the one right before it, if it stands by itself. An acronym in brackets must
 * spell the name that it follows or interrupts.
 *
 * @param definition of {@link BindingContext.text}.
 * @param context the text and what is named in it.
 * @returns the mention; `undefined` where no authority record is meant.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bindDefinition} from '#core/entities/bind-definition.ts'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * const definition = {start: 5, end: 20, aliases: [], isExplicit: true}
 * const context = {text: 'Rain (the “Rain”)', choices: [], grammar: findNameGrammar('en'), listNames: () => []}
 * assert.equal(bindDefinition(definition, context), undefined)
 * ```
 */
export function bindDefinition(definition: Definition, context: BindingContext): Choice | undefined {
  const [alias] = definition.aliases
  const isBare = !definition.isExplicit && alias !== undefined && isAcronym(alias.text)
  return isBare ? bindAcronym(definition, context) : bindExplicit(definition, context)
}
