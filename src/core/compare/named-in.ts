import type {AuthorityRecord} from '../entities/authority-record.ts'
import {listNames} from '../entities/list-names.ts'
import type {RecordNames} from './compare-entities.ts'

/**
 * Tells which records have a name in which language.
 *
 * @param records authority file.
 * @returns `false` for a record that has none, or adjectives only; `true` for one that is not in the file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {namedIn} from '#core/compare/named-in.ts'
 * const isNamed = namedIn([{id: 'place-omsk', type: 'place', labels: {en: 'Omsk'}, aliases: {}}])
 * assert.deepEqual([isNamed('place-omsk', 'en'), isNamed('place-omsk', 'ru')], [true, false])
 * ```
 */
export function namedIn(records: readonly AuthorityRecord[]): RecordNames['isNamed'] {
  const known = new Map(records.map((record) => [record.id, record]))
  return (entity, language) => {
    const record = known.get(entity)
    return record === undefined || listNames(record, language).some(({isAdjective}) => isAdjective !== true)
  }
}
