import type {FreshParagraph} from '../model/register.ts'
import {digestText, printWords, readPrint, type Words} from './fingerprint.ts'
import {matchRows} from './match-rows.ts'
import {matchUnits} from './match-units.ts'
import {foldPrinted, type RegisteredParagraph} from './read-registered.ts'
import {concatenate, type Matching, type Unit} from './unit.ts'

/** Paragraphs of an edition as it was and as it is, and which are which. */
export interface CarriedParagraphs {
  readonly olds: readonly RegisteredParagraph[]
  readonly fresh: readonly FreshParagraph[]
  /** By index of the fresh paragraph. */
  readonly digests: readonly string[]
  /** Absent where nothing has changed: then each is what it was, in order. */
  readonly matching?: Matching
}

/** Calls a function once. */
function once(make: () => Words): () => Words {
  let made: Words | undefined
  return () => (made ??= make())
}

function isUnchanged(old: RegisteredParagraph | undefined, fresh: FreshParagraph, digest: string): boolean {
  return old?.digest === digest && old.label === foldPrinted(fresh.label)
}

/**
 * Finds which registered paragraphs are which of an edition, by their words before all else.
 *
 * @param olds what the register has of the edition, in reading order.
 * @param fresh the edition as it is now, in reading order.
 * @returns the matching; words are compared only of paragraphs whose digest is new.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {carryParagraphs} from '#core/register/carry-paragraphs.ts'
 * assert.equal(carryParagraphs([], []).matching, undefined)
 * ```
 */
export function carryParagraphs(
  olds: readonly RegisteredParagraph[],
  fresh: readonly FreshParagraph[],
): CarriedParagraphs {
  const digests = fresh.map(({text}) => digestText(text))
  const isSame = fresh.every((each, index) => isUnchanged(olds[index], each, digests[index] ?? ''))
  if (isSame && fresh.length === olds.length) return {olds, fresh, digests}
  const oldUnits = olds.map(({digest, prints, label}): Unit => ({
    key: prints.length === 0 ? '' : digest,
    words: once(() => concatenate(prints.map(readPrint))),
    label,
    group: 0,
  }))
  const freshUnits = fresh.map(({text, label}, index): Unit => ({
    key: text === '' ? '' : (digests[index] ?? ''),
    words: once(() => printWords(text)),
    label: foldPrinted(label),
    group: 0,
  }))
  const matching = matchUnits(oldUnits, freshUnits, (found) => {
    matchRows(oldUnits, fresh, found)
  })
  return {olds, fresh, digests, matching}
}
