import type {Name} from './list-names.ts'
import type {NameGrammar} from './name-grammar.ts'
import {buildNameTrie, type TrieNode} from './name-trie.ts'
import type {Gap} from './read-gap.ts'
import {createWordIndex, type WordIndex} from './word-index.ts'

/** What the search for names needs, made once for all texts. */
export interface NameSearch {
  readonly root: TrieNode
  readonly index: WordIndex
  readonly grammar: NameGrammar
  /** Gaps seen so far. */
  readonly gaps: Map<string, Gap>
}

/**
 * Makes the search for a list of names.
 *
 * @param names in one language.
 * @param grammar of the language.
 * @returns the search.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {createNameSearch} from '#core/entities/name-search.ts'
 * assert.equal(createNameSearch([], findNameGrammar('en')).root.next, undefined)
 * ```
 */
export function createNameSearch(names: readonly Name[], grammar: NameGrammar): NameSearch {
  const index = createWordIndex(grammar)
  return {root: buildNameTrie(names, index), index, grammar, gaps: new Map()}
}
