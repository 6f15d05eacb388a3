import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'

/**
 * Add up what files take in the zips of a folder, compressed.
 * @param part what their paths hold, as `/search/`
 */
export function sumZipped(folder: string, part: string): number {
  let sum = 0
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.zip'))) {
    unzipSync(readFileSync(join(folder, name)), {
      filter: (file) => {
        if (file.name.includes(part)) sum += file.size
        return false
      },
    })
  }
  return sum
}
