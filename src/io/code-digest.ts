import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Digest of the code that turns sources into pages: part of every cache key, so that an edited plugin
 * gives the same bytes as a clean build.
 *
 * @param root folder of Diglot.
 * @returns 64 hexadecimal digits; the same for the same files, whatever their dates.
 * @throws when `root` has no `src/core`, `src/io` or `plugins`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {codeDigest} from '#io/code-digest.ts'
 * assert.match(codeDigest('.'), /^[\da-f]{64}$/)
 * ```
 */
export function codeDigest(root: string): string {
  const hash = createHash('sha256')
  for (const folder of ['src/core', 'src/io', 'plugins']) {
    const names = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    for (const name of names.filter((file) => file.endsWith('.ts')).sort()) {
      hash
        .update(name.replaceAll('\\', '/'))
        .update('\0')
        .update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.update(readFileSync(join(root, 'package.json'))).digest('hex')
}
