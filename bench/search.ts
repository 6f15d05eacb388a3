import {mkdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {judgeCorpus, judgedCorpora} from '#tests/search/judge-corpus.ts'
import {describeFault, formatScores} from '#tests/search/score-judged.ts'
import {
  buildDiglot,
  bundleDiglot,
  cleanDiglot,
  diglotFolders,
  projectRoot,
  type DiglotFolders,
} from './diglot.ts'
import {describeEnvironment, readLoad} from './environment.ts'
import {writeCorpus} from './generate-corpus.ts'
import {generatedCases, measureQueries, sampleCases, type SearchCase} from './search-cases.ts'
import {measureIndex, sumFiles} from './search-cost.ts'
import {formatSearchReport, type Figure} from './search-report.ts'
import {measureSite, measureZips} from './site-size.ts'
import {sumZipped} from './sum-zipped.ts'

const usage = `Usage: npm run bench:search -- [options]

Measures the search index, queries of built sites from file:// in Chromium, sizes, and the judged queries.

  --sizes LIST   numbers of generated texts to index (100,1000,5000); '' for none
  --texts N      generated texts of the site that is asked (1000); 0 for none
  --site DIR     ask this built site of so many generated texts; its zip lies beside it
  --no-sample    do not build and ask a site of the sample corpus
  --no-judged    leave the judged queries out
  --starts N     cold starts of the browser for each case (5)
  --seed N       seed of the generated texts (1)
  --folder DIR   where to build (${join(tmpdir(), 'diglot-bench')})
  --help         print this
`

const {values} = parseArgs({
  allowNegative: true,
  options: {
    sizes: {type: 'string', default: '100,1000,5000'},
    texts: {type: 'string', default: '1000'},
    site: {type: 'string'},
    sample: {type: 'boolean', default: true},
    judged: {type: 'boolean', default: true},
    starts: {type: 'string', default: '5'},
    seed: {type: 'string', default: '1'},
    folder: {type: 'string', default: join(tmpdir(), 'diglot-bench')},
    help: {type: 'boolean', default: false},
  },
})
const seed = Number(values.seed)
const starts = Number(values.starts)
const figures: Figure[] = []
const notes: string[] = []

if (values.help) process.stdout.write(usage)
else await runBench()

async function runBench(): Promise<void> {
  const loadBefore = readLoad()
  const folder = join(values.folder, `search-${process.pid}`)
  await mkdir(folder, {recursive: true})
  try {
    for (const size of values.sizes.split(',').filter((text) => text !== '')) {
      await runPart(`index of ${size} texts`, () => measureIndex(join(folder, 'index'), Number(size), seed))
    }
    const texts = Number(values.texts)
    if (texts > 0)
      await runPart(`site of ${texts} texts`, () => measureGenerated(join(folder, 'site'), texts))
    if (values.sample) await runPart('site of the sample corpus', () => measureSample(join(folder, 'sample')))
    if (values.judged) await judge()
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
  const environment = await describeEnvironment(undefined, loadBefore)
  const versions = {diglot: await readOwnVersion(), ...environment.versions}
  // Pagefind's line of each judged index would keep the process alive.
  process.stdout.write(formatSearchReport({...environment, versions}, figures, notes), () => process.exit())
}

/** One failing part must not hide the figures of the others. */
async function runPart(name: string, measure: () => Promise<readonly Figure[]>): Promise<void> {
  process.stderr.write(`bench: ${name}, load ${readLoad()}\n`)
  try {
    figures.push(...(await measure()))
  } catch (error) {
    notes.push(`**Failed**, ${name}: ${error instanceof Error ? error.message : String(error)}`, '')
    process.exitCode = 1
  }
}

async function measureGenerated(folder: string, texts: number): Promise<readonly Figure[]> {
  const name = `${texts.toLocaleString('en')} texts`
  if (values.site !== undefined) return measureSearch(resolve(values.site), name, generatedCases)
  const folders = diglotFolders(folder)
  await writeCorpus(folders.content, texts, seed)
  await build(folders)
  return measureSearch(folders.site, name, generatedCases)
}

async function measureSample(folder: string): Promise<readonly Figure[]> {
  const folders = {...diglotFolders(folder), content: join(projectRoot, 'content')}
  await build(folders)
  return measureSearch(folders.site, 'sample', sampleCases)
}

async function build(folders: DiglotFolders): Promise<void> {
  await cleanDiglot(folders)
  await buildDiglot(folders)
  await bundleDiglot(folders)
}

async function measureSearch(
  site: string,
  texts: string,
  cases: readonly SearchCase[],
): Promise<readonly Figure[]> {
  const {total} = await measureSite(site)
  const zip = await measureZips(site)
  const size = (name: string, bytes: number): Figure => ({texts, name, unit: 'MB', values: [bytes / 1e6]})
  return [
    ...(await measureQueries(site, texts, cases, starts)),
    size('search folder', await sumFiles(join(site, 'search'))),
    size('search folder in the zip', sumZipped(dirname(site), '/search/')),
    size('site', total),
    size('zip', zip),
    {texts, name: 'zip / site', unit: '%', values: [(100 * zip) / total]},
  ]
}

async function judge(): Promise<void> {
  process.stderr.write('bench: judged queries\n')
  for (const corpus of judgedCorpora.filter(({missing}) => missing === undefined)) {
    const scores = await judgeCorpus(corpus)
    const faults = scores.flatMap((scored) => describeFault(scored) ?? [])
    notes.push(
      `## Judged queries: ${corpus.name}`,
      '',
      formatScores(scores),
      ...faults.map((fault) => `- ${fault}`),
      '',
    )
  }
}

async function readOwnVersion(): Promise<string> {
  return /"version":\s*"([^"]+)"/.exec(await readFile(join(projectRoot, 'package.json'), 'utf8'))?.[1] ?? ''
}
