import type {DraftBlock} from '#core/model/draft-block.ts'
import {addressBlock} from './address-block.ts'
import {createMinter} from './create-minter.ts'
import type {DivisionRun} from './group-divisions.ts'
import {groupDivisions} from './group-divisions.ts'
import type {NumberedBlock} from './numbered-block.ts'
import type {Progress, Scope} from './numbering-state.ts'
import {readArticleHeading, readBlockLabel} from './read-block-label.ts'

const hasLabels = ({blocks}: DivisionRun): boolean =>
  blocks.some((block) => readBlockLabel(block) !== undefined || readArticleHeading(block) !== undefined)

function createScopes(runs: readonly DivisionRun[]): ReadonlyMap<string, Scope> {
  const mint = createMinter()
  const labelled = new Set(runs.filter(hasLabels).map(({prefix}) => prefix))
  return new Map(
    runs.map(({prefix}) => {
      const counts = {headings: 0, notes: 0, editorials: 0, tables: 0}
      return [prefix, {prefix, hasLabels: labelled.has(prefix), mint, seen: new Map(), ...counts}]
    }),
  )
}

function numberRun(run: DivisionRun, scope: Scope): readonly NumberedBlock[] {
  const progress: Progress = {run, hasLabels: hasLabels(run), isPastLabel: false, levels: []}
  const division = {
    division: run.id,
    divisionKind: run.kind,
    ...(run.label === undefined ? {} : {divisionLabel: run.label}),
  }
  return run.blocks.map((block) => ({...block, ...addressBlock(block, scope, progress), ...division}))
}

/**
 * Gives every block its address, minted from the printed number where there is one (design.md, section 3).
 *
 * - `p9`, `p2.1.1`, `p9.b`: numbered; `p9-2`: a continuation, or the second paragraph under the number 9;
 * - `p5.1`: paragraph 1 of article 5, the article being a paragraph or a heading;
 * - `p1` with `editorial`: in a text, or an annex, without any number; `preamble`: before the first number;
 * - `h2-2`: below a heading that follows numbers; `title`, `front`, `h1`, `closing`, `signatures`, `note1`, `t1r1c1`.
 *
 * @param blocks blocks of a whole text in reading order.
 * @returns the blocks with their addresses, in the same order; no id occurs twice.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {assignIds} from '#core/segment/assign-ids.ts'
 * const blocks = assignIds([
 *   {kind: 'title', text: 'Minutes'},
 *   {kind: 'paragraph', label: '9', marker: '9.', text: 'They met.'},
 *   {kind: 'paragraph', text: 'They parted.'},
 * ])
 * assert.deepEqual(blocks.map(({id}) => id), ['title', 'p9', 'p9-2'])
 * assert.equal(blocks[2]?.parent, 'p9')
 * ```
 */
export function assignIds(blocks: readonly DraftBlock[]): readonly NumberedBlock[] {
  const runs = groupDivisions(blocks)
  const scopes = createScopes(runs)
  return runs.flatMap((run) => {
    const scope = scopes.get(run.prefix)
    return scope ? numberRun(run, scope) : []
  })
}
