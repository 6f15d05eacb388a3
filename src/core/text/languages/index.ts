import type {Language} from '../language.ts'
import {en} from './en.ts'
import {ru} from './ru.ts'

/** Every language Diglot knows: a new one is a file beside this one and a line here. */
export const languages: readonly Language[] = [ru, en]

/**
 * Finds a language by its tag.
 *
 * @param tag BCP 47 tag, as `ru`.
 * @returns the language, or `undefined` when it is not known.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findLanguage} from '#core/text/languages/index.ts'
 * assert.equal(findLanguage('ru')?.script, 'Cyrl')
 * assert.equal(findLanguage('tlh'), undefined)
 * ```
 */
export function findLanguage(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag)
}
