import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {listPaths} from './list-files.ts'

/**
 * Digest of the files of a corpus, hidden ones left out: who has the same files has the same digest.
 *
 * @param content folder of the corpus.
 * @returns 64 hexadecimal digits: SHA-256 over a line `<SHA-256>  <path>` per file, sorted by path, as
 *   `sha256sum` prints them.
 * @throws when the folder does not exist.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {contentDigest} from '#io/content-digest.ts'
 * assert.match(contentDigest('content'), /^[\da-f]{64}$/)
 * ```
 */
export function contentDigest(content: string): string {
  const lines = listPaths(content)
    // An editor's swap file is not content.
    .filter((path) => !/(?:^|\/)\./.test(path))
    // macOS may give the same name in another form.
    .map((path) => [path.normalize('NFC'), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => `${sha256(readFileSync(join(content, path)))}  ${name}\n`)
  return sha256(lines.join(''))
}

/**
 * SHA-256 of bytes or of the UTF-8 of a text.
 *
 * @param data what to digest.
 * @param encoding `base64` as policies of pages have it; default: hexadecimal.
 * @returns 64 hexadecimal digits, or 44 characters of Base64.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sha256} from '#io/content-digest.ts'
 * assert.ok(sha256('').startsWith('e3b0c442'))
 * ```
 */
export function sha256(data: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(data).digest(encoding)
}
