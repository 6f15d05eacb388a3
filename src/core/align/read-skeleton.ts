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

/** Sounds by character code; empty for a vowel, `c` and `h`, which depend on their place. */
const sounds: readonly string[] = Array.from({length: 0x0460}, (_, code) => {
  const character = String.fromCharCode(code)
  return cyrillic[character] ?? latin[character] ?? ''
})
/** Letters a digraph may end with: most words are read without looking one up. */
const isSecond = Uint8Array.from(sounds, (_, code) => ('hsku'.includes(String.fromCharCode(code)) ? 1 : 0))

function readConsonant(word: string, at: number): string {
  const code = word.charCodeAt(at)
  if (code === 0x63) return /[eiy]/.test(word[at + 1] ?? '') ? 's' : 'k'
  if (code === 0x68) return at === 0 ? 'h' : ''
  return sounds[code] ?? ''
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
    const pair = isSecond[word.charCodeAt(at + 1)] === 1 ? digraphs[word.slice(at, at + 2)] : undefined
    const sound = pair ?? readConsonant(word, at)
    if (sound !== '' && !skeleton.endsWith(sound)) skeleton += sound
    at += pair === undefined ? 1 : 2
  }
  if (skeleton.length < 3) return undefined
  const mark = vowels.includes(word[0] ?? '') ? 'a' : ''
  return mark + skeleton.slice(0, SKELETON_LENGTH)
}
