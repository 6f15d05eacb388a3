import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {TextTerms} from '#core/indexes/place-terms.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'

/** Where the texts have the terms of the glossary, by text. */
export type TermPlaces = Readonly<Record<DocumentId, TextTerms>>

/**
 * Keeps, for the process that makes the pages, where the texts have the terms of the glossary.
 *
 * @param cache folder of derived data.
 * @param places of all texts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTermPlaces, writeTermPlaces} from '#io/term-places.ts'
 * import {temporaryFolder} from '#tests/cli/run-diglot.ts'
 * const cache = temporaryFolder()
 * writeTermPlaces(cache, {rain: {weir: [{address: 'p7c1', label: '7'}]}})
 * assert.equal(readTermPlaces(cache)['rain']?.['weir']?.[0]?.address, 'p7c1')
 * ```
 */
export function writeTermPlaces(cache: string, places: TermPlaces): void {
  mkdirSync(cache, {recursive: true})
  writeFileSync(pathOf(cache), JSON.stringify(places))
}

/**
 * Reads what {@link writeTermPlaces} kept.
 *
 * @param cache folder of derived data.
 * @returns the places by text; none where nothing was kept.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTermPlaces} from '#io/term-places.ts'
 * assert.deepEqual(readTermPlaces('no-such-folder'), {})
 * ```
 */
export function readTermPlaces(cache: string): TermPlaces {
  const path = pathOf(cache)
  // Written by `writeTermPlaces` at the beginning of the same build.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TermPlaces) : {}
}

function pathOf(cache: string): string {
  return join(cache, 'terms.json')
}
