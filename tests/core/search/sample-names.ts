import type {Alias, AuthorityRecord, AuthorityType} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import type {SearchQuery} from '#core/model/search.ts'
import {expandNames} from '#core/search/expand-names.ts'
import {groupNames, type NameGroup} from '#core/search/group-names.ts'
import {packNames} from '#core/search/pack-names.ts'
import {readQuery} from '#core/search/read-query.ts'
import {listDoubtfulWords, summariseNames} from '#core/search/summarise-names.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** A record with names per language, the first its label. */
export function record(
  id: string,
  names: Readonly<Record<string, readonly (string | Alias)[]>>,
  more: Partial<AuthorityRecord> & {readonly type?: AuthorityType} = {},
): AuthorityRecord {
  const toAlias = (name: string | Alias): Alias => (typeof name === 'string' ? {text: name} : name)
  const each = Object.entries(names).map(([tag, list]) => [tag, list.map(toAlias)] as const)
  return {
    id,
    type: 'organisation',
    labels: Object.fromEntries(each.map(([tag, [label]]) => [tag, label?.text ?? ''])),
    aliases: Object.fromEntries(each.map(([tag, [, ...aliases]]) => [tag, aliases])),
    ...more,
  }
}

/** A person by first name, patronymic or `''`, and last name. */
export function person(
  id: string,
  ru: readonly [string, string, string],
  en: readonly [string, string],
): AuthorityRecord {
  const [first, patronymic, last] = ru
  return {
    id,
    type: 'person',
    labels: {ru: `${first} ${last}`, en: en.join(' ')},
    aliases: {},
    parts: {
      ru: {first, last, ...(patronymic === '' ? {} : {patronymic})},
      en: {first: en[0], last: en[1]},
    },
  }
}

const languages = ['ru', 'en']

/** Groups the names of records as the texts use them. */
export function group(
  records: readonly AuthorityRecord[],
  ...texts: readonly Readonly<Record<string, string>>[]
): readonly NameGroup[] {
  const matchers = Object.fromEntries(languages.map((tag) => [tag, createMatcher(records, tag)]))
  const doubtful = listDoubtfulWords(records, languages)
  const used = texts.map((text) => summariseNames(runEditions(text, {matchers}).document, doubtful))
  return groupNames(records, used, languages)
}

/** A query as the engine reads it: the languages hold no word of the other's script. */
export function query(typed: string): SearchQuery {
  return readQuery(typed, [
    {tag: 'ru', script: 'Cyrl', foreign: new Set()},
    {tag: 'en', script: 'Latn', foreign: new Set()},
  ])
}

/** Slots as text: what was typed, and the names besides. */
export function expand(typed: string, groups: readonly NameGroup[]): readonly string[] {
  const {slots} = expandNames(query(typed), packNames(groups))
  return slots.map(({typed: own, options}) => {
    const names = options.filter(({origin}) => origin === 'name')
    return [own, ...names.map(({language, words}) => `${language} ${words.join(' ')}`)].join(' | ')
  })
}
