import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {documentEvidence, isSettled, type Lexicons} from '#core/align/corpus-evidence.ts'
import {countWrong} from '#core/align/link-level.ts'
import {collectNames} from '#core/checks/text-names.ts'
import type {CitationContext} from '#core/citations/citation-context.ts'
import type {RecordNames} from '#core/compare/compare-entities.ts'
import {namedIn} from '#core/compare/named-in.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {adjectivesOf} from '#core/indexes/adjectives-of.ts'
import {createTermFinder, type TermFinder} from '#core/glossary/term-finder.ts'
import {indexText} from '#core/indexes/index-text.ts'
import {placeTerms} from '#core/indexes/place-terms.ts'
import {toHistory, type ImportRecord} from '#core/reading/to-history.ts'
import {listOutward} from '#core/reading/list-citing.ts'
import {listDoubtfulWords, summariseNames, type DoubtfulWords} from '#core/search/summarise-names.ts'
import {toSearchText} from '#core/search/to-search-text.ts'
import {languages} from '#core/text/languages/index.ts'
import type {CorpusDocument, Edition, Paragraph, TextHead} from '#core/model/corpus-document.ts'
import {hashWords} from '#io/hash-words.ts'
import {packExports} from '#io/pack-exports.ts'
import {packSearch} from '#io/pack-search.ts'
import {addProblem, InputError} from '#io/problem.ts'
import {digestEdition} from '#io/read-earlier-import.ts'
import {readAuthorities, type Authorities} from '#io/read-authorities.ts'
import {readGlossary, type Glossary} from '#io/read-glossary.ts'
import {listTexts, readText, readTextSource, type ReadText, type TextSource} from '#io/read-text.ts'
import type {Settings} from '#io/settings.ts'
import {TextCache, type KeptMessage, type TextSummary} from '#io/text-cache.ts'
import type {TextOutput} from '../chain.ts'
import {CitedTexts, type Cites} from './cited-texts.ts'
import {CorpusLexicons} from './corpus-lexicons.ts'
import {isFatal, runText, type Matchers} from './read-corpus-text.ts'

/** A text as the site lists it. */
export interface CorpusEntry {
  readonly id: string
  readonly digest: string
  readonly head: TextHead
  readonly summary: TextSummary
  /** Whether the text was made in this run, not taken from the cache. */
  readonly isNew: boolean
}

/** A text read, or the files whose fatal messages say why it cannot be. */
export interface ReadResult {
  readonly entry?: CorpusEntry
  readonly files: readonly VFile[]
}

/**
 * Reads the texts of a corpus through the chain, each version once: what has not changed since, by
 * content, authorities and our own code, comes from the cache.
 */
export class CorpusReader {
  readonly #settings: Settings
  readonly #isDraft: boolean
  readonly #cache: TextCache
  readonly #key: string
  readonly #evidenceKey: string
  readonly #lexicons: CorpusLexicons
  readonly #matchers: Matchers
  readonly #isAdjective: ReturnType<typeof adjectivesOf>
  readonly #names: RecordNames
  readonly #doubtful: DoubtfulWords
  readonly #cited: CitedTexts
  readonly #terms: TermFinder
  readonly files: readonly VFile[]
  /** The authority file, and where a record stands in it. */
  readonly records: readonly AuthorityRecord[]
  readonly findPlace: Authorities['findPlace']
  readonly glossary: Glossary

  /** Versions of texts that {@link teach} made, here or in another reader of the corpus: they are told as new. */
  readonly made = new Set<string>()

  /** `isDraft`: words may change under their addresses, as they do while an editor writes. */
  constructor(settings: Settings, isDraft = false) {
    this.#settings = settings
    this.#isDraft = isDraft
    this.#cache = new TextCache(settings.cache)
    const authorities = readAuthorities(join(settings.content, 'authorities'), {
      texts: listTexts(settings.content),
    })
    this.glossary = readGlossary(settings.content)
    this.#terms = createTermFinder(this.glossary.sections.flatMap(({terms}) => terms))
    this.files = [...authorities.files, ...this.glossary.files]
    this.records = authorities.records
    this.findPlace = authorities.findPlace
    this.#key = settings.code + authorities.digest + this.glossary.digest + (isDraft ? 'draft' : '')
    this.#evidenceKey = settings.code + authorities.digest
    this.#lexicons = new CorpusLexicons(settings)
    this.#isAdjective = adjectivesOf(authorities.records)
    this.#names = {isNamed: namedIn(authorities.records), isAdjective: this.#isAdjective}
    this.#doubtful = listDoubtfulWords(
      authorities.records,
      languages.map(({tag}) => tag),
    )
    this.#cited = new CitedTexts(settings.content, authorities.records)
    this.#matchers = Object.fromEntries(
      languages.map(({tag}) => [tag, createMatcher(authorities.records, tag)]),
    )
  }

  /** Reads one text; `name` is its folder. */
  read(name: string): ReadResult {
    return this.#attempt(name, () => {
      const source = this.#open(name)
      return this.#findKept(source) ?? this.#make(source)
    })
  }

  /** What is known of a text without reading its words: the result if there is one, and the bytes of its files. */
  look(name: string): {readonly known?: ReadResult | undefined; readonly bytes: number} {
    let bytes = 0
    const known = this.#attempt(name, () => {
      const source = this.#open(name)
      bytes = weigh(source)
      return this.#findKept(source)
    })
    return {known, bytes}
  }

  /** Bytes of the files of a text that has not taught yet; 0 for one that has, or that cannot be read. */
  weighUntaught(name: string): number {
    let bytes = 0
    this.#attempt(name, () => {
      const source = this.#open(name)
      if (!this.#lexicons.has(name, this.#evidenceKeyOf(source))) bytes = weigh(source)
    })
    return bytes
  }

  /**
   * Reads a text alone for what it teaches the others, unless this version of it was; where nothing is in
   * doubt then, it is ready for {@link read}. Returns the version of what it teaches; `undefined` for a text
   * that cannot be read.
   */
  teach(name: string): string | undefined {
    let key: string | undefined
    this.#attempt(name, () => {
      const source = this.#open(name)
      const own = this.#evidenceKeyOf(source)
      if (!this.#lexicons.has(name, own)) this.#teachNew(source, own)
      if (this.#lexicons.has(name, own)) key = own
    })
    return key
  }

  /** Learns one lexicon from the texts that taught, in any order; returns how many of them it makes read again. */
  learn(taught: ReadonlyMap<string, string>): number {
    return this.#lexicons.learn(taught)
  }

  #attempt<Result>(name: string, read: () => Result): Result | ReadResult {
    try {
      return read()
    } catch (error) {
      if (error instanceof InputError) return {files: [error.file]}
      throw new Error(`Unexpected fault of Diglot in the text \`${name}\`, expected none`, {cause: error})
    }
  }

  /** Runs the chain on a checked text, whatever the cache holds. */
  run(text: ReadText, folder: string): TextOutput {
    const {context} = this.#cited.resolveFor()
    const alone = this.#runText(text, folder, context, this.#lexicons.shipped)
    const {lexicons, digest} = this.#lexicons.newsFor(documentEvidence(alone.document))
    return digest === '' ? alone : this.#runText(text, folder, context, lexicons)
  }

  #runText(text: ReadText, folder: string, citations: CitationContext, lexicons: Lexicons): TextOutput {
    const known = {names: this.#names, citations, terms: this.#terms, lexicons}
    return runText(text, join(folder, 'text.yaml'), this.#matchers, known)
  }

  #open(name: string): TextSource {
    const source = readTextSource(this.#settings.content, name)
    this.#cited.update(source)
    return source
  }

  /** What other texts say to the doubts of one is a part of its version. */
  #baseOf(digest: string, news: string): string {
    return createHash('sha256').update(this.#key).update(digest).update(news).digest('hex').slice(0, 32)
  }

  #evidenceKeyOf({digest}: TextSource): string {
    return createHash('sha256').update(this.#evidenceKey).update(digest).digest('hex').slice(0, 32)
  }

  #findKept(source: TextSource): ReadResult | undefined {
    const {name} = source
    const news = this.#lexicons.newsOf(name, this.#evidenceKeyOf(source))
    if (news === undefined) return undefined
    const base = this.#baseOf(source.digest, news)
    const known = this.#cache.readSummary(name, base)
    if (known === undefined || !this.#cited.areCurrent(known.cites)) return undefined
    const digest = versionOf(base, known.cites)
    const entry = {id: name, digest, head: known.head, summary: known, isNew: this.made.delete(digest)}
    return {entry, files: toFiles(known.messages)}
  }

  #make(source: TextSource): ReadResult {
    const opened = this.#prepare(source)
    if (opened.text === undefined) return opened
    const key = this.#evidenceKeyOf(source)
    const known = this.#lexicons.find(source.name, key)
    if (known !== undefined) {
      const {lexicons, digest} = this.#lexicons.newsFor(known)
      return this.#keep(source, opened, opened.run(lexicons), digest)
    }
    const alone = opened.run(this.#lexicons.shipped)
    const evidence = documentEvidence(alone.document)
    this.#lexicons.keep(source.name, key, evidence)
    const {lexicons, digest} = this.#lexicons.newsFor(evidence)
    return this.#keep(source, opened, digest === '' ? alone : opened.run(lexicons), digest)
  }

  #teachNew(source: TextSource, key: string): void {
    const opened = this.#prepare(source)
    if (opened.text === undefined) return
    const output = opened.run(this.#lexicons.shipped)
    const evidence = documentEvidence(output.document)
    this.#lexicons.keep(source.name, key, evidence)
    if (!isSettled(evidence)) return
    const {entry} = this.#keep(source, opened, output, '')
    if (entry !== undefined) this.made.add(entry.digest)
  }

  #prepare(source: TextSource): PreparedText | {readonly text: undefined; readonly files: readonly VFile[]} {
    const {value: text, files} = readText(this.#settings.content, source)
    if (text === undefined) return {text, files}
    const {context, cites} = this.#cited.resolveFor()
    return {text, files, cites, run: (lexicons) => this.#runText(text, source.folder, context, lexicons)}
  }

  #keep(
    {name, digest}: TextSource,
    {text, files, cites}: PreparedText,
    output: TextOutput,
    news: string,
  ): ReadResult {
    if (this.#isDraft) output.files.forEach(leaveOpen)
    const all = [...files, ...output.files]
    if (all.some(isFatal)) return {files: all}
    const {document, view} = output
    const {summary: search, chunk} = packSearch(document, toSearchText(document, view))
    const usedNames = summariseNames(document, this.#doubtful)
    const terms = placeTerms(document, this.#terms)
    const summary = {...summarise(output, all), search, usedNames, terms, cites}
    const version = versionOf(this.#baseOf(digest, news), cites)
    const index = indexText(document, this.#isAdjective)
    const exports = packExports(document, view, summary.hash, index.deadlines, text.register)
    const history = toHistory(document, listImports(text, output), text.register)
    this.#cache.write(name, version, {view, index, summary, history, exports, chunk})
    return {entry: {id: name, digest: version, head: summary.head, summary, isNew: true}, files: all}
  }
}

/** A checked text and what runs the chain on it. */
interface PreparedText {
  readonly text: ReadText
  readonly files: readonly VFile[]
  readonly cites: Cites
  readonly run: (lexicons: Lexicons) => TextOutput
}

function weigh({files}: TextSource): number {
  return [...files.values()].reduce((sum, file) => sum + file.length, 0)
}

/** What is known of the import of each edition that has a ledger. */
function listImports(
  {editions}: ReadText,
  {changes}: Pick<TextOutput, 'changes'>,
): Readonly<Record<string, ImportRecord>> {
  return Object.fromEntries(
    editions.flatMap(({language, source, ledger}) => {
      if (ledger === undefined) return []
      const {received, importer, edition} = ledger.head
      const isEdited = digestEdition(source) !== edition
      const record = {received: {...received, importer, isEdited}, entries: ledger.ledger}
      return [[language, {...record, changes: changes[language] ?? []}]]
    }),
  )
}

/** A text changes with those it cites: behind the digest of its own stands one of theirs. */
function versionOf(base: string, cites: Cites): string {
  if (Object.keys(cites).length === 0) return base
  return `${base}-${createHash('sha256').update(JSON.stringify(cites)).digest('hex').slice(0, 16)}`
}

function summarise(
  {document, findings}: TextOutput,
  files: readonly VFile[],
): Omit<TextSummary, 'cites' | 'search' | 'usedNames' | 'terms'> {
  const beads = document.alignments.flatMap((alignment) => alignment.beads)
  return {
    paragraphs: count(document),
    beads: beads.length,
    gaps: beads.filter((bead) => bead.from.length === 0 || bead.to.length === 0).length,
    expectedWrong: countWrong(beads),
    messages: files.flatMap(keepMessages),
    findings,
    names: collectNames(document),
    outward: listOutward(document),
    head: headOf(document),
    hash: hashWords(document.editions.flatMap(paragraphsOf)),
  }
}

function headOf({alignments: _, editions, ...rest}: CorpusDocument): TextHead {
  return {...rest, editions: editions.map(({divisions: __, ...head}) => head)}
}

function paragraphsOf({divisions}: Edition): readonly Paragraph[] {
  return divisions.flatMap(({paragraphs}) => paragraphs)
}

/** Paragraphs of the base edition, without its title and headings. */
function count(document: CorpusDocument): number {
  const paragraphs = document.editions[0]?.divisions.flatMap((division) => division.paragraphs) ?? []
  return paragraphs.filter(({kind}) => kind !== 'title' && kind !== 'heading' && kind !== 'row').length
}

function keepMessages(file: VFile): KeptMessage[] {
  return file.messages.map((message) => ({
    path: file.path,
    reason: message.reason,
    rule: message.ruleId ?? '',
    fatal: message.fatal ?? null,
    ...(message.line === undefined ? {} : {line: message.line}),
    ...(message.note === undefined ? {} : {note: message.note}),
  }))
}

function toFiles(messages: readonly KeptMessage[]): VFile[] {
  return messages.map(({path, reason, rule, fatal, line, note}) => {
    const file = new VFile({path})
    const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
    addProblem(file, {rule, severity, reason, line, remedy: note})
    return file
  })
}

/** What a draft leaves to be decided, on the review page too: it is said, and stops nothing. */
const draftRules = new Set(['vanished-address', 'changed-address', 'not-parallel'])

function leaveOpen({messages}: VFile): void {
  for (const message of messages) {
    if (draftRules.has(message.ruleId ?? '')) message.fatal = false
  }
}
