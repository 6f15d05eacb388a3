import type {QueryOption, QuerySlot, SearchAnswer, SearchQuery} from '../model/search.ts'
import {foldText} from '../text/fold.ts'
import {findNames, type NameFind, type NameToken} from './find-names.ts'
import {nameBits, type PackedNames} from './pack-names.ts'
import {splitName} from './split-name.ts'
import {stemWord} from './stem-word.ts'

const edges = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu

const isPrefix = ({options}: QuerySlot): boolean => options.some((option) => option.isPrefix === true)
const isPhrase = ({typed}: QuerySlot): boolean => /\S\s+\S/u.test(typed.trim())

/**
 * Lists the words of a query that may be in names: the chunks of these are needed.
 *
 * @param query as read.
 * @returns words in small letters, each once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nameWords} from '#core/search/expand-names.ts'
 * assert.deepEqual(nameWords({slots: [{typed: 'Усть-Илим', options: []}], dropped: []}), ['усть', 'илим'])
 * ```
 */
export function nameWords({slots}: SearchQuery): readonly string[] {
  const words = slots.flatMap((slot) => (isPrefix(slot) ? [] : splitName(slot.typed)))
  return [...new Set(words.map(foldText))]
}

/**
 * Adds to a query the other names of what it names, in all languages.
 *
 * Words in a row that are a whole name make one slot, which the words as typed, in a row, meet as before; so does a
 * quoted phrase that is one. The longest name wins; a name that begins or ends inside a compound or a phrase is
 * none, and a phrase joins no other words.
 *
 * @param query as read.
 * @param chunks names that its words may be in; further ones do no harm.
 * @returns the query; itself where it has no name.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {expandNames} from '#core/search/expand-names.ts'
 * import {groupNames} from '#core/search/group-names.ts'
 * import {packNames} from '#core/search/pack-names.ts'
 * const record = {id: 'org-ru', type: 'organisation' as const, labels: {ru: 'Речной союз', en: 'River Union'}, aliases: {}}
 * const used = {forms: [['en', 'org-ru', 'River Union', 'River Union', 2]] as const, small: {}}
 * const chunks = packNames(groupNames([record], [used], ['ru', 'en']))
 * const typed = (word: string) => ({typed: word, options: [{language: 'ru', words: [word], origin: 'typed' as const}]})
 * const {slots} = expandNames({slots: [typed('Речного'), typed('союза')], dropped: []}, chunks)
 * assert.deepEqual(slots, [{
 *   typed: 'Речного союза',
 *   options: [
 *     {language: 'ru', words: ['Речного', 'союза'], origin: 'typed'},
 *     {language: 'en', words: ['River', 'Union'], origin: 'name', entity: 'org-ru'},
 *   ],
 * }])
 * ```
 */
export function expandNames({slots, ...rest}: SearchQuery, chunks: readonly PackedNames[]): SearchQuery {
  const tokens = slots.flatMap(listTokens)
  const finds = chunks
    .flatMap((chunk) => findNames(tokens, chunk))
    .map((find) => ({...find, slots: slots.slice(...slotRange(tokens, find))}))
    .filter((find) => find.slots.length === 1 || !find.slots.some(isPhrase))
  const chosen = new Map(choose(finds).map((same) => [tokens[same[0]?.start ?? 0]?.slot, same]))
  const expanded: QuerySlot[] = []
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at]
    const same = chosen.get(at)
    if (same !== undefined) at += (same[0]?.slots.length ?? 1) - 1
    if (slot !== undefined) expanded.push(same === undefined ? slot : addNames(same))
  }
  return {...rest, slots: expanded}
}

interface Find extends NameFind {
  readonly slots: readonly QuerySlot[]
}

/** A slot that can be in no name stands between others as an empty word. */
function listTokens(slot: QuerySlot, index: number): readonly NameToken[] {
  const words = isPrefix(slot) ? [] : splitName(slot.typed)
  return (words.length === 0 ? [''] : words).map((word, at, {length}) => ({
    word,
    slot: index,
    opensSlot: at === 0,
    closesSlot: at === Math.max(1, length) - 1,
  }))
}

function slotRange(tokens: readonly NameToken[], {start, length}: NameFind): readonly [number, number] {
  return [tokens[start]?.slot ?? 0, (tokens[start + length - 1]?.slot ?? 0) + 1]
}

/** The longest names that do not overlap, the first of equal ones; all records of a name together. */
function choose(finds: readonly Find[]): readonly (readonly Find[])[] {
  const byPlace = [...Map.groupBy(finds, ({start, length}) => `${start} ${length}`).values()]
  const sorted = byPlace.sort(([a], [b]) =>
    a === undefined || b === undefined ? 0 : b.length - a.length || a.start - b.start,
  )
  const taken = new Set<number>()
  return sorted.filter(([find]) => {
    const own = Array.from({length: find?.length ?? 0}, (_, at) => (find?.start ?? 0) + at)
    if (own.some((at) => taken.has(at))) return false
    for (const at of own) taken.add(at)
    return true
  })
}

function addNames(same: readonly Find[]): QuerySlot {
  const [first, ...others] = same[0]?.slots ?? []
  const typed = [first, ...others].map((slot) => slot?.typed).join(' ')
  const options = others.length === 0 ? (first?.options ?? []) : joinTyped(same[0]?.slots ?? [])
  const lines = options.map(stemLine)
  const names = same.flatMap(listOptions).filter((option) => {
    const line = stemLine(option)
    // Where it stands, what was typed stands too.
    const isFurther = !lines.some((known) => line.includes(known))
    if (isFurther) lines.push(line)
    return isFurther
  })
  return {typed, options: [...options, ...names]}
}

/** The words as typed, in a row, in each language that all of them may be in. */
function joinTyped(slots: readonly QuerySlot[]): readonly QueryOption[] {
  const languages = new Set(slots.flatMap(({options}) => options.map(({language}) => language)))
  return [...languages].flatMap((language) => {
    const words = slots.map(({options}) =>
      options.find((option) => option.language === language && option.origin === 'typed'),
    )
    if (words.includes(undefined)) return []
    return [{language, words: words.flatMap((option) => option?.words ?? []), origin: 'typed' as const}]
  })
}

function listOptions({group: [entity, ...forms], isShared}: NameFind): readonly QueryOption[] {
  const bit = isShared ? nameBits.shared : nameBits.own
  return forms.flatMap(([language, text, bits]) => {
    if ((bits & bit) === 0) return []
    return [{language, words: wordsOf(text), origin: 'name' as const, entity}]
  })
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(' ')
    .map((word) => word.replace(edges, ''))
    .filter((word) => word !== '')
}

/**
 * Gives the names that options were made of, for readers: an option holds a form as texts have it.
 *
 * @param options some options of an expanded query.
 * @param chunks what it was expanded by.
 * @returns each name once per record and language, in the order of the options; none for words as typed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listNames} from '#core/search/expand-names.ts'
 * const chunk = {endings: [], words: [], names: [], groups: [['org-ru', ['ru', 'Речного союза', 1, 'Речной союз']]]} as const
 * const option = {language: 'ru', words: ['Речного', 'союза'], origin: 'name', entity: 'org-ru'} as const
 * assert.deepEqual(listNames([option], [chunk]), [{entity: 'org-ru', language: 'ru', name: 'Речной союз'}])
 * ```
 */
export function listNames(
  options: Iterable<QueryOption>,
  chunks: readonly PackedNames[],
): SearchAnswer['names'] {
  const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts)
  const names = new Map(
    chunks.flatMap(({groups}) =>
      groups.flatMap(([entity, ...forms]) =>
        forms.map(
          ([language, text, , name = text]) => [keyOf(entity, language, ...wordsOf(text)), name] as const,
        ),
      ),
    ),
  )
  const listed = new Map<string, SearchAnswer['names'][number]>()
  for (const {language, words, origin, entity} of options) {
    if (origin !== 'name' || entity === undefined) continue
    const name = names.get(keyOf(entity, language, ...words)) ?? words.join(' ')
    listed.set(keyOf(entity, language, name), {entity, language, name})
  }
  return [...listed.values()]
}

/** Language and stems with a space on both sides, so that one holds another only by whole words. */
function stemLine({language, words}: QueryOption): string {
  return words.map((word) => ` ${language}:${stemWord(word, language)}`).join('') + ' '
}
