/** Which divisions of two editions are searched together. */
import {foldLabel} from '#core/align/fold-label.ts'
import type {Division, Edition} from '#core/model/corpus-document.ts'

/** Divisions of both editions that are aligned with each other, in reading order on each side. */
export interface DivisionPair {
  readonly from: readonly Division[]
  readonly to: readonly Division[]
}

/** Kind and label; divisions that share both are counted, so that the keys of an edition differ. */
function nameDivisions(edition: Edition): readonly string[] {
  const met = new Map<string, number>()
  return edition.divisions.map(({kind, label}) => {
    const name = `${kind} ${label === undefined ? '' : foldLabel(label)}`
    const count = (met.get(name) ?? 0) + 1
    met.set(name, count)
    return `${name} ${count}`
  })
}

/**
 * Groups the divisions of a side: each that has a partner opens a group, the others join the group
 * before them (the first group, when nothing precedes).
 */
function groupDivisions(
  divisions: readonly Division[],
  names: readonly string[],
  partners: ReadonlySet<string>,
): ReadonlyMap<string, readonly Division[]> {
  const groups = new Map<string, Division[]>()
  let current = names.find((name) => partners.has(name)) ?? ''
  divisions.forEach((division, index) => {
    const name = names[index] ?? ''
    if (partners.has(name)) current = name
    groups.set(current, [...(groups.get(current) ?? []), division])
  })
  return groups
}

/**
 * Pairs the divisions of two editions by kind and number: body with body, annex 1 with annex 1,
 * whatever their order.
 *
 * A division without a partner is searched with the division before it, since one edition may mark
 * off what the other runs on.
 *
 * @returns pairs in reading order of the base; one pair of everything when no divisions match.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pairDivisions} from '#core/align/pair-divisions.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const body = {id: 'body', kind: 'body', paragraphs: []} as const
 * const closing = {id: 'closing', kind: 'closing', paragraphs: []} as const
 * const witness = {source: 'own words', rights: 'CC0-1.0'}
 * const ru: Edition = {id: 'x/ru', language: 'ru', role: 'digest', witness, divisions: [body, closing]}
 * const en: Edition = {...ru, id: 'x/en', language: 'en', divisions: [body]}
 * assert.deepEqual(pairDivisions(ru, en), [{from: [body, closing], to: [body]}])
 * ```
 */
export function pairDivisions(from: Edition, to: Edition): readonly DivisionPair[] {
  const namesFrom = nameDivisions(from)
  const namesTo = nameDivisions(to)
  const partners = new Set(namesFrom).intersection(new Set(namesTo))
  const groupsFrom = groupDivisions(from.divisions, namesFrom, partners)
  const groupsTo = groupDivisions(to.divisions, namesTo, partners)
  const names = new Set([...groupsFrom.keys(), ...groupsTo.keys()])
  return [...names].map((name) => ({from: groupsFrom.get(name) ?? [], to: groupsTo.get(name) ?? []}))
}
