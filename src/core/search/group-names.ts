import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {EntityId, LanguageTag} from '../model/corpus-document.ts'
import {foldText} from '../text/fold.ts'
import {prepareSearchNames, type SearchName, type WordForms} from './search-names.ts'
import {stemWord} from './stem-word.ts'
import type {UsedNames} from './summarise-names.ts'

/** A name that a reader may type. */
export interface TypedName {
  readonly words: readonly string[]
  readonly forms: readonly WordForms[]
  /** Several records have it. */
  readonly isShared: boolean
  /** Counts only where typed with its own capitals. */
  readonly isExact: boolean
}

/** A form of a name that texts have: what is searched for. */
export interface FoundName {
  readonly language: LanguageTag
  readonly text: string
  /** The name that it is a form of, as its author wrote it. */
  readonly name: string
  /** Searched for where a name of this record alone was typed. */
  readonly ofOwn: boolean
  /** Searched for where a name of several records was typed. */
  readonly ofShared: boolean
}

/** Names that stand for each other: those of a record, or its adjectives. */
export interface NameGroup {
  readonly entity: EntityId
  readonly typed: readonly TypedName[]
  /** Sorted by language, then shorter and more frequent ones first. */
  readonly found: readonly FoundName[]
}

interface Known extends SearchName {
  readonly entity: EntityId
  readonly language: LanguageTag
  readonly isShared: boolean
  /** Its words are ordinary words of the texts. */
  readonly isOrdinary: boolean
  /** How often texts have each of its forms. */
  readonly used: ReadonlyMap<string, number>
}

/** Most forms searched for in a language at once: each word is a search. */
const mostForms = 12

/**
 * Groups the names of the records that texts name.
 *
 * - A name of several records is typed for all of them, and searched for only where it was typed itself or
 *   another such name was: who asks for a full name does not mean the namesake. So is a form that the index
 *   takes for one of another person: `Орлове` is found wherever `Анна Орлова` is.
 * - A name that only capitals tell from words that texts have in small letters at least as often (`WHO` where texts
 *   say `who`) has to be typed with its capitals and is never searched for: the index knows no capitals.
 * - Adjectives stand for adjectives.
 * - Of forms of which one is found wherever the other is (`Орлов`, `Л. Орлова`), one is kept.
 *
 * @param records authority file.
 * @param texts what each text shows of names.
 * @param languages BCP 47 tags.
 * @returns groups in the order of records; none for a record that no text names.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupNames} from '#core/search/group-names.ts'
 * const record = {id: 'org-ru', type: 'organisation' as const, labels: {ru: 'Речной союз', en: 'River Union'}, aliases: {}}
 * const text = {forms: [['ru', 'org-ru', 'Речной союз', 'Речного союза', 2]] as const, small: {}}
 * const [group] = groupNames([record], [text], ['ru', 'en'])
 * assert.deepEqual(group?.typed.map(({words}) => words.join(' ')), ['Речной союз', 'River Union'])
 * assert.deepEqual(group?.found.map((form) => form.text), ['Речного союза'])
 * ```
 */
export function groupNames(
  records: readonly AuthorityRecord[],
  texts: Iterable<UsedNames>,
  languages: readonly LanguageTag[],
): readonly NameGroup[] {
  const {used, small} = sumUp(texts)
  const names = languages.flatMap((language) => {
    const list = prepareSearchNames(language)
    return records.flatMap((record) => list(record).map((name) => ({...name, entity: record.id, language})))
  })
  const owners = Map.groupBy(names, keyOf)
  const known = names.map((name): Known => {
    const forms = used.get(formKey(name.language, name.entity, name.text)) ?? new Map<string, number>()
    const sharers = new Set(owners.get(keyOf(name))?.map(({entity}) => entity))
    return {
      ...name,
      used: forms,
      isShared: sharers.size > 1,
      isOrdinary: name.isDoubtful && isOrdinary(name, small.get(name.language), total(forms)),
    }
  })
  const byRecord = Map.groupBy(known, ({entity}) => entity)
  const persons = new Set(records.filter(({type}) => type === 'person').map(({id}) => id))
  const namesakes = listNamesakes(known.filter(({entity}) => persons.has(entity)))
  return records.flatMap(({id}) => {
    const own = byRecord.get(id) ?? []
    if (own.every(({used: forms}) => forms.size === 0)) return []
    return [false, true].flatMap((isAdjective) => toGroup(id, own, isAdjective, namesakes))
  })
}

/** Words in a row, as stems, that names of several persons have. Other names stand in each other without harm. */
function listNamesakes(persons: readonly Known[]): ReadonlySet<string> {
  const owners = new Map<string, EntityId>()
  const shared = new Set<string>()
  for (const {language, entity, used} of persons) {
    for (const key of [...used.keys()].flatMap((form) => listRuns(stemForm(form, language), language))) {
      if ((owners.get(key) ?? entity) !== entity) shared.add(key)
      owners.set(key, entity)
    }
  }
  return shared
}

function listRuns(stems: readonly string[], language: LanguageTag): readonly string[] {
  return stems.flatMap((_, from) =>
    stems.slice(from).map((__, length) => formKey(language, ...stems.slice(from, from + length + 1))),
  )
}

function stemForm(form: string, language: LanguageTag): readonly string[] {
  return form.split(' ').map((word) => stemWord(word, language))
}

const keyOf = ({language, words}: {language: LanguageTag; words: readonly string[]}): string =>
  JSON.stringify([language, foldText(words.join(' '))])

const formKey = (...parts: readonly string[]): string => JSON.stringify(parts)

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

type Counts = Map<string, Map<string, number>>

function add(counts: Counts, key: string, word: string, count: number): void {
  const own = counts.get(key) ?? new Map<string, number>()
  counts.set(key, own)
  own.set(word, (own.get(word) ?? 0) + count)
}

function sumUp(texts: Iterable<UsedNames>): {readonly used: Counts; readonly small: Counts} {
  const used: Counts = new Map()
  const small: Counts = new Map()
  for (const text of texts) {
    for (const [language, entity, name, form, count] of text.forms)
      add(used, formKey(language, entity, name), form, count)
    for (const [language, words] of Object.entries(text.small))
      for (const [word, count] of Object.entries(words)) add(small, language, word, count)
  }
  return {used, small}
}

/** All its words stand in small letters, the rarest at least as often as the name itself. */
function isOrdinary(
  {listForms}: SearchName,
  small: ReadonlyMap<string, number> | undefined,
  named: number,
): boolean {
  const counts = listForms().map((word) => {
    const spellings = new Set([...word].flatMap(([stem, endings]) => [...endings].map((end) => stem + end)))
    return [...spellings].reduce((sum, spelling) => sum + (small?.get(spelling) ?? 0), 0)
  })
  const rarest = Math.min(...counts)
  return rarest > 0 && rarest >= named
}

function toGroup(
  entity: EntityId,
  names: readonly Known[],
  isAdjective: boolean,
  namesakes: ReadonlySet<string>,
): NameGroup[] {
  const own = names.filter((name) => name.isAdjective === isAdjective)
  const found = [...Map.groupBy(own, ({language}) => language)].flatMap(([language, list]) => {
    const searched = list.filter((name) => !name.isOrdinary)
    const ofOwn = chooseForms(
      searched.filter(({isShared}) => !isShared),
      language,
      namesakes,
    )
    const ofShared = chooseForms(searched, language)
    return [...new Set([...ofOwn, ...ofShared])].map((text) => ({
      language,
      text,
      name: searched.find(({used}) => used.has(text))?.text ?? text,
      ofOwn: ofOwn.includes(text),
      ofShared: ofShared.includes(text),
    }))
  })
  if (found.length === 0) return []
  const typed = own.map(({words, listForms, isShared, caseExact, isOrdinary: isExact}) => ({
    words,
    forms: listForms(),
    isShared,
    isExact: caseExact || isExact,
  }))
  return [{entity, typed, found}]
}

/** Short forms first: a longer one that holds a shorter is found with it. */
function chooseForms(
  names: readonly Known[],
  language: LanguageTag,
  leftOut: ReadonlySet<string> = new Set(),
): readonly string[] {
  const counts = new Map<string, number>()
  for (const [form, count] of names.flatMap(({used}) => [...used]))
    counts.set(form, (counts.get(form) ?? 0) + count)
  const sorted = [...counts]
    .map(([form, count]) => ({form, count, stems: stemForm(form, language)}))
    .filter(({stems}) => !leftOut.has(formKey(language, ...stems)))
    .sort((a, b) => a.stems.length - b.stems.length || b.count - a.count || (a.form < b.form ? -1 : 1))
  const chosen: string[] = []
  const kept: string[] = []
  for (const {form, stems} of sorted) {
    const line = ` ${stems.join(' ')} `
    if (chosen.length === mostForms) break
    if (kept.some((shorter) => line.includes(shorter))) continue
    chosen.push(form)
    kept.push(line)
  }
  return chosen
}
