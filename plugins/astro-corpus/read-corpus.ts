import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import type {ClauseFamily} from '#core/model/clause-family.ts'
import type {BuildReport} from '#core/model/build-report.ts'
import {checkReleases} from '#io/check-releases.ts'
import {InputError} from '#io/problem.ts'
import {checkFamilies} from '#io/read-families.ts'
import {tellUnusedTerms} from '#io/read-glossary.ts'
import {listTexts} from '#io/read-text.ts'
import {readSite} from '#io/read-site.ts'
import type {Settings} from '#io/settings.ts'
import {CorpusReader, type CorpusEntry} from './corpus-reader.ts'
import {familyContext} from './family-context.ts'
import {isFatal} from './read-corpus-text.ts'
import {readTexts, type ReadingOptions} from './text-pool.ts'

/** A corpus read: its texts, the files with messages, and what to say of it all. */
export interface Corpus {
  readonly entries: readonly CorpusEntry[]
  /** The authority file. */
  readonly records: readonly AuthorityRecord[]
  /** Comparable clauses. */
  readonly families: readonly ClauseFamily[]
  readonly files: readonly VFile[]
  readonly report: BuildReport
}

/**
 * Reads every text of a corpus through the chain, or from the cache where nothing changed.
 *
 * @param settings where the corpus and the cache are.
 * @param options how texts are read.
 * @returns the texts that can be published and the files that say why others cannot.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readCorpus} from '#plugins/astro-corpus/read-corpus.ts'
 * const folders = {root: '.', content: 'no-such-folder', out: 'dist', cache: '.cache/none', code: ''}
 * assert.equal((await readCorpus(folders)).report.fatal, 1)
 * ```
 */
export async function readCorpus(settings: Settings, options: ReadingOptions = {}): Promise<Corpus> {
  const files: VFile[] = []
  const entries: CorpusEntry[] = []
  let records: readonly AuthorityRecord[] = []
  let families: readonly ClauseFamily[] = []
  let realigned = 0
  try {
    const names = listTexts(settings.content)
    const reader = new CorpusReader(settings, options.isDraft)
    records = reader.records
    files.push(
      ...readSite(settings.content).files,
      ...checkReleases(settings.content, names),
      ...reader.files,
    )
    const read = await readTexts(reader, settings, names, options)
    realigned = read.realigned
    for (const result of read.results) {
      files.push(...result.files)
      if (result.entry !== undefined) entries.push(result.entry)
    }
    const checked = checkFamilies(settings.content, familyContext(settings, names, entries))
    families = checked.families
    const terms = entries.map(({summary}) => summary.terms)
    files.push(...checked.files, ...tellUnusedTerms(reader.glossary, terms))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    files.push(error.file)
  }
  return {entries, records, families, files, report: {...reportOf(entries, files), realigned}}
}

function reportOf(entries: readonly CorpusEntry[], files: readonly VFile[]): Omit<BuildReport, 'realigned'> {
  return {
    texts: entries.length,
    paragraphs: sum(entries, (entry) => entry.summary.paragraphs),
    beads: sum(entries, (entry) => entry.summary.beads),
    expectedWrong: sum(entries, (entry) => entry.summary.expectedWrong),
    findings: sum(files, (file) => file.messages.length),
    fatal: files.filter(isFatal).length,
    changed: entries.filter((entry) => entry.isNew).length,
    entries: entries.map(({id, digest}) => ({id, digest})),
  }
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}

/** Files shown in full; the rest are counted, and `diglot check` lists them. */
const shownFiles = 40

/**
 * Prints messages with their places to standard error, the fatal ones first.
 *
 * @param files files with or without messages; nothing is printed when there is no message.
 * @example
 * ```ts
 * import {printMessages} from '#plugins/astro-corpus/read-corpus.ts'
 * printMessages([])
 * ```
 */
export function printMessages(files: readonly VFile[]): void {
  const spoken = files.filter((file) => file.messages.length > 0)
  if (spoken.length === 0) return
  const worst = spoken.toSorted((a, b) => Number(isFatal(b)) - Number(isFatal(a)))
  console.error(reporter(worst.slice(0, shownFiles), {verbose: true}))
  if (worst.length > shownFiles)
    console.error(`… and ${worst.length - shownFiles} more files: run \`diglot check\``)
}
