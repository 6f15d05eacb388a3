import {diffArrays} from 'diff'
import {foldText} from '#core/text/fold.ts'

/** Words that stand in both wordings, or in one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'dropped'
  /** As printed, with the space behind. */
  readonly text: string
}

/** How a wording differs from the one before it. */
export interface WordingChange {
  /** Share of words that both have among the words of both (Dice), 0 to 1. */
  readonly likeness: number
  /** The new wording in order, what is gone before what stands for it. */
  readonly runs: readonly WordRun[]
}

/** Words with signs inside them, and single signs, each with the space behind. */
const tokens = /(?:[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|\S)\s*/gu

/**
 * Compares two wordings of one language word by word (Myers, "An O(ND) difference algorithm", 1986); kinds of space,
 * dash and quotation mark, `ё` and capitals make no difference.
 *
 * @param before the earlier wording.
 * @param after the later one.
 * @returns the later wording with what was put in and what is gone.
 */
export function compareWording(before: string, after: string): WordingChange {
  const [old, fresh] = [split(before), split(after)]
  const changes = diffArrays(old.map(fold), fresh.map(fold))
  let [taken, given] = [0, 0]
  let common = 0
  const runs = changes.map(({added, removed, count}): WordRun => {
    if (removed) return {kind: 'dropped', text: old.slice(taken, (taken += count)).join('')}
    const text = fresh.slice(given, (given += count)).join('')
    if (added) return {kind: 'added', text}
    common += old.slice(taken, (taken += count)).filter(isWord).length
    return {kind: 'same', text}
  })
  const all = old.filter(isWord).length + fresh.filter(isWord).length
  return {likeness: all === 0 ? 1 : (2 * common) / all, runs}
}

function split(text: string): readonly string[] {
  return text.match(tokens) ?? []
}

function fold(token: string): string {
  return foldText(token).trim()
}

function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token)
}
