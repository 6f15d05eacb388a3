/** Consonant skeletons: what a name keeps when it passes from one script to the other. */

// prettier-ignore
const cyrillic: Readonly<Record<string, string>> = {
  б: 'b', в: 'v', г: 'g', д: 'd', ж: 'j', з: 's', к: 'k', л: 'l', м: 'm', н: 'n', п: 'p', р: 'r',
  с: 's', т: 't', ф: 'f', х: 'h', ц: 's', ч: 'c', ш: 's', щ: 's',
}
// prettier-ignore
const digraphs: Readonly<Record<string, string>> = {
  sh: 's', ch: 'c', zh: 'j', kh: 'h', th: 't', ph: 'f', ts: 's', ck: 'k', qu: 'kv',
}
// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  b: 'b', d: 'd', f: 'f', g: 'g', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n', p: 'p', q: 'k', r: 'r',
  s: 's', t: 't', v: 'v', w: 'v', x: 'ks', z: 's',
}
const vowels = 'aeiouyаеёиоуыэюя'
const SKELETON_LENGTH = 4

function readConsonant(word: string, at: number): {sound: string; width: number} {
  const pair = digraphs[word.slice(at, at + 2)]
  if (pair !== undefined) return {sound: pair, width: 2}
  const character = word[at] ?? ''
  if (character === 'c') return {sound: /[eiy]/.test(word[at + 1] ?? '') ? 's' : 'k', width: 1}
  if (character === 'h') return {sound: at === 0 ? 'h' : '', width: 1}
  return {sound: cyrillic[character] ?? latin[character] ?? '', width: 1}
}

/**
 * Reads the consonant skeleton of a word: its first four consonants in a script-neutral spelling.
 *
 * A word that begins with a vowel keeps a mark of it. Doubled letters count once. Cognates and
 * transliterated names are worth 0.5 to 1.2 points of strict F1 (facts/alignment.md, section 4).
 *
 * @param word lower case, Cyrillic or Latin.
 * @returns the skeleton, or `undefined` when fewer than three consonants remain.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSkeleton} from '#core/align/read-skeleton.ts'
 * assert.equal(readSkeleton('протокол'), readSkeleton('protocol'))
 * assert.equal(readSkeleton('ташкент'), 'tskn')
 * assert.equal(readSkeleton('она'), undefined)
 * ```
 */
export function readSkeleton(word: string): string | undefined {
  let skeleton = ''
  for (let at = 0; at < word.length && skeleton.length < SKELETON_LENGTH;) {
    const {sound, width} = readConsonant(word, at)
    if (sound !== '' && !skeleton.endsWith(sound)) skeleton += sound
    at += width
  }
  if (skeleton.length < 3) return undefined
  const mark = vowels.includes(word[0] ?? '') ? 'a' : ''
  return mark + skeleton.slice(0, SKELETON_LENGTH)
}
