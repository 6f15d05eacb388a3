import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type {PageLanguage} from '#core/exchange/api-paths.ts'
import {bundleName, type BuildFacts} from '#core/exchange/build-facts.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {readParts} from './bundle.ts'
import {completeBundle, type BundleParts} from './complete-bundle.ts'
import {InputError} from './problem.ts'
import {publish} from './publish.ts'
import {writeSinglePage} from './single-page.ts'
import {singleTextFiles, type SiteText} from './single-text.ts'

/** A text of a built site, with what the site says of itself. */
export interface OpenedText extends SiteText {
  readonly facts: BuildFacts
  readonly index: BundleParts['index']
}

/** What was written. */
export interface WrittenText {
  readonly path: string
  readonly files: number
  readonly bytes: number
}

/**
 * Finds a text of a built site.
 *
 * @param site the built site.
 * @param id of the text.
 * @returns the text; where there is none, the ids of all texts.
 * @throws {InputError} `missing-folder` when there is no site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openText} from '#io/write-single-text.ts'
 * assert.throws(() => openText('no-such-folder', 'rain'), {name: 'InputError'})
 * ```
 */
export function openText(site: string, id: DocumentId): OpenedText | DocumentId[] {
  const {facts, index} = readParts(site)
  const texts = index.texts.filter((text) => text.id === id)
  if (texts.length === 0) return index.texts.map((text) => text.id)
  return {site, id, url: index.site.url, facts, index: {...index, texts}}
}

/**
 * Writes one text as a folder that needs nothing else: `START-HERE.html`, its pages and data, `build.json` and
 * `SHA256SUMS`. An older one is replaced when all is there.
 *
 * @param text see {@link openText}.
 * @param folder to write into; default: the one that the site lies in.
 * @returns what was written.
 * @throws {InputError} `exists` where the folder holds something else; whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeTextFolder} from '#io/write-single-text.ts'
 * const versions = {diglot: '1', node: '24', astro: '7', pagefind: '1'}
 * const facts = {name: 'weather', versions, source: ''}
 * const text = {site: 'no-such-folder', id: 'rain', facts, index: {site: {names: {en: 'Rain'}}, texts: []}}
 * await assert.rejects(writeTextFolder(text), {code: 'ENOENT'})
 * ```
 */
export async function writeTextFolder(text: OpenedText, folder?: string): Promise<WrittenText> {
  const files = completeBundle({...text, files: singleTextFiles(text), isAlone: true})
  const path = join(targetOf(text, folder), bundleName(text.facts, text.id))
  if (existsSync(path) && !existsSync(join(path, 'SHA256SUMS'))) {
    throw new InputError(path, {
      rule: 'exists',
      reason: 'Unexpected folder without `SHA256SUMS`, expected none or one that Diglot wrote',
      remedy: 'Move it away, or write into another folder.',
    })
  }
  mkdirSync(dirname(path), {recursive: true})
  await publish(path, async (fresh) => {
    for (const file of files) {
      mkdirSync(dirname(join(fresh, file.path)), {recursive: true})
      writeFileSync(join(fresh, file.path), file.read())
    }
  })
  return {path, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0)}
}

/**
 * Writes one text as one HTML file that needs no other.
 *
 * @param text see {@link openText}.
 * @param folder to write into; default: the one that the site lies in.
 * @param language of the interface.
 * @returns what was written.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeTextFile} from '#io/write-single-text.ts'
 * const versions = {diglot: '1', node: '24', astro: '7', pagefind: '1'}
 * const facts = {name: 'weather', versions, source: ''}
 * const text = {site: 'no-such-folder', id: 'rain', facts, index: {site: {names: {en: 'Rain'}}, texts: []}}
 * assert.throws(() => writeTextFile(text, undefined, 'en'), {code: 'ENOENT'})
 * ```
 */
export function writeTextFile(
  text: OpenedText,
  folder: string | undefined,
  language: PageLanguage,
): WrittenText {
  const html = writeSinglePage(text, language)
  const path = join(targetOf(text, folder), `${bundleName(text.facts, text.id)}.${language}.html`)
  mkdirSync(dirname(path), {recursive: true})
  writeFileAtomic.sync(path, html)
  return {path, files: 1, bytes: Buffer.byteLength(html)}
}

function targetOf({site}: SiteText, folder: string | undefined): string {
  return folder === undefined ? dirname(site) : resolve(folder)
}
