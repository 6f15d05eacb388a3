import type {LanguageTag} from '../model/corpus-document.ts'
import {authorityTypes, type AuthorityRecord, type AuthorityType, type NameParts} from './authority-record.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names that other lists use for our types; any other is taken for an organisation. */
const typeNames: Readonly<Record<string, AuthorityType>> = {
  org: 'organisation',
  organization: 'organisation',
  per: 'person',
  loc: 'place',
  location: 'place',
  document: 'instrument',
}

function readText(fields: Fields, key: string, at: string): string | undefined {
  const value = fields[key]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new TypeError(`Unexpected ${key} of ${at}, expected a string`)
  return value
}

function readTexts(fields: Fields, key: string, at: string): readonly string[] {
  const value = fields[key] ?? []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new TypeError(`Unexpected ${key} of ${at}, expected a list of strings`)
  }
  return value
}

function readParts(fields: Fields, at: string): NameParts | undefined {
  const parts = fields['parts']
  if (parts === undefined || parts === null) return undefined
  if (!isFields(parts)) throw new TypeError(`Unexpected parts of ${at}, expected an object`)
  const last = readText(parts, 'last', at)
  const first = readText(parts, 'first', at)
  const patronymic = readText(parts, 'patronymic', at)
  if (last === undefined) return undefined
  return {...(first && {first}), ...(patronymic && {patronymic}), last}
}

function readType(fields: Fields, at: string): AuthorityType {
  const name = readText(fields, 'type', at)
  if (name === undefined) throw new TypeError(`Unexpected ${at} without type, expected a string`)
  return authorityTypes.find((known) => known === name) ?? typeNames[name] ?? 'organisation'
}

function readRecord(item: unknown, index: number, language: LanguageTag): AuthorityRecord {
  const place = `entity ${index + 1}`
  if (!isFields(item)) throw new TypeError(`Unexpected ${place}, expected an object`)
  const id = readText(item, 'id', place)
  if (id === undefined) throw new TypeError(`Unexpected ${place} without id, expected a string`)
  const at = `entity \`${id}\``
  // `label_en` is English beside a list in Russian; `label` alone is in the language of the list.
  const suffix = item[`label_${language}`] !== undefined || item[`aliases_${language}`] !== undefined
  const label = readText(item, suffix ? `label_${language}` : 'label', at)
  const aliases = readTexts(item, suffix ? `aliases_${language}` : 'aliases', at)
  const parts = suffix ? undefined : readParts(item, at)
  return {
    id,
    type: readType(item, at),
    labels: label === undefined ? {} : {[language]: label},
    aliases: {[language]: aliases.map((text) => ({text}))},
    ...(parts && {parts: {[language]: parts}}),
  }
}

/**
 * Reads a plain list of entities, as `[{id, type, label, aliases, parts}]`, with `label_en` and
 * `aliases_en` (or another language's tag) taken instead where the list has them.
 *
 * @param json parsed JSON of the list.
 * @param language BCP 47 tag of the texts to be searched.
 * @returns one record per entity, in the order of the list, with its names in that language.
 * @throws {TypeError} when the list or an entity has another shape; the message names the entity.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readEntityList} from '#core/entities/read-entity-list.ts'
 * const json = [{id: 'p1', type: 'place', label: 'Тверь', label_en: 'Tver', aliases: []}]
 * assert.equal(readEntityList(json, 'ru')[0]?.labels['ru'], 'Тверь')
 * assert.equal(readEntityList(json, 'en')[0]?.labels['en'], 'Tver')
 * ```
 */
export function readEntityList(json: unknown, language: LanguageTag): readonly AuthorityRecord[] {
  if (!Array.isArray(json)) throw new TypeError('Unexpected entity list, expected an array')
  return json.map((item: unknown, index) => readRecord(item, index, language))
}
