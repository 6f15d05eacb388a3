import {createHash} from 'node:crypto'
import {join, relative} from 'node:path'
import {VFile} from 'vfile'
import {checkDocument} from '#core/checks/check-document.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {toSearchPages} from '#core/search/search-records.ts'
import {languages} from '#core/text/languages/index.ts'
import type {CorpusDocument, TextHead} from '#core/model/corpus-document.ts'
import {addProblem, InputError} from '#io/problem.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {readText, readTextSource} from '#io/read-text.ts'
import type {Settings} from '#io/settings.ts'
import {TextCache, type KeptMessage, type ListedText, type TextSummary} from '#io/text-cache.ts'
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

/**
 * Gives what the site lists of a text.
 *
 * @param entry the text as read.
 * @returns its version, head and counts.
 */
export function listText({id, digest, head, summary}: CorpusEntry): ListedText {
  const {paragraphs, beads, gaps} = summary
  return {id, digest, head, paragraphs, beads, gaps, isKept: false}
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
  readonly #cache: TextCache
  readonly #key: string
  readonly #matchers: Matchers
  readonly files: readonly VFile[]

  constructor(settings: Settings) {
    this.#settings = settings
    this.#cache = new TextCache(settings.cache)
    const authorities = readAuthorities(join(settings.content, 'authorities'))
    this.files = authorities.files
    this.#key = settings.code + authorities.digest
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

  #read(name: string): ReadResult {
    const {content} = this.#settings
    const source = readTextSource(content, name)
    const digest = createHash('sha256').update(this.#key).update(source.digest).digest('hex').slice(0, 32)
    const known = this.#cache.readSummary(name, digest)
    if (known !== undefined) {
      const entry = {id: name, digest, head: known.head, summary: known, isNew: false}
      return {entry, files: toFiles(known.messages)}
    }
    const {value, files} = readText(content, source)
    if (value === undefined) return {files}
    const output = runText(value, join(source.folder, 'text.yaml'), this.#matchers)
    const all = [
      ...files,
      ...output.files,
      anchorFaults(join(source.folder, 'anchors.yaml'), value.anchors, output.document),
    ]
    if (all.some(isFatal)) return {files: all}
    const {document, view} = output
    const summary = summarise(document, all)
    this.#cache.write(name, digest, view, summary)
    return {entry: {id: name, digest, head: summary.head, summary, isNew: true}, files: all}
  }
}

function summarise(document: CorpusDocument, files: readonly VFile[]): TextSummary {
  const beads = document.alignments.flatMap((alignment) => alignment.beads)
  return {
    paragraphs: count(document),
    beads: beads.length,
    gaps: beads.filter((bead) => bead.from.length === 0 || bead.to.length === 0).length,
    messages: files.flatMap(keepMessages),
    findings: checkDocument(document),
    searchPages: toSearchPages(document),
    head: headOf(document),
  }
}

function headOf({alignments: _, editions, ...rest}: CorpusDocument): TextHead {
  return {...rest, editions: editions.map(({divisions: __, ...head}) => head)}
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

/** An address that was ever published never vanishes: it is on the page, or has a tombstone or an alias. */
function anchorFaults(
  path: string,
  register: {anchors: readonly {id: string; tombstone?: string | undefined}[]} | undefined,
  document: CorpusDocument,
): VFile {
  const file = new VFile({path: relative(process.cwd(), path)})
  const present = new Set(
    document.editions[0]?.divisions.flatMap((division) => division.paragraphs.map(({id}) => id)) ?? [],
  )
  for (const {id, tombstone} of register?.anchors ?? []) {
    if (present.has(id) || tombstone !== undefined) continue
    addProblem(file, {
      rule: 'vanished-address',
      severity: 'error',
      reason: `Unexpected missing paragraph \`${id}\`, expected every registered address on the page`,
      remedy: 'Restore the paragraph, or give the address a tombstone that says why it is gone.',
      line: 1,
    })
  }
  return file
}
