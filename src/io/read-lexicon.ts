import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Lexicons} from '#core/align/corpus-evidence.ts'
import {parseLexicon} from '#core/align/format-lexicon.ts'
import {reverseLexicon} from '#core/align/reverse-lexicon.ts'

/**
 * Reads the lexicon that Diglot ships.
 *
 * @param root folder of Diglot.
 * @returns it in both directions, by pair of languages.
 * @throws when `root` is not that of Diglot.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLexicons} from '#io/read-lexicon.ts'
 * assert.ok(readLexicons('.')['ru-en']?.get('город')?.has('city'))
 * ```
 */
export function readLexicons(root: string): Lexicons {
  const lexicon = parseLexicon(readFileSync(join(root, 'src/core/align/lexicons/ru-en.tsv'), 'utf8'))
  return {'ru-en': lexicon, 'en-ru': reverseLexicon(lexicon)}
}
