import type {EntityId, LanguageTag} from '../model/corpus-document.ts'
import {foldText} from '../text/fold.ts'
import {countShards} from './assign-shard.ts'
import type {NameGroup, TypedName} from './group-names.ts'
import {chunkOfName, namePrefix} from './name-chunk.ts'
import {PlaceList} from './place-list.ts'
import type {WordForms} from './search-names.ts'

/** `ofOwn` and `ofShared` of a form, and `isShared` and `isExact` of a name, as bits. */
export const nameBits = {own: 1, shared: 2, exact: 4} as const

/** Names that are kept under some words; the numbers are places in the lists, from 0. */
export interface PackedNames {
  /** Sets of endings, each in one string, parted by commas. */
  readonly endings: readonly string[]
  /** Stem, endings, stem, endings … */
  readonly words: readonly (readonly (string | number)[])[]
  readonly names: readonly PackedName[]
  readonly groups: readonly (readonly [
    EntityId,
    ...(readonly [LanguageTag, text: string, bits: number, name?: string])[],
  ])[]
}

/** A name: its group, bits, which of its words it is kept under, its words, and as written where its capitals count. */
export type PackedName = readonly [
  group: number,
  bits: number,
  pivot: number,
  words: readonly number[],
  written?: readonly string[],
]

/** Names of a chunk, at most, on average: 16 kB, 8 as a script. */
const chunkSize = 200

interface Placed {
  readonly group: NameGroup
  readonly name: TypedName
  readonly pivot: number
  readonly prefixes: readonly string[]
}

/**
 * Packs names into chunks, so that a query reads one for each of its words.
 *
 * A name is kept under that of its words which is in the fewest groups, by the first letters of all its forms.
 *
 * @param groups names that stand for each other.
 * @returns the chunks by {@link chunkOfName}; one at least.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packNames} from '#core/search/pack-names.ts'
 * assert.deepEqual(packNames([]), [{endings: [], words: [], names: [], groups: []}])
 * ```
 */
export function packNames(groups: readonly NameGroup[]): readonly PackedNames[] {
  const spread = countGroups(groups)
  const placed = groups.flatMap((group) => group.typed.map((name) => place(group, name, spread)))
  const count = countShards(placed.length, chunkSize)
  const chunks = Array.from({length: count}, (): Placed[] => [])
  for (const each of placed)
    for (const chunk of new Set(each.prefixes.map((prefix) => chunkOfName(prefix, count))))
      chunks[chunk]?.push(each)
  return chunks.map(packChunk)
}

/** In how many groups each word is. */
function countGroups(groups: readonly NameGroup[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {typed} of groups)
    for (const word of new Set(typed.flatMap(({words}) => words.map(foldText))))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function place(group: NameGroup, name: TypedName, spread: ReadonlyMap<string, number>): Placed {
  const ranked = name.words
    .map((word, index) => ({index, length: word.length, spread: spread.get(foldText(word)) ?? 0}))
    .sort((a, b) => a.spread - b.spread || b.length - a.length)
  const pivot = ranked[0]?.index ?? 0
  const forms = [...(name.forms[pivot] ?? [])].flatMap(([stem, ends]) => [...ends].map((end) => stem + end))
  return {group, name, pivot, prefixes: [...new Set(forms.map(namePrefix))]}
}

function packChunk(placed: readonly Placed[]): PackedNames {
  const endings = new PlaceList<string>()
  const words = new PlaceList<(string | number)[]>()
  const groups = new PlaceList<PackedNames['groups'][number]>()
  const packEndings = (ends: ReadonlySet<string>): number => {
    const set = [...ends].sort().join(',')
    return endings.add(set, () => set)
  }
  const packWord = (forms: WordForms): number =>
    words.add(forms, () => [...forms].flatMap(([stem, ends]) => [stem, packEndings(ends)]))
  const names = placed.map(({group, name, pivot}): PackedName => {
    const bits = (name.isShared ? nameBits.shared : 0) | (name.isExact ? nameBits.exact : 0)
    const number = groups.add(group, () => packGroup(group))
    const packed = [number, bits, pivot, name.forms.map(packWord)] as const
    return name.isExact ? [...packed, name.words] : packed
  })
  return {endings: endings.list, words: words.list, names, groups: groups.list}
}

function packGroup({entity, found}: NameGroup): PackedNames['groups'][number] {
  const forms = found.map(({language, text, name, ofOwn, ofShared}) => {
    const bits = (ofOwn ? nameBits.own : 0) | (ofShared ? nameBits.shared : 0)
    return name === text ? ([language, text, bits] as const) : ([language, text, bits, name] as const)
  })
  return [entity, ...forms]
}
