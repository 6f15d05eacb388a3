import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {EntityPlaces} from './entity-places.ts'

/** Paragraphs of a text that name records, by their indexes from 0, rising. */
export interface NamingText {
  readonly document: DocumentId
  readonly entities: Readonly<Record<EntityId, readonly number[]>>
}

/** {@link EntityPlaces} in few letters. */
export interface PackedEntityPlaces {
  readonly records: readonly (readonly [EntityId, Readonly<Record<LanguageTag, string>>])[]
  /** A text, then for each record its place in `records` and the indexes, each less the one before. */
  readonly texts: readonly (readonly [DocumentId, ...(readonly number[])[]])[]
}

/**
 * Packs which paragraphs name which records.
 *
 * @param records authority file; those that no text names are left out.
 * @param texts all texts.
 * @returns data for `JSON.stringify`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packEntityPlaces} from '#core/search/pack-entity-places.ts'
 * const record = {id: 'place-mere', type: 'place' as const, labels: {en: 'Mere'}, aliases: {}}
 * const packed = packEntityPlaces([record], [{document: 'x', entities: {'place-mere': [2, 5]}}])
 * assert.deepEqual(packed, {records: [['place-mere', {en: 'Mere'}]], texts: [['x', [0, 2, 3]]]})
 * ```
 */
export function packEntityPlaces(
  records: readonly AuthorityRecord[],
  texts: readonly NamingText[],
): PackedEntityPlaces {
  const named = new Set(texts.flatMap(({entities}) => Object.keys(entities)))
  const listed = records.filter(({id}) => named.has(id))
  const numbers = new Map(listed.map(({id}, number) => [id, number]))
  const packed = texts.map(({document, entities}) => {
    const lines = Object.entries(entities).flatMap(([entity, indexes]) => {
      const number = numbers.get(entity)
      return number === undefined
        ? []
        : [[number, ...indexes.map((index, at) => index - (indexes[at - 1] ?? 0))]]
    })
    return [document, ...lines] as const
  })
  return {records: listed.map(({id, labels}) => [id, labels]), texts: packed}
}

/**
 * Reads what {@link packEntityPlaces} packed.
 *
 * @param packed the data.
 * @returns which paragraphs name which records.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readEntityPlaces} from '#core/search/pack-entity-places.ts'
 * const {places} = readEntityPlaces({records: [['place-mere', {en: 'Mere'}]], texts: [['x', [0, 2, 3]]]})
 * assert.deepEqual(places.get('x')?.get('place-mere'), [2, 5])
 * ```
 */
export function readEntityPlaces({records, texts}: PackedEntityPlaces): EntityPlaces {
  const places = texts.map(([document, ...lines]) => {
    const own = lines.flatMap(([number = -1, ...steps]) => {
      const entity = records[number]?.[0]
      let index = 0
      return entity === undefined ? [] : [[entity, steps.map((step) => (index += step))] as const]
    })
    return [document, new Map(own)] as const
  })
  return {names: new Map(records), places: new Map(places)}
}
