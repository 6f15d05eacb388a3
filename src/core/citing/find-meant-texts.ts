import type {DocumentId} from '../model/corpus-document.ts'
import {rankTexts, type NamedText} from './rank-texts.ts'
import type {AskedPlace} from './read-asked-places.ts'
import type {AskedReference} from './read-reference.ts'

/** What a query that may be a reference means. */
export interface MeantTexts {
  /** Best first. */
  readonly texts: readonly DocumentId[]
  /** Whether the query tells which text is meant, not only a place that any text may have. */
  readonly isNamed: boolean
}

const none: MeantTexts = {texts: [], isNamed: false}
/** No paragraph has a higher number, but a resolution may. */
const mostDigits = 3

/** A number without a word for what it counts: «9» of «протокол 9», but also «20» of «20 человек». */
const isBare = ({from}: AskedPlace): boolean =>
  from.every(({unit, label}) => unit === 'any' && !label.startsWith('['))

/** Nobody writes «7.1» who counts something. */
const isNested = ({from: [step, ...inner]}: AskedPlace): boolean =>
  inner.length > 0 || step?.label.includes('.') === true

const isLong = ({from: [step]}: AskedPlace): boolean => (step?.label.length ?? 0) > mostDigits

function fitsWhole({numbers, words}: AskedReference, text: NamedText): boolean {
  const fits = (part: Partial<AskedReference>): boolean =>
    rankTexts({dates: [], numbers: [], words: [], places: [], ...part}, [text]).length > 0
  return numbers.every((number) => fits({numbers: [number]})) && words.every((word) => fits({words: [word]}))
}

/**
 * Finds the texts that a query names a place in. Unlike a reference in a box of its own it may as well be words to
 * look for, «20 человек», «резолюция 2254»: then it means no text.
 *
 * @param asked the query read as a reference.
 * @param texts the texts to choose from.
 * @returns no texts where the query need not be a reference: where it has words or a number that no text is known
 *   by and its place is only a number, and where it names no place and only a year.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMeantTexts} from '#core/citing/find-meant-texts.ts'
 * import {readReference} from '#core/citing/read-reference.ts'
 * const texts = [{id: 'a', date: '2031', kind: 'protocol' as const, titles: {en: 'Minutes on Rain'}}]
 * const find = (query: string) => findMeantTexts(readReference(query, () => false)!, texts).texts
 * assert.deepEqual([find('2031 protocol 9'), find('20 people')], [['a'], []])
 * ```
 */
export function findMeantTexts(asked: AskedReference, texts: readonly NamedText[]): MeantTexts {
  const {document, address, dates, numbers, words, places} = asked
  const ranked = rankTexts(asked, texts)
  if (document !== undefined || address !== undefined) return {texts: ranked, isNamed: document !== undefined}
  const isNamed = dates.length + numbers.length + words.length > 0
  const known = new Map(texts.map((text) => [text.id, text]))
  const whole = ranked.filter((id) => {
    const text = known.get(id)
    return text !== undefined && fitsWhole(asked, text)
  })
  if (places.length === 0) {
    const isYear = words.length + numbers.length === 0 && dates.every((date) => /^\d{4}$/.test(date))
    return isYear || dates.length + numbers.length === 0 ? none : {texts: whole, isNamed}
  }
  if (!places.every(isBare)) return {texts: ranked, isNamed}
  if (places.some(isLong)) return none
  return isNamed || places.some(isNested) ? {texts: whole, isNamed} : none
}
