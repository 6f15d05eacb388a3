import type {CitingLanguage} from '../model/cited-work.ts'

/** Quotation marks, outer ones first. */
const marks: Readonly<Record<CitingLanguage, readonly (readonly [open: string, close: string])[]>> = {
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
}

/**
 * Sets words in quotation marks, those inside a level lower.
 *
 * @param words the words quoted.
 * @param language language of the words.
 * @returns «…„…“…» in Russian, “…‘…’…” in English; a mark without its partner stays as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {quoteWords} from '#core/citing/quote-words.ts'
 * assert.equal(quoteWords('Станция «Река»', 'ru'), '«Станция „Река“»')
 * assert.equal(quoteWords('the “River” station', 'en'), '“the ‘River’ station”')
 * ```
 */
export function quoteWords(words: string, language: CitingLanguage): string {
  const [open, close] = pairAt(language, 0)
  return `${open}${lowerMarks(words, language)}${close}`
}

function pairAt(language: CitingLanguage, depth: number): readonly [string, string] {
  const [outer = ['', ''] as const, inner = outer] = marks[language]
  return depth % 2 === 0 ? outer : inner
}

/** Marks that open, with those that close them. */
const closers: Readonly<Record<string, string>> = {'«': '»', '„': '“”', '“': '”', '‘': '’', '"': '"'}

function lowerMarks(words: string, language: CitingLanguage): string {
  const signs = [...words]
  const open: {readonly sign: string; readonly at: number}[] = []
  for (const [at, sign] of signs.entries()) {
    const last = open.at(-1)
    const isApostrophe = sign === '’' && /^[\p{L}\p{N}]/u.test(signs[at + 1] ?? '')
    if (last !== undefined && !isApostrophe && closers[last.sign]?.includes(sign) === true) {
      const [left, right] = pairAt(language, open.length)
      signs[last.at] = left
      signs[at] = right
      open.pop()
    } else if (sign in closers) open.push({sign, at})
  }
  return signs.join('')
}
