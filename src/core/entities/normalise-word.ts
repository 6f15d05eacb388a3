import {lookAlikes} from '#core/text/look-alikes.ts'

function replaceLookAlikes(word: string, from: string, to: string): string {
  let replaced = ''
  for (const letter of word) {
    const at = from.indexOf(letter)
    replaced += at < 0 ? letter : (to[at] ?? letter)
  }
  return replaced
}

/** Letters of one alphabet and digits, none of which can be spelt otherwise. */
function isPlain(word: string): boolean {
  let hasLatin = false
  let hasCyrillic = false
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code >= 0x410 && code <= 0x44f) hasCyrillic = true
    else if (code > 0x7f) return false
    else hasLatin ||= code > 0x39
  }
  return !(hasLatin && hasCyrillic)
}

/**
 * Brings a word to the spelling in which words are compared; capitals are kept.
 *
 * Composed letters, no soft hyphens, `е` for `ё`, and, in a word of mixed alphabets, the letters of
 * the language's own alphabet for those that look the same.
 *
 * @param word letters and digits without white space.
 * @param script alphabet of the language.
 * @returns the word as compared.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {normaliseWord} from '#core/entities/normalise-word.ts'
 * assert.equal(normaliseWord('Орёл', 'Cyrl'), 'Орел')
 * assert.equal(normaliseWord('cовет', 'Cyrl'), 'совет')
 * ```
 */
export function normaliseWord(word: string, script: 'Cyrl' | 'Latn'): string {
  if (isPlain(word)) return word
  const plain = word.normalize('NFC').replaceAll('\u00AD', '').replaceAll('ё', 'е').replaceAll('Ё', 'Е')
  const isMixed = /\p{Script=Cyrillic}/u.test(plain) && /\p{Script=Latin}/u.test(plain)
  if (!isMixed) return plain
  return script === 'Cyrl'
    ? replaceLookAlikes(plain, lookAlikes.latin, lookAlikes.cyrillic)
    : replaceLookAlikes(plain, lookAlikes.cyrillic, lookAlikes.latin)
}
