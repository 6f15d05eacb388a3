import type {CatalogueOutline} from '#core/citing/find-reference.ts'
import {unpackOutline} from '#core/citing/pack-outline.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {assignShard} from '#core/search/assign-shard.ts'
import type {Catalogue} from '#core/search/pack-catalogue.ts'
import {runScript} from '../search/load-catalogue.ts'
import type {PackedPlaces} from './reference-data.ts'

/** A text with its places. */
export interface LoadedText extends CatalogueOutline {
  readonly work: CitedWork
}

const scripts = new Map<string, Promise<void>>()

/** Loads a script once; one that failed is asked for again. */
function load(src: string): Promise<void> {
  const known = scripts.get(src)
  if (known !== undefined) return known
  const loading = runScript(src)
  scripts.set(src, loading)
  loading.catch(() => scripts.delete(src))
  return loading
}

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
