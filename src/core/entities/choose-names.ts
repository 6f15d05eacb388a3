import type {DocumentId} from '../model/corpus-document.ts'
import type {AuthorityRecord} from './authority-record.ts'
import type {Hit} from './find-hits.ts'
import type {Name} from './list-names.ts'

/** A place and the one name chosen for it. */
export interface Choice {
  readonly start: number
  readonly end: number
  readonly name: Name
}

function compareLetters(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('ё', 'е').replaceAll('Ё', 'Е').toLowerCase()
}

/** First letters as capital or small, word by word: endings do not touch them. */
function compareCapitals(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\p{Lu}/u.test(word) ? 'A' : 'a')).join('')
}

function isInScope(name: Name, document: DocumentId | undefined): boolean {
  return name.scope === undefined || (document !== undefined && name.scope.includes(document))
}

/**
 * Chooses one name for each place: one that holds in this text only, then one that stands there
 * letter for letter, then one whose record's full name occurs in the text, then the first listed.
 *
 * @param hits places and the names readable there.
 * @param text the text they were found in.
 * @param document text the scopes of aliases are compared with; absent: scoped aliases are not used.
 * @returns one choice per place, by start, longer first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseNames} from '#core/entities/choose-names.ts'
 * assert.deepEqual(chooseNames([], '', undefined), [])
 * ```
 */
export function chooseNames(
  hits: readonly Hit[],
  text: string,
  document: DocumentId | undefined,
): readonly Choice[] {
  const places = new Map<string, {start: number; end: number; names: Name[]}>()
  const named = new Set<AuthorityRecord>()
  for (const {start, end, names} of hits) {
    const fitting = names.filter((name) => isInScope(name, document))
    if (fitting.length === 0) continue
    for (const name of fitting) if (name.isFull) named.add(name.record)
    const key = `${start}:${end}`
    const place = places.get(key)
    if (place) place.names.push(...fitting)
    else places.set(key, {start, end, names: [...fitting]})
  }
  return [...places.values()]
    .map(({start, end, names}) => ({start, end, name: chooseName(names, text.slice(start, end), named)}))
    .flatMap(({name, ...place}) => (name ? [{...place, name}] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function chooseName(
  names: readonly Name[],
  quote: string,
  named: ReadonlySet<AuthorityRecord>,
): Name | undefined {
  if (names.length < 2) return names[0]
  const letters = compareLetters(quote)
  const capitals = compareCapitals(quote)
  const weigh = (name: Name): number =>
    (name.scope === undefined ? 0 : 8) +
    (compareLetters(name.text) === letters ? 4 : 0) +
    (compareCapitals(name.text) === capitals ? 2 : 0) +
    (named.has(name.record) ? 1 : 0)
  return names.reduce((best, name) => (weigh(name) > weigh(best) ? name : best))
}
