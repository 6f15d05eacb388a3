import type {LanguageTag} from '../../model/corpus-document.ts'
import type {NameGrammar} from '../name-grammar.ts'
import {en} from './en.ts'
import {ru} from './ru.ts'

const grammars: readonly NameGrammar[] = [ru, en]

/**
 * Finds how names change in a language.
 *
 * @param tag BCP 47 tag.
 * @returns the language's grammar; for a language without one, a grammar under which names never change.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * assert.equal(findNameGrammar('ru').headFirst, true)
 * assert.deepEqual(findNameGrammar('fi').paradigms, [])
 * ```
 */
export function findNameGrammar(tag: LanguageTag): NameGrammar {
  return (
    grammars.find((grammar) => grammar.tag === tag) ?? {
      tag,
      script: 'Latn',
      paradigms: [],
      headFirst: false,
    }
  )
}
