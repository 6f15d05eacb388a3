import {isCapital} from '../entities/word-stems.ts'
import {foldText} from '../text/fold.ts'
import {nameBits, type PackedName, type PackedNames} from './pack-names.ts'

/** A word of a query among its like. */
export interface NameToken {
  /** See `splitName`. */
  readonly word: string
  /** Index of its slot, from 0. */
  readonly slot: number
  readonly opensSlot: boolean
  readonly closesSlot: boolean
}

/** A name in a query. */
export interface NameFind {
  /** Index of its first token, from 0. */
  readonly start: number
  /** Number of tokens. */
  readonly length: number
  readonly group: PackedNames['groups'][number]
  readonly isShared: boolean
}

/** Capitals agree one by one; an ending is in small letters. */
const hasCapitals = (word: string, written: string): boolean =>
  [...word].every((letter, at) => isCapital(letter) === isCapital(written[at]))

function isForm(word: string, forms: readonly (string | number)[], endings: PackedNames['endings']): boolean {
  for (let at = 0; at < forms.length; at += 2) {
    const stem = String(forms[at])
    if (!word.startsWith(stem)) continue
    const set = endings[Number(forms[at + 1])] ?? ''
    if (set.split(',').includes(word.slice(stem.length))) return true
  }
  return false
}

/**
 * Finds all names of a chunk that fill slots of a query from end to end.
 *
 * @param tokens words of the query in a row.
 * @param chunk names.
 * @returns the names found, in no order; names of several records once for each.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNames} from '#core/search/find-names.ts'
 * import {groupNames} from '#core/search/group-names.ts'
 * import {packNames} from '#core/search/pack-names.ts'
 * const record = {id: 'place-vologda', type: 'place' as const, labels: {ru: 'Вологда'}, aliases: {}}
 * const used = {forms: [['ru', 'place-vologda', 'Вологда', 'Вологде', 1]] as const, small: {}}
 * const [chunk] = packNames(groupNames([record], [used], ['ru']))
 * const token = {word: 'вологду', slot: 0, opensSlot: true, closesSlot: true}
 * assert.ok(chunk !== undefined)
 * assert.deepEqual(findNames([token], chunk).map(({group}) => group[0]), ['place-vologda'])
 * ```
 */
export function findNames(tokens: readonly NameToken[], chunk: PackedNames): readonly NameFind[] {
  const folded = tokens.map(({word}) => foldText(word))
  // Names share words: each is compared once.
  const matches = chunk.words.map((forms) => {
    const own = folded.flatMap((word, at) => (isForm(word, forms, chunk.endings) ? [at] : []))
    return own.length === 0 ? undefined : new Set(own)
  })
  return chunk.names.flatMap((name) => findName(name, tokens, matches, chunk))
}

function findName(
  [number, bits, pivot, words, written]: PackedName,
  tokens: readonly NameToken[],
  matches: readonly (ReadonlySet<number> | undefined)[],
  {groups}: PackedNames,
): NameFind[] {
  const group = groups[number]
  const places = matches[words[pivot] ?? -1]
  if (group === undefined || places === undefined) return []
  return [...places].flatMap((at) => {
    const start = at - pivot
    const length = words.length
    const fits =
      tokens[start]?.opensSlot === true &&
      tokens[start + length - 1]?.closesSlot === true &&
      words.every((word, index) => matches[word]?.has(start + index) === true) &&
      (written?.every((word, index) => hasCapitals(tokens[start + index]?.word ?? '', word)) ?? true)
    return fits ? [{start, length, group, isShared: (bits & nameBits.shared) !== 0}] : []
  })
}
