import {existsSync, rmSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Command} from 'commander'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import type {BuildReport} from '#core/model/build-report.ts'
import {writeBuildFacts} from '#io/build-facts.ts'
import {bundlePath, writeBundle} from '#io/bundle.ts'
import {siteDigest} from '#io/code-digest.ts'
import {EntityStore} from '#io/entity-store.ts'
import {listFiles} from '#io/list-files.ts'
import {PageCache} from '#io/page-cache.ts'
import {publish} from '#io/publish.ts'
import type {IndexedText} from '#io/pack-search.ts'
import {InputError} from '#io/problem.ts'
import {readSite, type Site} from '#io/read-site.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {findSettings, type Settings} from '#io/settings.ts'
import {TextCache, type ListedText} from '#io/text-cache.ts'
import {writeTermPlaces} from '#io/term-places.ts'
import {waitForLock, withLock} from '#io/with-lock.ts'
import type {WrittenZip} from '#io/write-zip.ts'
import {writeExports} from '#io/write-exports.ts'
import {writeSearchData, type NamedText} from '#io/write-search-data.ts'
import {writeSiteFiles} from '#io/write-site-files.ts'
import {listTexts, termPlaces} from '#plugins/astro-corpus/list-texts.ts'
import {printMessages, readCorpus} from '#plugins/astro-corpus/read-corpus.ts'
import {contentOption, outOption} from './options.ts'
import {runAstro} from './run-astro.ts'
import {Stages} from './stages.ts'

/** Adds `diglot build`. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the site, its search index and the zip beside it')
    .addOption(contentOption())
    .addOption(outOption())
    .option('--no-zip', 'leave the zip out: `diglot bundle` makes it later')
    .action(async (options: {content?: string; out?: string; zip: boolean}) => {
      process.exitCode = await build(findSettings(options), options.zip)
    })
}

/**
 * Builds the site into a fresh folder and puts it in place when all of it is there.
 *
 * @param settings where to read and write.
 * @param isZipped whether the zip is made, too; without it an older zip goes, for it would hold another site.
 * @returns exit code: 0 built, 1 when a text cannot be published; then the old site is untouched.
 */
async function build(settings: Settings, isZipped: boolean): Promise<number> {
  const {root, content, out, cache} = settings
  // Builds of one corpus share its cache, wherever they write.
  return withLock(cache, async () => {
    const stages = new Stages()
    const pages = new PageCache(cache, siteDigest(root, content), out)
    const {report, versions, ...searched} = await readTexts(settings, pages, stages)
    if (report.fatal > 0) return 1
    const zip = await publish(out, async (fresh) => {
      stages.next('pages')
      await makePages({...settings, out: fresh}, versions, pages)
      stages.next('data')
      const texts = new TextCache(cache)
      writeExports(fresh, texts.readList(), texts, readSite(content), out)
      writeSiteFiles({...settings, out: fresh}, texts.readList())
      stages.next('search index')
      await writeSearch({...settings, out: fresh}, searched)
      writeBuildFacts({...settings, out: fresh})
      if (!isZipped) return undefined
      stages.next('zip')
      return writeBundle(fresh, bundlePath(out, fresh), join(cache, 'zip'))
    })
    stages.end()
    if (zip === undefined) for (const end of ['', '.sha256']) rmSync(bundlePath(out) + end, {force: true})
    new TextCache(cache).prune(report.entries)
    pages.save()
    tell(settings, report, zip)
    return 0
  })
}

/** Pages in both languages: a text's, or one of an entity's. */
interface PageVersion {
  readonly id: string
  readonly digest: string
  readonly isKept: boolean
}

/** What search needs of the corpus. */
interface SearchedCorpus {
  readonly records: readonly AuthorityRecord[]
  readonly indexed: readonly IndexedText[]
  readonly named: readonly NamedText[]
}

/** The corpus as read. */
interface Reading extends SearchedCorpus {
  readonly report: BuildReport
  readonly versions: readonly PageVersion[]
}

async function readTexts(settings: Settings, pages: PageCache, stages: Stages): Promise<Reading> {
  stages.next('texts')
  const {entries, records, families, files, report} = await readCorpus(settings, {
    onText: (index, all) => stages.step(index, all),
  })
  stages.end()
  const {releases} = readSite(settings.content)
  const list = listTexts(entries, families).map((text) => ({
    ...text,
    isKept: pages.has(pageVersion(text)),
    isHistoryKept: pages.has(historyVersion(text, releases)),
  }))
  new TextCache(settings.cache).writeList(list)
  writeTermPlaces(settings.cache, termPlaces(entries))
  printMessages(files)
  if (report.fatal > 0) {
    console.error(`Nothing was published: ${report.fatal} files have faults that the messages above name`)
  }
  const names = report.fatal > 0 ? [] : openNames(settings, list, pages)
  const texts = list.flatMap((text) => [
    {...pageVersion(text), isKept: text.isKept},
    {...historyVersion(text, releases), isKept: text.isHistoryKept},
  ])
  const versions = [...texts, ...names]
  const named = entries.map(({id, summary: {search, usedNames}}) => {
    return {document: id, entities: search.entities, names: usedNames}
  })
  return {report, versions, records, indexed: entries.map(({summary}) => summary.search), named}
}

/** Gathers mentions by name, and says which pages of names have to be made. */
function openNames(settings: Settings, list: readonly ListedText[], pages: PageCache): PageVersion[] {
  const store = EntityStore.open(settings, list)
  const versions = store.pages.map((page) => ({...page, isKept: pages.has(page)}))
  store.writeKept(versions.filter(({isKept}) => isKept).map(({id}) => id))
  return versions
}

/** Makes the pages of new and changed texts and names and all others; the pages of the rest come from the old site. */
async function makePages(
  settings: Settings,
  versions: readonly PageVersion[],
  pages: PageCache,
): Promise<void> {
  await renderPages(settings)
  for (const version of versions) if (version.isKept) pages.restore(version, settings.out)
  checkPages(settings.out, versions)
  for (const version of versions) if (!version.isKept) pages.keep(version, settings.out)
}

async function writeSearch({out, cache}: Settings, {records, indexed, named}: SearchedCorpus): Promise<void> {
  const texts = new TextCache(cache)
  const digests = new Map(texts.readList().map(({id, digest}) => [id, digest]))
  const readChunk = (id: string): string => texts.readChunk(id, digests.get(id) ?? '')
  const folder = join(out, 'search')
  const names = writeSearchData(folder, records, named)
  await writeSearchIndex(indexed, readChunk, folder, {cacheDir: join(cache, 'search'), names})
}

function pageVersion({id, page}: ListedText): {id: string; digest: string} {
  return {id, digest: page}
}

/** Its history changes with the text, and with what is said of it in the list of releases. */
function historyVersion({id, digest}: ListedText, {texts}: Site['releases']): {id: string; digest: string} {
  return {
    id: `${id}/history`,
    digest: `${digest} ${JSON.stringify(texts.find((each) => each.id === id) ?? {})}`,
  }
}

async function renderPages(settings: Settings): Promise<void> {
  // Astro keeps half-made pages in the project, wherever the site goes: two builds would take each other's.
  const code = await waitForLock(join(settings.root, 'node_modules', '.cache', 'diglot', 'astro'), () =>
    runAstro(['build'], settings, {isQuiet: true, isHandedOver: true}),
  )
  if (code === 0) return
  throw new InputError(settings.content, {
    rule: 'build',
    reason: 'Unexpected fault while making the pages, expected none; nothing was published',
    remedy: 'Correct what the messages above name and build again.',
  })
}

function tell({out}: Settings, report: BuildReport, bundle: WrittenZip | undefined): void {
  const {files, bytes} = size(out)
  const at = (path: string): string => relative(process.cwd(), path) || '.'
  const {texts, changed, realigned, paragraphs, beads, expectedWrong, findings} = report
  console.log(
    `${texts} texts (${changed} new or changed), ${paragraphs} paragraphs, ${beads} beads (expected wrong: ${expectedWrong.toFixed(1)}), ${findings} findings`,
  )
  if (realigned > 0) console.log(`realigned ${realigned} texts of ${texts}: new evidence`)
  const zip = bundle === undefined ? 'no zip' : `zip ${megabytes(bundle.bytes)} MB in ${at(bundle.path)}`
  console.log(`${files} files, ${megabytes(bytes)} MB in ${at(out)}; ${zip}`)
  console.log(`open ${at(join(out, 'index.html'))}`)
}

/** Texts and names in, pages out: each has its page in each interface language. */
function checkPages(fresh: string, versions: readonly PageVersion[]): void {
  for (const {id} of versions) {
    for (const language of ['ru', 'en']) {
      const page = join(fresh, language, id, 'index.html')
      if (existsSync(page)) continue
      throw new InputError(page, {
        rule: 'lost-page',
        reason: `Unexpected missing page of \`${id}\`, expected one in each language`,
        remedy: 'Report it: it is a fault of Diglot.',
      })
    }
  }
}

function size(folder: string): {files: number; bytes: number} {
  const files = listFiles(folder)
  return {files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0)}
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
