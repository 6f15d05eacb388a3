import type {Alignment, Paragraph, ParagraphId} from '#core/model/corpus-document.ts'
import type {Moved} from '#core/model/reading-view.ts'

/**
 * Finds paragraphs whose counterpart stands elsewhere in the order of its own edition. As few as possible are said
 * to be moved: those outside of the longest run of beads that both editions have in the same order.
 *
 * @param alignment beads of paragraphs in reading order of the base.
 * @param paragraphs of the other edition, in its own order.
 * @returns per paragraph that leads a bead on the other side what it stands behind there.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMoved} from '#core/reading/find-moved.ts'
 * const rest = {kind: 'paragraph', text: 'Rain.', clauses: [], mentions: [], citations: [], dates: [], marks: []} as const
 * const paragraphs = ['1', '2', '3'].map((label) => ({...rest, id: `p${label}`, label}))
 * const pairs = [['p1', 'p3'], ['p2', 'p1'], ['p3', 'p2']] as const
 * const beads = pairs.map(([from, to]) => ({from: [from], to: [to], score: 1, origin: 'hand' as const}))
 * const moved = findMoved({from: 'x/ru', to: 'x/en', paragraphs: beads, beads: []}, paragraphs)
 * assert.deepEqual([...moved], [['p3', {after: '2'}]])
 * ```
 */
export function findMoved(
  {paragraphs: beads}: Pick<Alignment, 'paragraphs'> & Partial<Alignment>,
  paragraphs: readonly Paragraph[],
): ReadonlyMap<ParagraphId, Moved> {
  const indices = new Map(paragraphs.map(({id}, index) => [id, index] as const))
  const order = beads.flatMap(({from, to: [lead = '']}) =>
    from.length === 0 ? [] : (indices.get(lead) ?? []),
  )
  const kept = longestAscent(order)
  const movedAt = order.filter((index) => !kept.has(index))
  return new Map(
    movedAt.flatMap((index) => {
      const paragraph = paragraphs[index]
      if (paragraph === undefined) return []
      const after = labelBefore(index, paragraphs, new Set(movedAt))
      const words = isPart(paragraph) ? wordsOf(paragraphs[index - 1]) : undefined
      const place = {...(after === undefined ? {} : {after}), ...(words === undefined ? {} : {words})}
      return [[paragraph.id, place] as const]
    }),
  )
}

/** Words quoted of the paragraph before. */
const mostWords = 3

/** Definitions and items share the number above them. */
function isPart({label, parent}: Paragraph): boolean {
  return label === undefined || parent !== undefined
}

/** How a paragraph opens; nothing for one that has a number to be known by. */
function wordsOf(paragraph: Paragraph | undefined): string | undefined {
  if (paragraph === undefined || !isPart(paragraph)) return undefined
  const words = paragraph.text
    .replace(/[«»“”„"]/g, '')
    .split(' ')
    .slice(0, mostWords)
  return words.join(' ').trim() || undefined
}

/** Number of the nearest paragraph before one that has a number of its own and has not moved itself. */
function labelBefore(
  index: number,
  paragraphs: readonly Paragraph[],
  moved: ReadonlySet<number>,
): string | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const {label, editorial, parent} = paragraphs[at] ?? {}
    const number = label ?? (editorial === undefined ? undefined : `[${editorial}]`)
    if (number !== undefined && /\d/.test(number) && parent === undefined && !moved.has(at)) return number
  }
  return undefined
}

/** Longest increasing subsequence by patience sorting (Fredman 1975), in O(n log n). */
function longestAscent(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Map<number, number | undefined>()
  for (const value of values) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? Infinity) < value) low = middle + 1
      else high = middle
    }
    before.set(value, tails[low - 1])
    tails[low] = value
  }
  const ascent = new Set<number>()
  for (let value = tails.at(-1); value !== undefined; value = before.get(value)) ascent.add(value)
  return ascent
}
