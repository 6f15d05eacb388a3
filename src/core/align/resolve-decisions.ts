/** Which decisions hold: those whose ids exist and that contradict none before them. */
import {
  listDecisions,
  namedUnits,
  noDecisions,
  type AlignmentDecisions,
  type Decision,
  type NamedUnits,
  type PairDecision,
  type PinDecision,
  type UntranslatedDecision,
} from '#core/align/decisions.ts'
import {
  findContradiction,
  numberUnits,
  type PlacedDecision,
  type UnitPlace,
} from '#core/align/find-contradiction.ts'
import {createDecisionHasher, type DecisionHasher} from '#core/align/hash-decision.ts'
import {pairDivisions} from '#core/align/pair-divisions.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

type Level = UnitPlace['level']

/** Decisions about units of one level, by id; all ids exist, and each is pinned or untranslated once. */
export interface LevelDecisions {
  readonly pin: readonly PinDecision[]
  readonly break: readonly PairDecision[]
  readonly forbid: readonly PairDecision[]
  readonly untranslated: readonly (Omit<UntranslatedDecision, 'side'> & {readonly side: 'from' | 'to'})[]
}

export interface ResolvedDecisions {
  readonly paragraphs: LevelDecisions
  readonly clauses: LevelDecisions
  /** Order of the units of each edition; absent where nothing is decided. */
  readonly places?: {
    readonly from: ReadonlyMap<string, UnitPlace>
    readonly to: ReadonlyMap<string, UnitPlace>
  }
  /** Of rule `stale-decision`: it has no effect, or its words are others now; and `contrary-decision`. */
  readonly findings: readonly Finding[]
}

/** Gives the id that the words of a former one went to; `undefined` where none is known. */
export type FollowId = (id: string) => string | undefined

const remedies = {
  ids: 'Correct the ids of the decision, or remove it; until then it has no effect.',
  words:
    'Read the words again; then keep the decision with `npx diglot align --confirm`, or correct it. Until then it holds.',
  former: 'Write the id of today; until then the decision holds for it.',
  contrary: 'Correct or remove one of both; until then the earlier line holds.',
} as const

const listParagraphs = (divisions: Edition['divisions']) => divisions.flatMap(({paragraphs}) => paragraphs)

/** Units of both sides in the order they are searched in, and where divisions begin. */
function readPlaces(from: Edition, to: Edition) {
  const pairs = pairDivisions(from, to)
  const places = {
    from: numberUnits(pairs.flatMap((pair) => listParagraphs(pair.from))),
    to: numberUnits(pairs.flatMap((pair) => listParagraphs(pair.to))),
  }
  const firstOf = (side: 'from' | 'to', divisions: Edition['divisions']) =>
    places[side].get(listParagraphs(divisions)[0]?.id ?? '')?.first
  const divisions = pairs.flatMap((pair) => {
    const seam = {from: firstOf('from', pair.from), to: firstOf('to', pair.to)}
    return seam.from === undefined || seam.to === undefined ? [] : [{from: seam.from, to: seam.to}]
  })
  return {places, divisions}
}

/** Collects what is said of decisions, each with its line. */
class Report {
  readonly findings: Finding[] = []

  stale({line}: Decision, reason: string, remedy: string): undefined {
    const place = line === undefined ? {} : {line}
    this.findings.push({rule: 'stale-decision', severity: 'warning', reason, remedy, ...place})
  }

  contrary({line}: Decision, reason: string): undefined {
    const place = line === undefined ? {} : {line}
    const {contrary: remedy} = remedies
    this.findings.push({rule: 'contrary-decision', severity: 'warning', reason, remedy, ...place})
  }
}

interface Reading {
  readonly from: Edition
  readonly to: Edition
  readonly places: NonNullable<ResolvedDecisions['places']>
  readonly follow: FollowId
  readonly report: Report
}

const quote = ({from, to}: NamedUnits): string => `\`${[...from, ...to].join('`, `')}\``

/** Finds the ids of a decision, or `undefined` after reporting why it cannot be carried out. */
function placeDecision(decision: Decision, reading: Reading): PlacedDecision | undefined {
  const {from, to, report} = reading
  if (decision.kind === 'untranslated' && ![from.language, to.language].includes(decision.side)) {
    const known = `expected \`${from.language}\` or \`${to.language}\``
    return report.stale(decision, `Unexpected language \`${decision.side}\`, ${known}`, remedies.ids)
  }
  const named = namedUnits(decision, from.language)
  if (new Set(named.from).size < named.from.length || new Set(named.to).size < named.to.length) {
    return report.contrary(decision, `Unexpected id twice in ${quote(named)}, expected each once`)
  }
  const left = findIds(decision, named.from, 'from', reading)
  const right = left && findIds(decision, named.to, 'to', reading)
  if (left === undefined || right === undefined) return undefined
  const placed = [...left.values(), ...right.values()]
  const [level, ...others] = new Set(placed.map((place) => place.level))
  if (level === undefined) {
    return report.stale(decision, 'Unexpected empty decision, expected an id', remedies.ids)
  }
  const ids = {from: [...left.keys()], to: [...right.keys()]}
  if (others.length > 0) {
    const reason = `Unexpected clause beside paragraph in ${quote(ids)}, expected one of both`
    return report.stale(decision, reason, remedies.ids)
  }
  return {decision, level, ids, from: [...left.values()], to: [...right.values()]}
}

/** Places by the ids of today: what was merged is found where its words went. */
function findIds(
  decision: Decision,
  ids: readonly string[],
  side: 'from' | 'to',
  reading: Reading,
): ReadonlyMap<string, UnitPlace> | undefined {
  const {places, follow, report} = reading
  const found = new Map<string, UnitPlace>()
  for (const id of ids) {
    // What took the words of a gap in has most often a counterpart itself.
    const today = places[side].has(id) || decision.kind === 'untranslated' ? id : (follow(id) ?? id)
    const place = places[side].get(today)
    if (place === undefined) {
      return report.stale(
        decision,
        `Unexpected id \`${id}\`, expected one of \`${reading[side].id}\``,
        remedies.ids,
      )
    }
    if (today !== id) {
      const reason = `Unexpected former id \`${id}\`, expected \`${today}\`, which took its words in`
      report.stale(decision, reason, remedies.former)
    }
    found.set(today, place)
  }
  return found
}

function checkWords({decision, ids}: PlacedDecision, hash: DecisionHasher, report: Report): void {
  if (decision.text === undefined || decision.text === hash(ids)) return
  const reason = `Unexpected words of ${quote(ids)}, expected those that were decided about`
  report.stale(decision, reason, remedies.words)
}

/** A break between clauses that begin a paragraph each is one between the paragraphs. */
function findOuterBreak(
  {decision, level, ids}: PlacedDecision,
  places: Reading['places'],
): readonly PairDecision[] {
  if (decision.kind !== 'break' || level !== 'clauses') return []
  const [from, to] = (['from', 'to'] as const).map((side) => {
    const first = places[side].get(ids[side][0] ?? '')?.first
    return places[side]
      .entries()
      .find(([, place]) => place.level === 'paragraphs' && place.first === first)?.[0]
  })
  return from === undefined || to === undefined ? [] : [{from, to}]
}

/** The decisions of one level, with the ids of today. */
function toLevel(held: readonly PlacedDecision[], level: Level): LevelDecisions {
  const own = held.filter((each) => each.level === level)
  const listPairs = (kind: 'break' | 'forbid'): readonly PairDecision[] =>
    own.flatMap(({decision, ids}) =>
      decision.kind === kind ? [{from: ids.from[0] ?? '', to: ids.to[0] ?? ''}] : [],
    )
  return {
    pin: own.flatMap(({decision, ids}) => (decision.kind === 'pin' ? [ids] : [])),
    break: listPairs('break'),
    forbid: listPairs('forbid'),
    untranslated: own.flatMap(({decision, from}) => {
      if (decision.kind !== 'untranslated') return []
      const {id, reason} = decision
      return [{id, reason, side: from.length > 0 ? ('from' as const) : ('to' as const)}]
    }),
  }
}

/**
 * Sorts decisions by level and says of each that has no effect why: an id that no longer exists, paragraphs mixed
 * with clauses, one that contradicts an earlier line, which holds. One whose words have changed since holds too,
 * and so does one that names a former id; both are told.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @param decisions default: none.
 * @param follow finds where the words of a former id went; default: nothing is known.
 * @returns decisions per level; findings in the order of the lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {noDecisions} from '#core/align/decisions.ts'
 * import {resolveDecisions} from '#core/align/resolve-decisions.ts'
 * import {pairDivisions} from '#core/align/pair-divisions.ts'
import type {Edition} from '#core/model/corpus-document.ts'
 * const witness = {source: 'own words', rights: 'CC0-1.0'}
 * const ru: Edition = {id: 'x/ru', language: 'ru', role: 'digest', witness, divisions: []}
 * const en: Edition = {...ru, id: 'x/en', language: 'en'}
 * const {findings} = resolveDecisions(ru, en, {...noDecisions, pin: [{from: ['p1'], to: []}]})
 * assert.equal(findings[0]?.reason, 'Unexpected id `p1`, expected one of `x/ru`')
 * ```
 */
export function resolveDecisions(
  from: Edition,
  to: Edition,
  decisions: AlignmentDecisions = noDecisions,
  follow: FollowId = () => undefined,
): ResolvedDecisions {
  const list = listDecisions(decisions)
  if (list.length === 0) return {paragraphs: noDecisions, clauses: noDecisions, findings: []}
  const report = new Report()
  const {places, divisions} = readPlaces(from, to)
  const hash = createDecisionHasher(from, to)
  const held: PlacedDecision[] = []
  for (const decision of list) {
    const placed = placeDecision(decision, {from, to, places, follow, report})
    if (placed === undefined) continue
    const contradiction = findContradiction(placed, held, divisions)
    if (contradiction !== undefined) {
      report.contrary(decision, contradiction)
      continue
    }
    checkWords(placed, hash, report)
    held.push(placed)
  }
  const paragraphs = toLevel(held, 'paragraphs')
  const outer = held.flatMap((each) => findOuterBreak(each, places))
  return {
    paragraphs: {...paragraphs, break: [...paragraphs.break, ...outer]},
    clauses: toLevel(held, 'clauses'),
    places,
    findings: report.findings,
  }
}
