import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {AlignSpeed} from './align-once.ts'
import {projectRoot} from './diglot.ts'
import {describeEnvironment, describeRun, readLoad} from './environment.ts'
import {runCommand} from './measure.ts'

const usage = `Usage: npm run bench:align -- [options]

Aligns long texts, joined from the gold, with Diglot and with \`hunalign -realign\` in turn, each in a fresh process.

  --shared DIR   folder that holds gold (../shared)
  --units LIST   units of both sides (500,1000,2000,4000,10000,20000,40000)
  --json FILE    also save the figures as JSON
  --help         print this
`

/** Issue 4: units a second up to 2,000 units, seconds for 10,000, MB, and points over the rival. */
const asked = {speed: 3000, speedUpTo: 2000, long: 10_000, seconds: 6, megabytes: 300}

const programs = ['diglot', 'hunalign'] as const

interface Measured extends AlignSpeed {
  /** Strict F1, in %. */
  readonly f1: number
}

interface Row {
  readonly asked: number
  readonly diglot: Measured
  /** Absent where it failed. */
  readonly hunalign?: Measured
}

const {values} = parseArgs({
  options: {
    shared: {type: 'string', default: join(projectRoot, '../shared')},
    units: {type: 'string', default: '500,1000,2000,4000,10000,20000,40000'},
    json: {type: 'string'},
    help: {type: 'boolean', default: false},
  },
})
const gold = join(values.shared, 'gold')
if (values.help) process.stdout.write(usage)
else if (existsSync(gold)) await runBench(values.units.split(',').map(Number), values.json)
else process.stdout.write(`Skipped: there is no folder \`${gold}\`; give another with --shared\n`)

async function runBench(sizes: readonly number[], json: string | undefined): Promise<void> {
  const loadBefore = readLoad()
  const folder = await mkdtemp(join(tmpdir(), 'diglot-align-'))
  const rows: Row[] = []
  try {
    for (const units of sizes) {
      const measured: Partial<Record<(typeof programs)[number], Measured>> = {}
      for (const program of programs) {
        process.stderr.write(`bench: ${units} units, ${program}\n`)
        const result = await measure(units, program, folder)
        if (result !== undefined) measured[program] = result
      }
      const {diglot, hunalign} = measured
      if (diglot !== undefined) rows.push({asked: units, diglot, ...(hunalign && {hunalign})})
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
  const environment = await describeEnvironment(undefined, loadBefore)
  const head = describeRun('Diglot align', environment)
  process.stdout.write(`${[...head, '', ...formatTable(rows), '', ...formatGrowth(rows)].join('\n')}\n`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify({environment, rows}, undefined, 2)}\n`)
}

/** A rival that fails must not hide our figures. */
async function measure(units: number, program: string, folder: string): Promise<Measured | undefined> {
  const node = (args: readonly string[]) => runCommand({file: process.execPath, args, cwd: projectRoot})
  const script = join(projectRoot, 'bench/align-once.ts')
  try {
    const output = await node([
      script,
      ...['--gold', join(gold, 'align'), '--units', String(units), '--program', program, '--out', folder],
    ])
    const scored = await node([
      join(gold, 'evaluate.mjs'),
      ...['--gold', join(folder, 'gold.jsonl'), '--pred', join(folder, 'beads.jsonl'), '--json'],
    ])
    // The script's own output, of the type it declares; the evaluator is documented in its own file.
    const {total} = JSON.parse(scored) as {total: {strict: {f1: number}}}
    return {...(JSON.parse(output) as AlignSpeed), f1: 100 * total.strict.f1}
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
    if (program === 'diglot') process.exitCode = 1
    return undefined
  }
}

function formatTable(rows: readonly Row[]): readonly string[] {
  const cells = (measured: Measured | undefined): string => {
    if (measured === undefined) return 'failed | | | | |'
    const {units, wall, cpu, peak, f1} = measured
    const speed = Math.round((1000 * units) / cpu).toLocaleString('en')
    return `${(wall / 1000).toFixed(1)} | ${(cpu / 1000).toFixed(1)} | ${speed} | ${peak.toFixed(0)} | ${f1.toFixed(1)} |`
  }
  return [
    '| units | Diglot, s | CPU, s | units/CPU s | MB | strict F1 | hunalign -realign, s | CPU, s | units/CPU s | MB | strict F1 | asked | met |',
    `|${' ---: |'.repeat(11)} --- | --- |`,
    ...rows.map((row) => `| ${row.asked} | ${cells(row.diglot)} ${cells(row.hunalign)} ${judge(row)} |`),
  ]
}

function judge({asked: units, diglot: {cpu, peak}}: Row): string {
  const isLight = peak <= asked.megabytes
  if (units <= asked.speedUpTo) {
    const isMet = isLight && (1000 * units) / cpu >= asked.speed
    return `${asked.speed} units/s, ${asked.megabytes} MB | ${isMet ? 'yes' : '**no**'}`
  }
  if (units !== asked.long) return ' | '
  const isMet = isLight && cpu / 1000 < asked.seconds
  return `${asked.seconds} s, ${asked.megabytes} MB | ${isMet ? 'yes' : '**no**'}`
}

/** Four times the units in four times the time is linear. */
function formatGrowth(rows: readonly Row[]): readonly string[] {
  const [small, large] = [asked.long, 4 * asked.long].map((units) => rows.find((row) => row.asked === units))
  if (small === undefined || large === undefined) return []
  const ratio = (program: 'diglot' | 'hunalign', figure: 'cpu' | 'peak'): string =>
    ((large[program]?.[figure] ?? NaN) / (small[program]?.[figure] ?? NaN)).toFixed(2)
  const told = programs.map(
    (program) =>
      `${program} ${ratio(program, 'cpu')} times the CPU time, ${ratio(program, 'peak')} times the memory`,
  )
  return [`Growth from ${small.asked} to ${large.asked} units: ${told.join('; ')}.`]
}
