import {mkdir, readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {projectRoot} from './diglot.ts'
import type {IndexRun} from './index-texts.ts'
import {measureCommand} from './measure.ts'
import type {Figure} from './search-report.ts'
import {changeSearchText, writeSearchTexts} from './write-search-texts.ts'

/** What the index may take at most: issue 6. */
const mostMegabytes = 1500

interface Cost extends IndexRun {
  readonly cpuSeconds: number
}

/**
 * Make the index of generated texts in a process of its own, cold and after one text was changed.
 * @param folder made and deleted
 */
export async function measureIndex(folder: string, count: number, seed: number): Promise<readonly Figure[]> {
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  try {
    writeSearchTexts(folder, count, seed)
    const cold = await runIndex(folder)
    const bytes = await sumFiles(join(folder, 'search'))
    await rm(join(folder, 'search'), {recursive: true})
    changeSearchText(folder, seed)
    const warm = await runIndex(folder)
    const texts = `${count.toLocaleString('en')} texts`
    const figure = (name: string, unit: string, value: number, limit?: number): Figure => ({
      texts,
      name: `index, ${name}`,
      unit,
      values: [value],
      ...(limit === undefined ? {} : {limit}),
    })
    return [
      figure('CPU', 's', cold.cpuSeconds),
      figure('CPU for each text', 'ms', (1000 * cold.cpuSeconds) / count),
      figure('peak memory, node and Pagefind', 'MB', cold.ownMegabytes + cold.childMegabytes, mostMegabytes),
      figure('peak memory, Pagefind alone', 'MB', cold.childMegabytes),
      figure('files', 'MB', bytes / 1e6),
      figure(
        `one text changed, CPU (${warm.shards - warm.reused} of ${warm.shards} shards)`,
        's',
        warm.cpuSeconds,
      ),
    ]
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function runIndex(folder: string): Promise<Cost> {
  const {output, cpuSeconds} = await measureCommand({
    file: process.execPath,
    args: ['bench/index-texts.ts', folder],
    cwd: projectRoot,
  })
  // The script's own output, of the type it declares.
  return {...(JSON.parse(output) as IndexRun), cpuSeconds}
}

/** Bytes of all files of a folder. */
export async function sumFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({parentPath, name}) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
