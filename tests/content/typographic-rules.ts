/** What good type asks of our own words; received texts are printed as they are. */
import type {Prose} from './read-prose.ts'

export interface TypographicRule {
  readonly name: string
  /** What breaks the rule, each with what stands around it. */
  readonly find: (prose: Prose) => readonly string[]
  /** For the test of the rule itself. */
  readonly wrong: Prose
  readonly right: Prose
}

const ru = (text: string): Prose => ({at: 'ru.md:1', language: 'ru', text})
const en = (text: string): Prose => ({at: 'en.md:1', language: 'en', text})

/** Matches of a pattern with some signs before and after. */
function match(pattern: RegExp, language?: Prose['language']): TypographicRule['find'] {
  return ({text, language: own}) =>
    language !== undefined && language !== own
      ? []
      : Array.from(text.matchAll(pattern), ({0: found, index}) =>
          text.slice(Math.max(0, index - 15), index + found.length + 15),
        )
}

/** Marks of a quotation and of one inside it, by language; words of the other language keep its marks. */
const quotes = {
  ru: {outer: '«»', inner: '„“', foreign: /“[^“”]*”/g, isForeign: (quoted: string) => !hasCyrillic(quoted)},
  en: {outer: '“”', inner: '‘’', foreign: /«[^«»]*»/g, isForeign: hasCyrillic},
} as const

function hasCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text)
}

/** Reads the marks one after the other: they stand in pairs, and a pair inside another is an inner one. */
function findLooseQuotes({text, language}: Prose): readonly string[] {
  const {outer, inner, foreign, isForeign} = quotes[language]
  const own = text
    .replaceAll(foreign, (quoted) => (isForeign(quoted) ? '' : quoted))
    .replaceAll(/(?<=\p{L})’(?=\p{L})/gu, '')
  let open = ''
  for (const [mark] of own.matchAll(/[«»„“”‘’]/g)) {
    const [opening, closing] =
      open === '' ? [outer[0], ''] : open.length === 1 ? [inner[0], outer[1]] : ['', inner[1]]
    if (mark === opening) open += mark
    else if (mark === closing) open = open.slice(0, -1)
    // What is left of this sign at the end of a word is an apostrophe.
    else if (mark !== '’') return [text]
  }
  return open === '' ? [] : [text]
}

export const typographicRules: readonly TypographicRule[] = [
  {
    name: 'quotation marks are those of the language, in pairs, other ones inside',
    find: findLooseQuotes,
    wrong: ru('Он сказал: «Пойдём в “Лодку»'),
    right: ru('Вывеска «Кафе „Лодка“», по-английски “Café”.'),
  },
  {
    name: 'no straight quotation mark or apostrophe',
    find: match(/["']/g),
    wrong: en("the river's bank"),
    right: en('the river’s bank'),
  },
  {
    name: 'no hyphen in the place of a dash',
    find: match(/\s--?\s|\S--\S/g),
    wrong: ru('Река - широкая.'),
    right: ru('Река — широкая, что-то вроде озера.'),
  },
  {
    name: 'an en dash between the ends of a stretch',
    find: match(/(?<![\p{L}\d.-])(?:\d+|[IVX]+)-(?:\d+|[IVX]+)(?![\p{L}\d-])/gu),
    wrong: en('pages 3-5'),
    right: en('pages 3–5, from 2031-04-03 on'),
  },
  {
    name: 'a Russian dash is long and stands between spaces',
    find: match(/\s–\s|[^\s(«]—|—[^\s,.»)]/g, 'ru'),
    wrong: ru('Мост – старый.'),
    right: ru('Мост — старый.'),
  },
  {
    name: 'an English dash is long and stands between words',
    find: match(/\s[–—]\s?|—\s/g, 'en'),
    wrong: en('The bridge holds — for now.'),
    right: en('The bridge—an old one—holds.'),
  },
  {name: 'one space at a time', find: match(/\s{2,}/g), wrong: en('It  rains.'), right: en('It rains.')},
  {
    name: 'no space before a stop or inside brackets',
    find: match(/\s[,.;:!?)\]»”](?=\s|$)|[([«“„]\s/g),
    wrong: ru('Дождь , ветер.'),
    right: ru('Дождь, ветер (и снег).'),
  },
  {name: 'three dots are one sign', find: match(/\.{2,}/g), wrong: ru('И вот...'), right: ru('И вот…')},
  {name: 'a space after №', find: match(/№\S/g), wrong: ru('Протокол №3'), right: ru('Протокол № 3')},
]

/** Right with е and with ё, in different meanings. */
const twofold =
  /^(?:все|всем|лет|мер|нем|перед|самое|черта|чем|(?:заметк|падеж|первоочередн)\p{L}*|\p{L}+ен[аоы])$/u

/** A word that is right with ё alone; `isKnown` says of a word with ё whether there is one. */
function isUnmarked(word: string, isKnown: (marked: string) => boolean): boolean {
  return !twofold.test(word) && spellWithYo(word).some(isKnown)
}

/** The word with each е in turn as ё. */
export function spellWithYo(word: string): readonly string[] {
  return Array.from(word.matchAll(/е/g), ({index}) => `${word.slice(0, index)}ё${word.slice(index + 1)}`)
}

/** Russian words in small letters with the places where they stand. */
export function listRussian(prose: readonly Prose[]): ReadonlyMap<string, string> {
  const words = prose
    .filter(({language}) => language === 'ru')
    .flatMap(({at, text}) =>
      Array.from(text.toLowerCase().matchAll(/\p{Script=Cyrillic}+/gu), ([word]) => [word, at] as const),
    )
  return new Map(words)
}

/**
 * Words with е that are written with ё elsewhere.
 *
 * @param words words with their places.
 * @param marked words with ё that there are.
 * @returns place and word.
 */
export function findUnmarkedYo(
  words: ReadonlyMap<string, string>,
  marked: ReadonlySet<string>,
): readonly string[] {
  return [...words]
    .filter(([word]) => isUnmarked(word, (other) => marked.has(other)))
    .map(([word, at]) => `${at}: ${word}`)
}
