import type {NameParts} from '#core/entities/authority-record.ts'
import type {Dictionary} from './dictionary.ts'
import {chooseWords} from '#core/text/choose-words.ts'

/** What a record is called. */
export interface Named {
  readonly labels: Readonly<Record<string, string>>
  readonly parts?: Readonly<Record<string, NameParts>>
}

/**
 * Writes a name as an index lists it: of a person, the last name first.
 *
 * @param named a record.
 * @param language language of the interface.
 * @returns the name with the language it is in; the id of no record is a name, so there may be an empty one.
 */
export function indexName(
  {labels, parts}: Named,
  language: string,
): {readonly language: string; readonly text: string} {
  const label = chooseWords(labels, language) ?? {language, text: ''}
  const own = parts?.[label.language]
  if (own === undefined) return {language: label.language, text: startUpper(label.text)}
  const given = [own.first, own.patronymic].filter((part) => part !== undefined).join(' ')
  return {language: label.language, text: given === '' ? own.last : `${own.last}, ${given}`}
}

/**
 * Gives a name the capital that it has at the beginning of a line.
 *
 * @param name as its author wrote it, often with a small letter: `саммит в Циндао`.
 * @returns the same name with a capital.
 */
export function startUpper(name: string): string {
  const [first = ''] = name
  return first.toUpperCase() + name.slice(first.length)
}

/**
 * Sorts records as a reader of the interface expects: ё beside е, no heed to capitals and quotes.
 *
 * @param list records.
 * @param dictionary language of the interface.
 * @returns the records by their index names.
 */
export function sortByName<T extends Named>(
  list: readonly T[],
  {language, locale}: Dictionary,
): readonly T[] {
  const {compare} = new Intl.Collator(locale, {numeric: true, ignorePunctuation: true})
  return list
    .map((named) => ({named, name: indexName(named, language).text}))
    .sort((a, b) => compare(a.name, b.name))
    .map(({named}) => named)
}
