import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {pageLanguages} from '#core/exchange/api-paths.ts'
import {sha256} from './content-digest.ts'

/** One version of a text or of a page of an entity. */
interface Version {
  readonly id: string
  readonly digest: string
}

/** Languages of the interface: one page each. */

/** SHA-256 of the pages of a version, in the order of {@link pageLanguages}. */
type Sums = readonly string[]

/**
 * Pages of texts and names that have not changed since the site was last built: making them anew is most of a
 * repeated build (9 of 21 CPU seconds at 1,000 texts), and a page depends on its version, our code and the
 * prose pages alone. They are taken from the old site itself, where their sums say that nobody touched them.
 */
export class PageCache {
  readonly #path: string
  readonly #code: string
  readonly #site: string
  readonly #sums: ReadonlyMap<string, Sums>
  readonly #next = new Map<string, Sums>()

  /** `code` is the digest of all that makes a page but the text, of `#io/code-digest.ts`; `site` the site that is to be replaced. */
  constructor(cache: string, code: string, site: string) {
    this.#path = join(cache, 'pages.json')
    this.#code = code
    this.#site = site
    this.#sums = new Map(readSums(this.#path, code))
  }

  /** Whether the old site has the pages of this version, untouched. */
  has(version: Version): boolean {
    const sums = this.#sums.get(keyOf(version))
    return (
      sums !== undefined &&
      pageLanguages.every((language, index) => {
        const page = pageOf(this.#site, version, language)
        return existsSync(page) && sumOf(page) === sums[index]
      })
    )
  }

  /** Puts the pages of this version into a new site. */
  restore(version: Version, site: string): void {
    for (const language of pageLanguages) {
      const page = pageOf(site, version, language)
      mkdirSync(dirname(page), {recursive: true})
      copyFileSync(pageOf(this.#site, version, language), page)
    }
    this.#next.set(keyOf(version), this.#sums.get(keyOf(version)) ?? [])
  }

  /** Notes the pages of this version in a site that was just made. */
  keep(version: Version, site: string): void {
    this.#next.set(
      keyOf(version),
      pageLanguages.map((language) => sumOf(pageOf(site, version, language))),
    )
  }

  /** Remembers what was restored and noted, and nothing else. */
  save(): void {
    writeFileAtomic.sync(this.#path, JSON.stringify({code: this.#code, sums: [...this.#next]}))
  }
}

function readSums(path: string, code: string): readonly [string, Sums][] {
  if (!existsSync(path)) return []
  try {
    // Written by `save`.
    const kept = JSON.parse(readFileSync(path, 'utf8')) as {code: string; sums: [string, Sums][]}
    return kept.code === code ? kept.sums : []
  } catch {
    return []
  }
}

function keyOf({id, digest}: Version): string {
  return `${id}.${digest}`
}

function pageOf(site: string, {id}: Version, language: string): string {
  return join(site, language, id, 'index.html')
}

function sumOf(path: string): string {
  return sha256(readFileSync(path), 'base64')
}
