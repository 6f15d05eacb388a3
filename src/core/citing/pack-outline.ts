import type {OutlineGroup} from '../model/cited-work.ts'
import type {ParagraphKind} from '../model/corpus-document.ts'

/** Kinds by their number in a packed outline: a new one goes to the end. */
const kinds = [
  ...(['paragraph', 'item', 'heading', 'title', 'quotation', 'row', 'cell'] as const),
  ...(['closing', 'signature', 'note', 'code'] as const),
] satisfies readonly ParagraphKind[]

/**
 * A group in few letters: id; kind and depth as one number; label; rows, their number where they are `p9c1` to `p9c4`;
 * further addresses. What is empty at the end is left out.
 */
export type PackedGroup = readonly [
  id: string,
  kind?: number,
  label?: string | 0,
  rows?: number | readonly string[],
  further?: Pick<OutlineGroup, 'within' | 'anchors'>,
]

/**
 * Packs an outline for a file that browsers load.
 *
 * @param outline groups of a page.
 * @returns the same in few letters, for `JSON.stringify`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packOutline} from '#core/citing/pack-outline.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, label: '9.', rows: ['p9c1', 'p9c2']}
 * assert.deepEqual(packOutline([group]), [['p9', 0, '9.', 2]])
 * ```
 */
export function packOutline(outline: readonly OutlineGroup[]): readonly PackedGroup[] {
  return outline.map(({id, kind, depth, label, rows, within, anchors}): PackedGroup => {
    const isCounted = rows.every((row, at) => row === `${id}c${at + 1}`)
    const code = kinds.indexOf(kind) + depth * kinds.length
    const head = [id, code, label ?? 0, isCounted ? rows.length : rows] as const
    if (within !== undefined || anchors !== undefined)
      return [...head, {...(within && {within}), ...(anchors && {anchors})}]
    if (!isCounted || rows.length > 0) return head
    return label === undefined ? [id, code] : [id, code, label]
  })
}

/**
 * Unpacks an outline.
 *
 * @param packed what `packOutline` gave.
 * @returns the outline it was made from.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {unpackOutline} from '#core/citing/pack-outline.ts'
 * assert.deepEqual(unpackOutline([['p9', 0, '9.', 1]]), [{id: 'p9', kind: 'paragraph', depth: 0, label: '9.', rows: ['p9c1']}])
 * ```
 */
export function unpackOutline(packed: readonly PackedGroup[]): readonly OutlineGroup[] {
  return packed.map(([id, code = 0, label = 0, rows = 0, further = {}]) => ({
    id,
    kind: kinds[code % kinds.length] ?? 'paragraph',
    depth: Math.floor(code / kinds.length),
    ...(label === 0 ? {} : {label}),
    rows: typeof rows === 'number' ? Array.from({length: rows}, (_, at) => `${id}c${at + 1}`) : rows,
    ...further,
  }))
}
