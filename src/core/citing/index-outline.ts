/** The groups of a page with what stands around each, found once for all addresses of the page. */
import type {LocatorStep, LocatorUnit, OutlineGroup} from '../model/cited-work.ts'
import type {ParagraphKind} from '../model/corpus-document.ts'
import {numberCells} from './number-cells.ts'
import {readPrintedLabel} from './read-printed-label.ts'

/** A group among those it stands with. */
export interface PlacedGroup {
  readonly group: OutlineGroup
  readonly division: Division
  /** Printed number, and the unit that its words tell. */
  readonly printed?: {readonly label: string; readonly unit?: LocatorUnit} | undefined
  /** Of a number: the one it stands under. */
  readonly parent?: PlacedGroup | undefined
  /** The heading before it. */
  readonly heading?: PlacedGroup | undefined
  /** Of text without a number: the number, heading or other block it belongs to; absent: the preamble. */
  readonly owner?: PlacedGroup | undefined
  /** What it is counted with: headings, notes, text of the same owner; key into {@link Division.counts}. */
  readonly key: unknown
  /** Place among its like, from 1. */
  readonly ordinal: number
}

/** The text itself, or an annex. */
export interface Division {
  /** `annex1`; `''` for the text itself. */
  readonly name: string
  /** How many there are of each {@link PlacedGroup.key}. */
  readonly counts: Map<unknown, number>
  /** How often a number comes, by {@link repeatKey}. */
  readonly repeats: Map<string, number>
  readonly cells: ReadonlyMap<string, readonly LocatorStep[]>
}

/** Kinds that have numbers of paragraphs, or belong to one. */
const texts: ReadonlySet<ParagraphKind> = new Set(['paragraph', 'item', 'quotation', 'code'])

/**
 * Finds what stands around each group of a page.
 *
 * @param outline groups of the page.
 * @returns one entry per group, in order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexOutline} from '#core/citing/index-outline.ts'
 * const group = (id: string, label?: string) => ({id, kind: 'paragraph' as const, depth: 0, rows: [], ...(label && {label})})
 * const [nine, next] = indexOutline([group('p9', '9.'), group('p9-2')])
 * assert.equal(next?.owner, nine)
 * ```
 */
export function indexOutline(outline: readonly OutlineGroup[]): readonly PlacedGroup[] {
  const progress = new Map<string, Progress>()
  const cells = Map.groupBy(outline, divisionOf)
  return outline.map((group) => {
    const name = divisionOf(group)
    const known = progress.get(name) ?? startDivision(name, cells.get(name) ?? [])
    progress.set(name, known)
    return placeGroup(group, known)
  })
}

function divisionOf({id}: OutlineGroup): string {
  return /^annex[^.]*/.exec(id)?.[0] ?? ''
}

/** How far a division has been read. */
interface Progress {
  readonly division: Division
  /** Numbers that are open, the innermost last. */
  readonly open: PlacedGroup[]
  /** The same as far as they stand behind {@link Progress.block}. */
  readonly near: PlacedGroup[]
  /** The last block that is no text: a heading, a note. */
  block?: PlacedGroup
  heading?: PlacedGroup
  note?: PlacedGroup
  isPastNumber: boolean
}

function startDivision(name: string, groups: readonly OutlineGroup[]): Progress {
  const division = {name, counts: new Map(), repeats: new Map(), cells: numberCells(groups)}
  const hasNumbers = groups.some((group) => texts.has(group.kind) && readNumber(group) !== undefined)
  return {division, open: [], near: [], isPastNumber: !hasNumbers}
}

function readNumber({label}: OutlineGroup) {
  return label === undefined ? undefined : readPrintedLabel(label)
}

function placeGroup(group: OutlineGroup, progress: Progress): PlacedGroup {
  const {division, open, heading} = progress
  const printed = readNumber(group)
  const owner = printed === undefined ? ownerOf(group, progress) : undefined
  const parent = open.findLast((other) => other.group.depth < group.depth)
  // A number of its own is not counted.
  const key = texts.has(group.kind) && printed !== undefined ? printed : countKey(group, owner)
  const ordinal = countIn(division.counts, key)
  const placed: PlacedGroup = {group, division, printed, owner, parent, heading, key, ordinal}
  if (texts.has(group.kind)) {
    if (printed !== undefined) {
      countIn(division.repeats, repeatKey(placed))
      push(progress.near, placed)
      push(open, placed)
      progress.isPastNumber = true
    }
  } else if (isBlock(group)) noteBlock(placed, progress)
  return placed
}

function noteBlock(placed: PlacedGroup, progress: Progress): void {
  const {group, printed} = placed
  progress.block = placed
  progress.near.length = 0
  if (group.kind === 'note' && printed !== undefined) progress.note = placed
  if (group.kind !== 'heading') return
  progress.heading = placed
  if (printed?.unit !== 'article') return
  push(progress.open, placed)
  progress.isPastNumber = true
}

/** A number closes those of its depth and deeper. */
function push(open: PlacedGroup[], placed: PlacedGroup): void {
  while ((open.at(-1)?.group.depth ?? -1) >= placed.group.depth) open.pop()
  open.push(placed)
}

function isBlock({kind}: OutlineGroup): boolean {
  return !texts.has(kind) && kind !== 'cell' && kind !== 'row'
}

function ownerOf(group: OutlineGroup, {near, block, note, isPastNumber}: Progress): PlacedGroup | undefined {
  if (isBlock(group)) return group.kind === 'note' ? note : undefined
  const number = near.findLast((other) => other.group.depth <= group.depth)
  if (number !== undefined) return number
  // Ahead of the first number stands the preamble, under a heading of its own or not.
  const isAhead = !isPastNumber && block?.group.kind === 'heading'
  return isAhead || block?.group.kind === 'title' ? undefined : block
}

/** What is counted together: blocks of a kind with the text that belongs to them, text and cells of an owner apart. */
function countKey(group: OutlineGroup, owner: PlacedGroup | undefined): unknown {
  if (isBlock(group)) return group.kind
  if (group.kind === 'cell') return owner?.group ?? 'cell'
  const isNamed = owner !== undefined && ['closing', 'signature'].includes(owner.group.kind)
  return isNamed ? owner.group.kind : (owner ?? 'preamble')
}

function countIn<Key>(counts: Map<Key, number>, key: Key): number {
  const next = (counts.get(key) ?? 0) + 1
  counts.set(key, next)
  return next
}

/**
 * Gives what two numbers have in common that cannot be told apart.
 *
 * @param placed a group with a number.
 * @returns key into {@link Division.repeats}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexOutline, repeatKey} from '#core/citing/index-outline.ts'
 * const group = (id: string) => ({id, kind: 'paragraph' as const, depth: 0, rows: [], label: '1.'})
 * const [first, second] = indexOutline([group('p1'), group('p1-2')])
 * assert.ok(first && second && repeatKey(first) === repeatKey(second))
 * ```
 */
export function repeatKey({group, printed}: PlacedGroup): string {
  return `${group.depth} ${printed?.label ?? ''}`
}
