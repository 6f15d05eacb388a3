/** Reading order of beads. */

interface IndexedBead {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * Puts beads in reading order of the base: by their first from unit; a bead without one follows the
 * bead that holds the unit before it on the to side.
 *
 * @param beads unit indices ascending inside each bead.
 * @returns the same beads, ordered.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {orderBeads} from '#core/align/order-beads.ts'
 * const beads = [{from: [], to: [1]}, {from: [1], to: [2]}, {from: [0], to: [0]}]
 * assert.deepEqual(orderBeads(beads).map((bead) => bead.to), [[0], [1], [2]])
 * ```
 */
export function orderBeads<Bead extends IndexedBead>(beads: readonly Bead[]): readonly Bead[] {
  const placed = beads.filter(({from}) => from.length > 0).sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0))
  if (placed.length === beads.length) return placed
  const rest = beads.filter(({from}) => from.length === 0).sort((a, b) => (a.to[0] ?? 0) - (b.to[0] ?? 0))
  const owners = new Map<number, Bead>()
  for (const bead of placed) for (const index of bead.to) owners.set(index, bead)
  const followers = new Map<Bead | undefined, Bead[]>()
  for (const bead of rest) {
    const owner = owners.get((bead.to[0] ?? 0) - 1)
    if (owner) for (const index of bead.to) owners.set(index, owner)
    const group = followers.get(owner)
    if (group) group.push(bead)
    else followers.set(owner, [bead])
  }
  return [undefined, ...placed].flatMap((bead) => [...(bead ? [bead] : []), ...(followers.get(bead) ?? [])])
}
