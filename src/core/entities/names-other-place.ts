import type {Choice} from './choose-names.ts'
import type {NameGrammar} from './name-grammar.ts'

/** Longest word before a place's name that is looked at, with its space. */
const reach = 20

/**
 * Tells whether a side of the world before a place's name makes it another place: `Южная Корея` is
 * not `Корея`.
 *
 * @param choice name chosen for a place of the text.
 * @param text the text.
 * @param grammar its language's sides of the world.
 * @returns `true` for a state or place after a capitalised side of the world.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {namesOtherPlace} from '#core/entities/names-other-place.ts'
 * const record = {id: 'place-korea', type: 'place', labels: {en: 'Korea'}, aliases: {}} as const
 * const name = {record, text: 'Korea', inflect: true, caseExact: false}
 * const grammar = findNameGrammar('en')
 * assert.equal(namesOtherPlace({start: 6, end: 11, name}, 'South Korea', grammar), true)
 * assert.equal(namesOtherPlace({start: 3, end: 8, name}, 'In Korea', grammar), false)
 * ```
 */
export function namesOtherPlace(choice: Choice, text: string, grammar: NameGrammar): boolean {
  const {type} = choice.name.record
  if ((type !== 'place' && type !== 'state') || grammar.sidesOfTheWorld === undefined) return false
  return grammar.sidesOfTheWorld.test(text.slice(Math.max(0, choice.start - reach), choice.start))
}
