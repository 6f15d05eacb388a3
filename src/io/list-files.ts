import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Lists the files under a folder.
 *
 * @param folder where to look.
 * @returns paths relative to the folder with `/`, sorted by code unit, with sizes in bytes.
 * @throws when the folder does not exist.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listFiles} from '#io/list-files.ts'
 * assert.ok(listFiles('src').some(({path}) => path === 'io/list-files.ts'))
 * ```
 */
export function listFiles(folder: string): {path: string; bytes: number}[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: statSync(path).size}))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
