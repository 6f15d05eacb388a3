import type {CatalogueOutline} from '#core/citing/find-reference.ts'
import {unpackOutline} from '#core/citing/pack-outline.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {assignShard} from '#core/search/assign-shard.ts'
import type {Catalogue} from '#core/search/pack-catalogue.ts'
import {keepEach} from '../search/keep-each.ts'
import {runScript} from '../search/load-catalogue.ts'
import type {PackedPlaces} from './reference-data.ts'

/** A text with its places. */
export interface LoadedText extends CatalogueOutline {
  readonly work: CitedWork
}

const load = keepEach(runScript)

/**
 * Loads the places of a text.
 *
 * @param root relative path from the page to the root of the site, ending in `/`.
 * @param catalogue all texts.
 * @param id the text.
 * @returns the text; `undefined` for one that is not there.
 * @throws {Error} when the file cannot be had.
 */
export async function loadText(
  root: string,
  {texts, chunks, publication}: Catalogue,
  id: string,
): Promise<LoadedText | undefined> {
  const chunk = assignShard(id, chunks)
  await load(`${root}assets/references/${chunk}.js`)
  const packed: PackedPlaces | undefined = window.diglotOutlines?.[chunk]?.[id]
  const head = texts.get(id)
  if (packed === undefined || head === undefined) return undefined
  const {outline, further, work} = packed
  return {
    outline: unpackOutline(outline),
    work: {...head, ...work, ...publication},
    ...(further === undefined ? {} : {further}),
  }
}
