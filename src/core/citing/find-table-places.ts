import type {OutlineNode} from './grow-outline.ts'
import type {AskedStep} from './read-asked-places.ts'

/** Address of a row or a cell of a table: `t1r2`, `annex1.t1r2c3`. */
const tablePlace = /(?:^|\.)t(?<table>\d+)r(?<row>\d+)(?:c(?<cell>\d+))?(?:-[a-z]{2}|-\d+)*$/
const units = ['table', 'row', 'cell'] as const

/** An address in a table, and the group of the page that holds it. */
interface TablePlace {
  readonly node: OutlineNode
  readonly address: string
  readonly numbers: Readonly<Record<string, string | undefined>>
}

/**
 * Finds a table, row or cell by its place among its like: rows that were put in later count where they stand.
 *
 * @param nodes groups of the text, or of the annex that is asked for.
 * @param path what is asked for; without a table the first one is meant.
 * @returns the places; `undefined` where something else than a table is asked for.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findTablePlaces} from '#core/citing/find-table-places.ts'
 * import {growOutline} from '#core/citing/grow-outline.ts'
 * const nodes = growOutline(['t1r1c1', 't1r3c1'].map((id) => ({id, kind: 'cell' as const, depth: 0, rows: []})))
 * assert.equal(findTablePlaces(nodes, [{unit: 'row', label: '2'}])?.[0]?.address, 't1r3c1')
 * ```
 */
export function findTablePlaces(
  nodes: readonly OutlineNode[],
  path: readonly AskedStep[],
): readonly TablePlace[] | undefined {
  const [first] = path
  if (!units.some((unit) => unit === first?.unit)) return undefined
  const [main] = nodes
  let places = nodes
    .filter(({group, annex}) => group.kind === 'cell' && annex === main?.annex)
    .flatMap((node) =>
      [...(node.group.anchors ?? []), node.group.id].flatMap((address): readonly TablePlace[] => {
        const numbers = tablePlace.exec(address)?.groups
        return numbers === undefined ? [] : [{node, address, numbers}]
      }),
    )
  for (const unit of units) {
    const asked = path.find((step) => step.unit === unit)?.label ?? (unit === 'table' ? '1' : undefined)
    if (asked === undefined) continue
    const known = [...new Set(places.flatMap(({numbers}) => numbers[unit] ?? []))]
    const number = known[Number(asked) - 1]
    places = number === undefined ? [] : places.filter(({numbers}) => numbers[unit] === number)
  }
  return places.slice(0, 1)
}
