/**
 * Spelling of all our own words, by Debian's dictionaries, the names of the authority files, and words.ru.txt and
 * words.en.txt: what is right and known to none of them is added there, one word a line in its base form.
 */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {hasHunspell, listUnknown} from './find-hunspell.ts'
import {ownFolders, readInterface, readProse, type Prose} from './read-prose.ts'
import {findUnmarkedYo, listRussian, spellWithYo} from './typographic-rules.ts'

const languages = ['ru', 'en'] as const
type Language = (typeof languages)[number]

const isTested = hasHunspell()
if (!isTested) console.warn('no hunspell with Russian and English: the spelling is not tested')

/** A word of our lists is found in every form, as names are. */
function readWordList(language: Language): readonly AuthorityRecord[] {
  const words = readFileSync(`tests/content/words.${language}.txt`, 'utf8').split('\n').filter(Boolean)
  return words.map((text, index) => ({
    id: `word-${language}-${index}`,
    type: 'event',
    labels: {},
    aliases: {[language]: [{text, isAdjective: /(?:ый|ий|ой)$/.test(text)}]},
  }))
}

const records = [
  ...ownFolders.flatMap((folder) => readAuthorities(`${folder}/authorities`).records),
  ...languages.flatMap(readWordList),
]
const matchers = languages.map((language) => createMatcher(records, language))

/** The text with what names somebody or something blanked out. */
function dropNames(text: string): string {
  const signs = text.split('')
  for (const {span} of matchers.flatMap((matcher) => matcher.findMentions(text))) {
    signs.fill(' ', span.start, span.end)
  }
  return signs.join('')
}

/** Misspelt words with the first place of each; a word is judged by the language of its letters. */
function findMisspelt(prose: readonly Prose[]): readonly string[] {
  const places = {ru: new Map<string, string>(), en: new Map<string, string>()}
  for (const {at, text} of prose) {
    for (const [word] of dropNames(text).matchAll(/(?<![\p{L}\p{N}])\p{L}{2,}(?:['’]\p{L}+)*/gu)) {
      const known = places[/\p{Script=Cyrillic}/u.test(word) ? 'ru' : 'en']
      const plain = word.replaceAll('’', "'")
      if (!known.has(plain)) known.set(plain, at)
    }
  }
  return languages.flatMap((language) =>
    [...listUnknown(places[language].keys(), language)].map(
      (word) => `${word}: ${places[language].get(word) ?? 'part of a word'}`,
    ),
  )
}

describe.skipIf(!isTested)('spelling', () => {
  it.each([
    ['texts, pages and notes', readProse()],
    ['the interface', readInterface()],
  ])('%s', (_, prose) => {
    expect(prose).not.toEqual([])
    expect(findMisspelt(prose)).toEqual([])
  })

  it('writes ё where the dictionary knows the word with it', () => {
    const listMissing = (prose: readonly Prose[]) => {
      const words = listRussian(prose)
      const candidates = new Set([...words.keys()].flatMap(spellWithYo))
      return findUnmarkedYo(words, candidates.difference(listUnknown(candidates, 'ru')))
    }
    expect(listMissing([...readProse(), ...readInterface()])).toEqual([])
    expect(listMissing([{at: 'x:1', language: 'ru', text: 'Отчет прочли все.'}])).toEqual(['x:1: отчет'])
  })

  it('is told from a slip in either language, and knows a name in every case', () => {
    const slip = (language: Language, text: string) => findMisspelt([{at: 'x:1', language, text}])
    expect(slip('ru', 'Учасники довольны Анной Ветровой.')).toEqual(['Учасники: x:1'])
    expect(slip('en', 'They recieved Anna Vetrova’s «письмо» and its «ответь».')).toEqual(['recieved: x:1'])
  })
})
