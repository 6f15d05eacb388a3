import type {ClauseId, LanguageTag, ParagraphId} from '../model/corpus-document.ts'
import type {Decision} from '../model/register.ts'
import type {CarriedClauses, FreshClause, OldClause} from './carry-clauses.ts'
import type {CarriedParagraphs} from './carry-paragraphs.ts'
import {findRising} from './measure-similarity.ts'
import {foldPrinted} from './read-registered.ts'
import {alike, type Matching} from './unit.ts'

/** A decision with its place in the text: index of the fresh paragraph; between two for what is gone. */
export interface PlacedDecision {
  readonly at: number
  readonly decision: Decision
}

type Told = Pick<Decision, 'unit' | 'language' | 'id'> & Pick<Partial<Decision>, 'relabelled' | 'moved'>

/** What became of the words of a unit that is there. */
function tellMatched(
  told: Told,
  {
    isExact,
    isDoubtful,
    similarity,
    into,
  }: {
    readonly isExact: boolean
    readonly isDoubtful: boolean
    readonly similarity: number
    readonly into: readonly string[]
  },
): readonly Decision[] {
  const isAlike = similarity >= alike && !isDoubtful
  if (into.length > 0) {
    const split: Decision = {kind: 'split', ...told, similarity, into}
    return isAlike ? [split] : [split, {kind: 'changed', ...told, similarity}]
  }
  if (!isExact) return [{kind: isAlike ? 'edited' : 'changed', ...told, similarity}]
  return told.moved === true || told.relabelled !== undefined ? [{kind: 'kept', ...told, similarity: 1}] : []
}

/** An alias leads silently, so little of the words may be missing where it leads. */
function tellSwallowed(told: Told, to: string, share: number): readonly Decision[] {
  const merged: Decision = {kind: 'merged', ...told, similarity: share, to}
  return share >= alike ? [merged] : [merged, {kind: 'changed', ...told, similarity: share}]
}

/** Old units that stand elsewhere among the others. */
function findMoved({freshOf}: Matching): ReadonlySet<number> {
  const matched = [...freshOf.keys()].filter((old) => freshOf[old] !== -1)
  const steady = findRising(matched.map((old) => freshOf[old] ?? -1))
  const moved = new Set(matched)
  for (const index of steady) moved.delete(matched[index] ?? -1)
  return moved
}

function tellLabel(from: string | undefined, to: string | undefined): Pick<Decision, 'relabelled'> {
  if (foldPrinted(from) === foldPrinted(to)) return {}
  return {relabelled: {...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})}}
}

/**
 * Says what became of the paragraphs of an edition.
 *
 * @param carried the paragraphs and their matching.
 * @param ids of the fresh paragraphs, in order.
 * @param language the edition.
 * @returns decisions with their places, in no order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {decideParagraphs} from '#core/register/decide.ts'
 * assert.deepEqual(decideParagraphs({olds: [], fresh: [], digests: []}, [], 'en'), [])
 * ```
 */
export function decideParagraphs(
  {olds, fresh, digests, matching}: CarriedParagraphs,
  ids: readonly ParagraphId[],
  language: LanguageTag,
): readonly PlacedDecision[] {
  if (matching === undefined) return []
  const moved = findMoved(matching)
  const decisions: PlacedDecision[] = []
  const put = (at: number, list: readonly Decision[]): void => {
    decisions.push(...list.map((decision) => ({at, decision})))
  }
  let place = -1
  for (const [index, {id, digest, printed}] of olds.entries()) {
    const match = matching.freshOf[index] ?? -1
    const told = {unit: 'paragraph', language, id} as const
    if (match !== -1) {
      place = match
      const isMoved = moved.has(index) ? {moved: true} : {}
      const all = {...told, ...tellLabel(printed, fresh[match]?.label), ...isMoved}
      const similarity = matching.similarity[index] ?? 0
      const isExact = digest === digests[match] && similarity === 1
      const into = (matching.into.get(index) ?? []).flatMap((part) => ids[part] ?? [])
      put(match, tellMatched(all, {isExact, isDoubtful: matching.doubtful.has(index), similarity, into}))
      continue
    }
    const swallowed = matching.swallowed.get(index)
    if (swallowed === undefined) put(place + 0.5, [{kind: 'deleted', ...told, similarity: 0}])
    else put(place + 0.5, tellSwallowed(told, ids[swallowed.fresh] ?? '', swallowed.share))
  }
  const parts = new Set([...matching.into.values()].flat())
  for (const [index, id] of ids.entries()) {
    if (matching.oldOf[index] !== -1 || parts.has(index)) continue
    put(index, [{kind: 'inserted', unit: 'paragraph', language, id}])
  }
  return decisions
}

/** Ids of an edition, as they were given. */
export interface GivenIds {
  /** By index of the fresh paragraph. */
  readonly ids: readonly ParagraphId[]
  /** By index of the fresh clause. */
  readonly clauseIds: readonly ClauseId[]
  readonly language: LanguageTag
}

/**
 * Says what became of the clauses of an edition. Clauses of a paragraph that is new, and those that went with
 * a deleted one, are not told one by one.
 *
 * @param carried the paragraphs and their matching.
 * @param clauses the clauses of changed paragraphs and their matching.
 * @param given see {@link GivenIds}.
 * @returns decisions with their places, in no order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {carryClauses} from '#core/register/carry-clauses.ts'
 * import {decideClauses} from '#core/register/decide.ts'
 * const none = {olds: [], fresh: [], digests: []}
 * assert.deepEqual(decideClauses(none, carryClauses(none), {ids: [], clauseIds: [], language: 'en'}), [])
 * ```
 */
export function decideClauses(
  {olds: oldParagraphs, matching: paragraphs}: CarriedParagraphs,
  {olds, freshes, matching}: CarriedClauses,
  {ids, clauseIds, language}: GivenIds,
): readonly PlacedDecision[] {
  const moved = findMoved(matching)
  const isMoved = (index: number, old: OldClause, fresh: FreshClause): boolean =>
    moved.has(index) || oldParagraphs[old.paragraph]?.id !== ids[fresh.paragraph]
  const gone = (paragraph: number): boolean =>
    paragraphs?.freshOf[paragraph] === -1 && !paragraphs.swallowed.has(paragraph)
  const isNew = new Set(ids.keys())
  for (const match of paragraphs?.freshOf ?? ids.keys()) isNew.delete(match)
  const decisions: PlacedDecision[] = []
  const put = (at: number, list: readonly Decision[]): void => {
    decisions.push(...list.map((decision) => ({at, decision})))
  }
  for (const [index, old] of olds.entries()) {
    const match = matching.freshOf[index] ?? -1
    const fresh = freshes[match]
    const told = {unit: 'clause', language, id: old.id} as const
    const place = paragraphs === undefined ? old.paragraph : findHome(old.paragraph, paragraphs)
    if (fresh !== undefined) {
      const similarity = matching.similarity[index] ?? 0
      const into = (matching.into.get(index) ?? []).flatMap((part) => clauseIds[part] ?? [])
      const all = {...told, ...(isMoved(index, old, fresh) ? {moved: true} : {})}
      const isExact = old.key === fresh.key
      const isDoubtful = matching.doubtful.has(index)
      put(fresh.paragraph, tellMatched(all, {isExact, isDoubtful, similarity, into}))
      continue
    }
    const swallowed = matching.swallowed.get(index)
    if (swallowed !== undefined)
      put(place, tellSwallowed(told, clauseIds[swallowed.fresh] ?? '', swallowed.share))
    else if (!gone(old.paragraph)) put(place, [{kind: 'deleted', ...told, similarity: 0}])
  }
  const parts = new Set([...matching.into.values()].flat())
  for (const [index, {paragraph}] of freshes.entries()) {
    if (matching.oldOf[index] !== -1 || parts.has(index) || isNew.has(paragraph)) continue
    put(paragraph, [{kind: 'inserted', unit: 'clause', language, id: clauseIds[index] ?? ''}])
  }
  return decisions
}

/** Index of the fresh paragraph that an old one, or the nearest one before it, is now. */
function findHome(paragraph: number, {freshOf, swallowed}: Matching): number {
  for (let index = paragraph; index >= 0; index--) {
    const match = freshOf[index] ?? -1
    const home = match === -1 ? swallowed.get(index)?.fresh : match
    if (home !== undefined) return home
  }
  return -1
}
