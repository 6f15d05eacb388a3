import {catalogueOutline} from '#core/citing/find-reference.ts'
import {packOutline} from '#core/citing/pack-outline.ts'
import type {Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {assignShard, countShards} from '#core/search/assign-shard.ts'
import type {PackedPlaces, PackedText, ReferenceTexts} from '../scripts/reference/reference-data.ts'

/** Texts of a chunk, on average: 20 kB, 5 compressed. */
const chunkSize = 8

/**
 * Deals the places of texts out to chunks by the ids of the texts.
 *
 * @param texts all texts.
 * @returns places by text, a power of two of chunks.
 */
export function chunkPlaces(
  texts: readonly {readonly id: string; readonly places: PackedPlaces}[],
): readonly Readonly<Record<string, PackedPlaces>>[] {
  const count = countShards(texts.length, chunkSize)
  const chunks = Array.from({length: count}, (): Record<string, PackedPlaces> => ({}))
  for (const {id, places} of texts) {
    const chunk = chunks[assignShard(id, count)]
    if (chunk !== undefined) chunk[id] = places
  }
  return chunks
}

/**
 * Packs what texts are known by.
 *
 * @param works all texts.
 * @param publication the site and its current release.
 * @returns data for `JSON.stringify`.
 */
export function packTexts(works: readonly CitedWork[], {site, release}: Publication): ReferenceTexts {
  const issuers = new Map<string, number>()
  const texts = works.map(({id, kind, date, titles, issuer, number}): PackedText => {
    if (issuer === undefined)
      return number === undefined ? [id, kind, date, titles] : [id, kind, date, titles, null, number]
    const key = JSON.stringify(issuer)
    const at = issuers.get(key) ?? issuers.size
    issuers.set(key, at)
    return number === undefined ? [id, kind, date, titles, at] : [id, kind, date, titles, at, number]
  })
  return {
    publication: {site, ...(release === undefined ? {} : {release})},
    chunks: countShards(works.length, chunkSize),
    // Written by `JSON.stringify` above.
    issuers: [...issuers.keys()].map((key) => JSON.parse(key) as Readonly<Record<string, string>>),
    texts,
  }
}

/**
 * Packs the places of a text, and what citations name of it.
 *
 * @param work the text.
 * @param view its page.
 * @returns data for `JSON.stringify`.
 */
export function packPlaces(
  {place, authenticLanguages, editions, hash}: CitedWork,
  view: ReadingView,
): PackedPlaces {
  const {outline, further} = catalogueOutline(view)
  const work = {authenticLanguages, editions, hash, ...(place === undefined ? {} : {place})}
  return {work, outline: packOutline(outline), ...(further === undefined ? {} : {further})}
}
