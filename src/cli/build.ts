import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Command} from 'commander'
import {toSearchPages, type SearchPage} from '#core/search/search-records.ts'
import {readReport, type BuildReport} from '#io/build-report.ts'
import {writeBundle} from '#io/bundle.ts'
import {listFiles} from '#io/list-files.ts'
import {publish} from '#io/publish.ts'
import {InputError} from '#io/problem.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {findSettings, type Settings} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'
import {contentOption, outOption} from './options.ts'
import {runAstro} from './run-astro.ts'

/** Adds `diglot build`. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the site, its search index and the zip beside it')
    .addOption(contentOption())
    .addOption(outOption())
    .action(async (options: {content?: string; out?: string}) => {
      process.exitCode = await build(findSettings(options))
    })
}

/**
 * Builds the site into a fresh folder and puts it in place when all of it is there.
 *
 * @param settings where to read and write.
 * @returns exit code: 0 built, 1 when a text cannot be published; then the old site is untouched.
 */
async function build(settings: Settings): Promise<number> {
  const {out, cache} = settings
  const {report, zip} = await publish(out, async (fresh) => {
    await makePages({...settings, out: fresh})
    const made = readReport(cache)
    if (made === undefined) throw new Error('the site build left no report')
    checkPages(fresh, made)
    console.error('search index')
    await writeSearchIndex(searchPages(cache, made), join(fresh, 'search'), {cacheDir: join(cache, 'search')})
    console.error('zip')
    return {report: made, zip: await writeBundle(fresh, `${out}.zip`, 'site')}
  })
  const {files, bytes} = size(out)
  const shown = relative(process.cwd(), join(out, 'index.html'))
  console.log(
    `${report.texts} texts (${report.changed} new or changed), ${report.paragraphs} paragraphs, ${report.beads} beads, ${report.findings} findings`,
  )
  console.log(
    `${files} files, ${megabytes(bytes)} MB in ${relative(process.cwd(), out) || '.'}; zip ${megabytes(zip.bytes)} MB in ${relative(process.cwd(), `${out}.zip`)}`,
  )
  console.log(`open ${shown}`)
  return 0
}

async function makePages(settings: Settings): Promise<void> {
  console.error('pages')
  const code = await runAstro(['build'], settings, true)
  if (code === 0) return
  throw new InputError(settings.content, {
    rule: 'build',
    reason: 'Unexpected faults in the corpus, expected none; nothing was published',
    remedy: 'Correct what the messages above name and build again.',
  })
}

/** Texts in, pages out: each text has its page in each interface language. */
function checkPages(fresh: string, report: BuildReport): void {
  for (const {id} of report.entries) {
    for (const language of ['ru', 'en']) {
      const page = join(fresh, language, id, 'index.html')
      if (existsSync(page)) continue
      throw new InputError(page, {
        rule: 'lost-page',
        reason: `Unexpected missing page of \`${id}\`, expected one page per text and language`,
        remedy: 'Report this text: it is a fault of Diglot.',
      })
    }
  }
}

function* searchPages(cache: string, report: BuildReport): Generator<SearchPage> {
  const texts = new TextCache(cache)
  for (const {id, digest} of report.entries) yield* toSearchPages(texts.readPage(id, digest).document)
}

function size(folder: string): {files: number; bytes: number} {
  const files = listFiles(folder)
  return {files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0)}
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
