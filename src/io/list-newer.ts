import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Lists the files that have changed since a time, and when; times are milliseconds since 1970.
 *
 * @param folder with all its folders; one that does not exist has no files.
 * @param since the time.
 * @returns files in no particular order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listNewer} from '#io/list-newer.ts'
 * assert.deepEqual(listNewer('src', Date.now() + 60_000), [])
 * ```
 */
export function listNewer(
  folder: string,
  since: number,
): readonly {readonly path: string; readonly changed: number}[] {
  if (!existsSync(folder)) return []
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => join(folder, name))
  return paths.flatMap((path) => {
    const stats = statSync(path, {throwIfNoEntry: false})
    return stats?.isFile() === true && stats.mtimeMs >= since ? [{path, changed: stats.mtimeMs}] : []
  })
}
