import type {Language} from '#core/text/language.ts'

const scripts: Readonly<Record<Language['script'], RegExp>> = {
  Cyrl: /\p{Script=Cyrillic}/gu,
  Latn: /\p{Script=Latin}/gu,
}

/** Enough letters to tell a script, UTF-16 code units from the start of the text. */
const sample = 100_000

/** A language with the share of the letters of a text that are of its script, 0 to 1. */
export interface LanguageGuess {
  readonly language: Language
  readonly share: number
}

/**
 * Guesses the language of a text by the script of its letters.
 *
 * @param text the text.
 * @param languages those it may be in; of several with one script the first is taken.
 * @returns the language most letters speak for, `undefined` for a text without letters of any.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {guessLanguage} from '#core/ingest/guess-language.ts'
 * import {languages} from '#core/text/languages/index.ts'
 * assert.equal(guessLanguage('Идёт дождь (rain).', languages)?.language.tag, 'ru')
 * assert.equal(guessLanguage('1. —', languages), undefined)
 * ```
 */
export function guessLanguage(text: string, languages: readonly Language[]): LanguageGuess | undefined {
  const start = text.slice(0, sample)
  const count = (script: RegExp) => start.match(script)?.length ?? 0
  const letters = count(scripts.Cyrl) + count(scripts.Latn)
  const [best] = languages
    .map((language) => ({language, own: count(scripts[language.script])}))
    .toSorted((a, b) => b.own - a.own)
  if (best === undefined || best.own === 0) return undefined
  return {language: best.language, share: best.own / letters}
}
