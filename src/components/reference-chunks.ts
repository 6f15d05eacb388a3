import {deflateSync} from 'fflate'
import {catalogueOutline} from '#core/citing/find-reference.ts'
import {packOutline} from '#core/citing/pack-outline.ts'
import type {Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {assignShard, countShards} from '#core/search/assign-shard.ts'
import {packCatalogue} from '#core/search/pack-catalogue.ts'
import type {PackedPlaces} from '../scripts/reference/reference-data.ts'

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
 * @returns base64 of deflated JSON, the same on every machine.
 */
export function packTexts(works: readonly CitedWork[], publication: Publication): string {
  const texts = new Map(works.map((work) => [work.id, work]))
  const json = packCatalogue({texts, publication, chunks: countShards(works.length, chunkSize)})
  const bytes = deflateSync(new TextEncoder().encode(json), {level: 9})
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/**
 * Packs the places of a text, and what citations name of it.
 *
 * @param work the text.
 * @param view its page.
 * @returns data for `JSON.stringify`.
 */
export function packPlaces({place, hash}: CitedWork, view: ReadingView): PackedPlaces {
  const {outline, further} = catalogueOutline(view)
  const work = {hash, ...(place === undefined ? {} : {place})}
  return {work, outline: packOutline(outline), ...(further === undefined ? {} : {further})}
}
