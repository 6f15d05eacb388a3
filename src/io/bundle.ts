import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {bundleName} from '#core/exchange/build-facts.ts'
import type {IndexData} from '#core/exchange/index-json.ts'
import {readBuildFacts} from './build-facts.ts'
import {completeBundle, siteFile, type BundleParts} from './complete-bundle.ts'
import {listPaths} from './list-files.ts'
import {writeZip, type WrittenZip} from './write-zip.ts'

/**
 * For programs and networks on the web alone: parts of the data, and pictures of links. They would make the zip
 * thrice as large, and a zip holds no more than 65,535 files. `api/v1/texts/<id>/index.json` is all of a text, and
 * stays, as does the table of its deadlines, which a page links. `build.json` stands beside the site, with its counts.
 */
const leftOut =
  /^(?:dts\/|assets\/og\/|build\.json$|api\/v1\/texts\/[^/]+\/(?!(?:index\.json|deadlines\.csv)$))/

/**
 * Writes the bundle of a site: a zip with one folder that holds `START-HERE.html`, `build.json`, `SHA256SUMS` and the
 * site. The same site gives the same bytes anywhere. `<zip>.sha256` is written beside it.
 *
 * @param site the built site; links in it are left out, and so are `dts/` and the data of single paragraphs.
 * @param path zip to write; see {@link bundlePath}.
 * @param cacheDir folder that keeps compressed files for the next time; default: none.
 * @returns what was written.
 * @throws {InputError} `missing-folder` when there is no site; see `writeZip`; whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeBuildFacts} from '#io/build-facts.ts'
 * import {writeBundle} from '#io/bundle.ts'
 * import {findSettings} from '#io/settings.ts'
 * const out = mkdtempSync(join(tmpdir(), 'diglot-'))
 * mkdirSync(join(out, 'api', 'v1'), {recursive: true})
 * writeFileSync(join(out, 'api', 'v1', 'index.json'), '{"site": {"names": {"en": "Rain"}}, "texts": []}')
 * writeBuildFacts({...findSettings(), out})
 * assert.equal(writeBundle(out, `${out}.zip`).files, 4)
 * ```
 */
export function writeBundle(site: string, path: string, cacheDir?: string): WrittenZip {
  const parts = readParts(site)
  const paths = listPaths(site).filter((each) => !leftOut.test(each))
  const files = completeBundle({...parts, files: paths.map((each) => siteFile(site, each)), isAlone: false})
  const folder = bundleName(parts.facts)
  return writeZip(
    path,
    files.map((file) => ({...file, name: `${folder}/${file.path}`})),
    cacheDir,
  )
}

/**
 * Says where the bundle of a site lies: beside it.
 *
 * @param out the folder that the site has in the end.
 * @param site where it is now; default: there.
 * @returns path of the zip.
 * @throws {InputError} `missing-folder` when there is no site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bundlePath} from '#io/bundle.ts'
 * assert.throws(() => bundlePath('no-such-folder'), {name: 'InputError'})
 * ```
 */
export function bundlePath(out: string, site = out): string {
  return join(dirname(out), `${bundleName(readBuildFacts(site))}.zip`)
}

/**
 * Reads what a built site says of itself.
 *
 * @param site the built site.
 * @returns its facts and its list of texts.
 * @throws {InputError} `missing-folder` when there is no site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readParts} from '#io/bundle.ts'
 * assert.throws(() => readParts('no-such-folder'), {name: 'InputError'})
 * ```
 */
export function readParts(site: string): Pick<BundleParts, 'facts' | 'index'> {
  const facts = readBuildFacts(site)
  // Written by `#io/write-exports.ts`.
  const index = JSON.parse(readFileSync(join(site, 'api', 'v1', 'index.json'), 'utf8')) as IndexData
  return {facts, index}
}
