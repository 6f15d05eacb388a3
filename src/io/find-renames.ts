import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {limits, readTextFile} from './read-text-file.ts'
import type {ReleasesRecord} from './schemas.ts'

/**
 * Finds texts whose folder has another name than before: their register still says the old one, and
 * there is no folder of that name.
 *
 * @param content folder of the corpus.
 * @param names folders of the texts.
 * @param texts what `releases.yaml` says of them.
 * @returns old names by new ones.
 * @throws {InputError} when a register cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRenames} from '#io/find-renames.ts'
 * assert.equal(findRenames('no-such-folder', ['rain'], []).size, 0)
 * ```
 */
export function findRenames(
  content: string,
  names: readonly string[],
  texts: ReleasesRecord['texts'],
): ReadonlyMap<string, string> {
  const there = new Set(names)
  const settled = new Set(texts.filter(({movedTo}) => movedTo === undefined).map(({id}) => id))
  const renames = new Map<string, string>()
  for (const name of names) {
    const path = join(content, 'corpus', name, 'anchors.yaml')
    if (settled.has(name) || !existsSync(path)) continue
    const former = /^text: *(\S+)$/m.exec(readTextFile(path, content, limits.ledgerBytes))?.[1]
    if (former !== undefined && !there.has(former)) renames.set(name, former)
  }
  return renames
}
