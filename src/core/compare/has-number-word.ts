import type {LanguageTag} from '../model/corpus-document.ts'

/**
 * Words by the number they stand for, cardinals, ordinals and compounds (`трёхсторонний`): lower case,
 * `е` for `ё`. They are wide on purpose: a word only answers digits of the other side.
 */
const words: Readonly<Record<LanguageTag, Readonly<Record<string, RegExp>>>> = {
  ru: {
    '0': /(?<!\p{L})(?:ноль|нул\p{L}+)/u,
    '0.5': /(?<!\p{L})(?:половин\p{L}+|пол\p{L}+)/u,
    '1': /(?<!\p{L})(?:один|одн\p{L}+|перв\p{L}+)/u,
    '2': /(?<!\p{L})(?:дв[ауео]\p{L}*|втор\p{L}+|об[ае]\p{L}*)/u,
    '3': /(?<!\p{L})(?:тр(?:и|е[хм]|ое|оих)\p{L}*|трет\p{L}+)/u,
    '4': /(?<!\p{L})четы?[вр]\p{L}+/u,
    '5': /(?<!\p{L})пят\p{L}+/u,
    '6': /(?<!\p{L})шест\p{L}+/u,
    '7': /(?<!\p{L})(?:сем[ьи]\p{L}*|седьм\p{L}+)/u,
    '8': /(?<!\p{L})вос(?:ем|ьм)\p{L}+/u,
    '9': /(?<!\p{L})девят\p{L}+/u,
    '10': /(?<!\p{L})десят\p{L}+/u,
    '11': /(?<!\p{L})одиннадцат\p{L}+/u,
    '12': /(?<!\p{L})(?:двенадцат\p{L}+|дюжин\p{L}*)/u,
    '100': /(?<!\p{L})(?:сто|ста|сот\p{L}+)(?!\p{L})/u,
  },
  en: {
    '0': /\b(?:zero|no)\b/u,
    '0.5': /\bhal(?:f|ves)/u,
    '1': /\b(?:one|first|once|single|an?)\b/u,
    '2': /\b(?:two|second|twice|both)/u,
    '3': /\b(?:three|third|thrice)/u,
    '4': /\b(?:four(?!teen)|quarter)/u,
    '5': /\b(?:five|fifth)/u,
    '6': /\bsix(?!teen)/u,
    '7': /\bseven(?!teen)/u,
    '8': /\beight(?!een)/u,
    '9': /\b(?:nine|ninth)(?!teen)/u,
    '10': /\b(?:ten|tenth|tens|decades?)\b/u,
    '11': /\beleven/u,
    '12': /\b(?:twelve|twelfth|dozens?)\b/u,
    '100': /\bhundred/u,
  },
}

/**
 * Tells whether a text has a number in words.
 *
 * @param text any text.
 * @param language BCP 47 tag; of a language that is not known no words are.
 * @param value the number: a half, 0 to 12, or 100.
 * @returns `false` also for numbers whose words are not looked for.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {hasNumberWord} from '#core/compare/has-number-word.ts'
 * assert.equal(hasNumberWord('Третий созыв', 'ru', '3'), true)
 * assert.equal(hasNumberWord('the fourteenth session', 'en', '4'), false)
 * ```
 */
export function hasNumberWord(text: string, language: LanguageTag, value: string): boolean {
  return words[language]?.[value]?.test(text.toLowerCase().replaceAll('ё', 'е')) === true
}
