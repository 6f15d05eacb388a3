import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {listFiles} from './list-files.ts'
import {readSite} from './read-site.ts'

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
  return digestOf(root, ['src/core', 'src/io', 'plugins'], ['package.json'])
}

/**
 * Digest of all that makes a page of a text but the text itself: our code, the prose pages, whose names
 * stand in the navigation, what the site says of itself, and its current release.
 *
 * @param root folder of Diglot.
 * @param content folder of the corpus.
 * @returns 64 hexadecimal digits; the same for the same files, whatever their dates.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {siteDigest} from '#io/code-digest.ts'
 * assert.notEqual(siteDigest('.', 'src/starter'), siteDigest('.', 'no-such-folder'))
 * ```
 */
export function siteDigest(root: string, content: string): string {
  const code = digestOf(root, ['src', 'plugins'], ['package.json', 'astro.config.mjs'])
  const prose = existsSync(join(content, 'pages')) ? digestOf(content, ['pages'], []) : 'none'
  const {site, own, release} = readSite(content)
  // The header leads to families and glossary where there are any.
  const sections = ['families', 'glossary'].filter((name) => {
    const folder = join(content, name)
    return existsSync(folder) && listFiles(folder).length > 0
  })
  return createHash('sha256')
    .update(code)
    .update(prose)
    .update(JSON.stringify([site, own, release, sections]))
    .digest('hex')
}

function digestOf(root: string, folders: readonly string[], files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const {path} of listFiles(join(root, folder))) {
      // An editor's swap file is not code.
      if (/(?:^|\/)\./.test(path)) continue
      hash.update(`${path}\0`).update(readFileSync(join(root, folder, path)))
    }
  }
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
