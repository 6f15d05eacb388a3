import {mkdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {runBuildCases} from './build-cases.ts'
import {runDevCases} from './dev-cases.ts'
import {cleanDiglot, diglotFolders} from './diglot.ts'
import {describeEnvironment, readLoad} from './environment.ts'
import {writeCorpus} from './generate-corpus.ts'
import {formatReport} from './report.ts'
import type {Row} from './report.ts'
import {fillStarlight, installStarlight} from './starlight.ts'

const usage = `Usage: npm run bench -- [options]

Builds generated texts with Diglot and with Starlight in turn and prints the figures and their ratios.

  --texts LIST       corpus sizes (100,1000)
  --pairs N          alternating runs of each case (1)
  --seed N           seed of the generated texts (1)
  --no-dev           do not time the dev servers
  --skip-starlight   measure Diglot alone
  --json FILE        also save the figures as JSON
  --help             print this

Files go to ${benchFolder()}; the Starlight install stays there for the next run.
`

interface Options {
  readonly sizes: readonly number[]
  readonly pairs: number
  readonly seed: number
  readonly dev: boolean
  readonly skipStarlight: boolean
  readonly json: string | undefined
}

const options = readOptions()
if (options) await runBench(options)

async function runBench(options: Options): Promise<void> {
  const loadBefore = readLoad()
  const notes: string[] = []
  const starlight = options.skipStarlight ? undefined : await prepareStarlight(notes)
  const rows: Row[] = []
  const folder = join(benchFolder(), `run-${process.pid}`)
  try {
    for (const texts of options.sizes) {
      rows.push(...(await runSize(texts, options, folder, starlight, notes)))
    }
  } catch (error) {
    // Sizes that were measured before stay worth printing.
    notes.push(`**Stopped**: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
  const report = {environment: await describeEnvironment(starlight, loadBefore), notes, rows}
  process.stdout.write(formatReport(report))
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`)
}

async function runSize(
  texts: number,
  options: Options,
  folder: string,
  starlight: string | undefined,
  notes: string[],
): Promise<readonly Row[]> {
  const folders = diglotFolders(folder)
  const size = await writeCorpus(folders.content, texts, options.seed)
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
  notes.push(
    `Corpus: seed ${options.seed}, ${texts} texts of 30 paragraphs, Markdown ${megabytes(size.ruBytes)} MB Russian, ${megabytes(size.enBytes)} MB English`,
  )
  if (starlight) await fillStarlight(starlight, folders.content)
  const rows = [
    ...(await runBuildCases({texts, pairs: options.pairs, folders, starlight, onProgress: printProgress})),
  ]
  if (options.dev) {
    printProgress(`${texts} texts, dev servers`)
    rows.push(...(await runDevCases(texts, folders, starlight)))
  }
  await cleanDiglot(folders)
  return rows
}

async function prepareStarlight(notes: string[]): Promise<string | undefined> {
  const folder = join(benchFolder(), 'starlight')
  await mkdir(folder, {recursive: true})
  printProgress('installing Starlight, unless it is there')
  const reason = await installStarlight(folder)
  if (reason === undefined) return folder
  notes.push(`Starlight could not be installed, so there are no ratios: ${reason}`)
  return undefined
}

function readOptions(): Options | undefined {
  try {
    const {values} = parseArgs({
      allowNegative: true,
      options: {
        texts: {type: 'string', default: '100,1000'},
        pairs: {type: 'string', default: '1'},
        seed: {type: 'string', default: '1'},
        dev: {type: 'boolean', default: true},
        'skip-starlight': {type: 'boolean', default: false},
        json: {type: 'string'},
        help: {type: 'boolean', default: false},
      },
    })
    if (values.help) {
      process.stdout.write(usage)
      return undefined
    }
    return {
      sizes: values.texts.split(',').map((text) => readCount('--texts', text)),
      pairs: readCount('--pairs', values.pairs),
      seed: readCount('--seed', values.seed),
      dev: values.dev,
      skipStarlight: values['skip-starlight'],
      json: values.json,
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exitCode = 2
    return undefined
  }
}

function readCount(flag: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new RangeError(`Unexpected \`${text}\` for \`${flag}\`, expected a whole number from 1`)
  }
  return Number(text)
}

// Progress goes to standard error: standard output holds the report alone.
function printProgress(step: string): void {
  process.stderr.write(`bench: ${step}\n`)
}

function benchFolder(): string {
  return join(tmpdir(), 'diglot-bench')
}
