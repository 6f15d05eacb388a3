import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {unzipSync} from 'fflate'

/** Unzips a bundle as a person would, into a new folder; gives the one folder that the zip holds. */
export function unzip(zip: string, folder: string): string {
  const entries = Object.entries(unzipSync(readFileSync(zip)))
  for (const [path, bytes] of entries) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), bytes)
  }
  const [top, ...others] = new Set(entries.map(([path]) => path.split('/')[0]))
  if (top === undefined || others.length > 0)
    throw new Error(`Unexpected \`${others.length + 1}\` things in ${zip}, expected one folder`)
  return join(folder, top)
}
