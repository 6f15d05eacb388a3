import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CorpusDocument, TextHead} from '#core/model/corpus-document.ts'
import type {ReadingView} from '#core/model/reading-view.ts'

/** What the page of a text is made of. */
export interface TextPage {
  readonly head: TextHead
  readonly view: ReadingView
}

/** A message kept with a text that has not changed, so that it is said again. */
export interface KeptMessage {
  readonly path: string
  readonly reason: string
  readonly rule: string
  readonly fatal: boolean | null
  readonly line?: number
  readonly note?: string
}

/** What the list of texts and the report need, without the text itself. */
export interface TextSummary {
  readonly paragraphs: number
  readonly beads: number
  readonly gaps: number
  readonly messages: readonly KeptMessage[]
  readonly head: TextHead
}

/** A text of a build: which version, and what the site lists of it. */
export interface ListedText extends Pick<TextSummary, 'head' | 'paragraphs' | 'beads' | 'gaps'> {
  readonly id: string
  readonly digest: string
  /** Whether its pages come from an earlier build. */
  readonly isKept: boolean
}

/**
 * Derived data on disk, one folder per text, one file per version of it: the text itself stays out of
 * Astro's data store, which would be bundled whole (2.0 GB against 0.66 GB at 1,000 texts; facts:
 * astro-pagefind-offline, section D).
 */
export class TextCache {
  readonly #folder: string
  constructor(cache: string) {
    this.#folder = join(cache, 'texts')
  }

  /** Summary of this version of a text, or `undefined` when it has to be made. */
  readSummary(id: string, digest: string): TextSummary | undefined {
    const path = this.#path(id, `${digest}.summary.json`)
    if (!existsSync(path)) return undefined
    try {
      // Written by `write` below under the same digest of code and content.
      return JSON.parse(readFileSync(path, 'utf8')) as TextSummary
    } catch {
      return undefined
    }
  }

  /** Keeps the list of texts of a build for the process that makes its pages. */
  writeList(list: readonly ListedText[]): void {
    mkdirSync(this.#folder, {recursive: true})
    writeFileSync(this.#listPath, JSON.stringify(list))
  }

  /** The list of texts of the build that is going on; throws when none was kept. */
  readList(): readonly ListedText[] {
    // Written by `writeList` at the beginning of the same build.
    return JSON.parse(readFileSync(this.#listPath, 'utf8')) as ListedText[]
  }

  /** The page of a text; throws when this version was not written. */
  readPage(id: string, digest: string): TextPage {
    // Written by `write` below under the same digest of code and content.
    return JSON.parse(readFileSync(this.#path(id, `${digest}.page.json`), 'utf8')) as TextPage
  }

  /** The text itself; throws when this version was not written. */
  readDocument(id: string, digest: string): CorpusDocument {
    // Written by `write` below under the same digest of code and content.
    return JSON.parse(readFileSync(this.#path(id, `${digest}.json`), 'utf8')) as CorpusDocument
  }

  /** Keeps a version; older ones stay until {@link prune}, for a page may be reading one. */
  write(digest: string, document: CorpusDocument, view: ReadingView, summary: TextSummary): void {
    const {id} = document
    mkdirSync(join(this.#folder, id), {recursive: true})
    writeFileSync(this.#path(id, `${digest}.json`), JSON.stringify(document))
    writeFileSync(this.#path(id, `${digest}.page.json`), JSON.stringify({head: summary.head, view}))
    // The summary comes last: where it is missing or cut short, the text is made again.
    writeFileSync(this.#path(id, `${digest}.summary.json`), JSON.stringify(summary))
  }

  /** Forgets every version but those given, and every other text. */
  prune(entries: readonly {readonly id: string; readonly digest: string}[]): void {
    const digests = new Map(entries.map(({id, digest}) => [id, digest]))
    for (const id of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const digest = digests.get(id)
      if (digest === undefined) rmSync(join(this.#folder, id), {recursive: true})
      else {
        for (const name of readdirSync(join(this.#folder, id))) {
          if (!name.startsWith(digest)) rmSync(this.#path(id, name))
        }
      }
    }
  }

  get #listPath(): string {
    return join(this.#folder, '..', 'texts.json')
  }

  #path(id: string, name: string): string {
    return join(this.#folder, id, name)
  }
}
