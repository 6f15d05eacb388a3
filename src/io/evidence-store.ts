import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type {DocumentEvidence, Lexicons} from '#core/align/corpus-evidence.ts'
import {formatLexicon, parseLexicon} from '#core/align/format-lexicon.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'

/** What was learned of a corpus, text by text. */
export interface Learned {
  /** Version of each text that taught. */
  readonly keys: Readonly<Record<DocumentId, string>>
  /** Digest of what the corpus says to the doubts of each text; absent: nothing. */
  readonly news: Readonly<Record<DocumentId, string>>
}

/** Derived data on disk: what each text teaches of translations, and the lexicons learned from all of them. */
export class EvidenceStore {
  readonly #folder: string

  constructor(cache: string) {
    this.#folder = join(cache, 'evidence')
    mkdirSync(this.#folder, {recursive: true})
  }

  /** What this version of a text teaches, or `undefined` when it was not read yet. */
  read(id: DocumentId, key: string): DocumentEvidence | undefined {
    // Written by `write` below.
    return readJson(this.#path(id, key)) as DocumentEvidence | undefined
  }

  has(id: DocumentId, key: string): boolean {
    return existsSync(this.#path(id, key))
  }

  write(id: DocumentId, key: string, evidence: DocumentEvidence): void {
    writeFileAtomic.sync(this.#path(id, key), JSON.stringify(evidence))
  }

  /** What was learned last; nothing where nothing was. */
  readLearned(): Learned {
    // Written by `writeLearned` below.
    return (readJson(join(this.#folder, 'learned.json')) as Learned | undefined) ?? {keys: {}, news: {}}
  }

  /** The lexicons behind {@link readLearned}, figures in hundredths. */
  readLexicons(): Lexicons {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.tsv'))
    return Object.fromEntries(
      files.map((name) => [name.slice(0, -4), parseLexicon(readFileSync(join(this.#folder, name), 'utf8'))]),
    )
  }

  /** Keeps lexicons in place of those before. */
  writeLexicons(lexicons: Lexicons): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.endsWith('.tsv')) rmSync(join(this.#folder, name))
    }
    for (const [pair, lexicon] of Object.entries(lexicons)) {
      writeFileSync(join(this.#folder, `${pair}.tsv`), formatLexicon(lexicon))
    }
  }

  /** Keeps what was learned, and forgets what other versions taught. */
  writeLearned(learned: Learned): void {
    writeFileAtomic.sync(join(this.#folder, 'learned.json'), JSON.stringify(learned))
    const kept = new Set(Object.entries(learned.keys).map(([id, key]) => `${id}.${key}.json`))
    for (const name of readdirSync(this.#folder)) {
      if (/\.[\da-f]{32}\.json$/.test(name) && !kept.has(name))
        rmSync(join(this.#folder, name), {force: true})
    }
  }

  #path(id: DocumentId, key: string): string {
    return join(this.#folder, `${id}.${key}.json`)
  }
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
