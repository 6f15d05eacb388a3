/** Alignment of clauses inside beads of paragraphs. */
import type {AlignOptions, AlignUnit, Lexicon} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import type {ParagraphBead} from '#core/align/align-paragraphs.ts'
import {ClauseUnit, listClauses, type Place} from '#core/align/clause-unit.ts'
import {numberUnits, type UnitPlace} from '#core/align/find-contradiction.ts'
import {orderBeads} from '#core/align/order-beads.ts'
import type {LevelDecisions} from '#core/align/resolve-decisions.ts'
import type {Bead} from '#core/model/corpus-document.ts'

type Side = 'from' | 'to'

function toIds(places: readonly Place[]): readonly string[] {
  return places.map(({clause}) => clause.id)
}

/** Clauses that need a search, gathered from all beads, with a break between beads. */
interface Gathering {
  readonly from: {readonly place: Place; readonly bead: ParagraphBead}[]
  readonly to: {readonly place: Place; readonly bead: ParagraphBead}[]
  readonly breaks: {readonly from: number; readonly to: number}[]
}

type Places = Readonly<Record<Side, ReadonlyMap<string, UnitPlace>>>

/** Where breaks cut a bead, in its own clauses; those before and behind it are left out. */
function findCuts(
  {from, to}: Readonly<Record<Side, readonly Place[]>>,
  breaks: LevelDecisions['break'],
  places: Places,
): readonly {readonly from: number; readonly to: number}[] {
  if (from.length === 0 || to.length === 0) return []
  const countBefore = (side: Side, own: readonly Place[], id: string): number => {
    const limit = places[side].get(id)?.first ?? 0
    return own.filter(({clause}) => (places[side].get(clause.id)?.first ?? 0) < limit).length
  }
  return breaks
    .map((pair) => ({from: countBefore('from', from, pair.from), to: countBefore('to', to, pair.to)}))
    .filter((cut) => cut.from + cut.to > 0 && cut.from + cut.to < from.length + to.length)
}

/** Ids of clauses a person decided on, and their reasons. */
function readDecisions(decisions: LevelDecisions) {
  const decided = {from: new Set<string>(), to: new Set<string>()}
  const reasons = new Map<string, NonNullable<Bead['reason']>>()
  for (const pin of decisions.pin) {
    for (const id of pin.from) decided.from.add(id)
    for (const id of pin.to) decided.to.add(id)
  }
  for (const {id, side, reason} of decisions.untranslated) {
    decided[side].add(id)
    reasons.set(`${side} ${id}`, reason)
  }
  for (const {from, to} of decisions.forbid) {
    decided.from.add(from)
    decided.to.add(to)
  }
  return {decided, reasons}
}

/** Beads that need no search: one side without clauses, or one clause on each. */
function alignPlainly(bead: ParagraphBead, from: readonly Place[], to: readonly Place[]): readonly Bead[] {
  const {score, origin, reason} = bead
  const rest = {score, origin, ...(reason ? {reason} : {})}
  if (from.length === 1 && to.length === 1) return [{from: toIds(from), to: toIds(to), ...rest}]
  return [
    ...toIds(from).map((id) => ({from: [id], to: [], ...rest})),
    ...toIds(to).map((id) => ({from: [], to: [id], ...rest})),
  ]
}

/** Decisions as options; a pin across beads of paragraphs is set aside: its clauses count as settled. */
function toOptions(
  decisions: LevelDecisions,
  gathering: Gathering,
): {options: AlignOptions; apart: readonly Bead[]} {
  const number = (side: Side): ReadonlyMap<string, number> =>
    new Map(gathering[side].map(({place}, index) => [place.clause.id, index]))
  const indices = {from: number('from'), to: number('to')}
  const find = (side: Side, ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indices[side].get(id) ?? [])
  const pins: {from: readonly number[]; to: readonly number[]}[] = []
  const untranslated = decisions.untranslated.flatMap(({id, side}) =>
    find(side, [id]).map((index) => ({side, index})),
  )
  const apart: Bead[] = []
  for (const pin of decisions.pin) {
    const from = find('from', pin.from)
    const to = find('to', pin.to)
    const beads = new Set([
      ...from.map((index) => gathering.from[index]?.bead),
      ...to.map((index) => gathering.to[index]?.bead),
    ])
    if (beads.size <= 1) pins.push({from, to})
    else {
      apart.push({from: pin.from, to: pin.to, score: 1, origin: 'hand'})
      untranslated.push(...from.map((index) => ({side: 'from' as const, index})))
      untranslated.push(...to.map((index) => ({side: 'to' as const, index})))
    }
  }
  const forbidden = decisions.forbid.flatMap((pair) => {
    const [from] = find('from', [pair.from])
    const [to] = find('to', [pair.to])
    return from === undefined || to === undefined ? [] : [{from, to}]
  })
  return {options: {pins, untranslated, forbidden, breaks: gathering.breaks}, apart}
}

function search(
  gathering: Gathering,
  decisions: LevelDecisions,
  reasons: ReadonlyMap<string, NonNullable<Bead['reason']>>,
  lexicon: Lexicon | undefined,
): readonly Bead[] {
  if (gathering.from.length + gathering.to.length === 0) return []
  const {options, apart} = toOptions(decisions, gathering)
  const isApart = new Set(
    apart.flatMap(({from, to}) => [...from.map((id) => `from ${id}`), ...to.map((id) => `to ${id}`)]),
  )
  const units = (side: Side): readonly AlignUnit[] => gathering[side].map(({place}) => new ClauseUnit(place))
  const found = alignUnits(units('from'), units('to'), {
    ...options,
    ...(lexicon ? {lexicon} : {}),
  }).flatMap((bead): readonly Bead[] => {
    const from = bead.from.flatMap((index) => gathering.from[index] ?? [])
    const to = bead.to.flatMap((index) => gathering.to[index] ?? [])
    const [first] = [
      ...from.map(({place}) => `from ${place.clause.id}`),
      ...to.map(({place}) => `to ${place.clause.id}`),
    ]
    if (first === undefined || isApart.has(first)) return []
    const outer = (from[0] ?? to[0])?.bead.score ?? 1
    const reason = reasons.get(first)
    return [
      {
        from: toIds(from.map(({place}) => place)),
        to: toIds(to.map(({place}) => place)),
        // A clause bead is right only if the bead of its paragraphs is.
        score: bead.origin === 'hand' ? 1 : bead.score * outer,
        origin: bead.origin,
        ...(reason ? {reason} : {}),
      },
    ]
  })
  return [...found, ...apart]
}

function order(beads: readonly Bead[], paragraphs: readonly ParagraphBead[]): readonly Bead[] {
  const number = (side: Side): ReadonlyMap<string, number> => {
    const numbers = new Map<string, number>()
    for (const bead of paragraphs) {
      for (const {clauses} of bead[side]) for (const {id} of clauses) numbers.set(id, numbers.size)
    }
    return numbers
  }
  const indices = {from: number('from'), to: number('to')}
  const placed = beads.map((bead) => ({
    bead,
    from: bead.from.map((id) => indices.from.get(id) ?? 0),
    to: bead.to.map((id) => indices.to.get(id) ?? 0),
  }))
  return orderBeads(placed).map(({bead}) => bead)
}

/**
 * Aligns clauses inside beads of paragraphs, all beads in one search with a break between them.
 *
 * Beads with one clause on each side, or none on one, are passed through without a search. Elsewhere the
 * score is that of the paragraphs times the posterior of the clauses.
 *
 * @param beads beads of paragraphs in reading order of the base.
 * @param decisions on clauses.
 * @param lexicon translations known beforehand; default: none.
 * @param places order of the units of each edition; default: that of the beads.
 * @returns beads of clause ids in the same order, each clause in exactly one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignClauses} from '#core/align/align-clauses.ts'
 * import {noDecisions} from '#core/align/decisions.ts'
 * import type {Paragraph} from '#core/model/corpus-document.ts'
 * const paragraph = (text: string): Paragraph => ({
 *   id: 'p1', kind: 'paragraph', text, mentions: [], citations: [], dates: [], marks: [],
 *   clauses: [{id: 'p1c1', span: {start: 0, end: text.length}}],
 * })
 * const bead = {from: [paragraph('Дождь.')], to: [paragraph('Rain.')], score: 0.9, origin: 'number'} as const
 * const [clauses] = alignClauses([bead], noDecisions)
 * assert.deepEqual(clauses, {from: ['p1c1'], to: ['p1c1'], score: 0.9, origin: 'number'})
 * ```
 */
export function alignClauses(
  beads: readonly ParagraphBead[],
  decisions: LevelDecisions,
  lexicon?: Lexicon,
  places: Places = {
    from: numberUnits(beads.flatMap(({from}) => from)),
    to: numberUnits(beads.flatMap(({to}) => to)),
  },
): readonly Bead[] {
  const {decided, reasons} = readDecisions(decisions)
  const gathering: Gathering = {from: [], to: [], breaks: []}
  const plain: Bead[] = []
  for (const bead of beads) {
    const from = listClauses(bead.from)
    const to = listClauses(bead.to)
    const cuts = findCuts({from, to}, decisions.break, places)
    const isDecided =
      cuts.length > 0 ||
      from.some(({clause}) => decided.from.has(clause.id)) ||
      to.some(({clause}) => decided.to.has(clause.id))
    if (!isDecided && (from.length === 0 || to.length === 0 || (from.length === 1 && to.length === 1))) {
      plain.push(...alignPlainly(bead, from, to))
      continue
    }
    for (const cut of [{from: 0, to: 0}, ...cuts]) {
      gathering.breaks.push({from: gathering.from.length + cut.from, to: gathering.to.length + cut.to})
    }
    gathering.from.push(...from.map((place) => ({place, bead})))
    gathering.to.push(...to.map((place) => ({place, bead})))
  }
  return order([...plain, ...search(gathering, decisions, reasons, lexicon)], beads)
}
