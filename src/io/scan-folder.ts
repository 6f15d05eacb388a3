import {createReadStream, existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {findNameFaults} from '#core/exchange/find-name-faults.ts'
import type {BundleFault, FoundFile} from './bundle-fault.ts'
import {digestStream} from './digest-stream.ts'

/**
 * Reads the files of a bundle that was unpacked. Links are not followed.
 *
 * @param folder the folder of the bundle, or one that holds nothing else.
 * @param faults what is found wrong on the way is added.
 * @returns the files, one at a time.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scanFolder} from '#io/scan-folder.ts'
 * const paths = await Array.fromAsync(scanFolder('src/core/offline', []), ({path}) => path)
 * assert.ok(paths.includes('page-path.ts'))
 * ```
 */
export async function* scanFolder(folder: string, faults: BundleFault[]): AsyncGenerator<FoundFile> {
  const root = descend(folder)
  const paths = listAll(root, faults)
  for (const {name, fault} of findNameFaults(paths)) {
    const reason = `Unexpected ${fault}, expected a name that every disk takes`
    faults.push({rule: 'unsafe-entry', path: name, reason})
  }
  for (const path of paths) yield await digestStream(path, createReadStream(join(root, path)))
}

/** Many programs unpack into a folder with the name of the zip. */
function descend(folder: string): string {
  const [only, ...others] = readdirSync(folder, {withFileTypes: true})
  const isInside = others.length === 0 && only?.isDirectory() === true
  return isInside && existsSync(join(folder, only.name, 'SHA256SUMS')) ? join(folder, only.name) : folder
}

function listAll(root: string, faults: BundleFault[]): string[] {
  const paths: string[] = []
  const walk = (below: string): void => {
    for (const entry of readdirSync(root + below, {withFileTypes: true})) {
      const path = `${below}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile()) paths.push(path.slice(1))
      else {
        const reason = 'Unexpected link or device, expected files and folders'
        faults.push({rule: 'unsafe-entry', path: path.slice(1), reason})
      }
    }
  }
  walk('')
  return paths.sort()
}
