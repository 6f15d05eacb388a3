/** One measurement for `bench/align.ts`: a fresh process each time, so that its memory is that of one text. Prints JSON. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {alignSegments, type SegmentLine} from '#core/align/align-segments.ts'
import type {RivalLine} from './hunalign.ts'
import {joinTexts, readClean} from './long-texts.ts'

/** What one fresh process measured. */
export interface AlignSpeed {
  readonly units: number
  /** Milliseconds of the clock and of the processor for the text; reading it and starting the program are left out. */
  readonly wall: number
  readonly cpu: number
  /** Resident set of the process at its peak and before it began, in MB of 10^6 bytes. */
  readonly peak: number
  readonly before: number
}

const {values} = parseArgs({
  options: {
    gold: {type: 'string', default: ''},
    units: {type: 'string', default: '500'},
    program: {type: 'string', default: 'diglot'},
    /** Where gold and beads go, for the evaluator. */
    out: {type: 'string', default: '.'},
  },
})
const text = joinTexts(readClean(values.gold), Number(values.units))
const align: (line: SegmentLine) => RivalLine | Promise<RivalLine> =
  values.program === 'diglot' ? alignSegments : await (await import('./hunalign.ts')).loadHunalign()
const {doc, ru, en} = text
const readPeak = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6
const before = readPeak()
const started = {wall: performance.now(), cpu: process.cpuUsage()}
const aligned = await align({doc, ru, en})
const wall = performance.now() - started.wall
const {user, system} = process.cpuUsage(started.cpu)
writeFileSync(join(values.out, 'gold.jsonl'), `${JSON.stringify(text)}\n`)
writeFileSync(join(values.out, 'beads.jsonl'), `${JSON.stringify(aligned)}\n`)
const speed: AlignSpeed = {
  units: ru.length + en.length,
  wall,
  cpu: (user + system) / 1000,
  peak: readPeak(),
  before,
}
process.stdout.write(JSON.stringify(speed))
