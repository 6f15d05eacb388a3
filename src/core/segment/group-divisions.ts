import type {DivisionKind} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {createMinter} from './create-minter.ts'

/** The blocks of one division. */
export interface DivisionRun {
  /** `body`, `annex1`, `s2`; unique in the text. */
  readonly id: string
  readonly kind: DivisionKind
  readonly label?: string
  /** What the ids of its paragraphs start with: `annex1.`, also in the sections of an annex; otherwise nothing. */
  readonly prefix: string
  readonly blocks: readonly DraftBlock[]
}

type Opens = NonNullable<DraftBlock['opens']>
type OpenRun = Omit<DivisionRun, 'blocks'> & {readonly blocks: DraftBlock[]}

/** Front matter ends by itself: at the first number, and behind the title. */
function leavesFront(block: DraftBlock, run: OpenRun): boolean {
  if (run.kind !== 'front' || block.kind === 'title') return false
  return block.label !== undefined || run.blocks.some(({kind}) => kind === 'title')
}

function findOpening(block: DraftBlock, run: OpenRun | undefined): Opens | undefined {
  return block.opens ?? (!run || leavesFront(block, run) ? {kind: 'body'} : undefined)
}

/** `annex2` by its printed number, else by its count; `s1` by its count, `closing` by its kind. */
function nameDivision({kind, label}: Opens, counts: Readonly<Record<'annex' | 'section', number>>): string {
  if (kind === 'section') return `s${counts.section}`
  if (kind !== 'annex') return kind
  return `annex${label && /^\d{1,3}$/.test(label) ? label : counts.annex}`
}

/**
 * Groups blocks into divisions. Blocks before the first opening are the body.
 *
 * @param blocks blocks of a text in reading order.
 * @returns the divisions in reading order, none of them empty.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupDivisions} from '#core/segment/group-divisions.ts'
 * const opens = {kind: 'annex', label: '2'} as const
 * const runs = groupDivisions([{kind: 'paragraph', text: 'Rivers.'}, {kind: 'heading', text: 'Map', opens}])
 * assert.deepEqual(runs.map(({id, prefix}) => [id, prefix]), [['body', ''], ['annex2', 'annex2.']])
 * ```
 */
export function groupDivisions(blocks: readonly DraftBlock[]): readonly DivisionRun[] {
  const mint = createMinter()
  const counts = {annex: 0, section: 0}
  const runs: OpenRun[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const opens = findOpening(block, last)
    if (!opens) {
      last?.blocks.push(block)
      continue
    }
    const {kind, label} = opens
    if (kind === 'annex' || kind === 'section') counts[kind] += 1
    const id = mint(nameDivision(opens, counts))
    const prefix = kind === 'annex' ? `${id}.` : kind === 'section' ? (last?.prefix ?? '') : ''
    runs.push({id, kind, ...(label === undefined ? {} : {label}), prefix, blocks: [block]})
  }
  return runs
}
