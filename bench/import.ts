import {mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {diglotCommand} from './diglot.ts'
import {describeEnvironment, readLoad} from './environment.ts'
import {generateReceived} from './generate-received.ts'
import {measureCommand, type Measurement} from './measure.ts'
import {median} from './report.ts'

const usage = `Usage: npm run bench:import -- [options]

Imports a generated text of 60,000 paragraphs and half of it in turn, and prints the figures and their ratio.

  --runs N    alternating runs of each size (3)
  --seed N    seed of the generated text (1)
  --json FILE also save the figures as JSON
  --help      print this
`

/** Paragraphs and characters of the whole text; issue 3 asks for less than 2.6 times the CPU of its half. */
const whole = {paragraphs: 60_000, characters: 3_500_000}
const highestRatio = 2.6

/** What the runs of one size cost. */
interface Row {
  readonly paragraphs: number
  readonly characters: number
  /** Bytes of the received file, and of all files the import wrote beside it, by name. */
  readonly bytes: number
  readonly written: Readonly<Record<string, number>>
  readonly runs: readonly Measurement[]
}

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '3'},
    seed: {type: 'string', default: '1'},
    json: {type: 'string'},
    help: {type: 'boolean', default: false},
  },
})
if (values.help) process.stdout.write(usage)
else await runBench(Number(values.runs), Number(values.seed), values.json)

async function runBench(runs: number, seed: number, json: string | undefined): Promise<void> {
  const loadBefore = readLoad()
  const folder = await mkdtemp(join(tmpdir(), 'diglot-import-'))
  try {
    const texts = await Promise.all([0.5, 1].map((share) => prepare(folder, share, seed)))
    const measured = texts.map((): Measurement[] => [])
    for (let run = 0; run < runs; run += 1) {
      for (const [index, text] of texts.entries()) {
        process.stderr.write(`bench: run ${run + 1}, ${text.paragraphs} paragraphs\n`)
        measured[index]?.push(await importOnce(text.path, text.content))
      }
    }
    const rows = await Promise.all(
      texts.map(async ({content, ...text}, index): Promise<Row> => {
        return {...text, written: await listSizes(content), runs: measured[index] ?? []}
      }),
    )
    const environment = await describeEnvironment(undefined, loadBefore)
    process.stdout.write(formatRows(rows, environment, seed))
    if (json !== undefined) await writeFile(json, `${JSON.stringify({environment, rows}, undefined, 2)}\n`)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function prepare(folder: string, share: number, seed: number) {
  const paragraphs = whole.paragraphs * share
  const text = generateReceived(paragraphs, whole.characters * share, seed)
  const path = join(folder, `received-${paragraphs}.txt`)
  await writeFile(path, text)
  const content = join(folder, `content-${paragraphs}`)
  return {path, content, paragraphs, characters: text.length, bytes: Buffer.byteLength(text)}
}

async function importOnce(path: string, content: string): Promise<Measurement> {
  await rm(content, {recursive: true, force: true})
  const args = ['import', path, '--lang', 'ru', '--content', content, '--json']
  return measureCommand(diglotCommand(args, join(content, 'cache')))
}

async function listSizes(content: string): Promise<Readonly<Record<string, number>>> {
  const [id = ''] = await readdir(join(content, 'corpus'))
  const names = await readdir(join(content, 'corpus', id))
  const sizes = names.map(
    async (name) => [name, (await stat(join(content, 'corpus', id, name))).size] as const,
  )
  return Object.fromEntries(await Promise.all(sizes))
}

function formatRows(
  rows: readonly Row[],
  {date, machine, load, versions}: Awaited<ReturnType<typeof describeEnvironment>>,
  seed: number,
): string {
  const cpu = rows.map((row) => median(row.runs.map((run) => run.cpuSeconds)))
  const ratio = (cpu[1] ?? NaN) / (cpu[0] ?? NaN)
  const lines = rows.map((row, index) => {
    const memory = Math.max(...row.runs.map((run) => run.peakMegabytes))
    const sizes = Object.entries(row.written).map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(2)}`)
    const size = `${(row.characters / 1e6).toFixed(2)} M | ${(row.bytes / 1e6).toFixed(2)}`
    return `| ${row.paragraphs} | ${size} | ${(cpu[index] ?? NaN).toFixed(1)} | ${memory.toFixed(0)} | ${sizes.join(', ')} |`
  })
  return [
    `# Diglot import, ${date}`,
    '',
    `- Machine: ${machine}`,
    `- Load average: ${load.before} before, ${load.after} after`,
    `- Versions: node ${versions['node'] ?? 'unknown'}; seed ${seed}, ${rows[0]?.runs.length ?? 0} runs, medians`,
    '',
    '| paragraphs | characters | MB | CPU, s | peak memory, MB | written, MB |',
    '| ---: | ---: | ---: | ---: | ---: | --- |',
    ...lines,
    '',
    `Twice the text costs ${ratio.toFixed(2)} times the CPU; less than ${highestRatio} is asked: ${ratio < highestRatio ? 'yes' : '**no**'}`,
    '',
  ].join('\n')
}
