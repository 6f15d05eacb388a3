/** Alignment of the paragraphs of two editions. */
import type {AlignOptions, AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {cutByLabels} from '#core/align/cut-by-labels.ts'
import type {PairDecision} from '#core/align/decisions.ts'
import {dropRecounted} from '#core/align/drop-recounted.ts'
import type {ListUnit} from '#core/align/find-sorted-runs.ts'
import {foldLabel} from '#core/align/fold-label.ts'
import {orderBeads} from '#core/align/order-beads.ts'
import {pairDivisions} from '#core/align/pair-divisions.ts'
import {recoverCrossing} from '#core/align/recover-crossing.ts'
import type {LevelDecisions} from '#core/align/resolve-decisions.ts'
import type {Bead, Edition, Paragraph} from '#core/model/corpus-document.ts'

/** A bead of paragraphs themselves; `reason` where an editor gave one. */
export interface ParagraphBead extends Pick<Bead, 'score' | 'origin' | 'reason'> {
  readonly from: readonly Paragraph[]
  readonly to: readonly Paragraph[]
}

/** Label with the labels above it, so that `a` under 2 is not `a` under 3. */
function readPath(paragraph: Paragraph, known: ReadonlyMap<string, Paragraph>): string {
  const {label, parent} = paragraph
  if (label === undefined) return ''
  const above = parent === undefined ? undefined : known.get(parent)
  const prefix = above && above !== paragraph ? readPath(above, known) : ''
  const own = foldLabel(label)
  return prefix === '' || own.startsWith(`${prefix}.`) ? own : `${prefix}/${own}`
}

/** A row has no text of its own: its cells speak for it. */
function readRowTexts(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const {kind, parent, text} of paragraphs) {
    if (kind === 'cell' && parent !== undefined) texts.set(parent, `${texts.get(parent) ?? ''} ${text}`)
  }
  return texts
}

function toUnits(paragraphs: readonly Paragraph[]): readonly (AlignUnit & ListUnit)[] {
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const rows = readRowTexts(paragraphs)
  return paragraphs.map((paragraph) => ({
    text: paragraph.text === '' ? (rows.get(paragraph.id) ?? '') : paragraph.text,
    label: readPath(paragraph, known),
    kind: paragraph.kind,
    parent: paragraph.parent,
    entities: paragraph.mentions.map(({entity}) => entity),
  }))
}

function numberIds(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  return new Map(paragraphs.map(({id}, index) => [id, index]))
}

/** Decisions by id as options by index; ids that are not in the lists are left out. */
function toOptions(
  decisions: LevelDecisions,
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
): Required<Pick<AlignOptions, 'pins' | 'forbidden' | 'untranslated' | 'breaks'>> {
  const find = (ids: readonly string[], known: ReadonlyMap<string, number>): readonly number[] =>
    ids.flatMap((id) => known.get(id) ?? [])
  const findPairs = (pairs: readonly PairDecision[]) =>
    pairs.flatMap((pair) => {
      const left = from.get(pair.from)
      const right = to.get(pair.to)
      return left === undefined || right === undefined ? [] : [{from: left, to: right}]
    })
  return {
    pins: decisions.pin.map((pin) => ({from: find(pin.from, from), to: find(pin.to, to)})),
    breaks: findPairs(decisions.break),
    forbidden: findPairs(decisions.forbid),
    untranslated: decisions.untranslated.flatMap(({id, side}) => {
      const index = (side === 'from' ? from : to).get(id)
      return index === undefined ? [] : [{side, index}]
    }),
  }
}

/**
 * Joins paragraphs left alone on both sides that bear the same number, though they cross others:
 * lists are sorted per language, and a monotone search cannot see that.
 */
function joinCrossing(
  beads: readonly ScoredBead[],
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  isForbidden: (from: number, to: number) => boolean,
): readonly ScoredBead[] {
  const alone = (side: 'from' | 'to', other: 'from' | 'to'): readonly number[] =>
    beads.flatMap((bead) => (bead.origin !== 'hand' && bead[other].length === 0 ? bead[side] : []))
  const free = new Set(alone('to', 'from'))
  const joined: ScoredBead[] = []
  for (const index of free.size === 0 ? [] : alone('from', 'to')) {
    const unit = from[index]
    if (!unit?.label) continue
    for (const twin of free) {
      const other = to[twin]
      if (other?.label !== unit.label || other.kind !== unit.kind || isForbidden(index, twin)) continue
      const [bead, ...others] = alignUnits([unit], [other])
      if (!bead || others.length > 0) continue
      joined.push({from: [index], to: [twin], score: bead.score, origin: 'number'})
      free.delete(twin)
      break
    }
  }
  if (joined.length === 0) return beads
  const moved = {
    from: new Set(joined.flatMap((bead) => bead.from)),
    to: new Set(joined.flatMap((bead) => bead.to)),
  }
  const kept = beads.filter(
    (bead) =>
      !bead.from.some((index) => moved.from.has(index)) && !bead.to.some((index) => moved.to.has(index)),
  )
  return orderBeads([...kept, ...joined])
}

/**
 * Aligns the paragraphs of two editions: division by division, all in one search, so that what is
 * learned from one division serves the others.
 *
 * Printed numbers weigh by how well they agree in this very text, and not at all in a list where words and lengths
 * say that each side counts its own items; paragraphs of different kinds do not merge. Where both sides of a
 * division bear the same numbers in the same order, each once, no bead crosses from one number to the next.
 * Paragraphs with equal numbers may cross.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param decisions on paragraphs.
 * @param lexicon translations known beforehand; default: none.
 * @returns beads in reading order of `from`, each paragraph in exactly one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignParagraphs} from '#core/align/align-paragraphs.ts'
 * import {noDecisions} from '#core/align/decisions.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const edition = (language: string, text: string): Edition => ({
 *   id: `rain/${language}`,
 *   language,
 *   role: 'translation',
 *   witness: {source: 'own words', rights: 'CC0-1.0'},
 *   divisions: [{id: 'body', kind: 'body', paragraphs: [{
 *     id: 'p1', kind: 'paragraph', text, mentions: [], citations: [], dates: [], marks: [], clauses: [],
 *   }]}],
 * })
 * const beads = alignParagraphs(edition('ru', 'Идёт дождь.'), edition('en', 'It is raining.'), noDecisions)
 * assert.deepEqual(beads.map(({from, to}) => [from[0]?.id, to[0]?.id]), [['p1', 'p1']])
 * ```
 */
export function alignParagraphs(
  from: Edition,
  to: Edition,
  decisions: LevelDecisions,
  lexicon?: Lexicon,
): readonly ParagraphBead[] {
  const left: Paragraph[] = []
  const right: Paragraph[] = []
  const breaks: {from: number; to: number}[] = []
  for (const pair of pairDivisions(from, to)) {
    breaks.push({from: left.length, to: right.length})
    left.push(...pair.from.flatMap(({paragraphs}) => paragraphs))
    right.push(...pair.to.flatMap(({paragraphs}) => paragraphs))
  }
  const stretches = breaks.map((start, at) => {
    return {start, end: breaks[at + 1] ?? {from: left.length, to: right.length}}
  })
  const {from: unitsFrom, to: unitsTo} = dropRecounted(toUnits(left), toUnits(right), stretches, lexicon)
  const options = toOptions(decisions, numberIds(left), numberIds(right))
  const isDecided = Object.values(options).some(({length}) => length > 0)
  const isForbidden = (i: number, j: number): boolean =>
    options.forbidden.some((pair) => pair.from === i && pair.to === j) ||
    options.breaks.some((pair) => i < pair.from !== j < pair.to)
  const ordered = joinCrossing(
    // A decision may set aside the very paragraphs the numbers would cut at.
    alignUnits(unitsFrom, unitsTo, {
      ...options,
      ...(lexicon ? {lexicon} : {}),
      breaks: [
        ...breaks,
        ...(isDecided
          ? options.breaks
          : stretches.flatMap((stretch) => cutByLabels(unitsFrom, unitsTo, stretch))),
      ],
    }),
    unitsFrom,
    unitsTo,
    isForbidden,
  )
  const beads = recoverCrossing({from: unitsFrom, to: unitsTo, beads: ordered, breaks, isForbidden, lexicon})
  const reasons = new Map(decisions.untranslated.map(({id, side, reason}) => [`${side} ${id}`, reason]))
  return beads.map((bead) => {
    const paragraphsFrom = bead.from.flatMap((index) => left[index] ?? [])
    const paragraphsTo = bead.to.flatMap((index) => right[index] ?? [])
    const reason =
      reasons.get(`from ${paragraphsFrom[0]?.id ?? ''}`) ?? reasons.get(`to ${paragraphsTo[0]?.id ?? ''}`)
    const {score, origin} = bead
    return {from: paragraphsFrom, to: paragraphsTo, score, origin, ...(reason ? {reason} : {})}
  })
}
