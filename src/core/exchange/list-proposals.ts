import {namedUnits, type Decision} from '../align/decisions.ts'
import {createDecisionHasher} from '../align/hash-decision.ts'
import {listReview, type ReviewItem} from '../align/list-review.ts'
import type {Side} from '../align/propose-decision.ts'
import type {LanguageTag} from '../model/corpus-document.ts'
import type {ReviewData} from './review-text.ts'

/** What a person may decide about a bead, if the aligner is right about it. */
export interface Proposal extends Omit<ReviewItem, 'at'> {
  /** A pin; or for a gap one decision per unit, with reasons yet to be written. */
  readonly decisions: readonly Decision[]
  readonly languages: Readonly<Record<Side, LanguageTag>>
  /** Beginning of the words of each side, in one line; empty where there are none. */
  readonly words: Readonly<Record<Side, string>>
}

/** UTF-16 code units of the words shown. */
const mostShown = 72

function shorten(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  if (line.length <= mostShown) return line
  const end = line.lastIndexOf(' ', mostShown)
  return `${line.slice(0, end > 0 ? end : mostShown).toWellFormed()}…`
}

/**
 * Writes down what the aligner would decide about the beads that wait for a person, the most doubtful first.
 *
 * @param data the text.
 * @param languages of the interface: each has a reason of its own.
 * @returns proposals; empty where nothing is left to decide.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listProposals} from '#core/exchange/list-proposals.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const bead = {from: ['p1'], to: ['p1'], score: 0.4, origin: 'length' as const, block: 'body'}
 * const languages = {from: 'ru', to: 'en'}
 * const level = (...beads: (typeof bead)[]) => ({languages, beads, order: {from: ['p1'], to: ['p1']}})
 * const witness = {source: 'own words', rights: 'CC0-1.0'}
 * const ru: Edition = {id: 'rain/ru', language: 'ru', role: 'digest', witness, divisions: []}
 * const [proposal] = listProposals({
 *   languages,
 *   paragraphs: level(bead),
 *   clauses: level(),
 *   units: {from: new Map([['p1', {text: 'Дождь'}]]), to: new Map([['p1', {text: 'Rain'}]])},
 *   editions: {from: ru, to: {...ru, id: 'rain/en', language: 'en'}},
 * }, ['ru', 'en'])
 * assert.deepEqual(proposal?.decisions, [{kind: 'pin', from: ['p1'], to: ['p1']}])
 * assert.deepEqual(proposal.words, {from: 'Дождь', to: 'Rain'})
 * ```
 */
export function listProposals(data: ReviewData, languages: readonly LanguageTag[]): readonly Proposal[] {
  const {editions, units} = data
  const hash = createDecisionHasher(editions.from, editions.to)
  const withHash = (decision: Decision): Decision => {
    const text = hash(namedUnits(decision, data.languages.from))
    return text === undefined ? decision : {...decision, text}
  }
  const reason = Object.fromEntries(languages.map((language) => [language, '']))
  return listReview(data).flatMap(({at, ...item}): Proposal[] => {
    const bead = data[item.level].beads[at]
    if (bead === undefined) return []
    const wordsOf = (side: Side): string =>
      shorten(bead[side].map((id) => units[side].get(id)?.text ?? '').join(' '))
    const gaps = (side: Side): readonly Decision[] =>
      bead[side].map((id) => ({kind: 'untranslated', id, side: data.languages[side], reason}))
    const isGap = bead.from.length === 0 || bead.to.length === 0
    const decisions: readonly Decision[] = isGap
      ? [...gaps('from'), ...gaps('to')]
      : [{kind: 'pin', from: bead.from, to: bead.to}]
    const words = {from: wordsOf('from'), to: wordsOf('to')}
    return [{...item, decisions: decisions.map(withHash), languages: data.languages, words}]
  })
}
