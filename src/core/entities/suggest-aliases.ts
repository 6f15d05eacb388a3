import type {EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {listNames} from './list-names.ts'

/** A name of another language that an unmatched one may render. */
export interface AliasSuggestion {
  readonly entity: EntityId
  /** Name of the record that sounds alike. */
  readonly name: string
}

const fewestConsonants = 3
/** Latin spellings of one sound, longer first; `h` also stands for `kh`, and `y` is a vowel. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ts|tz|z(?!h)/gu, 's'],
  [/dzh|zh|dj|j/gu, 'j'],
  [/tch|ch/gu, 'c'],
  [/kkh|kh|gh/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/ck|q|c(?![eiy])/gu, 'k'],
]

/**
 * Spells a name by its consonants, as it keeps them from one script to the other.
 *
 * @param latin the name in Latin letters.
 * @returns `a` for a vowel in front and the consonants, doubled ones once; `undefined` for fewer than three.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {spellConsonants} from '#core/entities/suggest-aliases.ts'
 * assert.equal(spellConsonants('Yermekbayev'), spellConsonants('Ermekbaev'))
 * assert.equal(spellConsonants('Kakharov'), 'khrv')
 * assert.equal(spellConsonants('Lee'), undefined)
 * ```
 */
export function spellConsonants(latin: string): string | undefined {
  const letters = latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/gu, '')
  const spelt = sounds.reduce((text, [from, to]) => text.replace(from, to), letters)
  const consonants = spelt.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1')
  if (consonants.length < fewestConsonants) return undefined
  return (/^[aeiouy]/u.test(letters) ? 'a' : '') + consonants
}

/**
 * Makes a finder of persons and places whose name in another language sounds like an unmatched one.
 * It suggests and never matches: names from the Chinese are spelt by other rules (`Циндао`, `Qingdao`),
 * and short ones collide.
 *
 * @param records authority file.
 * @param toLatin transliteration, as that of the package `transliteration`.
 * @returns gives the suggestions for a name in a language, each record once; mostly none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createSuggester} from '#core/entities/suggest-aliases.ts'
 * const records = [{id: 'place-omsk', type: 'place' as const, labels: {en: 'Omsk'}, aliases: {}}]
 * const suggest = createSuggester(records, (text) => (text === 'Омск' ? 'Omsk' : text))
 * assert.deepEqual(suggest('Омск', 'ru'), [{entity: 'place-omsk', name: 'Omsk'}])
 * ```
 */
export function createSuggester(
  records: readonly AuthorityRecord[],
  toLatin: (text: string) => string,
): (name: string, language: LanguageTag) => readonly AliasSuggestion[] {
  const known = new Map<string, (AliasSuggestion & {readonly language: LanguageTag})[]>()
  for (const record of records) {
    if (record.type !== 'person' && record.type !== 'place') continue
    for (const language of new Set([...Object.keys(record.labels), ...Object.keys(record.aliases)])) {
      for (const {text, isAdjective} of listNames(record, language)) {
        const spelling = isAdjective === true ? undefined : spellConsonants(toLatin(text))
        if (spelling === undefined) continue
        const list = known.get(spelling) ?? []
        list.push({entity: record.id, name: text, language})
        known.set(spelling, list)
      }
    }
  }
  return (name, language) => {
    const alike = (known.get(spellConsonants(toLatin(name)) ?? '') ?? []).filter(
      (item) => item.language !== language,
    )
    return [...new Map(alike.map(({entity, name: other}) => [entity, {entity, name: other}])).values()]
  }
}
