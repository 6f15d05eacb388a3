import type {ClauseId, DocumentId, ParagraphId} from '../model/corpus-document.ts'
import type {Anchor, Decision, ReleaseName, TextRegister} from '../model/register.ts'
import {foldPrinted, readRegistered} from './read-registered.ts'
import {retireIds, type Occasion} from './retire-ids.ts'
import {listMissing} from './tell-carried.ts'
import {settleEdition, type FreshEdition, type SettledEdition} from './settle-edition.ts'

/** A text as it is now, and what an editor says to it. */
export interface RegisterUpdate extends Occasion {
  readonly text: DocumentId
  /** Base first. */
  readonly editions: readonly FreshEdition[]
  /** Release that new ids belong to. */
  readonly release: ReleaseName
  /** Ids whose words may be others or gone; that of a paragraph holds for its clauses too. */
  readonly accepted: ReadonlySet<string>
}

/** A register brought up to date, and what waits for an editor. */
export interface UpdatedRegister extends Pick<SettledEdition, 'knots'> {
  readonly register: TextRegister
  /** Decisions that an editor has to accept first. */
  readonly open: readonly Decision[]
}

/**
 * Brings a register up to date: adds what is new, and gives every id that is no longer there an alias or a
 * tombstone. What an editor has not accepted stays as it was registered.
 *
 * @param register the register as it is; `undefined`: there is none.
 * @param update see {@link RegisterUpdate}.
 * @returns the register, which the same update leaves as it is, and the decisions to be accepted.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {updateRegister} from '#core/register/update-register.ts'
 * const paragraphs = [{id: 'p1', label: '1', text: 'It rains.', clauses: [{start: 0, end: 9}]}]
 * const today = {release: '1', on: '2031-01-01', accepted: new Set<string>(), reason: {}, alone: []}
 * const update = {text: 'rain', base: 'en', editions: [{language: 'en', paragraphs}], ...today}
 * const {register} = updateRegister(undefined, update)
 * assert.equal(register.anchors[0]?.id, 'p1')
 * assert.deepEqual(updateRegister(register, update).register, register)
 * ```
 */
export function updateRegister(register: TextRegister | undefined, update: RegisterUpdate): UpdatedRegister {
  const former = register ?? {
    text: update.text,
    anchors: [],
    aliases: [],
    tombstones: [],
    notices: [],
    alone: [],
  }
  const given = update.editions.map((edition) => settleEdition(former, edition, update.accepted))
  const editions = [...given, ...keepOthers(former, update)]
  const sequences = editions.map(({entries}) => [...entries.keys()])
  const ids = sequences.reduce(interleave, [])
  const anchors = writeAnchors(ids, editions, former, update.release)
  const order = editions.flatMap(({language, entries}, index) => {
    const own = sequences[index] ?? []
    const isOther = ids.filter((id) => entries.has(id)).some((id, place) => own[place] !== id)
    return isOther ? [[language, own] as const] : []
  })
  return {
    register: {
      text: update.text,
      anchors,
      ...(order.length === 0 ? {} : {order: Object.fromEntries(order)}),
      ...retireIds(former, editions, update),
    },
    open: given.flatMap(({open}) => open),
    knots: given.flatMap(({knots}) => knots),
  }
}

/** Editions that the register knows and that are not given stay as they are. */
function keepOthers(register: TextRegister, {editions}: RegisterUpdate): readonly SettledEdition[] {
  const given = editions.map(({language}) => language)
  return listMissing(register, given).map((language) => {
    const olds = readRegistered(register, language)
    const entries = olds.map(({id, anchor, clauses, printed}) => {
      const fingerprint = anchor.fingerprint[language] ?? ''
      return [id, {fingerprint, clauses, printed}] as const
    })
    return {language, olds, entries: new Map(entries), settled: [], open: [], knots: []}
  })
}

/** Adds the ids that a list lacks, each behind the one it follows in its own list. */
function interleave(list: readonly ParagraphId[], further: readonly ParagraphId[]): ParagraphId[] {
  const known = new Set(list)
  const behind = new Map<ParagraphId | undefined, ParagraphId[]>()
  let last: ParagraphId | undefined
  for (const id of further) {
    if (known.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  }
  return [...(behind.get(undefined) ?? []), ...list.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}

/** First releases of all clauses. */
function readAges({anchors}: TextRegister, editions: readonly SettledEdition[]): Map<ClauseId, ReleaseName> {
  const ages = new Map<ClauseId, ReleaseName>()
  for (const {olds} of editions) {
    for (const {clauses, anchor} of olds) {
      for (const clause of clauses) {
        if (!ages.has(clause)) ages.set(clause, anchor.younger?.[clause] ?? anchor.since)
      }
    }
  }
  for (const {younger} of anchors) {
    for (const [clause, since] of Object.entries(younger ?? {})) ages.set(clause, since)
  }
  return ages
}

function writeAnchors(
  ids: readonly ParagraphId[],
  editions: readonly SettledEdition[],
  register: TextRegister,
  release: ReleaseName,
): readonly Anchor[] {
  const former = new Map(register.anchors.map((anchor) => [anchor.id, anchor]))
  const ages = readAges(register, editions)
  return ids.map((id) => {
    const entries = editions.flatMap(({language, entries: all}) => {
      const entry = all.get(id)
      return entry === undefined ? [] : [{language, ...entry}]
    })
    const old = former.get(id)
    const label = old === undefined ? entries.find(({printed}) => printed !== undefined)?.printed : old.label
    const since = old?.since ?? release
    const isCounted = (print: string, clauses: readonly ClauseId[]): boolean =>
      print.split(' ').length === clauses.length + 1 &&
      clauses.every((clause, index) => clause === `${id}c${index + 1}`)
    const pick = <T>(choose: (entry: (typeof entries)[number]) => T | undefined): Record<string, T> =>
      Object.fromEntries(
        entries.flatMap((entry) => {
          const chosen = choose(entry)
          return chosen === undefined ? [] : [[entry.language, chosen] as const]
        }),
      )
    const younger = entries
      .flatMap(({clauses}) => clauses)
      .map((clause) => [clause, ages.get(clause) ?? release] as const)
      .filter(([, age]) => age !== since)
    const isOther = (printed: string | undefined) => foldPrinted(printed) !== foldPrinted(label)
    return {
      id,
      ...(label === undefined ? {} : {label}),
      ...unlessEmpty(
        'printed',
        pick(({printed}) => (isOther(printed) ? (printed ?? '') : undefined)),
      ),
      since,
      fingerprint: pick(({fingerprint}) => fingerprint),
      ...unlessEmpty(
        'clauses',
        pick(({fingerprint, clauses}) => (isCounted(fingerprint, clauses) ? undefined : clauses)),
      ),
      ...unlessEmpty('younger', Object.fromEntries(younger)),
    }
  })
}

function unlessEmpty<K extends string, T extends object>(key: K, value: T): {readonly [key in K]?: T} {
  return Object.keys(value).length === 0 ? {} : ({[key]: value} as {[key in K]: T})
}
