import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {launch, serve} from '#tests/site/browser.ts'
import {toBarePairs} from './bare-pairs.ts'
import {buildDiglot, diglotFolders, projectRoot} from './diglot.ts'
import {describeEnvironment, readLoad} from './environment.ts'
import {categories, findLighthouse, runLighthouse, type Scores} from './lighthouse.ts'
import {measureLanding, measureLoad, weighLoad} from './page-load.ts'
import {toPlainTable} from './plain-table.ts'
import {median} from './report.ts'
import {formatSearchReport, type Figure} from './search-report.ts'
import {writePageText} from './write-page-texts.ts'

const usage = `Usage: npm run bench:page -- [options]

Measures the reading page over http: weight of a text of 30 pairs, layout of one of 300 beside the same as a plain table, and
Lighthouse's scores, if LIGHTHOUSE or the PATH leads to it.

  --rounds N       loads of each page, in turn (5)
  --runs N         runs of Lighthouse for each page (3); 0 for none
  --seed N         seed of the generated texts (1)
  --help           print this
`

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '5'},
    runs: {type: 'string', default: '3'},
    seed: {type: 'string', default: '1'},
    help: {type: 'boolean', default: false},
  },
})
const short = {id: 'bench-30', pairs: 30}
const long = {id: 'bench-300', pairs: 300}

if (values.help) process.stdout.write(usage)
else await runBench()

async function runBench(): Promise<void> {
  const loadBefore = readLoad()
  const folder = join(tmpdir(), 'diglot-bench', `page-${process.pid}`)
  const folders = diglotFolders(folder)
  const notes: string[] = []
  try {
    await mkdir(dirname(folders.site), {recursive: true})
    await cp(join(projectRoot, 'content'), folders.content, {recursive: true})
    for (const {id, pairs} of [short, long])
      await writePageText(folders.content, id, pairs, Number(values.seed))
    await buildDiglot(folders)
    const page = join(folders.site, 'ru', long.id, 'index.html')
    const html = await readFile(page, 'utf8')
    await writeFile(join(dirname(page), 'table.html'), toPlainTable(html))
    const {server, origin} = await serve(folders.site, '/', {isZipped: true})
    const browser = await launch()
    const figures = [
      ...(await weigh(browser, `${origin}/ru/${short.id}/index.html`)),
      ...compareWithBare(html),
      ...(await measureLong(browser, `${origin}/ru/${long.id}`, html)),
    ]
    await browser.close()
    figures.push(...(await judge(origin, notes)))
    server.close()
    const environment = await describeEnvironment(undefined, loadBefore)
    process.stdout.write(formatSearchReport(environment, figures, notes, 'Diglot page bench'))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function weigh(browser: Browser, url: string): Promise<Figure[]> {
  const {html, css, scripts, fonts, origins} = await weighLoad(browser, url)
  const texts = `${short.pairs} pairs`
  const size = (name: string, bytes: number): Figure => ({texts, name, unit: 'kB', values: [bytes / 1000]})
  return [
    size('HTML', html),
    {...size('CSS', css), limit: 12},
    {...size('scripts before use', scripts), limit: 5},
    {...size('fonts', fonts), limit: 160},
    {texts, name: 'origins', unit: '', values: [origins], limit: 1},
  ]
}

/**
 * The goal of 75 kB was set where the same words as bare pairs took 50 (`shared/facts/performance.md`): with words that
 * compress worse, as those of real texts do, the ratio says what is the page's own doing.
 */
function compareWithBare(html: string): Figure[] {
  const texts = `${long.pairs} pairs`
  const page = gzipSync(html).length / 1000
  const bare = gzipSync(toBarePairs(html)).length / 1000
  return [
    {texts, name: 'HTML', unit: 'kB', values: [page], limit: 75},
    {texts, name: 'the same words as bare pairs', unit: 'kB', values: [bare]},
    {texts, name: 'HTML / bare pairs', unit: '', values: [page / bare], limit: 1.5},
  ]
}

/** Rounds alternate, so that what else runs hits both; the least of each counts. */
async function measureLong(browser: Browser, folder: string, html: string): Promise<Figure[]> {
  const costs = {ours: [] as number[], table: [] as number[], blocking: [] as number[], shift: [] as number[]}
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const {layout, blocking, shift} = await measureLoad(browser, `${folder}/index.html`)
    costs.ours.push(layout)
    costs.blocking.push(blocking)
    costs.shift.push(shift)
    costs.table.push((await measureLoad(browser, `${folder}/table.html`)).layout)
  }
  const ids = [...html.matchAll(/<section class="g[^"]*" id="([^"]+)"/g)].map(([, id = '']) => id)
  const misses: number[] = []
  for (const share of [0.1, 0.5, 0.93]) {
    misses.push(await measureLanding(browser, `${folder}/index.html#${ids[Math.floor(share * ids.length)]}`))
  }
  const least = {ours: Math.min(...costs.ours), table: Math.min(...costs.table)}
  const texts = `${long.pairs} pairs`
  return [
    {texts, name: 'layout at load, least', unit: 'ms', values: [least.ours]},
    {texts, name: 'the same of a plain table, least', unit: 'ms', values: [least.table]},
    {texts, name: 'layout / that of the table', unit: '', values: [least.ours / least.table], limit: 0.35},
    {texts, name: 'blocking time, least', unit: 'ms', values: [Math.min(...costs.blocking)], limit: 100},
    {texts, name: 'layout shift, greatest', unit: '', values: [Math.max(...costs.shift)], limit: 0},
    {texts, name: 'an address lands off, greatest', unit: 'px', values: [Math.max(...misses)], limit: 2},
  ]
}

async function judge(origin: string, notes: string[]): Promise<Figure[]> {
  const program = findLighthouse()
  if (program === undefined || values.runs === '0') {
    notes.push('Lighthouse: not run; `LIGHTHOUSE=path npm run bench:page` runs it.')
    return []
  }
  const figures: Figure[] = []
  for (const [texts, path] of [
    [`${short.pairs} pairs`, `en/${short.id}/`],
    ['home', 'en/'],
    ['catalogue', 'en/texts/'],
    ['search', 'en/search/'],
  ] as const) {
    const runs: Scores[] = []
    for (let run = 0; run < Number(values.runs); run += 1)
      runs.push(await runLighthouse(program, `${origin}/${path}`))
    const scores = categories.map((name) => `${name} ${median(runs.map((each) => each[name]))}`)
    const missing = categories.map((name) => 100 - median(runs.map((each) => each[name])))
    const sum = missing.reduce((total, each) => total + each, 0)
    figures.push({
      texts,
      name: `Lighthouse: ${scores.join(', ')}; points short of 100`,
      unit: '',
      values: [sum],
      limit: 0,
    })
  }
  return figures
}
