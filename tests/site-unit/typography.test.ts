import {describe, expect, it} from 'vitest'
import type {Dictionary} from '../../src/i18n/dictionary.ts'
import {dictionaries} from '../../src/i18n/index.ts'
import {setWords} from '../../src/i18n/set-words.ts'

type Rule = readonly [name: string, wrong: RegExp]

/** Where a line of the interface may not end. */
const spaces: Readonly<Record<string, readonly Rule[]>> = {
  ru: [
    ['space before a dash', / [—–]/],
    ['space behind a short word', /(?<![\p{L}\d-])[авикосуя] /iu],
    ['space by a number', /[#@] (?=%|(?!(?:из|от)\s)\p{L})|№ /u],
    ['space before a particle', / (?:бы?|ли|же?)(?!\p{L})/u],
  ],
  en: [['space by a number', /[#@] (?=%|(?!(?:of|from)\s)\p{L})|No\. |Para\. #/u]],
}

function listWords(value: unknown, path: string): [path: string, words: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => listWords(part, `${path}.${key}`))
}

function findFaults(
  words: readonly (readonly [path: string, words: string])[],
  wrong: readonly Rule[],
): string[] {
  return words.flatMap(([path, text]) =>
    wrong.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${path}: ${name}: ${text}`),
  )
}

describe.each(dictionaries)('the words of the interface in $name', (dictionary) => {
  const {language} = dictionary
  it('have no-break spaces where the language wants them', () => {
    expect(findFaults(listWords(dictionary, language), spaces[language] ?? [])).toEqual([])
  })
})

describe('a rule', () => {
  it.each([
    ['ru', 'дождь — вода'],
    ['ru', 'вода и лёд'],
    ['ru', '# текстов'],
    ['ru', 'Будь\u00A0то бы'],
    ['en', '# texts'],
    ['en', 'No. 3'],
  ])('finds what is wrong, %s: %s', (language, text) => {
    expect(findFaults([['x', text]], spaces[language] ?? [])).toHaveLength(1)
  })
})

describe('setWords', () => {
  const [any] = dictionaries
  const set = (language: string, tagline: string): string | undefined =>
    any && setWords({...any, language, tagline} satisfies Dictionary).tagline.replaceAll('\u00A0', '_')

  it('holds what stands for a number by what is counted', () => {
    expect(set('ru', 'Показано # текстов из @, п. #')).toBe('Показано #_текстов из_@, п._#')
    expect(set('en', '# texts of @, para. #: # %')).toBe('#_texts of @, para._#: #_%')
  })

  it('leaves nothing else changed', () => {
    expect(any && setWords(any)).toEqual(any)
  })
})
