import type {AuthorityRecord} from '../entities/authority-record.ts'
import {findNameGrammar} from '../entities/grammars/index.ts'
import {listNames, type Name} from '../entities/list-names.ts'
import type {Stem} from '../entities/list-stems.ts'
import {normaliseWord} from '../entities/normalise-word.ts'
import {isCapital, prepareWordStems, readKind} from '../entities/word-stems.ts'
import type {LanguageTag} from '../model/corpus-document.ts'
import {foldText} from '../text/fold.ts'
import {splitName} from './split-name.ts'

/** A word of a name with all its forms: each stem, in small letters, with the endings it may have. */
export type WordForms = ReadonlyMap<string, ReadonlySet<string>>

/** A name that readers type. */
export interface SearchName {
  /** As its author wrote it. */
  readonly text: string
  readonly caseExact: boolean
  readonly isAdjective: boolean
  /** See {@link splitName}. */
  readonly words: readonly string[]
  /** Lists the forms of each word; the same object for the same word. */
  readonly listForms: () => readonly WordForms[]
  /**
   * Only its capitals tell it from an ordinary word, as those of `WHO`, `Орёл` and `Central Office` with exact
   * capitals do, so texts have to show whether the words are ordinary there.
   */
  readonly isDoubtful: boolean
}

function makeForms(stems: readonly Stem[]): WordForms {
  const forms = new Map<string, Set<string>>()
  for (const {stem, endings} of stems) forms.set(stem, new Set([...(forms.get(stem) ?? []), ...endings]))
  return forms
}

function isSearched({scope, isHead, signs, text}: Name): boolean {
  if (scope !== undefined || isHead === true) return false
  return (signs?.required ?? '') === '' && /\p{L}/u.test(text)
}

/**
 * Makes the lister of names for a language.
 *
 * Left out is what a query of the whole corpus cannot mean: a name that holds in some texts only, a common noun
 * that stands for its record beside the full name (`Plan`), and a name with signs that no search sees (`C++`).
 *
 * @param language BCP 47 tag.
 * @returns lists the names of a record.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {prepareSearchNames} from '#core/search/search-names.ts'
 * const list = prepareSearchNames('ru')
 * const [name] = list({id: 'place-vologda', type: 'place', labels: {ru: 'Вологда'}, aliases: {}})
 * assert.deepEqual([name?.words, name?.isDoubtful, name?.listForms()[0]?.get('вологд')?.has('ой')], [['Вологда'], true, true])
 * ```
 */
export function prepareSearchNames(
  language: LanguageTag,
): (record: AuthorityRecord) => readonly SearchName[] {
  const grammar = findNameGrammar(language)
  const stems = prepareWordStems(grammar)
  const known = new Map<string, WordForms>()
  const listForms = (raw: string, name: Name): WordForms => {
    const word = normaliseWord(raw, grammar.script)
    const {kind} = readKind(word, name)
    const key = `${kind} ${foldText(word)}`
    const made = known.get(key) ?? makeForms(stems.list(foldText(word), kind))
    known.set(key, made)
    return made
  }
  const toSearchName = (name: Name): SearchName => {
    const words = splitName(name.text)
    return {
      text: name.text,
      caseExact: name.caseExact,
      isAdjective: name.isAdjective === true,
      words,
      listForms: () => words.map((word) => listForms(word, name)),
      isDoubtful: words.some((word) => isCapital(word[0])) && (words.length === 1 || name.caseExact),
    }
  }
  return (record) => listNames(record, language).filter(isSearched).map(toSearchName)
}
