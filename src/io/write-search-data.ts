import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {groupNames} from '#core/search/group-names.ts'
import {packEntityPlaces, type NamingText} from '#core/search/pack-entity-places.ts'
import {packNames} from '#core/search/pack-names.ts'
import type {UsedNames} from '#core/search/summarise-names.ts'
import {languages} from '#core/text/languages/index.ts'
import {packJson} from './pagefind-chunks.ts'

/** What a text shows of names and records. */
export interface NamedText extends NamingText {
  readonly names: UsedNames
}

/**
 * Writes what search knows of names: `names/<n>.js`, by which a query finds the other names of what it names, and
 * `entities.js`, which paragraphs name which records. The same corpus gives the same bytes.
 *
 * @param folder of the index, `<site>/search`; made when missing.
 * @param records authority file.
 * @param texts all texts.
 * @returns number of the chunks of names, for the manifest.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeSearchData} from '#io/write-search-data.ts'
 * assert.equal(writeSearchData(mkdtempSync(join(tmpdir(), 'diglot-')), [], []), 1)
 * ```
 */
export function writeSearchData(
  folder: string,
  records: readonly AuthorityRecord[],
  texts: readonly NamedText[],
): number {
  const sorted = texts.toSorted((a, b) => (a.document < b.document ? -1 : 1))
  const tags = languages.map(({tag}) => tag)
  const groups = groupNames(
    records,
    sorted.map(({names}) => names),
    tags,
  )
  const chunks = packNames(groups)
  mkdirSync(join(folder, 'names'), {recursive: true})
  const write = (key: string, value: unknown): void =>
    writeFileSync(join(folder, `${key}.js`), packJson(key, value))
  for (const [number, chunk] of chunks.entries()) write(`names/${number}`, chunk)
  write('entities', packEntityPlaces(records, sorted))
  return chunks.length
}
