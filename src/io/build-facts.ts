import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {transliterate} from 'transliteration'
import type {BuildFacts} from '#core/exchange/build-facts.ts'
import {findNameFaults} from '#core/exchange/find-name-faults.ts'
import {contentDigest} from './content-digest.ts'
import {InputError} from './problem.ts'
import {readSite, type Site} from './read-site.ts'
import type {Settings} from './settings.ts'
import packageJson from '../../package.json' with {type: 'json'}

/**
 * Writes `build.json` of a site: what it is made of, and with what. The same corpus and the same programs give
 * the same bytes.
 *
 * @param settings `out` is the site, `content` its corpus.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {readBuildFacts, writeBuildFacts} from '#io/build-facts.ts'
 * import {findSettings} from '#io/settings.ts'
 * const out = mkdtempSync(join(tmpdir(), 'diglot-'))
 * writeBuildFacts({...findSettings(), out})
 * assert.match(readBuildFacts(out).source, /^[\da-f]{64}$/)
 * ```
 */
export function writeBuildFacts({content, out}: Settings): void {
  const site = readSite(content)
  // Node is pinned as a dependency, too: what happens to run is no fact of the site.
  const {node, astro, pagefind} = packageJson.dependencies
  const facts: BuildFacts = {
    name: nameSite(site),
    ...(site.release === undefined ? {} : {release: site.release}),
    versions: {diglot: packageJson.version, node, astro, pagefind},
    source: contentDigest(content),
  }
  writeFileSync(join(out, 'build.json'), `${JSON.stringify(facts, null, 2)}\n`)
}

/**
 * Reads `build.json` of a site.
 *
 * @param out the built site.
 * @returns what it says.
 * @throws {InputError} `missing-folder` when there is no built site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readBuildFacts} from '#io/build-facts.ts'
 * assert.throws(() => readBuildFacts('no-such-folder'), {name: 'InputError'})
 * ```
 */
export function readBuildFacts(out: string): BuildFacts {
  const path = join(out, 'build.json')
  if (!existsSync(path)) {
    throw new InputError(out, {
      rule: 'missing-folder',
      reason: `Unexpected missing site in \`${out}\`, expected a built site`,
      remedy: 'Run `diglot build` first.',
    })
  }
  // Written by `writeBuildFacts`.
  return JSON.parse(readFileSync(path, 'utf8')) as BuildFacts
}

/**
 * Says what the bundle of a site is called.
 *
 * @param site its own word for it, and its names.
 * @returns lower-case ASCII words joined by hyphens, at most 60 letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nameSite} from '#io/build-facts.ts'
 * assert.equal(nameSite({site: {names: {ru: 'Архив дождя'}}}), 'arhiv-dozhdya')
 * ```
 */
export function nameSite({slug, site: {names}}: Pick<Site, 'site' | 'slug'>): string {
  if (slug !== undefined) return slug
  const name = names['en'] ?? Object.values(names)[0] ?? ''
  const words = transliterate(name)
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const joined = words?.join('-').slice(0, 60).replace(/-$/, '') ?? ''
  return findNameFaults([joined]).length === 0 ? joined : 'site'
}
