/** Decisions name ids; the aligner counts units. This step goes from one to the other. */
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

type Reason = AlignmentDecisions['untranslated'][number]['reason']
type Level = 'paragraphs' | 'clauses'

/** Decisions about units of one level, by id; all ids exist, and each is pinned or untranslated once. */
export interface LevelDecisions {
  readonly pins: AlignmentDecisions['pins']
  readonly forbidden: AlignmentDecisions['forbidden']
  readonly untranslated: readonly {
    readonly id: string
    readonly side: 'from' | 'to'
    readonly reason: Reason
  }[]
}

export interface ResolvedDecisions {
  readonly paragraphs: LevelDecisions
  readonly clauses: LevelDecisions
  /** One per decision that cannot be carried out. */
  readonly findings: readonly Finding[]
}

const nothing: LevelDecisions = {pins: [], forbidden: [], untranslated: []}

function findLevels(edition: Edition): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  for (const {paragraphs} of edition.divisions) {
    for (const paragraph of paragraphs) {
      levels.set(paragraph.id, 'paragraphs')
      for (const clause of paragraph.clauses) levels.set(clause.id, 'clauses')
    }
  }
  return levels
}

function report(reason: string): Finding {
  return {
    rule: 'stale-decision',
    severity: 'warning',
    reason,
    remedy: 'Correct the ids of the decision, or remove it.',
  }
}

function findSide(language: string, from: Edition, to: Edition): 'from' | 'to' | undefined {
  if (language === from.language) return 'from'
  return language === to.language ? 'to' : undefined
}

/** Looks ids up and keeps watch that no unit is settled twice. */
function makeReader(from: Edition, to: Edition) {
  const levels = {from: findLevels(from), to: findLevels(to)}
  const editions = {from: from.id, to: to.id}
  const settled = new Set<string>()
  const findings: Finding[] = []
  const fail = (reason: string): undefined => {
    findings.push(report(reason))
    return undefined
  }
  const reader = {
    findings,
    /** Level of all the ids, or `undefined` after reporting why there is none. */
    read(ids: {readonly from: readonly string[]; readonly to: readonly string[]}): Level | undefined {
      const found = new Set<Level>()
      for (const side of ['from', 'to'] as const) {
        for (const id of ids[side]) {
          const level = levels[side].get(id)
          if (level === undefined)
            return fail(`Unexpected id \`${id}\`, expected one of \`${editions[side]}\``)
          found.add(level)
        }
      }
      const [level, ...others] = found
      if (level === undefined) return fail('Unexpected empty decision, expected an id')
      return others.length > 0
        ? fail(
            `Unexpected clause beside paragraph in \`${[...ids.from, ...ids.to].join('`, `')}\`, expected one of both`,
          )
        : level
    },
    /** Whether none of the ids was settled before; marks them. */
    settle(ids: {readonly from: readonly string[]; readonly to: readonly string[]}): boolean {
      const names = [...ids.from.map((id) => `from ${id}`), ...ids.to.map((id) => `to ${id}`)]
      const isRepeated = new Set(names).size < names.length || names.some((name) => settled.has(name))
      if (isRepeated) {
        fail(`Unexpected second decision on \`${[...ids.from, ...ids.to].join('`, `')}\`, expected one`)
        return false
      }
      for (const name of names) settled.add(name)
      return true
    },
    /** An untranslated unit with its level and side, or `undefined` after reporting why not. */
    place({id, side: language, reason}: AlignmentDecisions['untranslated'][number]) {
      const side = findSide(language, from, to)
      if (side === undefined) {
        return fail(
          `Unexpected language \`${language}\`, expected \`${from.language}\` or \`${to.language}\``,
        )
      }
      const ids = {from: side === 'from' ? [id] : [], to: side === 'to' ? [id] : []}
      const level = reader.read(ids)
      return level !== undefined && reader.settle(ids) ? {level, decision: {id, side, reason}} : undefined
    },
  }
  return reader
}

/**
 * Sorts decisions by level and leaves out, with a finding, those that cannot be carried out: an id
 * that no longer exists, paragraphs mixed with clauses, a unit decided twice (the first holds).
 *
 * @param decisions default: none.
 * @returns decisions per level; findings of rule `stale-decision`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {resolveDecisions} from '#core/align/resolve-decisions.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const witness = {source: 'own words', rights: 'CC0-1.0'}
 * const ru: Edition = {id: 'x/ru', language: 'ru', role: 'digest', witness, divisions: []}
 * const en: Edition = {...ru, id: 'x/en', language: 'en'}
 * const {findings} = resolveDecisions(ru, en, {pins: [{from: ['p1'], to: []}], forbidden: [], untranslated: []})
 * assert.equal(findings[0]?.reason, 'Unexpected id `p1`, expected one of `x/ru`')
 * ```
 */
export function resolveDecisions(
  from: Edition,
  to: Edition,
  decisions: AlignmentDecisions = {pins: [], forbidden: [], untranslated: []},
): ResolvedDecisions {
  const {pins, forbidden, untranslated} = decisions
  if (pins.length + forbidden.length + untranslated.length === 0) {
    return {paragraphs: nothing, clauses: nothing, findings: []}
  }
  const reader = makeReader(from, to)
  const empty = () => ({
    pins: [] as LevelDecisions['pins'][number][],
    forbidden: [] as LevelDecisions['forbidden'][number][],
    untranslated: [] as LevelDecisions['untranslated'][number][],
  })
  const levels = {paragraphs: empty(), clauses: empty()}
  for (const pin of pins) {
    const level = reader.read(pin)
    if (level !== undefined && reader.settle(pin)) levels[level].pins.push(pin)
  }
  for (const decision of untranslated) {
    const placed = reader.place(decision)
    if (placed) levels[placed.level].untranslated.push(placed.decision)
  }
  for (const pair of forbidden) {
    const level = reader.read({from: [pair.from], to: [pair.to]})
    if (level !== undefined) levels[level].forbidden.push(pair)
  }
  return {...levels, findings: reader.findings}
}
