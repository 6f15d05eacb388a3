import type {EntityId} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {Language} from '../text/language.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {findNameGrammar} from './grammars/index.ts'
import {isAcronym} from './is-acronym.ts'
import {listNames, type Name} from './list-names.ts'
import {prepareStems, type ListStems} from './list-stems.ts'
import type {NameGrammar} from './name-grammar.ts'
import {normaliseWord} from './normalise-word.ts'
import {readWords} from './read-words.ts'
import {createWordIndex} from './word-index.ts'

/** A stem shorter than this, in letters, is the beginning of too many words. */
const shortestStem = 3
/** Places with a small letter from which on a word is taken for a common one. */
const fewest = 5

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text)
/** Written small in the file, it is read wherever the word stands. */
const isCommonNoun = ({text, isAdjective}: Name): boolean => /^\p{Ll}/u.test(text) && isAdjective !== true

/** The word of a name of one word that may be read with other endings or in any text. */
function readSoleWord({text, scope, caseExact, signs}: Name): string | undefined {
  if (scope !== undefined || caseExact || signs !== undefined || isAcronym(text)) return undefined
  const words = readWords(text)
  const [word] = words
  return words.length === 1 && word !== undefined ? text.slice(word.start, word.end) : undefined
}

function isShort(name: Name, word: string, {script}: NameGrammar, listStems: ListStems): boolean {
  if (word.length < 2) return true
  if (!name.inflect) return false
  const stems = listStems(normaliseWord(word, script).toLowerCase())
  return stems.some(({stem}) => stem.length < shortestStem)
}

/** How often each of some capitalised words stands in texts with a capital and with a small letter. */
function countCapitals(
  words: Iterable<string>,
  texts: Iterable<string>,
  grammar: NameGrammar,
): ReadonlyMap<string, {capital: number; small: number}> {
  const index = createWordIndex(grammar)
  const counts = new Map<string, {capital: number; small: number}>()
  const byId = new Map<number, {capital: number; small: number}>()
  for (const word of words) {
    const count = {capital: 0, small: 0}
    counts.set(word, count)
    byId.set(index.enter(word, {inflect: true, caseExact: false}), count)
  }
  for (const text of texts) {
    for (const {start, end} of readWords(text)) {
      const {full, lowered} = index.look(text.slice(start, end))
      for (const id of full) (byId.get(id) ?? {capital: 0}).capital += 1
      for (const id of lowered) (byId.get(id) ?? {small: 0}).small += 1
    }
  }
  return counts
}

function listCommonWords({openers, articleWords, sectionWords, annexWords, months}: Language): Set<string> {
  return new Set([...openers, ...articleWords, ...sectionWords, ...annexWords, ...months.flat()])
}

/** A finding about a name of a record. */
export interface NameFinding extends Finding {
  readonly record: EntityId
}

const remedies = {
  'short-alias':
    'Give a longer name, or keep this one to its own letters: `inflect: false`, `case: exact` or `scope`.',
  'common-word-alias':
    'Limit the alias to its texts with `scope`, leave it to the definition in the text, or keep it if every such word means the record.',
}

function report(
  rule: keyof typeof remedies,
  {text, record}: Name,
  expected: string,
  severity: Finding['severity'] = 'warning',
): NameFinding {
  const reason = `Unexpected name \`${text}\` of \`${record.id}\`, expected ${expected}`
  return {rule, severity, reason, remedy: remedies[rule], record: record.id}
}

/**
 * Checks the names of all records for those that would be found where they are not meant: names of one
 * word that is too short to be told from others with its endings, or that is a common word, by the
 * language, by how often texts write it with a small letter, or because the record does.
 *
 * @param records all records.
 * @param language of the names and texts.
 * @param texts to count in; default: none, so that the language alone tells.
 * @returns findings `short-alias` and `common-word-alias`, in order of the records. Names that hold in
 *   some texts only or ask for their exact letters are let through.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkNames} from '#core/entities/check-names.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const records = [{id: 'org-may', type: 'organisation' as const, labels: {en: 'May'}, aliases: {}}]
 * assert.deepEqual(checkNames(records, en).map(({rule}) => rule), ['common-word-alias'])
 * ```
 */
export function checkNames(
  records: readonly AuthorityRecord[],
  language: Language,
  texts: Iterable<string> = [],
): readonly NameFinding[] {
  const grammar = findNameGrammar(language.tag)
  const listStems = prepareStems(grammar.paradigms)
  const names = records.flatMap((record) => listNames(record, language.tag))
  const sole = names.flatMap((name) => {
    const word = readSoleWord(name)
    return word === undefined ? [] : [{name, word}]
  })
  const capitalised = new Set(sole.map(({word}) => word).filter(isCapitalised))
  const counts = countCapitals(capitalised, texts, grammar)
  const common = listCommonWords(language)
  const isCommon = (word: string): boolean => {
    const {capital = 0, small = 0} = counts.get(word) ?? {}
    return common.has(word.toLowerCase()) || (small >= fewest && 2 * small >= capital)
  }
  const empty = names.filter(({text}) => readWords(text).length === 0)
  return [
    ...empty.map((name) => report('short-alias', name, 'a letter or a digit in it')),
    ...sole.flatMap(({name, word}) => {
      if (isShort(name, word, grammar, listStems)) {
        const expected = `a stem of ${shortestStem} letters or more`
        // Real names are short too, as `Уфа`: a hint where more than one letter is left.
        return [report('short-alias', name, expected, word.length < 2 ? 'warning' : 'info')]
      }
      if (isCommon(word)) return [report('common-word-alias', name, 'a name that is no common word')]
      return isCommonNoun(name) ? [report('common-word-alias', name, 'a name with a capital', 'info')] : []
    }),
  ]
}
