import type {Name} from './list-names.ts'
import {gaps, readGap} from './read-gap.ts'
import {readWords} from './read-words.ts'
import type {WordIndex} from './word-index.ts'

/** A place in the names: the words and gaps read so far. */
export interface TrieNode {
  /** Under {@link edgeKey}; absent: no name goes on. Most nodes have none, and empty ones cost time. */
  next: Map<number, TrieNode> | undefined
  /** Names that end here; absent: none. */
  names: Name[] | undefined
  /** Some of the names have signs of their own. */
  hasSigns: boolean
  /** Kinds of gap with which some name goes on. */
  gaps: number
}

/**
 * Key of the step to the next word of a name.
 *
 * @param gap one bit of `gaps`; 0 before the first word.
 * @param word number of the word in the word index.
 * @returns a number, different for different pairs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {edgeKey} from '#core/entities/name-trie.ts'
 * assert.notEqual(edgeKey(1, 2), edgeKey(2, 1))
 * ```
 */
export function edgeKey(gap: number, word: number): number {
  return word * 64 + gap
}

/** The one kind of gap a name asks for: the narrowest that its own spelling satisfies. */
function readNameGap(text: string): number {
  if (text === ' ') return gaps.space
  const {mask} = readGap(text)
  if (mask === gaps.none) return gaps.other
  return mask & gaps.space ? gaps.space : mask
}

const makeNode = (): TrieNode => ({next: undefined, names: undefined, hasSigns: false, gaps: 0})

/** Node after one more word; made when there is none. */
function stepInto(node: TrieNode, gap: number, word: number): TrieNode {
  const key = edgeKey(gap, word)
  const known = node.next?.get(key)
  if (known) return known
  const made = makeNode()
  node.next ??= new Map()
  node.next.set(key, made)
  node.gaps |= gap
  return made
}

/**
 * Builds the tree of all names, word by word.
 *
 * @param names names of one language.
 * @param index receives the words of the names.
 * @returns the root; a name without a word is left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {buildNameTrie} from '#core/entities/name-trie.ts'
 * import {createWordIndex} from '#core/entities/word-index.ts'
 * assert.equal(buildNameTrie([], createWordIndex(findNameGrammar('en'))).next, undefined)
 * ```
 */
export function buildNameTrie(names: readonly Name[], index: WordIndex): TrieNode {
  const root = makeNode()
  for (const name of names) {
    let node = root
    let end = 0
    const words = readWords(name.text)
    const start = {allowsSmall: words.length > 1 && name.record.type !== 'person'}
    for (const word of words) {
      const gap = node === root ? gaps.none : readNameGap(name.text.slice(end, word.start))
      const id = index.enter(name.text.slice(word.start, word.end), name, node === root ? start : undefined)
      node = stepInto(node, gap, id)
      end = word.end
    }
    if (node === root) continue
    if (node.names) node.names.push(name)
    else node.names = [name]
    if (name.signs !== undefined) node.hasSigns = true
  }
  return root
}
