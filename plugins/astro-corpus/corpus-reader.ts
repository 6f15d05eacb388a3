import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {VFile} from 'vfile'
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
import {listTexts, readText, readTextSource, type ReadText} from '#io/read-text.ts'
import type {Settings} from '#io/settings.ts'
import {TextCache, type KeptMessage, type TextSummary} from '#io/text-cache.ts'
import type {TextOutput} from '../chain.ts'
import {CitedTexts, type Cites} from './cited-texts.ts'
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
    try {
      return this.#read(name)
    } catch (error) {
      if (error instanceof InputError) return {files: [error.file]}
      throw error
    }
  }

  /** Runs the chain on a checked text, whatever the cache holds. */
  run(text: ReadText, folder: string): TextOutput {
    const {context} = this.#cited.resolveFor()
    return this.#runText(text, folder, context)
  }

  #runText(text: ReadText, folder: string, citations: CitationContext): TextOutput {
    const known = {names: this.#names, citations, terms: this.#terms}
    return runText(text, join(folder, 'text.yaml'), this.#matchers, known)
  }

  #read(name: string): ReadResult {
    const {content} = this.#settings
    const source = readTextSource(content, name)
    this.#cited.update(source)
    const base = createHash('sha256').update(this.#key).update(source.digest).digest('hex').slice(0, 32)
    const known = this.#cache.readSummary(name, base)
    if (known !== undefined && this.#cited.areCurrent(known.cites)) {
      const digest = versionOf(base, known.cites)
      const entry = {id: name, digest, head: known.head, summary: known, isNew: false}
      return {entry, files: toFiles(known.messages)}
    }
    const {value, files} = readText(content, source)
    if (value === undefined) return {files}
    const {context, cites} = this.#cited.resolveFor()
    const output = this.#runText(value, source.folder, context)
    if (this.#isDraft) output.files.forEach(leaveOpen)
    const all = [...files, ...output.files]
    if (all.some(isFatal)) return {files: all}
    const {document, view} = output
    const {summary: search, chunk} = packSearch(document, toSearchText(document, view))
    const usedNames = summariseNames(document, this.#doubtful)
    const terms = placeTerms(document, this.#terms)
    const summary = {...summarise(output, all), search, usedNames, terms, cites}
    const digest = versionOf(base, cites)
    const index = indexText(document, this.#isAdjective)
    const exports = packExports(document, view, summary.hash, index.deadlines, value.register)
    const history = toHistory(document, listImports(value, output), value.register)
    this.#cache.write(name, digest, {view, index, summary, history, exports, chunk})
    return {entry: {id: name, digest, head: summary.head, summary, isNew: true}, files: all}
  }
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

/** What a draft leaves to be decided: it is said, and stops nothing. */
function leaveOpen({messages}: VFile): void {
  for (const message of messages) {
    if (message.ruleId === 'vanished-address' || message.ruleId === 'changed-address') message.fatal = false
  }
}
