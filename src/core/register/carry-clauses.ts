import type {CarriedParagraphs} from './carry-paragraphs.ts'
import {printWords, readPrint, writePrint} from './fingerprint.ts'
import {matchUnits} from './match-units.ts'
import type {Matching, Unit} from './unit.ts'

/** A clause as it was. */
export interface OldClause extends Unit {
  readonly id: string
  /** Index of its paragraph among those that were. */
  readonly paragraph: number
}

/** A clause as it is. */
export interface FreshClause extends Unit {
  /** Index of its paragraph among those that are. */
  readonly paragraph: number
  /** Place in it, from 1. */
  readonly number: number
}

/** Clauses of the paragraphs that have changed, and which are which. */
export interface CarriedClauses {
  readonly olds: readonly OldClause[]
  readonly freshes: readonly FreshClause[]
  readonly matching: Matching
  /** By index of the fresh paragraph: the old one that it is, clause by clause. */
  readonly same: ReadonlyMap<number, number>
}

/** Paragraphs whose text is the same, and cut into as many clauses. */
function findSame({olds, fresh, digests, matching}: CarriedParagraphs): ReadonlyMap<number, number> {
  const same = new Map<number, number>()
  for (const [index, {clauses}] of fresh.entries()) {
    const match = matching === undefined ? index : (matching.oldOf[index] ?? -1)
    const old = olds[match]
    if (old?.digest === digests[index] && old?.clauses.length === clauses.length) same.set(index, match)
  }
  return same
}

/** Groups of old and fresh paragraphs that hold the same words: by index of the fresh one, then all others. */
function groupParagraphs({olds, fresh, matching}: CarriedParagraphs): {old: number[]; fresh: number[]} {
  const freshGroups = fresh.map((_, index) => index)
  const oldGroups = olds.map((_, index) => {
    const match = matching === undefined ? index : (matching.freshOf[index] ?? -1)
    const home = match === -1 ? matching?.swallowed.get(index)?.fresh : match
    return home ?? fresh.length + index
  })
  for (const [old, parts] of matching?.into ?? []) {
    for (const part of parts) freshGroups[part] = oldGroups[old] ?? part
  }
  return {old: oldGroups, fresh: freshGroups}
}

/**
 * Finds which registered clauses are which: of a paragraph whose text is the same each in its place, of the
 * others by their words, in their own paragraph before all others.
 *
 * @param carried the paragraphs.
 * @returns the clauses of changed paragraphs, those of one paragraph together.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {carryClauses} from '#core/register/carry-clauses.ts'
 * assert.deepEqual(carryClauses({olds: [], fresh: [], digests: []}).olds, [])
 * ```
 */
export function carryClauses(carried: CarriedParagraphs): CarriedClauses {
  const same = findSame(carried)
  const sameOlds = new Set(same.values())
  const groups = groupParagraphs(carried)
  const olds = carried.olds.flatMap(({clauses, prints}, paragraph): readonly OldClause[] => {
    if (sameOlds.has(paragraph)) return []
    const group = groups.old[paragraph] ?? -1
    return clauses.map((id, index) => {
      const key = prints[index] ?? ''
      const words = readPrint(key)
      return {id, paragraph, group, key, words: () => words}
    })
  })
  const freshes = carried.fresh.flatMap(({text, clauses}, paragraph): readonly FreshClause[] => {
    if (same.has(paragraph)) return []
    const group = groups.fresh[paragraph] ?? -1
    return clauses.map(({start, end}, index) => {
      const words = printWords(text.slice(start, end))
      return {paragraph, number: index + 1, group, key: writePrint(words), words: () => words}
    })
  })
  olds.sort((a, b) => a.group - b.group)
  freshes.sort((a, b) => a.group - b.group)
  return {olds, freshes, matching: matchUnits(olds, freshes), same}
}
