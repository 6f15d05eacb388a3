import type {Release} from '../model/cited-work.ts'
import type {EntityId, LanguageTag} from '../model/corpus-document.ts'

/** `build.json` of a site: what it was made of, and with what. */
export interface BuildFacts {
  /** What its bundle is called, without the version. */
  readonly name: string
  /** Absent where the corpus has had no release. */
  readonly release?: Release
  readonly versions: {
    readonly diglot: string
    readonly node: string
    readonly astro: string
    readonly pagefind: string
  }
  /** SHA-256 over names and bytes of the files of the corpus, hexadecimal. */
  readonly source: string
}

/** What can be counted in a bundle by anyone who has it. */
export interface BundleCounts {
  readonly texts: number
  /** Of all editions. */
  readonly paragraphs: number
  readonly clauses: number
  /** Records that the texts name. */
  readonly entities: number
  /** Languages of the editions, sorted. */
  readonly languages: readonly LanguageTag[]
  /** Files of the site, and their bytes. */
  readonly files: number
  readonly bytes: number
}

/** `build.json` of a bundle. */
export interface BundleFacts extends BuildFacts {
  readonly counts: BundleCounts
}

/** Data of a text as far as it is counted: `TextData` of the site. */
export interface CountedText {
  readonly editions: readonly {
    readonly language: LanguageTag
    readonly paragraphs: readonly {
      readonly clauses: readonly unknown[]
      readonly mentions: readonly {readonly entity: EntityId}[]
    }[]
  }[]
}

/** Adds up what the texts of a bundle hold; keeps no text. */
export class CountTexts {
  #texts = 0
  #paragraphs = 0
  #clauses = 0
  readonly #entities = new Set<EntityId>()
  readonly #languages = new Set<LanguageTag>()

  /** Counts a text. */
  add({editions}: CountedText): void {
    this.#texts++
    for (const {language, paragraphs} of editions) {
      this.#languages.add(language)
      this.#paragraphs += paragraphs.length
      for (const {clauses, mentions} of paragraphs) {
        this.#clauses += clauses.length
        for (const {entity} of mentions) this.#entities.add(entity)
      }
    }
  }

  /** What was counted so far. */
  total(): Omit<BundleCounts, 'files' | 'bytes'> {
    return {
      texts: this.#texts,
      paragraphs: this.#paragraphs,
      clauses: this.#clauses,
      entities: this.#entities.size,
      languages: [...this.#languages].sort(),
    }
  }
}

/** The file of a text among those of a bundle: what is counted. */
export const countedText = /^site\/api\/v1\/texts\/[^/]+\/index\.json$/

/**
 * Names the folder of a bundle, which is the name of its zip.
 *
 * @param facts name and release of the site.
 * @param name other name, as that of one text. Default: that of the site.
 * @returns name and version, as `my-archive-2026.1`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bundleName} from '#core/exchange/build-facts.ts'
 * assert.equal(bundleName({name: 'rain'}), 'rain-unreleased')
 * ```
 */
export function bundleName(facts: Pick<BuildFacts, 'name' | 'release'>, name = facts.name): string {
  return `${name}-${facts.release?.name ?? 'unreleased'}`
}
