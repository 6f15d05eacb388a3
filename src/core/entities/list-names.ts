import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {AuthorityRecord, AuthorityType, NameParts} from './authority-record.ts'
import {readNameSigns, type NameSigns} from './name-signs.ts'
import {spellsAcronym} from './spells-acronym.ts'

/** A name under which a record is looked for in one language. */
export interface Name {
  readonly record: AuthorityRecord
  readonly text: string
  readonly inflect: boolean
  readonly caseExact: boolean
  /** Takes the endings of an adjective in all genders. */
  readonly isAdjective?: true
  readonly scope?: readonly DocumentId[]
  /** Signs that belong to it; absent for most names. */
  readonly signs?: NameSigns
  /** A common noun of the label by itself, as `Plan` for `Plan of the River Union`. */
  readonly isHead?: true
}

const commonTypes: ReadonlySet<AuthorityType> = new Set([
  'organisation',
  'body',
  'instrument',
  'event',
  'operation',
])

function isHead(text: string, label: string, {type}: AuthorityRecord): boolean {
  if (!commonTypes.has(type) || /[\s-]/u.test(text)) return false
  return label.startsWith(`${text} `) || label.includes(text.toLowerCase())
}

function listOrders({first, patronymic, last}: NameParts): readonly string[] {
  if (first === undefined) return [last]
  const initial = `${first.slice(0, 1)}.`
  const orders = [`${first} ${last}`, `${last} ${first}`, last, `${initial} ${last}`, `${last} ${initial}`]
  if (patronymic === undefined) return orders
  const initials = `${initial} ${patronymic.slice(0, 1)}.`
  return [
    `${first} ${patronymic} ${last}`,
    `${last} ${first} ${patronymic}`,
    ...orders,
    `${initials} ${last}`,
    `${last} ${initials}`,
  ]
}

/** `Речной союз (РС)` is the name and its acronym; another bracket belongs to the name. */
function splitAcronym(label: string): readonly string[] {
  if (!label.endsWith(')')) return [label]
  const [bracket, acronym] = /\s*\((\p{Lu}[\p{Lu}\p{N}]{1,7})\)$/u.exec(label) ?? []
  if (bracket === undefined || acronym === undefined) return [label]
  const name = label.slice(0, -bracket.length)
  return spellsAcronym(acronym, name) ? [name, acronym] : [label]
}

/**
 * Lists the names of a record in a language: label, aliases, and what follows from a person's parts
 * (both orders, initials, last name alone).
 *
 * @param record authority record.
 * @param language BCP 47 tag.
 * @returns the names, each text once, label first; empty when the record has none in the language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listNames} from '#core/entities/list-names.ts'
 * const names = listNames(
 *   {
 *     id: 'person-orlov',
 *     type: 'person',
 *     labels: {ru: 'Лев Орлов'},
 *     aliases: {},
 *     parts: {ru: {first: 'Лев', last: 'Орлов'}},
 *   },
 *   'ru',
 * )
 * assert.deepEqual(
 *   names.map((name) => name.text),
 *   ['Лев Орлов', 'Орлов Лев', 'Орлов', 'Л. Орлов', 'Орлов Л.'],
 * )
 * ```
 */
export function listNames(record: AuthorityRecord, language: LanguageTag): readonly Name[] {
  const label = record.labels[language]
  const parts = record.parts?.[language]
  const names = new Map<string, Name>()
  const add = (name: Name): void => {
    if (names.has(name.text)) return
    // Initials are said without their last stop.
    const signs = record.type === 'person' ? undefined : readNameSigns(name.text)
    names.set(name.text, signs === undefined ? name : {...name, signs})
  }
  const plain = {record, inflect: true, caseExact: false}
  const [full, ...acronym] = label === undefined ? [] : splitAcronym(label)
  if (full !== undefined) add({...plain, text: full})
  for (const text of acronym) add({...plain, text})
  for (const alias of record.aliases[language] ?? []) {
    add({
      record,
      text: alias.text,
      inflect: alias.inflect ?? true,
      caseExact: alias.caseExact ?? false,
      ...(alias.isAdjective === true ? {isAdjective: true} : {}),
      ...(alias.scope === undefined ? {} : {scope: alias.scope}),
      ...(label !== undefined && isHead(alias.text, label, record) ? {isHead: true} : {}),
    })
  }
  for (const text of parts === undefined ? [] : listOrders(parts)) add({...plain, text})
  return [...names.values()]
}
