/** Pairs of paragraphs that cross others, which a monotone search cannot see. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {findSortedRuns, isInTable, type ListUnit} from '#core/align/find-sorted-runs.ts'
import {leastLikely} from '#core/align/link-level.ts'
import {matchUnordered} from '#core/align/match-unordered.ts'
import {orderBeads} from '#core/align/order-beads.ts'
import {type Block, makePairScorer, type PairScorer} from '#core/align/score-pairs.ts'

/** What was searched in order. */
export interface OrderedResult {
  readonly from: readonly (AlignUnit & ListUnit)[]
  readonly to: readonly (AlignUnit & ListUnit)[]
  /** Every unit in exactly one. */
  readonly beads: readonly ScoredBead[]
  /** First units of each division on both sides. */
  readonly breaks: readonly {readonly from: number; readonly to: number}[]
  readonly isForbidden: (from: number, to: number) => boolean
  readonly lexicon?: Lexicon | undefined
}

/** Pairs of one block; more are not compared. */
const MOST_PAIRS = 400_000
/** Of sorted lists most items have a partner, of what a search left over few. */
const LIST_PRIOR = 0.9
const REST_PRIOR = 0.2
/** Rounds of matching and learning from it; the fourth adds nothing. */
const ROUNDS = 4
/** A likely pair of a list teaches the next round. */
const TEACHING_FLOOR = 0.1
/** What a pair outside of lists needs, and how much better than the beads it takes apart it must be, in nats. */
const SURE = 0.9
const MARGIN = 4
/** Share of neighbours that cross in a list that each side sorted by itself, at least. */
const LEAST_CROSSING = 0.15

function isGap({from, to}: ScoredBead): boolean {
  return from.length === 0 || to.length === 0
}

/** The matched pairs of a block as beads: at most one per unit. */
function listLinks(block: Block, probabilities: Float64Array, floor: number): ScoredBead[] {
  const width = block.to.length
  return block.from.flatMap((from, row) =>
    block.to.flatMap((to, column): ScoredBead[] => {
      const score = probabilities[row * width + column] ?? 0
      return score > floor ? [{from: [from], to: [to], score, origin: 'length'}] : []
    }),
  )
}

/** Share of neighbouring pairs, in the order of the base, that stand the other way round on the other side. */
function shareCrossing(links: readonly ScoredBead[]): number {
  const order = links.map(({to}) => to[0] ?? 0)
  const crossing = order.filter((index, at) => at > 0 && index < (order[at - 1] ?? 0)).length
  return crossing / Math.max(order.length - 1, 1)
}

function hasDescent(units: readonly AlignUnit[], indices: readonly number[]): boolean {
  const labels = indices.map((index) => units[index]?.label ?? '')
  return labels.some(
    (label, at) => at > 0 && label.localeCompare(labels[at - 1] ?? '', 'en', {numeric: true}) < 0,
  )
}

/** A unit without partner, as likely as it is that none of the block is one. */
function standAlone(
  {from, to}: Pick<ScoredBead, 'from' | 'to'>,
  block: Block,
  probabilities: Float64Array,
): ScoredBead {
  const width = block.to.length
  const row = block.from.indexOf(from[0] ?? -1)
  const column = block.to.indexOf(to[0] ?? -1)
  const partners =
    row >= 0 ? block.to.map((_, at) => row * width + at) : block.from.map((_, at) => at * width + column)
  const paired = partners.reduce((sum, at) => sum + (probabilities[at] ?? 0), 0)
  return {from, to, score: Math.max(0, 1 - paired), origin: 'length'}
}

interface Place {
  readonly from: number
  readonly to: number
}

function listNumbers(start: number, end: number): readonly number[] {
  return Array.from({length: end - start}, (_, at) => start + at)
}

class Recovery {
  readonly #result: OrderedResult
  readonly #owners = {from: new Map<number, ScoredBead>(), to: new Map<number, ScoredBead>()}
  #beads: readonly ScoredBead[]
  #scorer: PairScorer | undefined

  constructor(result: OrderedResult) {
    this.#result = result
    this.#beads = result.beads
    this.#index()
  }

  #index(): void {
    for (const side of ['from', 'to'] as const) {
      this.#owners[side].clear()
      for (const bead of this.#beads) for (const index of bead[side]) this.#owners[side].set(index, bead)
    }
  }

  get beads(): readonly ScoredBead[] {
    return this.#beads
  }

  /** Words are read only when there is something to compare. */
  get #pairs(): PairScorer {
    const {from, to, lexicon} = this.#result
    return (this.#scorer ??= makePairScorer(from, to, lexicon))
  }

  #score(block: Block, withLabels: boolean): Float64Array {
    const scores = this.#pairs.score(block, withLabels)
    block.from.forEach((from, row) => {
      block.to.forEach((to, column) => {
        if (this.#result.isForbidden(from, to)) scores[row * block.to.length + column] = -Infinity
      })
    })
    return scores
  }

  /** Puts links in the place of beads that share a unit with them; units left over stand alone. */
  #replace(
    block: Block,
    probabilities: Float64Array,
    links: readonly ScoredBead[],
    old: ReadonlySet<ScoredBead>,
  ): void {
    const taken = {
      from: new Set(links.flatMap(({from}) => from)),
      to: new Set(links.flatMap(({to}) => to)),
    }
    const rest = [...old].flatMap((bead): ScoredBead[] => [
      ...bead.from
        .filter((index) => !taken.from.has(index))
        .map((index) => standAlone({from: [index], to: []}, block, probabilities)),
      ...bead.to
        .filter((index) => !taken.to.has(index))
        .map((index) => standAlone({from: [], to: [index]}, block, probabilities)),
    ])
    this.#beads = orderBeads([...this.#beads.filter((bead) => !old.has(bead)), ...links, ...rest])
    this.#index()
  }

  /** The list of the other side that holds most partners of this one's items. */
  #findTwin(run: readonly number[], twins: readonly (readonly number[])[]): readonly number[] | undefined {
    const partners = new Set(run.flatMap((index) => this.#owners.from.get(index)?.to ?? []))
    const votes = twins.map((twin) => twin.filter((index) => partners.has(index)).length)
    const most = Math.max(0, ...votes)
    return most === 0 ? undefined : twins[votes.indexOf(most)]
  }

  /** Items whose bead holds nothing but items of the list. */
  #keepInside(run: readonly number[], twin: readonly number[]): Block {
    const inside = {from: new Set(run), to: new Set(twin)}
    const isInside = (bead: ScoredBead | undefined): boolean =>
      bead !== undefined &&
      bead.origin !== 'hand' &&
      bead.from.every((index) => inside.from.has(index)) &&
      bead.to.every((index) => inside.to.has(index))
    return {
      from: run.filter((index) => isInside(this.#owners.from.get(index))),
      to: twin.filter((index) => isInside(this.#owners.to.get(index))),
    }
  }

  /** Matches a list that both sides sort, and keeps the matching if the list was indeed reordered. */
  matchLists(start: Place, end: Place): ReadonlySet<number> {
    const {from, to} = this.#result
    const done = new Set<number>()
    const lists = findSortedRuns(from, start.from, end.from)
    const twins = lists.length === 0 ? [] : findSortedRuns(to, start.to, end.to)
    for (const list of lists) {
      const twin = this.#findTwin(list, twins)
      if (twin === undefined) continue
      const block = this.#keepInside(list, twin)
      if (block.from.length * block.to.length > MOST_PAIRS) continue
      if (this.#matchList(block)) for (const index of block.from) done.add(index)
    }
    return done
  }

  #matchList(block: Block): boolean {
    const {from, to} = this.#result
    const old = new Set(block.from.map((index) => this.#owners.from.get(index)))
    for (const index of block.to) old.add(this.#owners.to.get(index))
    const outer = this.#beads.filter((bead) => !old.has(bead) && !isGap(bead))
    // Numbers that follow the order of each side say what it says: nothing.
    const withLabels = hasDescent(from, block.from) || hasDescent(to, block.to)
    let taught: readonly ScoredBead[] = []
    let probabilities: Float64Array = new Float64Array()
    let scores = probabilities
    for (let round = 0; round < ROUNDS; round++) {
      this.#pairs.learn([...outer, ...taught])
      scores = this.#score(block, withLabels)
      probabilities = matchUnordered(scores, block.from.length, block.to.length, LIST_PRIOR)
      taught = listLinks(block, probabilities, TEACHING_FLOOR)
    }
    const links = listLinks(block, probabilities, leastLikely)
    const gain = addUp(block, scores, links) - addUp(block, scores, [...old].filter(isPair))
    if (shareCrossing(links) < LEAST_CROSSING || gain < MARGIN) return false
    this.#replace(block, probabilities, links, new Set([...old].filter((bead) => bead !== undefined)))
    return true
  }

  /** Compares what the search left alone or in doubt, and keeps pairs that are certain and cross another. */
  matchRest(start: Place, end: Place, done: ReadonlySet<number>): void {
    const isOpen = (bead: ScoredBead | undefined): boolean =>
      bead !== undefined && bead.origin !== 'hand' && (isGap(bead) || bead.score < leastLikely)
    const listOpen = (side: 'from' | 'to'): number[] => {
      const indices: number[] = []
      for (let at = start[side]; at < end[side]; at++) {
        const bead = this.#owners[side].get(at)
        const isDone = bead?.from.some((index) => done.has(index)) === true
        if (isOpen(bead) && !isDone && !isInTable(this.#result[side][at])) indices.push(at)
      }
      return indices
    }
    const block = {from: listOpen('from'), to: listOpen('to')}
    const pairs = block.from.length * block.to.length
    if (pairs === 0 || pairs > MOST_PAIRS) return
    this.#pairs.learn(this.#beads)
    const scores = this.#score(block, true)
    const probabilities = matchUnordered(scores, block.from.length, block.to.length, REST_PRIOR)
    const crossing = listLinks(block, probabilities, SURE).flatMap((link) => {
      const old = new Set([this.#owners.from.get(link.from[0] ?? 0), this.#owners.to.get(link.to[0] ?? 0)])
      const gain = addUp(block, scores, [link]) - addUp(block, scores, [...old].filter(isPair))
      if (gain < MARGIN || !this.#crosses(link) || !this.#isUnrivalled(link, start, end)) return []
      return [{link, old}]
    })
    if (crossing.length === 0) return
    const old = crossing.flatMap((item) => [...item.old].filter((bead) => bead !== undefined))
    const links = crossing.map(({link}) => link)
    this.#replace(block, probabilities, links, new Set(old))
  }

  /** Whether neither unit has a rival for the other anywhere in the division, paired or not. */
  #isUnrivalled({from, to}: ScoredBead, start: Place, end: Place): boolean {
    const all = {
      from: listNumbers(start.from, end.from),
      to: listNumbers(start.to, end.to),
    }
    const [own = 0] = this.#pairs.score({from, to}, false)
    const rivals = [
      ...this.#pairs.score({from, to: all.to.filter((index) => index !== to[0])}, false),
      ...this.#pairs.score({from: all.from.filter((index) => index !== from[0]), to}, false),
    ]
    return rivals.every((rival) => own - Math.max(0, rival) >= MARGIN)
  }

  /** Whether a sure pair stands on the other side of the link there than here. */
  #crosses({from: [i = 0], to: [j = 0]}: ScoredBead): boolean {
    return this.#beads.some(({from, to, score}) => {
      const [left, right] = [from[0], to[0]]
      if (left === undefined || right === undefined || score < leastLikely) return false
      return (left < i && right > j) || (left > i && right < j)
    })
  }
}

function isPair(bead: ScoredBead | undefined): bead is ScoredBead {
  return bead !== undefined && !isGap(bead)
}

/** Nats of beads; one of several units counts its best pair. */
function addUp(block: Block, scores: Float64Array, beads: readonly ScoredBead[]): number {
  const rows = new Map(block.from.map((index, row) => [index, row]))
  const columns = new Map(block.to.map((index, column) => [index, column]))
  return beads.reduce((sum, {from, to}) => {
    const pairs = from.flatMap((i) =>
      to.map((j) => scores[(rows.get(i) ?? 0) * block.to.length + (columns.get(j) ?? 0)] ?? 0),
    )
    return sum + Math.max(...pairs)
  }, 0)
}

/**
 * Recovers pairs of paragraphs that cross others, division by division: lists that each side sorts by its own
 * alphabet, and what the search in order left alone or in doubt.
 *
 * All pairs are compared by words, lengths and numbers, and matched without regard to order
 * (`match-unordered.ts`). A list is taken over when its pairs do cross and explain its words better than the
 * reading in order does; elsewhere a pair must be certain, cross a likely one, and beat what it takes
 * apart by 4 nats.
 *
 * @param result what was searched in order; see {@link OrderedResult}.
 * @returns beads in reading order of the base, every unit in exactly one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {recoverCrossing} from '#core/align/recover-crossing.ts'
 * const beads = [{from: [0], to: [0], score: 1, origin: 'number' as const}]
 * const units = [{text: 'Rain.'}]
 * const result = {from: units, to: units, beads, breaks: [{from: 0, to: 0}], isForbidden: () => false}
 * assert.deepEqual(recoverCrossing(result), beads)
 * ```
 */
export function recoverCrossing(result: OrderedResult): readonly ScoredBead[] {
  const recovery = new Recovery(result)
  const {from, to, breaks} = result
  breaks.forEach((start, index) => {
    const end = breaks[index + 1] ?? {from: from.length, to: to.length}
    recovery.matchRest(start, end, recovery.matchLists(start, end))
  })
  return recovery.beads
}
