/** Alignment of two sequences of units. */
import type {AlignOptions, AlignUnit, ScoredBead} from '#core/align/align-unit.ts'
import type {Corner} from '#core/align/choose-band.ts'
import {countSafe, dropUnits, takeWindow, type Stretch, type Window} from '#core/align/cut-windows.ts'
import type {Beliefs} from '#core/align/estimate-beliefs.ts'
import {orderBeads} from '#core/align/order-beads.ts'
import {planSearch} from '#core/align/plan-search.ts'
import {type FormTable, readForms} from '#core/align/read-forms.ts'
import {readWords, type WordTable} from '#core/align/read-words.ts'
import {type Problem, searchForms, searchWords} from '#core/align/run-rounds.ts'
import type {PathBead} from '#core/align/search-beads.ts'

interface Input {
  readonly from: readonly AlignUnit[]
  readonly to: readonly AlignUnit[]
  readonly options: AlignOptions
}

function pick(units: readonly AlignUnit[], indices: readonly number[]): readonly AlignUnit[] {
  return indices.flatMap((index) => units[index] ?? [])
}

function posePlan(input: Input, rest: Stretch): Problem {
  const forbidden = new Set<number>()
  for (const pair of input.options.forbidden ?? []) {
    const from = rest.from.indexOf(pair.from)
    const to = rest.to.indexOf(pair.to)
    if (from >= 0 && to >= 0) forbidden.add(from * rest.to.length + to)
  }
  return {
    from: readForms(pick(input.from, rest.from), rest.from),
    to: readForms(pick(input.to, rest.to), rest.to),
    corners: rest.corners,
    forbidden,
  }
}

/** The boxes that the search by form left open, as a smaller plan. */
function narrow(rest: Stretch, isOpen: readonly boolean[]): Stretch {
  const from: number[] = []
  const to: number[] = []
  const corners: Corner[] = []
  let last: Corner = {from: 0, to: 0}
  rest.corners.forEach((corner, box) => {
    if (isOpen[box]) {
      from.push(...rest.from.slice(last.from, corner.from))
      to.push(...rest.to.slice(last.to, corner.to))
      corners.push({from: from.length, to: to.length})
    }
    last = corner
  })
  return {from, to, corners}
}

/** Whether the bead's sides share a number that occurs once on each side of the text. */
function sharesNumber(from: WordTable, to: WordTable, bead: PathBead): boolean {
  const start = from.starts[bead.from] ?? 0
  const end = from.starts[bead.from + bead.fromCount] ?? 0
  const opposite = to.tokens.subarray(to.starts[bead.to] ?? 0, to.starts[bead.to + bead.toCount] ?? 0)
  return from.tokens.subarray(start, end).some((id) => {
    const key = from.vocabulary.keys[id] ?? ''
    if (!key.startsWith('#') || from.vocabulary.counts[id] !== 1) return false
    const twin = to.vocabulary.ids.get(key)
    return twin !== undefined && to.vocabulary.counts[twin] === 1 && opposite.includes(twin)
  })
}

function sharesLabel(from: FormTable, to: FormTable, bead: PathBead): boolean {
  const label = from.labels[bead.from]
  return label !== undefined && label === to.labels[bead.to]
}

function toScoredBead(rest: Stretch, bead: PathBead, isNumbered: boolean): ScoredBead {
  const isPair = bead.fromCount > 0 && bead.toCount > 0
  return {
    from: rest.from.slice(bead.from, bead.from + bead.fromCount),
    to: rest.to.slice(bead.to, bead.to + bead.toCount),
    score: bead.probability,
    origin: isPair && isNumbered ? 'number' : 'length',
  }
}

/** Aligns what lengths, numbers and kinds settle; the rest stays open. */
function alignByForm(input: Input, plan: Stretch, known?: Beliefs) {
  if (plan.from.length + plan.to.length === 0) return {beads: [], rest: plan, beliefs: known}
  const problem = posePlan(input, plan)
  const {boxes, beliefs} = searchForms(problem, known)
  const beads = boxes.flatMap((box = []) =>
    box.map((bead) => toScoredBead(plan, bead, sharesLabel(problem.from, problem.to, bead))),
  )
  const isOpen = boxes.map((box) => box === undefined)
  return {beads, rest: narrow(plan, isOpen), beliefs}
}

/** Settled beads that are read with a window: so many, and one for each of its units. */
const MOST_TAUGHT = 200

/** Puts units of settled beads behind those of a window, to learn translations from them as well. */
function addTaught({from, to}: Window, settled: readonly ScoredBead[]) {
  const pairs = settled.filter((bead) => bead.from.length > 0 && bead.to.length > 0)
  const step = Math.max(1, pairs.length / (MOST_TAUGHT + from.length + to.length))
  const units = {from: [...from], to: [...to]}
  const taught = pairs
    .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
    .map((bead): PathBead => {
      const places = {from: units.from.length, to: units.to.length}
      units.from.push(...bead.from)
      units.to.push(...bead.to)
      return {...places, fromCount: bead.from.length, toCount: bead.to.length, probability: bead.score}
    })
  return {...units, taught}
}

/** Aligns a window by words. */
function alignWindow(
  input: Input,
  window: Window,
  settled: readonly ScoredBead[],
): {beads: readonly ScoredBead[]; end: Corner} {
  const problem = posePlan(input, window)
  const {taught, ...rest} = addTaught(window, settled)
  const from = {...readWords(pick(input.from, rest.from)), size: window.from.length}
  const to = {...readWords(pick(input.to, rest.to)), size: window.to.length}
  const path = searchWords(problem, {from, to}, input.options.lexicon, taught)
  const kept = window.isWhole ? path : path.slice(0, countSafe(path))
  const last = kept.at(-1)
  return {
    beads: kept.map((bead) =>
      toScoredBead(window, bead, sharesLabel(problem.from, problem.to, bead) || sharesNumber(from, to, bead)),
    ),
    end: last ? {from: last.from + last.fromCount, to: last.to + last.toCount} : {from: 0, to: 0},
  }
}

/** Aligns by words what form has left open. */
function alignByWords(input: Input, rest: Stretch, settled: readonly ScoredBead[]): readonly ScoredBead[] {
  const found: (readonly ScoredBead[])[] = []
  for (let left = rest; left.from.length + left.to.length > 0;) {
    const {beads, end} = alignWindow(input, takeWindow(input, left), settled)
    found.push(beads)
    left = dropUnits(left, end)
  }
  return found.flat()
}

/**
 * Aligns two sequences of units: which units of one are translations of which of the other.
 *
 * A probabilistic search over beads of up to five units with evidence from printed labels, kinds of
 * block, lengths, numbers, names, and a lexicon learned from the text itself (Moore 2002 extended;
 * facts/alignment.md, section 5). What form settles is not searched by words. Memory grows with the
 * length of the input, not with its square, above 100 units a side; by words, a text of more than some
 * thousand units is searched in windows.
 *
 * @param from units of the base, in text order.
 * @param to units of the other side, in text order.
 * @param options decisions and known translations; default: none.
 * @returns beads in reading order of the base: every unit in exactly one, monotone but for pins;
 * `score` is the posterior of the exact bead; empty for two empty sides.
 * @throws {RangeError} when an option names a unit that does not exist, or one unit twice.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignUnits} from '#core/align/align-units.ts'
 * const beads = alignUnits(
 *   [{text: 'Совет собрался в мае 2019 года.'}, {text: 'Бюджет принят.'}],
 *   [{text: 'The council met in May 2019.'}, {text: 'The budget was adopted.'}],
 * )
 * assert.deepEqual(beads.map(({from, to}) => [from, to]), [[[0], [0]], [[1], [1]]])
 * ```
 */
export function alignUnits(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  options: AlignOptions = {},
): readonly ScoredBead[] {
  const input = {from, to, options}
  const plan = planSearch(from.length, to.length, options)
  const first = alignByForm(input, plan)
  // Beliefs drawn from the whole text settle more of what is open.
  const second = alignByForm(input, first.rest, first.beliefs)
  const settled = [...plan.settled, ...first.beads, ...second.beads]
  return orderBeads([...settled, ...alignByWords(input, second.rest, settled)])
}
