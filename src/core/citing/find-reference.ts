import type {CitedPlace, OutlineGroup} from '../model/cited-work.ts'
import type {DocumentId} from '../model/corpus-document.ts'
import type {ReadingView} from '../model/reading-view.ts'
import {findPlaces, type FoundPlaces} from './find-places.ts'
import {locatePlace} from './locate-place.ts'
import {outlineOf} from './outline-of.ts'
import {rankTexts, type NamedText} from './rank-texts.ts'
import {readReference, type AskedReference} from './read-reference.ts'

/** The places of a text as far as references to them are found. */
export interface CatalogueOutline {
  readonly outline: readonly OutlineGroup[]
  /** Numbers of groups as other editions print them, by id. */
  readonly further?: Readonly<Record<string, readonly string[]>>
}

/** A text among those that references are looked for in. */
export interface CatalogueText extends NamedText, CatalogueOutline {}

/** A text that a reference may name, and a place in it. */
export interface FoundReference {
  readonly document: DocumentId
  /** Absent: the text has no such place. */
  readonly place?: CitedPlace
  /** The places most like it, where the text has no such place. */
  readonly near?: readonly CitedPlace[]
}

/** Texts that are looked into: whoever names more of them has named none. */
export const mostTexts = 20

/**
 * Takes from a page what references to its places are found by.
 *
 * @param view the text laid out.
 * @returns its outline, and numbers that its other editions print differently.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {catalogueOutline} from '#core/citing/find-reference.ts'
 * const group = {id: 'p9.v', kind: 'item' as const, depth: 1, labels: ['в)', 'c)'], rows: []}
 * assert.deepEqual(catalogueOutline({languages: ['ru', 'en'], groups: [group], entities: []}).further, {'p9.v': ['c)']})
 * ```
 */
export function catalogueOutline(view: ReadingView): CatalogueOutline {
  const outline = outlineOf(view)
  const known = new Map(outline.map(({id, label}) => [id, label]))
  const further = view.groups.flatMap(({id, labels}) => {
    const others = labels.flatMap((label) => (label === null || label === known.get(id) ? [] : label))
    return others.length === 0 ? [] : [[id, others] as const]
  })
  return {outline, ...(further.length === 0 ? {} : {further: Object.fromEntries(further)})}
}

/**
 * Finds what a reference names in a text.
 *
 * @param asked the reference taken apart.
 * @param document id of the text.
 * @param text its places.
 * @returns the places, the likeliest first; one item without `place` where there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findInText} from '#core/citing/find-reference.ts'
 * const asked = {dates: [], numbers: [], words: [], places: []}
 * assert.deepEqual(findInText(asked, 'rain', {outline: []}), [{document: 'rain', place: {address: '', from: []}}])
 * ```
 */
export function findInText(
  {address, places}: AskedReference,
  document: DocumentId,
  {outline, further}: CatalogueOutline,
): readonly FoundReference[] {
  const asked = places.length === 0 ? [{from: []}] : places
  const results: readonly FoundPlaces[] =
    address === undefined
      ? asked.map((place) => findPlaces(place, outline, further))
      : [{found: [address], near: []}]
  return results.flatMap(({found, near}): readonly FoundReference[] => {
    const located = locateAll(outline, found)
    if (located.length > 0) return located.map((place) => ({document, place}))
    const like = locateAll(outline, near)
    return [{document, ...(like.length === 0 ? {} : {near: like})}]
  })
}

function locateAll(outline: readonly OutlineGroup[], addresses: readonly string[]): readonly CitedPlace[] {
  return [...new Set(addresses)].flatMap((address) => locatePlace(outline, address) ?? [])
}

/**
 * Keeps what a reader has to choose from: of several texts those that have the place, if any has it.
 *
 * @param found what was found in each text, best first.
 * @returns the same order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {settleReferences} from '#core/citing/find-reference.ts'
 * const place = {address: '', from: []}
 * assert.deepEqual(settleReferences([{document: 'a'}, {document: 'b', place}]), [{document: 'b', place}])
 * ```
 */
export function settleReferences(found: readonly FoundReference[]): readonly FoundReference[] {
  const texts = new Set(found.flatMap(({document, place}) => (place === undefined ? [] : document)))
  return texts.size === 0 ? found : found.filter(({document}) => texts.has(document))
}

/**
 * Finds the places that a typed reference may name: "2024 protocol 9(2)", «п. 9, абз. 2 протокола от 3 апреля
 * 2024 г.», an address.
 *
 * @param query as typed, in any language; never an error.
 * @param catalogue all texts.
 * @returns places, best first; one item without `place` for a text that has none; of a reference that names no
 *   text, or many, the first {@link mostTexts}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findReference} from '#core/citing/find-reference.ts'
 * const outline = [{id: 'p9', kind: 'paragraph' as const, depth: 0, label: '9.', rows: []}]
 * const text = {id: 'rain', kind: 'protocol' as const, date: '2031-04-03', titles: {ru: 'Протокол о дожде'}, outline}
 * const [found] = findReference('протокола 2031 года, п. 9', [text])
 * assert.equal(found?.place?.address, 'p9')
 * ```
 */
export function findReference(query: string, catalogue: readonly CatalogueText[]): readonly FoundReference[] {
  const texts = new Map(catalogue.map((text) => [text.id, text]))
  const asked = readReference(query, (word) => texts.has(word))
  if (asked === undefined) return []
  const found = rankTexts(asked, catalogue)
    .slice(0, mostTexts)
    .flatMap((id) => findInText(asked, id, texts.get(id) ?? {outline: []}))
  return settleReferences(found)
}
