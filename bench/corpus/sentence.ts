import {createFact, createOpener} from './facts.ts'
import {adjectives, nouns, verbs} from './lexicon.ts'
import type {Adjective, Noun, Verb} from './lexicon.ts'
import type {Bilingual} from './bilingual.ts'
import type {RussianCase} from './inflect-russian.ts'
import type {Random} from './random.ts'

/** A noun with at most one adjective and one genitive. */
export interface NounPhrase {
  readonly noun: Noun
  readonly adjective: Adjective | undefined
  readonly plural: boolean
  readonly of: NounPhrase | undefined
}

/** A preposition of both languages with the case it takes in Russian. */
export interface Preposition extends Bilingual {
  readonly case: RussianCase
}

/** What the subject does to what. */
export interface Predicate {
  readonly verb: Verb
  readonly object: NounPhrase
}

/** A sentence as meaning; `render-sentence.ts` says it in Russian and in English. */
export interface Sentence {
  readonly opener: Bilingual | undefined
  readonly subject: NounPhrase
  readonly predicate: Predicate
  readonly phrases: readonly {readonly preposition: Preposition; readonly object: NounPhrase}[]
  readonly second: Predicate | undefined
  readonly fact: Bilingual | undefined
}

const prepositions: readonly Preposition[] = [
  {ru: 'в рамках', en: 'within', case: 'gen'},
  {ru: 'на основе', en: 'on the basis of', case: 'gen'},
  {ru: 'с учётом', en: 'with regard to', case: 'gen'},
  {ru: 'в соответствии с', en: 'in accordance with', case: 'ins'},
  {ru: 'для', en: 'for', case: 'gen'},
  {ru: 'в области', en: 'in the field of', case: 'gen'},
  {ru: 'по итогам', en: 'following', case: 'gen'},
  {ru: 'до начала', en: 'before the start of', case: 'gen'},
  {ru: 'при поддержке', en: 'with the support of', case: 'gen'},
  {ru: 'наряду с', en: 'along with', case: 'ins'},
  {ru: 'согласно', en: 'according to', case: 'dat'},
  {ru: 'в отношении', en: 'with respect to', case: 'gen'},
]

/** Make one sentence of 10 to 35 words; names, dates and numbers come in about half of them. */
export function createSentence(random: Random): Sentence {
  const phrases = Array.from({length: random.between(0, 2)}, () => ({
    preposition: random.pickByRank(prepositions),
    object: createNounPhrase(random, 0.3),
  }))
  return {
    opener: random.chance(0.35) ? createOpener(random) : undefined,
    subject: createNounPhrase(random, 0.5),
    predicate: createPredicate(random),
    phrases,
    second: random.chance(0.35) ? createPredicate(random) : undefined,
    fact: random.chance(0.25) ? createFact(random) : undefined,
  }
}

/**
 * Make a noun phrase.
 * @param genitive probability, 0 to 1, that another noun depends on it
 */
export function createNounPhrase(random: Random, genitive: number): NounPhrase {
  return {
    noun: random.pickByRank(nouns),
    adjective: random.chance(0.6) ? random.pickByRank(adjectives) : undefined,
    plural: random.chance(0.35),
    of: random.chance(genitive) ? createNounPhrase(random, 0) : undefined,
  }
}

function createPredicate(random: Random): Predicate {
  return {verb: random.pickByRank(verbs), object: createNounPhrase(random, 0.5)}
}
