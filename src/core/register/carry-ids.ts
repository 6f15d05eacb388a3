import type {ClauseId, LanguageTag, ParagraphId} from '../model/corpus-document.ts'
import type {Carried, Decision, FreshParagraph, TextRegister} from '../model/register.ts'
import {carryClauses, type CarriedClauses} from './carry-clauses.ts'
import {carryParagraphs, type CarriedParagraphs} from './carry-paragraphs.ts'
import {createIdMinter, type IdMinter} from './create-id-minter.ts'
import {decideClauses, decideParagraphs} from './decide.ts'
import {readRegistered} from './read-registered.ts'

/**
 * Gives the paragraphs and clauses of an edition the ids that the register has for their words, and new ids
 * to what it does not know. A number is no identity: what is printed under 9 now may be what was under 8.
 *
 * @param register the register of the text.
 * @param language the edition.
 * @param fresh its paragraphs in reading order; where none has clauses these are not asked for.
 * @returns the ids, each at most once, and what was found; no decisions where nothing has changed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {carryIds} from '#core/register/carry-ids.ts'
 * import {writeFingerprint} from '#core/register/fingerprint.ts'
 * const anchors = [{id: 'p9', label: '9', since: '1', fingerprint: {en: writeFingerprint('It rains.', [])}}]
 * const register = {text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []}
 * const fresh = [{id: 'p9', label: '9', text: 'It snows.', clauses: []}, {id: 'p10', label: '10', text: 'It rains.', clauses: []}]
 * const {paragraphs} = carryIds(register, 'en', fresh)
 * assert.deepEqual([...paragraphs], [['p9', 'p9-2'], ['p10', 'p9']])
 * ```
 */
export function carryIds(
  register: TextRegister,
  language: LanguageTag,
  fresh: readonly FreshParagraph[],
): Carried {
  const carried = carryParagraphs(readRegistered(register, language), fresh)
  const minter = createIdMinter(register, language)
  const ids = nameParagraphs(carried, minter)
  const paragraphs = new Map(fresh.map(({id}, index) => [id, ids[index] ?? id]))
  const isAsked = fresh.some(({clauses}) => clauses.length > 0)
  const clauses = isAsked ? carryClauses(carried) : undefined
  const clauseIds = clauses === undefined ? [] : nameClauses(carried, clauses, ids, minter)
  const decisions: {at: number; decision: Decision}[] = [
    ...decideParagraphs(carried, ids, language),
    ...(clauses === undefined ? [] : decideClauses(carried, clauses, {ids, clauseIds, language})),
  ]
  return {
    paragraphs,
    clauses: clauses === undefined ? new Map() : mapClauses(carried, clauses, clauseIds),
    decisions: decisions.sort((a, b) => a.at - b.at).map(({decision}) => decision),
  }
}

function nameParagraphs(
  {olds, fresh, matching}: CarriedParagraphs,
  minter: IdMinter,
): readonly ParagraphId[] {
  return fresh.map((each, index) => {
    const old = olds[matching === undefined ? index : (matching.oldOf[index] ?? -1)]
    return old?.id ?? minter.paragraph(each)
  })
}

/** Ids by index of the fresh clause. */
function nameClauses(
  {fresh}: CarriedParagraphs,
  {olds, freshes, matching}: CarriedClauses,
  ids: readonly ParagraphId[],
  minter: IdMinter,
): readonly ClauseId[] {
  return freshes.map(({paragraph, number}, index) => {
    const old = olds[matching.oldOf[index] ?? -1]
    return old?.id ?? minter.clause(ids[paragraph] ?? fresh[paragraph]?.id ?? '', number)
  })
}

function mapClauses(
  {olds, fresh}: CarriedParagraphs,
  {freshes, same}: CarriedClauses,
  clauseIds: readonly ClauseId[],
): ReadonlyMap<ClauseId, ClauseId> {
  const map = new Map<ClauseId, ClauseId>()
  for (const [index, old] of same) {
    for (const [place, id] of (olds[old]?.clauses ?? []).entries()) {
      map.set(`${fresh[index]?.id ?? ''}c${place + 1}`, id)
    }
  }
  for (const [index, {paragraph, number}] of freshes.entries()) {
    map.set(`${fresh[paragraph]?.id ?? ''}c${number}`, clauseIds[index] ?? '')
  }
  return map
}
