import type {ClauseId, LanguageTag, ParagraphId} from '../model/corpus-document.ts'
import type {Carried, Decision, Fingerprint, FreshParagraph, TextRegister} from '../model/register.ts'
import {carryIds} from './carry-ids.ts'
import {digestText, writeFingerprint} from './fingerprint.ts'
import {readRegistered, type RegisteredParagraph} from './read-registered.ts'
import {isOpenDecision} from './tell-carried.ts'

/** An edition as it is now. */
export interface FreshEdition {
  readonly language: LanguageTag
  /** In reading order. */
  readonly paragraphs: readonly FreshParagraph[]
  /** Default: found anew. */
  readonly carried?: Carried | undefined
}

/** What the register will say of a paragraph of an edition. */
export interface Entry {
  readonly fingerprint: Fingerprint
  readonly clauses: readonly ClauseId[]
  /** Number as printed now. */
  readonly printed?: string | undefined
}

/** What the register will say of an edition. */
export interface SettledEdition {
  readonly language: LanguageTag
  /** In reading order; what waits for a decision as it was registered. */
  readonly entries: ReadonlyMap<ParagraphId, Entry>
  readonly olds: readonly RegisteredParagraph[]
  /** Decisions that hold. */
  readonly settled: readonly Decision[]
  /** Decisions that an editor has to accept first. */
  readonly open: readonly Decision[]
  /** Ids that can only be accepted together: they exchanged words. In each list one at least is open. */
  readonly knots: readonly (readonly string[])[]
}

interface Homes {
  readonly before: ReadonlyMap<ClauseId, ParagraphId>
  readonly now: ReadonlyMap<ClauseId, ParagraphId>
}

/** Paragraphs that exchanged words wait for a decision together, so that none is lost between them. */
class Knots {
  readonly #parents = new Map<ParagraphId, ParagraphId>()

  find(id: ParagraphId): ParagraphId {
    let root = id
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next
    if (root !== id) this.#parents.set(id, root)
    return root
  }

  tie(a: ParagraphId, b: ParagraphId): void {
    const [one, other] = [this.find(a), this.find(b)]
    if (one !== other) this.#parents.set(one, other)
  }
}

function listClauses(paragraph: FreshParagraph, {clauses}: Carried): readonly ClauseId[] {
  return paragraph.clauses.map((_, index) => {
    const counted = `${paragraph.id}c${index + 1}`
    return clauses.get(counted) ?? counted
  })
}

function tieParagraphs(decisions: readonly Decision[], {before, now}: Homes): Knots {
  const knots = new Knots()
  for (const [clause, home] of now) knots.tie(before.get(clause) ?? home, home)
  const homesOf = (id: string, unit: Decision['unit']): readonly ParagraphId[] =>
    unit === 'paragraph' ? [id] : [before.get(id), now.get(id)].flatMap((home) => home ?? [])
  for (const {unit, id, to, into = []} of decisions) {
    const ids = [id, ...(to === undefined ? [] : [to]), ...into].flatMap((each) => homesOf(each, unit))
    for (const other of ids.slice(1)) knots.tie(ids[0] ?? other, other)
  }
  return knots
}

/** Puts paragraphs that are no longer there behind what they stood behind. */
function keepPlaces(
  entries: ReadonlyMap<ParagraphId, Entry>,
  olds: readonly RegisteredParagraph[],
  kept: ReadonlyMap<ParagraphId, Entry>,
): ReadonlyMap<ParagraphId, Entry> {
  if (kept.size === 0) return entries
  const behind = new Map<ParagraphId | undefined, [ParagraphId, Entry][]>()
  let last: ParagraphId | undefined
  for (const {id} of olds) {
    const entry = kept.get(id)
    if (entry !== undefined) behind.set(last, [...(behind.get(last) ?? []), [id, entry]])
    else if (entries.has(id)) last = id
  }
  const ordered = [...entries].flatMap(([id, entry]) => [[id, entry] as const, ...(behind.get(id) ?? [])])
  return new Map([...(behind.get(undefined) ?? []), ...ordered])
}

const asRegistered = ({anchor, clauses, printed}: RegisteredParagraph, language: LanguageTag): Entry => ({
  fingerprint: anchor.fingerprint[language] ?? '',
  clauses,
  printed,
})

/**
 * Finds what the register will say of an edition. Where an editor has not accepted that words are changed or
 * gone it says what it said, of these paragraphs and of those that gave words to them or took words from them.
 *
 * @param register the register as it is.
 * @param edition see {@link FreshEdition}.
 * @param accepted ids of paragraphs, with their clauses, and of clauses.
 * @returns see {@link SettledEdition}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {settleEdition} from '#core/register/settle-edition.ts'
 * const register = {text: 'rain', anchors: [], aliases: [], tombstones: [], notices: [], alone: []}
 * const paragraphs = [{id: 'p1', text: 'It rains.', clauses: [{start: 0, end: 9}]}]
 * const {entries} = settleEdition(register, {language: 'en', paragraphs}, new Set())
 * assert.deepEqual(entries.get('p1')?.clauses, ['p1c1'])
 * ```
 */
export function settleEdition(
  register: TextRegister,
  {language, paragraphs, carried: given}: FreshEdition,
  accepted: ReadonlySet<string>,
): SettledEdition {
  const carried = given ?? carryIds(register, language, paragraphs)
  const olds = readRegistered(register, language)
  const idOf = ({id}: FreshParagraph): ParagraphId => carried.paragraphs.get(id) ?? id
  const homes = {
    before: new Map(olds.flatMap(({id, clauses}) => clauses.map((clause) => [clause, id] as const))),
    now: new Map(
      paragraphs.flatMap((each) => listClauses(each, carried).map((clause) => [clause, idOf(each)] as const)),
    ),
  }
  const isAccepted = ({id, unit}: Decision): boolean => {
    const ids = unit === 'paragraph' ? [id] : [id, homes.before.get(id) ?? id, homes.now.get(id) ?? id]
    return ids.some((each) => accepted.has(each) || accepted.has(`${each}-${language}`))
  }
  const asked = carried.decisions.filter(isOpenDecision)
  const open = asked.filter((each) => !isAccepted(each))
  const knots = tieParagraphs(carried.decisions, homes)
  // A row has no words: what is said of it was found in its cells.
  const rows = new Set(paragraphs.flatMap(({id, text}) => (text === '' ? [id] : [])))
  for (const each of paragraphs) {
    const {parent = ''} = each
    if (rows.has(parent)) knots.tie(idOf(each), carried.paragraphs.get(parent) ?? parent)
  }
  const rootOf = ({unit, id}: Decision): ParagraphId =>
    knots.find(unit === 'paragraph' ? id : (homes.before.get(id) ?? homes.now.get(id) ?? id))
  const waiting = new Set(open.map(rootOf))
  const tied = Map.groupBy(asked, rootOf)
  const isWaiting = (id: ParagraphId): boolean => waiting.has(knots.find(id))
  const kept = new Map(
    olds.flatMap((old) => (isWaiting(old.id) ? [[old.id, asRegistered(old, language)] as const] : [])),
  )
  const former = new Map(olds.map((old) => [old.id, old]))
  const entries = new Map<ParagraphId, Entry>()
  for (const each of paragraphs) {
    const id = idOf(each)
    const entry = isWaiting(id) ? kept.get(id) : makeEntry(each, listClauses(each, carried), former.get(id))
    kept.delete(id)
    if (entry !== undefined) entries.set(id, entry)
  }
  return {
    language,
    entries: keepPlaces(entries, olds, kept),
    olds,
    settled: carried.decisions.filter((each) => !waiting.has(rootOf(each))),
    open,
    knots: [...waiting].map((root) => (tied.get(root) ?? []).map(({id}) => id)),
  }
}

/** The words of a paragraph whose text is the same are not read again. */
function makeEntry(
  {text, clauses, label}: FreshParagraph,
  ids: readonly ClauseId[],
  old: RegisteredParagraph | undefined,
): Entry {
  const isSame = old?.digest === digestText(text) && old.clauses.length === clauses.length
  const fingerprint = isSame ? [old.digest, ...old.prints].join(' ') : writeFingerprint(text, clauses)
  return {fingerprint, clauses: ids, printed: label}
}
