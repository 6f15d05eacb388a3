import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {Release, SiteRecord} from '#core/model/cited-work.ts'
import {definedValues} from './defined-values.ts'
import {readYaml} from './read-yaml.ts'
import {releasesSchema, siteSchema, type ReleasesRecord, type SiteFile} from './schemas.ts'

/** The publication as a whole. */
export interface Site {
  readonly site: SiteRecord
  /** What its zip is called; absent where nobody said. */
  readonly slug?: string
  /** What only its own pages tell of it. */
  readonly own: Pick<SiteFile, 'excerpt' | 'zip' | 'rights'>
  /** The current one; absent where there was none. */
  readonly release?: Release
  readonly releases: ReleasesRecord
  /** Files with messages about them. */
  readonly files: readonly VFile[]
}

const unnamed: SiteFile = {names: {ru: 'Diglot', en: 'Diglot'}}

/**
 * Reads `site.yaml` and `releases.yaml` of a corpus; a corpus needs neither.
 *
 * @param content folder of the corpus.
 * @returns what they say, and the files that have faults, with fatal messages.
 * @throws {InputError} when one of them cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSite} from '#io/read-site.ts'
 * const {site, release} = readSite('no-such-folder')
 * assert.deepEqual([site.names['en'], release], ['Diglot', undefined])
 * ```
 */
export function readSite(content: string): Site {
  const files: VFile[] = []
  const read = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): T | undefined => {
    const path = join(content, name)
    if (!existsSync(path)) return undefined
    const {file, value} = readYaml(path, content, schema)
    if (file.messages.length > 0) files.push(file)
    return value
  }
  const {slug, excerpt, zip, rights, ...site} = read('site.yaml', siteSchema) ?? unnamed
  const releases = read('releases.yaml', releasesSchema) ?? {releases: [], texts: []}
  const release = releases.releases.at(-1)
  const given = {...(slug === undefined ? {} : {slug}), ...(release === undefined ? {} : {release})}
  return {site, own: definedValues({excerpt, zip, rights}), releases, files, ...given}
}
