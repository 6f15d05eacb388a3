import {createHash} from 'node:crypto'
import {combineLexicons} from '#core/align/combine-lexicons.ts'
import {learnLexicons, pickNews, type DocumentEvidence, type Lexicons} from '#core/align/corpus-evidence.ts'
import {formatLexicon} from '#core/align/format-lexicon.ts'
import {EvidenceStore, type Learned} from '#io/evidence-store.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import type {Settings} from '#io/settings.ts'

/**
 * The lexicons texts are aligned with: the one that is shipped, and over it what the corpus taught when it was
 * last read as a whole. A single text read in between, as on the dev server, is aligned with these as they are.
 */
export class CorpusLexicons {
  readonly #root: string
  readonly #store: EvidenceStore
  #shipped: Lexicons | undefined
  #lexicons: Lexicons | undefined
  #learned: Learned

  constructor({root, cache}: Pick<Settings, 'root' | 'cache'>) {
    this.#root = root
    this.#store = new EvidenceStore(cache)
    this.#learned = this.#store.readLearned()
  }

  /** What a text is aligned with that is read alone. */
  get shipped(): Lexicons {
    return (this.#shipped ??= readLexicons(this.#root))
  }

  /** Whether it is known what this version of a text teaches. */
  has(name: string, key: string): boolean {
    return this.#store.has(name, key)
  }

  /** What this version of a text teaches, where it was read before. */
  find(name: string, key: string): DocumentEvidence | undefined {
    return this.#store.read(name, key)
  }

  /** Keeps what this version of a text teaches. */
  keep(name: string, key: string, evidence: DocumentEvidence): void {
    this.#store.write(name, key, evidence)
  }

  /** Digest of what the corpus says to the doubts of this version of a text, `undefined` for one not read before. */
  newsOf(name: string, key: string): string | undefined {
    if (this.#learned.keys[name] === key) return this.#learned.news[name] ?? ''
    const evidence = this.#store.read(name, key)
    return evidence && this.newsFor(evidence).digest
  }

  /** What a text that teaches this is aligned with, and a digest of what comes from other texts, empty for nothing. */
  newsFor(evidence: DocumentEvidence): {readonly lexicons: Lexicons; readonly digest: string} {
    this.#lexicons ??= this.#store.readLexicons()
    const news = Object.entries(pickNews(this.#lexicons, evidence))
    if (news.length === 0) return {lexicons: this.shipped, digest: ''}
    const hash = createHash('sha256')
    for (const [pair, lexicon] of news) hash.update(pair).update(formatLexicon(lexicon))
    const both = news.map(([pair, lexicon]) => {
      const seeds = this.shipped[pair]
      return [pair, seeds ? combineLexicons(lexicon, seeds) : lexicon] as const
    })
    return {lexicons: {...this.shipped, ...Object.fromEntries(both)}, digest: hash.digest('hex').slice(0, 16)}
  }

  /** Learns from these versions of texts; returns how many of them others now tell something else than before. */
  learn(taught: ReadonlyMap<string, string>): number {
    const former = this.#learned
    const keys = Object.fromEntries([...taught].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (JSON.stringify(keys) === JSON.stringify(former.keys)) return 0
    const texts = Object.entries(keys).map(([name, key]) => {
      return {name, key, evidence: this.#store.read(name, key) ?? {}}
    })
    this.#store.writeLexicons(learnLexicons(texts.map(({evidence}) => evidence)))
    // Figures as the file has them, so that it makes no difference who reads them, and when.
    this.#lexicons = this.#store.readLexicons()
    const news: Record<string, string> = {}
    let realigned = 0
    for (const {name, key, evidence} of texts) {
      const {digest} = this.newsFor(evidence)
      if (digest !== '') news[name] = digest
      if (former.keys[name] === key && (former.news[name] ?? '') !== digest) realigned++
    }
    this.#learned = {keys, news}
    this.#store.writeLearned(this.#learned)
    return realigned
  }
}
