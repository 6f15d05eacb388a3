import type {EntityEntry} from '#core/indexes/entity-page.ts'
import {assignShard, countShards} from '#core/search/assign-shard.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {ownFirst} from '../i18n/own-first.ts'
import type {Card} from '../scripts/cards/show-cards.ts'

/** Records of one chunk, on average: 30 kB, 10 compressed. */
const chunkSize = 200

/**
 * Counts the chunks of cards: pages name the number, so that a card is found by its id alone.
 *
 * @param records number of records.
 * @returns a power of two, 1 or more.
 */
export function countCardChunks(records: number): number {
  return countShards(records, chunkSize)
}

/**
 * Makes the cards of all records.
 *
 * @param entities the records.
 * @param words language of the interface; its names come first.
 * @returns cards by id, in chunks.
 */
export function cardChunks(
  entities: readonly EntityEntry[],
  words: Dictionary,
): readonly Readonly<Record<string, Card>>[] {
  const count = countCardChunks(entities.length)
  const chunks = Array.from({length: count}, (): Record<string, Card> => ({}))
  for (const entity of entities) {
    const chunk = chunks[assignShard(entity.id, count)]
    if (chunk !== undefined) chunk[entity.id] = cardOf(entity, words)
  }
  return chunks
}

function cardOf({type, labels, note}: EntityEntry, {language, recordKinds}: Dictionary): Card {
  const names = ownFirst(labels, language)
  const line = note?.[language]
  return {names, kind: recordKinds[type], ...(line === undefined ? {} : {note: line})}
}
