import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {countedText, CountTexts, type BuildFacts, type BundleFacts} from '#core/exchange/build-facts.ts'
import type {IndexData} from '#core/exchange/index-json.ts'
import {startStyle} from '#core/exchange/start-style.ts'
import {writeStartPage} from '#core/exchange/start-page.ts'
import {writeSums} from '#core/exchange/sums-file.ts'
import type {TextData} from '#core/exchange/text-json.ts'
import {sha256} from './content-digest.ts'

/** A file of a bundle. */
export interface BundleFile {
  /** From the folder of the bundle, with `/`. */
  readonly path: string
  readonly read: () => Uint8Array<ArrayBuffer>
}

/** A file whose bytes are known. */
export interface SummedFile extends BundleFile {
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: number
}

/** What of a site is bundled. */
export interface BundleParts {
  /** All below `site/`. */
  readonly files: readonly BundleFile[]
  readonly facts: BuildFacts
  readonly index: Pick<IndexData, 'site' | 'texts'>
  /** Whether it is one text without the rest of the site. */
  readonly isAlone: boolean
}

/**
 * Adds to the files of a site what makes a bundle of them: `START-HERE.html`, `build.json` and `SHA256SUMS`. Each
 * file is read once; none is kept in memory.
 *
 * @param parts see {@link BundleParts}.
 * @returns all files, sorted by path.
 * @throws whatever `read` of a file throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {completeBundle} from '#io/complete-bundle.ts'
 * const versions = {diglot: '1', node: '24', astro: '7', pagefind: '1'}
 * const facts = {name: 'rain', versions, source: ''}
 * const files = completeBundle({files: [], facts, index: {site: {names: {en: 'Rain'}}, texts: []}, isAlone: false})
 * assert.deepEqual(files.map(({path}) => path), ['SHA256SUMS', 'START-HERE.html', 'build.json'])
 * ```
 */
export function completeBundle({files, facts, index, isAlone}: BundleParts): SummedFile[] {
  const counted = new CountTexts()
  const rights = new Set<string>()
  const summed = files.map(({path, read}): SummedFile => {
    const bytes = read()
    if (countedText.test(path)) {
      // Written by `#io/write-exports.ts`.
      const text = JSON.parse(new TextDecoder().decode(bytes)) as TextData
      counted.add(text)
      for (const edition of text.editions) rights.add(edition.rights)
    }
    return {path, read, sha256: sha256(bytes), bytes: bytes.length}
  })
  const bytes = summed.reduce((sum, file) => sum + file.bytes, 0)
  const all: BundleFacts = {...facts, counts: {...counted.total(), files: summed.length, bytes}}
  const start = writeStartPage({
    ...index,
    facts: all,
    rights: [...rights],
    isAlone,
    styleHash: sha256(startStyle, 'base64'),
  })
  const listed = [
    ...summed,
    summedFile('START-HERE.html', start),
    summedFile('build.json', `${JSON.stringify(all, null, 2)}\n`),
  ]
  return sortFiles([...listed, summedFile('SHA256SUMS', writeSums(sortFiles(listed)))])
}

/**
 * Makes a file of a bundle of text.
 *
 * @param path from the folder of the bundle.
 * @param text its content.
 * @returns the file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {textFile} from '#io/complete-bundle.ts'
 * assert.equal(textFile('rain.txt', 'Дождь').read().length, 10)
 * ```
 */
export function textFile(path: string, text: string): BundleFile {
  return {path, read: () => Buffer.from(text)}
}

/**
 * Takes a file of a site into its bundle.
 *
 * @param site the built site.
 * @param path from its root.
 * @returns the file, below `site/`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {siteFile} from '#io/complete-bundle.ts'
 * assert.equal(siteFile('dist', 'ru/index.html').path, 'site/ru/index.html')
 * ```
 */
export function siteFile(site: string, path: string): BundleFile {
  return {path: `site/${path}`, read: () => readFileSync(join(site, path))}
}

function summedFile(path: string, text: string): SummedFile {
  const file = textFile(path, text)
  const bytes = file.read()
  return {...file, sha256: sha256(bytes), bytes: bytes.length}
}

function sortFiles(files: readonly SummedFile[]): SummedFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
