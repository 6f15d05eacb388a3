import {inflectAdjective, inflectNoun} from './inflect-russian.ts'
import type {RussianCase} from './inflect-russian.ts'
import type {NounPhrase, Sentence} from './sentence.ts'

/** Say a sentence in Russian, with its full stop. */
export function renderRussian(sentence: Sentence): string {
  const {opener, subject, predicate, phrases, second, fact} = sentence
  const person = subject.plural ? 'ют' : 'ет'
  const words = [
    opener?.ru,
    russianPhrase(subject, 'nom'),
    predicate.verb.stem + person,
    russianPhrase(predicate.object, 'acc'),
    ...phrases.map(({preposition, object}) => `${preposition.ru} ${russianPhrase(object, preposition.case)}`),
    second && `и ${second.verb.stem}${person} ${russianPhrase(second.object, 'acc')}`,
  ]
  return closeSentence(words, fact?.ru)
}

/**
 * Say a sentence in English.
 * @param split true to make two English sentences where there are two predicates
 * @returns one sentence, or two, each with its full stop
 */
export function renderEnglish(sentence: Sentence, split: boolean): readonly string[] {
  const {opener, subject, predicate, phrases, second, fact} = sentence
  const start = [
    opener?.en,
    englishPhrase(subject),
    englishVerb(predicate.verb.en, subject.plural),
    englishPhrase(predicate.object),
    ...phrases.map(({preposition, object}) => `${preposition.en} ${englishPhrase(object)}`),
  ]
  if (!second) return [closeSentence(start, fact?.en)]
  const rest = `${englishVerb(second.verb.en, subject.plural)} ${englishPhrase(second.object)}`
  if (!split) return [closeSentence([...start, `and ${rest}`], fact?.en)]
  return [
    closeSentence(start, undefined),
    closeSentence([subject.plural ? 'They also' : 'It also', rest], fact?.en),
  ]
}

/** Say a noun phrase in Russian, in a case: `совместной комиссии государств`. */
export function russianPhrase(phrase: NounPhrase, russianCase: RussianCase): string {
  const {noun, adjective, plural, of} = phrase
  const words = [
    adjective && inflectAdjective(adjective, noun, russianCase, plural),
    inflectNoun(noun, russianCase, plural),
    of && russianPhrase(of, 'gen'),
  ]
  return joinWords(words)
}

/** Say a noun phrase in English with its article: `the joint commission of the states`. */
export function englishPhrase(phrase: NounPhrase): string {
  const {noun, adjective, plural, of} = phrase
  const article = plural && !of ? undefined : 'the'
  return joinWords([
    article,
    adjective?.en,
    plural ? englishPlural(noun.en) : noun.en,
    of && `of ${englishPhrase(of)}`,
  ])
}

function closeSentence(words: readonly (string | undefined)[], fact: string | undefined): string {
  const text = joinWords(words) + (fact ? `, ${fact}` : '')
  // A closing `г.` brings its own stop.
  return text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.')
}

function joinWords(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ')
}

function englishPlural(noun: string): string {
  if (/[^aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function englishVerb(verb: string, plural: boolean): string {
  return plural ? verb : englishPlural(verb)
}
