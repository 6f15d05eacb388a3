import type {Choice} from './choose-names.ts'

const isInside = (inner: Choice, outer: Choice): boolean =>
  inner.start >= outer.start && inner.end <= outer.end
const isCrossing = (a: Choice, b: Choice): boolean =>
  a.start < b.end && b.start < a.end && !isInside(a, b) && !isInside(b, a)

/** Whether a name inside a longer one says nothing of its own. */
function isPartOf(inner: Choice, outer: Choice, headFirst: boolean): boolean {
  if (!isInside(inner, outer)) return false
  if (outer.name.record.type === 'person' || inner.name.record.id === outer.name.record.id) return true
  return headFirst && inner.start === outer.start
}

/** Runs of choices that overlap, so that each is settled by itself. */
function groupOverlapping<Kept extends Choice>(choices: readonly Kept[]): readonly (readonly Kept[])[] {
  const groups: Kept[][] = []
  let reach = -1
  for (const choice of choices) {
    if (choice.start < reach) groups.at(-1)?.push(choice)
    else groups.push([choice])
    reach = Math.max(reach, choice.end)
  }
  return groups
}

/**
 * Leaves names that nest and never cross: of two that cross the longer stays, of two equally long the
 * first. A name inside a longer one goes if it is part of a person's name, means the same record, or,
 * where the head noun comes first, is that head.
 *
 * @param choices one name per place, by start, longer first.
 * @param headFirst whether the head noun opens a name in the language.
 * @returns the choices that stay, in the same order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nestChoices} from '#core/entities/nest-choices.ts'
 * assert.deepEqual(nestChoices([], true), [])
 * ```
 */
export function nestChoices<Kept extends Choice>(
  choices: readonly Kept[],
  headFirst: boolean,
): readonly Kept[] {
  return groupOverlapping(choices).flatMap((group) => {
    if (group.length === 1) return group
    const kept: Kept[] = []
    const longestFirst = group.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    for (const choice of longestFirst) {
      if (kept.every((other) => !isCrossing(choice, other) && !isPartOf(choice, other, headFirst)))
        kept.push(choice)
    }
    return kept.sort((a, b) => a.start - b.start || b.end - a.end)
  })
}
