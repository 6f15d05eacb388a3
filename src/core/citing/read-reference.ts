import {findDates} from '../dates/find-dates.ts'
import type {DocumentId, Span} from '../model/corpus-document.ts'
import {stopWords} from '../search/stop-words.ts'
import {foldText} from '../text/fold.ts'
import {languages} from '../text/languages/index.ts'
import {blank} from './blank.ts'
import {readAskedPlaces, type AskedPlace} from './read-asked-places.ts'
import {emptyReferenceWords} from './reference-words.ts'

/** A reference as typed, taken apart. */
export interface AskedReference {
  /** Text named by its id. */
  readonly document?: DocumentId
  /** Dates of the text, EDTF. */
  readonly dates: readonly string[]
  /** Numbers of the text. */
  readonly numbers: readonly string[]
  /** Other words that may tell the text, folded. */
  readonly words: readonly string[]
  /** Address inside the text, as `p9c2`: then there are no `places`. */
  readonly address?: string
  /** Empty for a whole text. */
  readonly places: readonly AskedPlace[]
}

/** Nobody types more; an address with selected words behind it is cut after the address. */
const longestQuery = 400
const longestAddress = 2000
const mostWords = 24
const inside = String.raw`(?:[a-z]+\d{0,4}\.){0,3}(?:(?:[pht]|note)\d|(?:title|preamble|closing|signatures|front)(?:-\d|c\d))[a-z\d.-]*`
/** `p9c2` alone, but not the word `protocol`. */
const address = new RegExp(`^${inside}(?::${inside})?$`)
/** Behind a `#` stands nothing else. */
const fragments = /^[a-z][a-z\d.:-]*$/

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `https://example.org/ru/rain-2031/index.html#p9:~:text=…`, `/rain-2031/`, `rain-2031#p9`. */
function readLink(word: string): Pick<AskedReference, 'document' | 'address'> | undefined {
  const at = word.indexOf('#')
  const [path, fragment] = at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
  const inner = decode(fragment.split(':~:', 1)[0] ?? '')
  const isLink = /^(?:(?:https?|file):|\.{0,2}\/)/i.test(path) || fragments.test(inner)
  if (!isLink) return undefined
  const parts = decode(path.split('?', 1)[0] ?? '').split('/')
  const document = parts.findLast((part) => part !== '' && part !== 'index.html')
  return {...(document === undefined ? {} : {document}), ...(inner === '' ? {} : {address: inner})}
}

function readDates(text: string): {readonly dates: readonly string[]; readonly spans: readonly Span[]} {
  const found = languages.flatMap((language) => findDates(text, language))
  const spans = found.map(({span}) => span)
  const years = [
    ...blank(text, spans).matchAll(/(?<![\p{L}\p{N}.№/-])(?<!№\s)(?:1[5-9]|20)\d\d(?![\p{L}\p{N}]|\.\d)/gu),
  ]
  return {
    dates: [...new Set([...found.flatMap(({value}) => value ?? []), ...years.map(([year]) => year)])],
    spans: [...spans, ...years.map(({index}) => ({start: index, end: index + 4}))],
  }
}

/**
 * Takes a typed reference apart: what names the text, and what names the place in it, in either language.
 *
 * @param query as typed; of a long one only the beginning counts.
 * @param isText tells whether a word is the id of a text.
 * @returns what was understood, words that name nothing among `words`; `undefined` where nothing was asked for.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReference} from '#core/citing/read-reference.ts'
 * const asked = readReference('протокол 2024 года, п. 9', () => false)
 * assert.deepEqual([asked?.dates, asked?.words, asked?.places.length], [['2024'], ['протокол'], 1])
 * ```
 */
export function readReference(query: string, isText: (word: string) => boolean): AskedReference | undefined {
  const plain = query
    .slice(0, longestAddress)
    .replace(/[\s\u00ad\u200b\u2060]+/gu, ' ')
    .trim()
  let named: Pick<AskedReference, 'document' | 'address'> = {}
  const others = plain
    .split(' ')
    .filter((word) => {
      const bare = word.replace(/[,;]+$/, '')
      const link = isText(bare) ? {document: bare} : address.test(bare) ? {address: bare} : readLink(bare)
      if (link === undefined) return true
      named = {...named, ...link}
      return false
    })
    .join(' ')
    .slice(0, longestQuery)
  const {dates, spans} = readDates(others)
  const {places, numbers, rest} = readAskedPlaces(blank(others, spans))
  const words = readWords(rest)
  const hasPlace = places.length > 0 || Object.keys(named).length > 0
  if (!hasPlace && dates.length + numbers.length + words.length === 0) return undefined
  return {...named, dates, numbers, words, places: named.address === undefined ? places : []}
}

function readWords(rest: string): readonly string[] {
  const words = foldText(rest).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !stopWords.has(word) && !emptyReferenceWords.has(word))
  return [...new Set(telling)].slice(0, mostWords)
}
