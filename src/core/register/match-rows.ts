import type {FreshParagraph} from '../model/register.ts'
import {join, type Matching, type Unit} from './unit.ts'

/** Least share of the cells of two rows that make them the same row. */
const leastAlike = 0.5

/** For each old unit the one without words before it, which it may be a cell of; -1: none. */
function findOwners(olds: readonly Unit[]): readonly number[] {
  let owner = -1
  return olds.map(({key}, index) => {
    if (key === '') owner = index
    return owner
  })
}

/** Indexes of the cells of each row. */
function listCells(fresh: readonly FreshParagraph[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map(fresh.flatMap(({id, text}, index) => (text === '' ? [[id, index] as const] : [])))
  const cells = new Map<number, number[]>([...rows.values()].map((row) => [row, []]))
  for (const [index, {parent}] of fresh.entries()) cells.get(rows.get(parent ?? '') ?? -1)?.push(index)
  return cells
}

/** Cells of each old row: what follows the last one of a table and is a paragraph now is none. */
function countCells(
  owners: readonly number[],
  rows: ReadonlyMap<number, readonly number[]>,
  {freshOf}: Matching,
): ReadonlyMap<number, number> {
  const cells = new Set([...rows.values()].flat())
  const columns = Math.max(...[...rows.values()].map(({length}) => length))
  const sizes = new Map<number, number>()
  for (const [index, owner] of owners.entries()) {
    const match = freshOf[index] ?? -1
    if (owner === index || (match !== -1 && !cells.has(match))) continue
    sizes.set(owner, Math.min(columns, (sizes.get(owner) ?? 0) + 1))
  }
  return sizes
}

/**
 * Matches table rows, which have no words of their own, by their cells: a row is the one that half of its
 * cells were in.
 *
 * @param olds paragraphs as they were, in order.
 * @param fresh paragraphs as they are, in order.
 * @param matching of their cells; is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchRows} from '#core/register/match-rows.ts'
 * const unit = (key: string) => ({key, words: () => new Uint32Array(0), group: 0})
 * const none = {similarity: [0, 1], doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1, 1], oldOf: [-1, 1], ...none}
 * const fresh = [{id: 't1r1', text: '', clauses: []}, {id: 't1r1c1', parent: 't1r1', text: 'Ob', clauses: []}]
 * matchRows([unit(''), unit('Ob')], fresh, matching)
 * assert.deepEqual(matching.freshOf, [0, 1])
 * ```
 */
export function matchRows(olds: readonly Unit[], fresh: readonly FreshParagraph[], matching: Matching): void {
  const rows = listCells(fresh)
  if (rows.size === 0) return
  const owners = findOwners(olds)
  const sizes = countCells(owners, rows, matching)
  const votes = new Map<string, {old: number; row: number; count: number}>()
  for (const [row, cells] of rows) {
    for (const cell of cells) {
      const match = matching.oldOf[cell] ?? -1
      const old = owners[match] ?? -1
      if (old === -1) continue
      const vote = votes.get(`${old} ${row}`) ?? {old, row, count: 0}
      vote.count += matching.similarity[match] ?? 0
      votes.set(`${old} ${row}`, vote)
    }
  }
  const ordered = [...votes.values()].sort((a, b) => b.count - a.count || a.old - b.old || a.row - b.row)
  for (const {old, row, count} of ordered) {
    if (matching.freshOf[old] !== -1 || matching.oldOf[row] !== -1) continue
    const similarity = (2 * count) / ((sizes.get(old) ?? 0) + (rows.get(row)?.length ?? 0))
    if (similarity >= leastAlike) join(matching, old, row, Math.min(1, similarity))
  }
}
