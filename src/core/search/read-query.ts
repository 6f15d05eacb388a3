import type {LanguageTag} from '../model/corpus-document.ts'
import type {QueryOption, QuerySlot, SearchQuery} from '../model/search.ts'
import type {Language} from '../text/language.ts'
import {foldWord, isForeign} from './foreign-words.ts'
import {splitCompound, toQueryToken} from './index-token.ts'
import {stopWords} from './stop-words.ts'

/** A language that has an index. */
export interface QueryLanguage {
  readonly tag: LanguageTag
  readonly script: Language['script']
  /** Words of the other script that its texts hold, see `listForeign`. */
  readonly foreign: ReadonlySet<string>
}

interface Piece {
  readonly words: readonly string[]
  readonly isQuoted: boolean
  readonly isPrefix: boolean
}

const longestQuery = 200
const mostWords = 16
/** `в*` would be half of the index. */
const shortestPrefix = 2
const closings: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['“', '”“'],
  ['”', '”'],
  ['„', '“”'],
  ['‟', '”'],
])
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * Reads what a reader typed: words, `"phrases"` in any quotation marks, and beginnings of words (`безопас*`). A mark that is
 * not closed counts as none.
 *
 * @param typed Anything; what comes after the 200th code unit or the 16th word is left out.
 * @param languages Languages that have an index.
 * @returns the query without names; without slots where there is nothing to look for. A slot without options is
 *   a word that no text can have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readQuery} from '#core/search/read-query.ts'
 *
 * const ru = {tag: 'ru', script: 'Cyrl', foreign: new Set<string>()} as const
 * const {slots, dropped} = readQuery('борьба с «новыми угрозами»', [ru])
 * assert.deepEqual(slots.map(({typed}) => typed), ['борьба', 'новыми угрозами'])
 * assert.deepEqual(dropped, ['с'])
 * ```
 */
export function readQuery(typed: string, languages: readonly QueryLanguage[]): SearchQuery {
  const pieces = limitWords(
    splitPieces(
      typed
        .slice(0, longestQuery)
        .replace(/\p{Cf}/gu, '')
        .replace(/[\p{C}\s]+/gu, ' '),
    ),
  )
  const isShouted = typed === typed.toUpperCase()
  const isStop = ({words: [word = ''], isQuoted, isPrefix}: Piece): boolean => {
    // `IT` among small letters is no pronoun.
    const isAcronym = !isShouted && word.length > 1 && word === word.toUpperCase()
    return !isQuoted && !isPrefix && !isAcronym && stopWords.has(word.toLowerCase())
  }
  const telling = pieces.filter((piece) => !isStop(piece))
  const kept = telling.length === 0 ? pieces : telling
  const slots = new Map(kept.map((piece) => [keyOf(piece), makeSlot(piece, languages)]))
  return {
    slots: [...slots.values()],
    dropped: kept === pieces ? [] : pieces.filter(isStop).flatMap(({words}) => words),
  }
}

function keyOf({words, isPrefix}: Piece): string {
  return `${words.map(toQueryToken).join(' ')}${isPrefix ? '*' : ''}`
}

function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let plain = ''
  const flush = (): void => {
    pieces.push(...plain.split(' ').flatMap(readWord))
    plain = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const end = findClosing(text, at, closings.get(sign))
    if (end === undefined) {
      plain += closings.has(sign) ? ' ' : sign
      continue
    }
    flush()
    pieces.push(...readPhrase(text.slice(at + 1, end)))
    at = end
  }
  flush()
  return pieces
}

function findClosing(text: string, at: number, marks: string | undefined): number | undefined {
  const ends = [...(marks ?? '')].map((mark) => text.indexOf(mark, at + 1)).filter((end) => end > at)
  return ends.length === 0 ? undefined : Math.min(...ends)
}

function readWord(raw: string): readonly Piece[] {
  const word = raw.replace(edges, '')
  if (word === '') return []
  const isPrefix =
    /[\p{L}\p{N}]\p{M}?\*+[^\p{L}\p{N}*]*$/u.test(raw) &&
    word.length >= shortestPrefix &&
    splitCompound(word).length === 1
  return [{words: [word], isQuoted: false, isPrefix}]
}

/** A sign that stands alone inside a phrase is kept: it has a place of its own in the text. */
function readPhrase(text: string): readonly Piece[] {
  const words = text
    .replace(edges, '')
    .split(' ')
    .map((word) => word.replace(edges, '') || word)
  return words.join('') === '' ? [] : [{words, isQuoted: true, isPrefix: false}]
}

function limitWords(pieces: readonly Piece[]): readonly Piece[] {
  let left = mostWords
  return pieces.flatMap((piece) => {
    const words = piece.words.slice(0, left)
    left -= words.length
    return words.length === 0 ? [] : [{...piece, words}]
  })
}

function makeSlot({words, isPrefix}: Piece, languages: readonly QueryLanguage[]): QuerySlot {
  const options = languages
    .filter((language) => words.every((word) => canHold(language, word, isPrefix)))
    .flatMap(({tag}) => makeOptions(tag, words, isPrefix))
  return {typed: words.join(' ') + (isPrefix ? '*' : ''), options}
}

function makeOptions(
  language: LanguageTag,
  words: readonly string[],
  isPrefix: boolean,
): readonly QueryOption[] {
  const typed: QueryOption = {language, words, origin: 'typed', ...(isPrefix ? {isPrefix} : {})}
  const apart = words.flatMap((word) => splitHyphens(word))
  return apart.length === words.length ? [typed] : [typed, {language, words: apart, origin: 'spelling'}]
}

/** `counter-terrorism` is also written `counter terrorism`; `7-8` is not `7 8`, and `e-mail` hardly `e mail`. */
function splitHyphens(word: string): readonly string[] {
  const parts = /[-\u2010\u2011]/u.test(word) ? splitCompound(word) : []
  return parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part)) ? parts : [word]
}

function canHold({script, foreign}: QueryLanguage, word: string, isPrefix: boolean): boolean {
  if (!splitCompound(word).some((part) => isForeign(part, script))) return true
  const folded = foldWord(toQueryToken(word))
  return foreign.has(folded) || (isPrefix && [...foreign].some((form) => form.startsWith(folded)))
}
