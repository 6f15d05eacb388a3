import {foldEnding} from './fold-ending.ts'
import {foldSpelling} from './fold-spelling.ts'
import {stopWords} from './stop-words.ts'

/** U+A78F, a letter of neither case: Pagefind keeps it where it would drop or split at a mark. */
const joint = 'ꞏ'
/** Opens Pagefind's own whole; a part of one byte is no key itself. */
const opener = 'x'
/** Pagefind divides a weight of 24 among the parts: of a long address the first ones must do. */
const mostParts = 12
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const seams = /[^\p{L}\p{N}\p{M}]+/u
const possessive = /['’]s$/u
/** `co-operation` is `cooperation`. */
const prefixes = new Set(
  'anti bi co counter de inter intra macro micro mid multi non over post pre pro re semi sub trans ultra un under'.split(
    ' ',
  ),
)

/**
 * Rewrites a word of a text so that Pagefind 1.6 answers for it exactly.
 *
 * As it stands, Pagefind joins the parts of `7.1` to `71`, and hides `Нью` behind the longer `ньюйорк` at the same
 * place (seen: 30 % of the places of a first part were lost). So a word of several parts becomes three kinds
 * of key, none the beginning of another: the whole with marked joints, the parts, and
 * Pagefind's own whole, which nobody asks for.
 *
 * @param word A word as it stands between two spaces.
 * @returns what is indexed in its place, without spaces; a word without letters and digits as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toIndexToken} from '#core/search/index-token.ts'
 *
 * assert.equal(toIndexToken('«Совет»,'), 'совет')
 * assert.equal(toIndexToken('(7.1)'), 'x-ꞏ7ꞏ1-7-1')
 * ```
 */
export function toIndexToken(word: string): string {
  const parts = splitCompound(word)
  const [first] = parts
  if (first === undefined) return word
  if (parts.length < 2) return keepStop(first)
  // A prefix by itself would hide behind the word it opens.
  const shown = isPrefixed(parts) ? parts.slice(1) : parts
  return [opener, joinParts(parts), ...joinNumber(parts), ...shown.slice(0, mostParts)].join('-')
}

/**
 * Rewrites a word of a query to ask for just what {@link toIndexToken} put into the index.
 *
 * @param word A word as typed.
 * @returns what Pagefind is asked for; `''` for a word without letters and digits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toQueryToken} from '#core/search/index-token.ts'
 *
 * assert.equal(toQueryToken('A/RES/2254'), 'ꞏaꞏresꞏ2254')
 * assert.equal(toQueryToken('“co-operation”'), 'cooperation')
 * ```
 */
export function toQueryToken(word: string): string {
  const parts = splitCompound(word)
  return parts.length > 1 ? joinParts(parts) : keepStop(parts.join(''))
}

/**
 * Tells whether a word of a query is a key of the index as it stands.
 *
 * @param token From {@link toQueryToken}.
 * @returns whether no stem is cut off it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isKey, toQueryToken} from '#core/search/index-token.ts'
 *
 * assert.deepEqual(['the', 'rain'].map((word) => isKey(toQueryToken(word))), [true, false])
 * ```
 */
export function isKey(token: string): boolean {
  return token.endsWith(joint)
}

/**
 * Splits a word at its hyphens, stops and slashes.
 *
 * @param word A word without spaces.
 * @returns its parts in lower case and one spelling, without the marks around and an English `’s` behind it; an abbreviation of
 *   three letters or more with stops is one; empty without letters and digits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {splitCompound} from '#core/search/index-token.ts'
 *
 * assert.deepEqual(splitCompound('Нью-Йорк,'), ['нью', 'йорк'])
 * assert.deepEqual(splitCompound('U.S.A.'), ['usa'])
 * ```
 */
export function splitCompound(word: string): readonly string[] {
  const bare = word
    .normalize('NFC')
    .replace(/[\p{Cf}ꞏ]/gu, '')
    .toLowerCase()
    .replace(edges, '')
    .replace(possessive, '')
  if (bare === '') return []
  const parts = bare.split(seams)
  if (parts.length > 2 && parts.every((part) => /^\p{L}$/u.test(part))) return [parts.join('')]
  return parts.map((part) => foldEnding(foldSpelling(part)))
}

/**
 * Else `приём` is found with every `при`, to which its stem is cut. As it cannot be cut itself, a stop word is also
 * its own key, which need not be asked for of Pagefind.
 */
function keepStop(word: string): string {
  return stopWords.has(word) ? word + joint : word
}

/** The number of `п.12.4`: nobody asks for it with the letter. */
function joinNumber([first = '', ...digits]: readonly string[]): readonly string[] {
  const isGlued =
    /^\p{L}{1,3}$/u.test(first) && digits.length > 1 && digits.every((part) => /^\d+$/.test(part))
  return isGlued ? [joinParts(digits)] : []
}

function isPrefixed(parts: readonly string[]): boolean {
  return parts.length === 2 && prefixes.has(parts[0] ?? '')
}

function joinParts(parts: readonly string[]): string {
  return isPrefixed(parts) ? foldSpelling(parts.join('')) : `${joint}${parts.join(joint)}`
}
