import type {LanguageTag} from '../model/corpus-document.ts'
import type {Alias, Decision, Notice, TextRegister, Tombstone} from '../model/register.ts'
import type {SettledEdition} from './settle-edition.ts'

/** What the register says of ids that are no longer there, and of words that are others. */
export interface Retired {
  readonly aliases: readonly Alias[]
  readonly tombstones: readonly Tombstone[]
  readonly notices: readonly Notice[]
  readonly alone: readonly string[]
}

/** When and why an editor decided, and what the page publishes. */
export interface Occasion {
  readonly base: LanguageTag
  readonly on: string
  readonly reason: Readonly<Record<LanguageTag, string>>
  /** Addresses of what only another edition has: `p12-en`. */
  readonly alone: readonly string[]
}

interface GoneUnit {
  readonly id: string
  readonly unit: 'paragraph' | 'clause'
  /** The paragraph itself, or that of the clause. */
  readonly home: string
  readonly label?: string | undefined
  /** What stood before it. */
  readonly after?: string | undefined
}

/** Lists written while the ids of the editions are retired. */
interface Lists {
  readonly register: TextRegister
  readonly aliases: Alias[]
  readonly tombstones: Tombstone[]
  readonly notices: Notice[]
  readonly alone: Set<string>
}

function listIds({entries}: SettledEdition): Set<string> {
  return new Set([...entries].flatMap(([id, {clauses}]) => [id, ...clauses]))
}

function listGone(edition: SettledEdition): readonly GoneUnit[] {
  const ids = listIds(edition)
  let before: string | undefined
  return edition.olds.flatMap(({id, anchor: {label}, clauses}) => {
    const paragraph: GoneUnit = {id, unit: 'paragraph', home: id, label, after: before}
    before = id
    const units = clauses.map((clause, index): GoneUnit => ({
      id: clause,
      unit: 'clause',
      home: id,
      after: clauses[index - 1] ?? id,
    }))
    return [paragraph, ...units].filter((unit) => !ids.has(unit.id))
  })
}

function makeTombstone(
  id: string,
  {label, after}: Pick<GoneUnit, 'label' | 'after'>,
  occasion: Occasion,
): Tombstone {
  return {
    id,
    ...(label === undefined ? {} : {label}),
    ...(after === undefined ? {} : {after}),
    on: occasion.on,
    reason: occasion.reason,
  }
}

/** An id of the base edition is an address as it is. */
function retireBase(gone: GoneUnit, to: string | undefined, lists: Lists, occasion: Occasion): void {
  const {id} = gone
  if (to === undefined) lists.tombstones.push(makeTombstone(id, gone, occasion))
  else lists.aliases.push({id, to, on: occasion.on})
}

/** Of another edition the address is `p12-en`; it is kept if it was one, or if nothing else keeps the id. */
function retireOther(
  gone: GoneUnit,
  to: string | undefined,
  {
    lists,
    occasion,
    language,
    live,
    homes,
  }: {
    readonly lists: Lists
    readonly occasion: Occasion
    readonly language: LanguageTag
    /** Ids of the other editions. */
    readonly live: ReadonlySet<string>
    /** Paragraphs that the edition has. */
    readonly homes: Pick<ReadonlySet<string>, 'has'>
  },
): void {
  const {id, home, after, unit} = gone
  const name = (each: string): string => `${each}-${language}`
  const {register, aliases, tombstones, notices, alone} = lists
  const isKnown = (each: string): boolean =>
    live.has(each) ||
    [...register.aliases, ...register.tombstones, ...aliases, ...tombstones].some((item) => item.id === each)
  const isPublished = alone.has(name(id))
  const isKept = isPublished || !isKnown(id)
  if (to !== undefined) {
    if (isKept) aliases.push({id: name(id), to: name(to), on: occasion.on})
    if (isPublished) alone.add(name(to))
    return
  }
  const before = after === undefined || isKnown(after) ? after : name(after)
  if (isKept) tombstones.push(makeTombstone(name(id), {label: gone.label, after: before}, occasion))
  // What went with its paragraph is told of that.
  if (!live.has(home) || (unit === 'clause' && !homes.has(home))) return
  const kind = unit === 'paragraph' ? 'removed' : 'changed'
  notices.push({at: home, kind, language, on: occasion.on, reason: occasion.reason})
}

function tellNotice({kind, id, language, into}: Decision, {on, reason}: Occasion): readonly Notice[] {
  if (kind === 'changed') return [{at: id, kind, language, on, reason}]
  return kind === 'split' && into !== undefined ? [{at: id, kind, language, on, into}] : []
}

/**
 * Writes aliases, tombstones and notices for what has become of the ids of all editions.
 *
 * @param register the register as it is.
 * @param editions what it will say of each.
 * @param occasion see {@link Occasion}.
 * @returns the lists, those of before included; no id of an edition is without an answer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {retireIds} from '#core/register/retire-ids.ts'
 * const register = {text: 'rain', anchors: [], aliases: [], tombstones: [], notices: [], alone: ['p10-ru', 'p9-ru']}
 * const occasion = {base: 'en', on: '2031-01-01', reason: {}, alone: []}
 * assert.deepEqual(retireIds(register, [], occasion).alone, ['p9-ru', 'p10-ru'])
 * ```
 */
export function retireIds(
  register: TextRegister,
  editions: readonly SettledEdition[],
  occasion: Occasion,
): Retired {
  const present = editions.map((edition) => [edition.language, listIds(edition)] as const)
  // What waits for a decision may have another id when that is made.
  const names = new Set(present.flatMap(([language, ids]) => [...ids].map((id) => `${id}-${language}`)))
  const lists: Lists = {
    register,
    aliases: [],
    tombstones: [],
    notices: [],
    alone: new Set([...register.alone, ...occasion.alone.filter((name) => names.has(name))]),
  }
  for (const edition of editions) {
    const {language, settled} = edition
    const live = new Set(present.flatMap(([tag, ids]) => (tag === language ? [] : [...ids])))
    lists.notices.push(...settled.flatMap((decision) => tellNotice(decision, occasion)))
    const merged = new Map(
      settled.flatMap(({kind, id, to}) => (kind === 'merged' ? [[id, to] as const] : [])),
    )
    for (const gone of listGone(edition)) {
      const to = merged.get(gone.id)
      if (language === occasion.base) retireBase(gone, to, lists, occasion)
      else retireOther(gone, to, {lists, occasion, language, live, homes: edition.entries})
    }
  }
  const told = new Map(
    [...register.notices, ...lists.notices].map((notice) => [JSON.stringify(notice), notice]),
  )
  return {
    aliases: [...register.aliases, ...lists.aliases],
    tombstones: [...register.tombstones, ...lists.tombstones],
    notices: [...told.values()],
    alone: [...lists.alone].sort((a, b) => a.localeCompare(b, 'en', {numeric: true})),
  }
}
