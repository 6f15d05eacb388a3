import {copyFileSync, existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** One version of a text. */
interface Version {
  readonly id: string
  readonly digest: string
}

/** Languages of the interface: one page each. */
const languages = ['ru', 'en'] as const

/**
 * Pages of texts that have not changed since an earlier build: making them anew is most of a repeated build
 * (9 of 21 CPU seconds at 1,000 texts), and a page depends on its text, our code and the prose pages alone.
 */
export class PageCache {
  readonly #folder: string
  readonly #name: string

  /** `digest` is that of all that makes a page but the text, of `#io/code-digest.ts`. */
  constructor(cache: string, digest: string) {
    this.#folder = join(cache, 'pages')
    this.#name = digest.slice(0, 32)
    mkdirSync(join(this.#folder, this.#name), {recursive: true})
  }

  /** Whether the pages of this version are here, in each language. */
  has(version: Version): boolean {
    return languages.every((language) => existsSync(this.#path(version, language)))
  }

  /** Puts the pages of this version into a site. */
  restore(version: Version, site: string): void {
    for (const language of languages) {
      const page = pageOf(site, version, language)
      mkdirSync(dirname(page), {recursive: true})
      copyFileSync(this.#path(version, language), page)
    }
  }

  /** Keeps the pages of this version of a site that was just made. */
  keep(version: Version, site: string): void {
    for (const language of languages) {
      copyFileSync(pageOf(site, version, language), this.#path(version, language))
    }
  }

  /** Forgets the pages of other versions and of other code. */
  prune(versions: readonly Version[]): void {
    const kept = new Set(versions.map(({id, digest}) => `${id}.${digest}`))
    for (const name of readdirSync(this.#folder)) {
      if (name !== this.#name) rmSync(join(this.#folder, name), {recursive: true})
    }
    const own = join(this.#folder, this.#name)
    for (const name of readdirSync(own)) {
      if (!kept.has(name.split('.', 2).join('.'))) rmSync(join(own, name), {recursive: true})
    }
  }

  /** An id holds no stop, so the version can be told from the name of its file. */
  #path({id, digest}: Version, language: string): string {
    return join(this.#folder, this.#name, `${id}.${digest}.${language}.html`)
  }
}

function pageOf(site: string, {id}: Version, language: string): string {
  return join(site, language, id, 'index.html')
}
