import type {ClauseFamily} from '../model/clause-family.ts'
import type {DocumentId} from '../model/corpus-document.ts'

/** What is in the corpus. */
export interface FamilyContext {
  /** Whether there is a text of this name. */
  readonly hasText: (text: DocumentId) => boolean
  /** Whether a text has an address; `undefined` where it could not be read, which is said elsewhere. */
  readonly hasAddress: (text: DocumentId, at: string) => boolean | undefined
}

/** What is wrong with a family, and where in its file. */
export interface FamilyFault {
  readonly rule: string
  readonly reason: string
  readonly remedy: string
  readonly list: 'clauses' | 'absent'
  /** Place in the list, from 0. */
  readonly index: number
}

/**
 * Checks that what a family names is there, and once.
 *
 * @param family the family.
 * @param context see {@link FamilyContext}.
 * @returns faults in the order of the file; none where all is right.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkFamily} from '#core/families/check-family.ts'
 * const family = {id: 'rain', titles: {en: 'Rain'}, relation: 'near' as const, clauses: [{text: 'x', at: 'p1'}], absent: []}
 * const [fault] = checkFamily(family, {hasText: () => true, hasAddress: () => false})
 * assert.equal(fault?.rule, 'unknown-clause')
 * ```
 */
export function checkFamily(
  {clauses, absent}: Pick<ClauseFamily, 'clauses' | 'absent'>,
  {hasText, hasAddress}: FamilyContext,
): readonly FamilyFault[] {
  const seen = new Set<string>()
  const items = [
    ...clauses.map(({text, at}, index) => ({list: 'clauses' as const, index, text, at})),
    ...absent.map(({text}, index) => ({list: 'absent' as const, index, text, at: undefined})),
  ]
  return items.flatMap(({list, index, text, at}): readonly FamilyFault[] => {
    if (!hasText(text)) return [{...tellText(text), list, index}]
    const key = at === undefined ? text : `${text}#${at}`
    const isDouble = seen.has(key)
    seen.add(key).add(text)
    if (isDouble) return [{...tellDouble(key), list, index}]
    if (at === undefined || hasAddress(text, at) !== false) return []
    return [{...tellAddress(text, at), list, index}]
  })
}

type Words = Pick<FamilyFault, 'rule' | 'reason' | 'remedy'>

function tellText(text: DocumentId): Words {
  return {
    rule: 'unknown-text',
    reason: `Unexpected text \`${text}\` in a family of clauses, expected the name of a folder in \`corpus\``,
    remedy: 'Correct the name, or take the line out until the text is here.',
  }
}

function tellDouble(key: string): Words {
  return {
    rule: 'duplicate-clause',
    reason: `Unexpected second \`${key}\` in a family of clauses, expected each clause once and no text both with a clause and absent`,
    remedy: 'Take one of the two lines out.',
  }
}

function tellAddress(text: DocumentId, at: string): Words {
  return {
    rule: 'unknown-clause',
    reason: `Unexpected address \`${at}\` in a family of clauses, expected a paragraph or clause of \`${text}\``,
    remedy: 'Open the page of the text, follow the number of the place and take the address from its end.',
  }
}
