import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {TextNames} from '#core/checks/text-names.ts'
import type {TextIndex} from '#core/indexes/index-text.ts'
import type {TextTerms} from '#core/indexes/place-terms.ts'
import type {DocumentId, TextHead} from '#core/model/corpus-document.ts'
import type {PlacedFamily} from '#core/model/clause-family.ts'
import type {Finding} from '#core/model/finding.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import type {TextHistory} from '#core/model/text-history.ts'
import type {InwardCitation} from '#core/reading/add-inward.ts'
import type {OutwardCitation} from '#core/reading/list-citing.ts'
import type {UsedNames} from '#core/search/summarise-names.ts'
import {unpackFiles, type PackedFile} from './pack-files.ts'
import type {IndexedText} from './pack-search.ts'
import {formatIndex, parseIndex, type IndexLines} from './text-index-lines.ts'

/** What the page of a text is made of. */
export interface TextPage {
  readonly head: TextHead
  /** First 12 hexadecimal digits of the SHA-256 of the words of all editions. */
  readonly hash: string
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
  /** How many beads are wrong, as far as their probabilities tell. */
  readonly expectedWrong: number
  readonly messages: readonly KeptMessage[]
  /** What the rules of `diglot check` say of it. */
  readonly findings: readonly Finding[]
  /** What the reports on the names of all texts need of it. */
  readonly names: TextNames
  readonly head: TextHead
  /** As in {@link TextPage}. */
  readonly hash: string
  /** What it cites in other texts. */
  readonly outward: readonly OutwardCitation[]
  /** Digests of the sources of the texts it cites, `''` for one that was not there: the summary holds while they do. */
  readonly cites: Readonly<Record<DocumentId, string>>
  /** What search knows of it before it reads its words: needed of each text in each build, for a shard holds many. */
  readonly search: IndexedText
  /** What search for names needs of it. */
  readonly usedNames: UsedNames
  /** Where it has the terms of the glossary. */
  readonly terms: TextTerms
}

/** Absent: none. */
export interface Neighbours {
  readonly previous?: DocumentId
  readonly next?: DocumentId
}

/** A text of a build: which version, and what the site lists of it. */
export interface ListedText extends Pick<TextSummary, 'head' | 'hash' | 'paragraphs' | 'beads' | 'gaps'> {
  readonly id: string
  readonly digest: string
  /** Version of its pages: changes with the text and with what they show of others. */
  readonly page: string
  /** Citations in other texts that lead here. */
  readonly citing: readonly InwardCitation[]
  /** Families of comparable clauses with their addresses in the text. */
  readonly families: readonly PlacedFamily[]
  /** Ids of the texts before and after it in order of dates. */
  readonly neighbours: Neighbours
  /** Whether its pages come from an earlier build. */
  readonly isKept: boolean
  /** Whether the pages of its history do. */
  readonly isHistoryKept: boolean
}

/** Parts of what is kept, and what their files end in. */
const ends = {
  page: '.json',
  index: '.json',
  summary: '.json',
  history: '.json',
  exports: '',
  words: '.js',
} as const

/** All that is kept of a text. */
export interface TextVersion {
  readonly view: ReadingView
  /** What the pages of names and dates need of it. */
  readonly index: TextIndex
  readonly summary: TextSummary
  readonly history: TextHistory
  /** Its data files, a pack of `#io/pack-exports.ts`. */
  readonly exports: Uint8Array
  /** Its words for search, a script of the site by `#io/pack-search.ts`. */
  readonly chunk: string
}

/**
 * Derived data on disk, six files per version of a text: the words stay out of Astro's data store,
 * which would be bundled whole (2.0 GB against 0.66 GB at 1,000 texts; facts: astro-pagefind-offline,
 * section D).
 */
export class TextCache {
  readonly #folder: string
  constructor(cache: string) {
    this.#folder = join(cache, 'texts')
    mkdirSync(this.#folder, {recursive: true})
  }

  /** Summary of this version of a text, or `undefined` when it has to be made. */
  readSummary(id: string, digest: string): TextSummary | undefined {
    const path = this.#path(id, digest, 'summary')
    if (!existsSync(path)) return undefined
    try {
      // Written by `write` below under the same digest of code and content.
      return readJson(path) as TextSummary
    } catch {
      return undefined
    }
  }

  /** Keeps the list of texts of a build for the process that makes its pages. */
  writeList(list: readonly ListedText[]): void {
    writeFileSync(this.#listPath, JSON.stringify(list))
  }

  /** The list of texts of the build that is going on; throws when none was kept. */
  readList(): readonly ListedText[] {
    // Written by `writeList` at the beginning of the same build.
    return readJson(this.#listPath) as ListedText[]
  }

  /** The page of a text; throws when this version was not written. */
  readPage(id: string, digest: string): TextPage {
    // Written by `write` below under the same digest of code and content.
    return readJson(this.#path(id, digest, 'page')) as TextPage
  }

  /** History and sources of a text; throws when this version was not written. */
  readHistory(id: string, digest: string): TextHistory {
    // Written by `write` below under the same digest of code and content.
    return readJson(this.#path(id, digest, 'history')) as TextHistory
  }

  /** Names and deadlines of a text; throws when this version was not written. */
  readIndex(id: string, digest: string): IndexLines {
    return parseIndex(readWords(this.#path(id, digest, 'index')))
  }

  /** Data files of a text as `#io/pack-exports.ts` packs them; throws when this version was not written. */
  readExports(id: string, digest: string): readonly PackedFile[] {
    return unpackFiles(readFileSync(this.#path(id, digest, 'exports')))
  }

  /** Its words for search, a script of the site; throws when this version was not written. */
  readChunk(id: string, digest: string): string {
    return readFileSync(this.#path(id, digest, 'words'), 'latin1')
  }

  /** Keeps a version; older ones stay until {@link prune}, for a page may be reading one. */
  write(id: string, digest: string, {view, index, summary, history, exports, chunk}: TextVersion): void {
    writeFileSync(this.#path(id, digest, 'index'), formatIndex(index))
    writeFileSync(this.#path(id, digest, 'exports'), exports)
    writeFileSync(this.#path(id, digest, 'words'), chunk)
    writeFileSync(this.#path(id, digest, 'history'), JSON.stringify(history))
    writeFileSync(
      this.#path(id, digest, 'page'),
      JSON.stringify({head: summary.head, hash: summary.hash, view}),
    )
    // The summary comes last: where it is missing or cut short, the text is made again.
    writeFileSync(this.#path(id, digest, 'summary'), JSON.stringify(summary))
  }

  /** Forgets every version but those given, and every other text. */
  prune(entries: readonly {readonly id: string; readonly digest: string}[]): void {
    const kept = new Set(entries.flatMap(({id, digest}) => [`${id}.${digest}`, `${id}.${ownDigest(digest)}`]))
    for (const name of readdirSync(this.#folder)) {
      if (!kept.has(name.split('.', 2).join('.'))) rmSync(join(this.#folder, name), {recursive: true})
    }
  }

  get #listPath(): string {
    return join(this.#folder, '..', 'texts.json')
  }

  /** An id holds no stop, so the version can be told from the name of its file. */
  #path(id: string, digest: string, part: keyof typeof ends): string {
    const version = part === 'summary' ? ownDigest(digest) : digest
    return join(this.#folder, `${id}.${version}.${part}${ends[part]}`)
  }
}

/** A version is the digest of the text's own and, behind a hyphen, of the texts it cites: the summary tells which. */
function ownDigest(digest: string): string {
  return digest.split('-', 1)[0] ?? digest
}

function readJson(path: string): unknown {
  return JSON.parse(readWords(path))
}

/** `TextDecoder` takes a fifth of the time of `readFileSync(path, 'utf8')` on Cyrillic (measured, Node 24). */
function readWords(path: string): string {
  return new TextDecoder().decode(readFileSync(path))
}
