import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {InputError} from './problem.ts'
import {decodeText, readBytes} from './read-text-file.ts'

/** Where the decisions about a text stand. */
export interface DecisionsPlace {
  /** Folder of the corpus. */
  readonly content: string
  /** Relative to it, with `/`. */
  readonly file: string
}

/**
 * Says where the decisions about a text stand, there or not.
 *
 * @param content folder of the corpus.
 * @param text id of the text.
 * @param languages of its editions, the base first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findDecisions} from '#io/decision-source.ts'
 * assert.equal(findDecisions('content', 'rain', ['ru', 'en']).file, 'corpus/rain/align.ru-en.yaml')
 * ```
 */
export function findDecisions(content: string, text: string, languages: readonly string[]): DecisionsPlace {
  return {content, file: `corpus/${text}/align.${languages.join('-')}.yaml`}
}

/**
 * Reads a file of decisions that is to be edited: byte order mark and ends of lines as they are.
 *
 * @param place the file.
 * @returns its text; empty where there is none.
 * @throws {InputError} for a folder, a link out of the corpus, and what is not UTF-8.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readDecisionSource} from '#io/decision-source.ts'
 * assert.equal(readDecisionSource({content: 'content', file: 'no-such-file.yaml'}), '')
 * ```
 */
export function readDecisionSource({content, file}: DecisionsPlace): string {
  const path = join(content, file)
  if (!existsSync(path)) return ''
  const bytes = readBytes(path, content)
  decodeText(path, bytes)
  return bytes.toString('utf8')
}

/**
 * Makes sure that a file may be replaced: a rename would, whatever its own rights say.
 *
 * @param place the file.
 * @throws {InputError} where nobody may write to it.
 * @example
 * ```ts
 * import {refuseReadOnly} from '#io/decision-source.ts'
 * refuseReadOnly({content: 'content', file: 'no-such-file.yaml'})
 * ```
 */
export function refuseReadOnly({content, file}: DecisionsPlace): void {
  const path = join(content, file)
  const mode = statSync(path, {throwIfNoEntry: false})?.mode
  if (mode === undefined || (mode & 0o222) !== 0) return
  throw new InputError(path, {
    rule: 'not-written',
    reason: `Unexpected read-only file \`${file}\`, expected one that can be written to`,
    remedy: 'Give yourself the right to write to it; nothing was written.',
  })
}

/**
 * Names what an editor has before the eyes: the words of a text and what is decided about them.
 *
 * @param words hash of the words, as in `TextData`.
 * @param decisions text of the file of decisions.
 * @returns both as one hash.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {hashReviewed} from '#io/decision-source.ts'
 * assert.notEqual(hashReviewed('0123456789ab', ''), hashReviewed('0123456789ab', 'pin: []'))
 * ```
 */
export function hashReviewed(words: string, decisions: string): string {
  return `${words}-${createHash('sha256').update(decisions).digest('hex').slice(0, 12)}`
}
