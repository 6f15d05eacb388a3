import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {appendWord} from './append-word.ts'
import {buildDiglot, bundleDiglot, cleanDiglot, findTextPage} from './diglot.ts'
import type {DiglotFolders} from './diglot.ts'
import type {Measurement} from './measure.ts'
import {weighPage} from './page-weight.ts'
import type {Row} from './report.ts'
import {measureSite, measureZipped, measureZips} from './site-size.ts'
import {buildStarlight, cleanStarlight} from './starlight.ts'

/** One corpus, ready to be built by us and, where `starlight` is given, by Starlight. */
export interface BuildTask {
  readonly texts: number
  /** How often each case is measured; our run and Starlight's alternate. */
  readonly pairs: number
  readonly folders: DiglotFolders
  /** Starlight project that holds the same texts, or undefined to measure ours alone. */
  readonly starlight: string | undefined
  /** Called before each run with what is being run. */
  readonly onProgress: (step: string) => void
}

type Case = 'cold' | 'nothing changed' | 'one text changed'
interface Run {
  readonly case: Case
  readonly ours: Measurement
  readonly peer: Measurement | undefined
}

const firstText = 'bench-0001'

/** Build a corpus cold, unchanged and with one changed text, in alternating runs, and weigh what came out. */
export async function runBuildCases(task: BuildTask): Promise<readonly Row[]> {
  const runs: Run[] = []
  for (let pair = 1; pair <= task.pairs; pair += 1) {
    await cleanDiglot(task.folders)
    if (task.starlight) await cleanStarlight(task.starlight)
    runs.push(await runPair(task, 'cold'))
    runs.push(await runPair(task, 'nothing changed'))
    await changeText(task, `слово${pair}`)
    runs.push(await runPair(task, 'one text changed'))
  }
  task.onProgress(`${task.texts} texts, zip: Diglot`)
  const zip = zipRow(task.texts, await bundleDiglot(task.folders))
  return [...costRows(task.texts, runs), zip, ...(await sizeRows(task)), await pageRow(task)]
}

async function runPair(task: BuildTask, name: Case): Promise<Run> {
  task.onProgress(`${task.texts} texts, ${name}: Diglot`)
  const ours = await buildDiglot(task.folders)
  if (!task.starlight) return {case: name, ours, peer: undefined}
  task.onProgress(`${task.texts} texts, ${name}: Starlight`)
  return {case: name, ours, peer: await buildStarlight(task.starlight)}
}

async function changeText(task: BuildTask, word: string): Promise<void> {
  const files = [join(task.folders.content, 'corpus', firstText, 'ru.md')]
  if (task.starlight) files.push(join(task.starlight, 'src/content/docs/ru', `${firstText}.md`))
  for (const file of files) await writeFile(file, appendWord(await readFile(file, 'utf8'), word))
}

function costRows(texts: number, runs: readonly Run[]): readonly Row[] {
  const row = (name: Case, figure: 'cpuSeconds' | 'wallSeconds' | 'peakMegabytes', limit?: number): Row => {
    const chosen = runs.filter((run) => run.case === name)
    const [label, unit] = {
      cpuSeconds: ['CPU', 's'],
      wallSeconds: ['wall', 's'],
      peakMegabytes: ['peak memory', 'MB'],
    }[figure]
    return {
      texts,
      name: `${name}: ${label}`,
      unit: unit ?? '',
      ours: chosen.map((run) => run.ours[figure]),
      peer: chosen.flatMap((run) => run.peer?.[figure] ?? []),
      ...(limit !== undefined && {target: {kind: 'ratio', limit}}),
    }
  }
  return [
    row('cold', 'cpuSeconds', 0.75),
    row('cold', 'peakMegabytes', 0.55),
    row('cold', 'wallSeconds'),
    row('nothing changed', 'cpuSeconds'),
    row('nothing changed', 'wallSeconds'),
    row('one text changed', 'cpuSeconds', 0.5),
    row('one text changed', 'wallSeconds'),
  ]
}

/** A zip is no part of Starlight's build, so its cost stands beside the others. */
function zipRow(texts: number, {cpuSeconds}: Measurement): Row {
  return {texts, name: 'zip, nothing cached: CPU', unit: 's', ours: [cpuSeconds], peer: []}
}

async function sizeRows(task: BuildTask): Promise<readonly Row[]> {
  const {site} = task.folders
  const ours = await measureSite(site)
  const zip = await measureZips(site)
  const peerSite = task.starlight && join(task.starlight, 'dist')
  const peer = peerSite ? await measureSite(peerSite) : undefined
  const peerZip = peerSite ? await measureZipped(peerSite, `${peerSite}.zip`) : undefined
  const row = (name: string, bytes: number, peerBytes: number | undefined): Row => ({
    texts: task.texts,
    name: `output: ${name}`,
    unit: 'MB',
    ours: [bytes / 1e6],
    peer: peerBytes === undefined ? [] : [peerBytes / 1e6],
  })
  return [
    row('total', ours.total, peer?.total),
    row('HTML', ours.html, peer?.html),
    row('search', ours.search, peer?.search),
    row('zip', zip, peerZip),
  ]
}

async function pageRow(task: BuildTask): Promise<Row> {
  const {site} = task.folders
  const ours = await weighPage(await findTextPage(site, firstText), site)
  const dist = task.starlight && join(task.starlight, 'dist')
  const peer = dist ? await weighPage(await findTextPage(dist, firstText), dist) : undefined
  return {
    texts: task.texts,
    name: 'text page: HTML + CSS + scripts, gzip',
    unit: 'kB',
    ours: [ours.total / 1000],
    peer: peer ? [peer.total / 1000] : [],
    target: {kind: 'value', limit: 20},
  }
}
