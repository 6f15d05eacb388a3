import type {Alias, TextRegister, Tombstone} from '../model/register.ts'

/** Where an address leads that was given once. */
export type ResolvedAddress =
  | {readonly kind: 'live'; readonly id: string}
  | {readonly kind: 'alias'; readonly id: string; readonly by: Alias}
  | {readonly kind: 'tombstone'; readonly tombstone: Tombstone}

interface Index {
  readonly live: ReadonlySet<string>
  readonly aliases: ReadonlyMap<string, Alias>
  readonly tombstones: ReadonlyMap<string, Tombstone>
}

const indexes = new WeakMap<TextRegister, Index>()

function indexOf(register: TextRegister): Index {
  const known = indexes.get(register)
  if (known !== undefined) return known
  const live = new Set<string>()
  for (const {id, fingerprint, clauses} of register.anchors) {
    for (const [language, print] of Object.entries(fingerprint)) {
      const counted = print.split(' ').slice(1)
      const ids = clauses?.[language] ?? counted.map((_, index) => `${id}c${index + 1}`)
      for (const each of [id, ...ids]) live.add(each).add(`${each}-${language}`)
    }
  }
  const index = {
    live,
    aliases: new Map(register.aliases.map((alias) => [alias.id, alias])),
    tombstones: new Map(register.tombstones.map((tombstone) => [tombstone.id, tombstone])),
  }
  indexes.set(register, index)
  return index
}

/**
 * Finds where an address leads now. What was merged or is gone in the base edition may still be there in
 * another one: then `p12` is answered for the base, `p12-en` for the other.
 *
 * @param register the register of the text.
 * @param address of a paragraph or clause, as it was given once.
 * @returns the id itself; the id at the end of a chain of aliases with the first of them; the tombstone that
 *   either leads to; `undefined` for an address that was never given, or aliases that lead nowhere.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {resolveAddress} from '#core/register/resolve-address.ts'
 * const anchors = [{id: 'p1', since: '1', fingerprint: {en: 'AAAAAAAA'}}]
 * const aliases = [{id: 'p2', to: 'p1', on: '2031-01-01'}]
 * const register = {text: 'rain', anchors, aliases, tombstones: [], notices: [], alone: []}
 * assert.deepEqual(resolveAddress(register, 'p2'), {kind: 'alias', id: 'p1', by: aliases[0]})
 * ```
 */
export function resolveAddress(register: TextRegister, address: string): ResolvedAddress | undefined {
  const {live, aliases, tombstones} = indexOf(register)
  const by = aliases.get(address)
  const seen = new Set<string>()
  let id = address
  for (let alias = by; alias !== undefined; alias = aliases.get(id)) {
    if (seen.has(id)) return undefined
    seen.add(id)
    id = alias.to
  }
  const tombstone = tombstones.get(id)
  if (tombstone !== undefined) return {kind: 'tombstone', tombstone}
  if (!live.has(id)) return undefined
  return by === undefined ? {kind: 'live', id} : {kind: 'alias', id, by}
}
