import type {Alignment, CorpusDocument, Edition} from '../model/corpus-document.ts'
import type {ReadingGroup, ReadingRow} from '../model/reading-view.ts'
import type {Notice, TextRegister, Tombstone} from '../model/register.ts'
import {resolveAddress} from '../register/resolve-address.ts'

/** A group while addresses are added to it. */
interface Open {
  readonly group: ReadingGroup
  readonly anchors: string[]
  readonly rowAnchors: Map<ReadingRow, string[]>
  readonly notices: Notice[]
}

/**
 * Adds to the groups of a page what the register knows of addresses that are not its own any more: those
 * whose words another paragraph took in, those whose words are gone, and what became of words that changed.
 *
 * @param groups groups of the page in reading order.
 * @param document the text they were made of.
 * @param register its register.
 * @returns the groups, a tombstone behind the one that it stood behind.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addRegister} from '#core/reading/add-register.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * const tombstone = {id: 'p9', on: '2031-01-01', reason: {en: 'Said twice'}}
 * const register = {text: 'x', anchors: [], aliases: [], tombstones: [tombstone], notices: [], alone: []}
 * assert.deepEqual(addRegister([], document, register).map(({id}) => id), ['p9'])
 * ```
 */
export function addRegister(
  groups: readonly ReadingGroup[],
  document: CorpusDocument,
  register: TextRegister,
): ReadingGroup[] {
  const open = groups.map((group): Open => ({group, anchors: [], rowAnchors: new Map(), notices: []}))
  const places = new Places(open, document)
  for (const address of listFormer(register, document)) {
    const found = resolveAddress(register, address)
    if (found?.kind === 'tombstone' || places.has(address)) continue
    places.lead(address, found?.id ?? address)
  }
  for (const notice of register.notices) places.noteAt(notice)
  const labels = new Map(register.anchors.map(({id, label}) => [id, label]))
  return placeTombstones(
    open.map((each) => close(each, labels.get(each.group.id))),
    register,
  )
}

/** Addresses that were given and may have no place of their own now. */
function listFormer(register: TextRegister, {editions}: CorpusDocument): readonly string[] {
  const isOther = new RegExp(
    `-(?:${
      editions
        .slice(1)
        .map(({language}) => language)
        .join('|') || '$'
    })$`,
  )
  return [...register.aliases.map(({id}) => id).filter((id) => !isOther.test(id)), ...register.alone]
}

/** Where on the page each address is, those of the other edition included. */
class Places {
  readonly #byAddress = new Map<string, {open: Open; row?: ReadingRow}>()
  readonly #base: string

  constructor(list: readonly Open[], {editions, alignments}: CorpusDocument) {
    this.#base = editions[0]?.language ?? ''
    for (const open of list) {
      const {group} = open
      for (const row of group.rows) {
        for (const id of addressesOf(row)) this.#byAddress.set(id, {open, row})
      }
      for (const id of [group.id, ...(group.anchors ?? [])]) this.#byAddress.set(id, {open})
    }
    const [alignment] = alignments
    if (alignment !== undefined && editions[1] !== undefined) this.#addOther(alignment, editions[1])
  }

  /** Units of the other edition stand where the units of the base beside them stand. */
  #addOther({paragraphs, beads}: Alignment, {language}: Edition): void {
    for (const {from, to} of [...paragraphs, ...beads]) {
      const place = this.#byAddress.get(from[0] ?? `${to[0] ?? ''}-${language}`)
      if (place === undefined) continue
      for (const id of to) if (!this.has(`${id}-${language}`)) this.#other.set(`${id}-${language}`, place)
    }
  }

  readonly #other = new Map<string, {open: Open; row?: ReadingRow}>()

  /** Whether the page has the address as its own. */
  has(address: string): boolean {
    return this.#byAddress.has(address)
  }

  /** Lets a former address lead to where `id` is. */
  lead(address: string, id: string): void {
    const place = this.#find(id) ?? this.#find(address)
    if (place === undefined) return
    const {open, row} = place
    this.#byAddress.set(address, place)
    if (row === undefined) open.anchors.push(address)
    else open.rowAnchors.set(row, [...(open.rowAnchors.get(row) ?? []), address])
  }

  noteAt(notice: Notice): void {
    const id = notice.language === this.#base ? notice.at : `${notice.at}-${notice.language}`
    ;(this.#find(id) ?? this.#find(notice.at))?.open.notices.push(notice)
  }

  #find(id: string): {open: Open; row?: ReadingRow} | undefined {
    return this.#byAddress.get(id) ?? this.#other.get(id)
  }
}

function addressesOf({id, cells}: ReadingRow): string[] {
  const inside = cells.flatMap((cell) =>
    cell?.includes(' id="') === true
      ? [...cell.matchAll(/ id="([^"]*)"/g)].flatMap((match) => match[1] ?? [])
      : [],
  )
  return id === undefined ? inside : [id, ...inside]
}

/** A number that is printed differently now is told from the one that was registered. */
function close({group, anchors, rowAnchors, notices}: Open, label: string | undefined): ReadingGroup {
  const printed = group.labels[0]?.replace(/[\s().:\]]+$|^[([]/g, '') ?? undefined
  const isFormer = label !== undefined && printed !== undefined && label !== printed
  const rows =
    rowAnchors.size === 0 ? group.rows : group.rows.map((row) => withAnchors(row, rowAnchors.get(row)))
  const all = [...(group.anchors ?? []), ...anchors]
  return {
    ...group,
    rows,
    ...(all.length === 0 ? {} : {anchors: all}),
    ...(notices.length === 0 ? {} : {notices}),
    ...(isFormer ? {formerLabel: label} : {}),
  }
}

function withAnchors(row: ReadingRow, anchors: readonly string[] | undefined): ReadingRow {
  return anchors === undefined ? row : {...row, anchors}
}

/**
 * Puts each tombstone behind what stood before it, at the beginning where that is not there either. What
 * went together, as a paragraph and its clauses, has one.
 */
function placeTombstones(groups: readonly ReadingGroup[], {tombstones}: TextRegister): ReadingGroup[] {
  const list = [...groups]
  for (const tombstone of tombstones) {
    const {after, id} = tombstone
    const index = after === undefined ? -1 : list.findLastIndex((group) => holds(group, after))
    const before = list[index]
    if (before?.tombstone !== undefined && wentTogether(before.tombstone, tombstone)) {
      list[index] = {...before, anchors: [...(before.anchors ?? []), id]}
    } else list.splice(index + 1, 0, tombGroup(tombstone))
  }
  return list
}

function wentTogether(first: Tombstone, second: Tombstone): boolean {
  return first.on === second.on && JSON.stringify(first.reason) === JSON.stringify(second.reason)
}

function holds({id, anchors = [], rows}: ReadingGroup, address: string): boolean {
  return (
    id === address ||
    anchors.includes(address) ||
    rows.some((row) => row.anchors?.includes(address) === true || addressesOf(row).includes(address))
  )
}

function tombGroup(tombstone: Tombstone): ReadingGroup {
  return {
    id: tombstone.id,
    kind: 'paragraph',
    depth: 0,
    labels: [tombstone.label ?? null],
    rows: [],
    tombstone,
  }
}
