import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {AuthorityRecord, NameParts} from './authority-record.ts'

/** A name under which a record is looked for in one language. */
export interface Name {
  readonly record: AuthorityRecord
  readonly text: string
  readonly inflect: boolean
  readonly caseExact: boolean
  readonly scope?: readonly DocumentId[]
  /** Label or a person's first and last name: where it stands, its short forms are likelier. */
  readonly isFull: boolean
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
    if (!names.has(name.text)) names.set(name.text, name)
  }
  const plain = {record, inflect: true, caseExact: false}
  if (label !== undefined) add({...plain, text: label, isFull: true})
  for (const alias of record.aliases[language] ?? []) {
    add({
      record,
      text: alias.text,
      inflect: alias.inflect ?? true,
      caseExact: alias.caseExact ?? false,
      ...(alias.scope === undefined ? {} : {scope: alias.scope}),
      isFull: false,
    })
  }
  for (const text of parts === undefined ? [] : listOrders(parts)) {
    add({...plain, text, isFull: parts?.first !== undefined && text.includes(parts.first)})
  }
  return [...names.values()]
}
