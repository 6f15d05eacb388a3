import type {Adjective, Noun, NounClass} from './lexicon.ts'

/** The cases that the sentences use; the accusative is that of things, not of persons. */
export type RussianCase = 'nom' | 'gen' | 'dat' | 'acc' | 'ins'

const cases: readonly RussianCase[] = ['nom', 'gen', 'dat', 'acc', 'ins']

// Endings in the order of `cases`, `-` for none; singular, then plural.
const nounEndings: Readonly<Record<NounClass, readonly [string, string]>> = {
  m: ['- а у - ом', 'ы ов ам ы ами'],
  mk: ['- а у - ом', 'и ов ам и ами'],
  f: ['а ы е у ой', 'ы - ам ы ами'],
  fk: ['а и е у ой', 'и - ам и ами'],
  ii: ['я и и ю ей', 'и й ям и ями'],
  ie: ['е я ю е ем', 'я й ям я ями'],
  o: ['о а у о ом', 'а - ам а ами'],
  ost: ['ь и и ь ью', 'и ей ям и ями'],
}

const adjectiveEndings = {
  masculine: 'ый ого ому ый ым',
  feminine: 'ая ой ой ую ой',
  neuter: 'ое ого ому ое ым',
  plural: 'ые ых ым ые ыми',
}

/**
 * Decline a noun.
 * @returns the word form; the rules know the declensions of the lexicon, not of Russian at large
 */
export function inflectNoun(noun: Noun, russianCase: RussianCase, plural: boolean): string {
  return noun.stem + endingOf(nounEndings[noun.class][plural ? 1 : 0], russianCase)
}

/**
 * Decline an adjective so that it agrees with its noun.
 * @returns the word form
 */
export function inflectAdjective(
  adjective: Adjective,
  noun: Noun,
  russianCase: RussianCase,
  plural: boolean,
): string {
  const ending = endingOf(adjectiveEndings[plural ? 'plural' : genderOf(noun.class)], russianCase)
  return adjective.stem + (adjective.velar ? ending.replace('ы', 'и') : ending)
}

function genderOf(nounClass: NounClass): 'masculine' | 'feminine' | 'neuter' {
  if (nounClass === 'm' || nounClass === 'mk') return 'masculine'
  return nounClass === 'ie' || nounClass === 'o' ? 'neuter' : 'feminine'
}

function endingOf(endings: string, russianCase: RussianCase): string {
  const ending = endings.split(' ')[cases.indexOf(russianCase)] ?? ''
  return ending === '-' ? '' : ending
}
