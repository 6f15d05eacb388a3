import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {codeDigest} from './code-digest.ts'

/** Where a command reads and writes; absolute paths. */
export interface Settings {
  /** Folder of Diglot itself, with `package.json`. */
  readonly root: string
  /** Corpus: `corpus/`, `authorities/`, `pages/`. */
  readonly content: string
  /** The site. */
  readonly out: string
  /** Derived data, safe to delete. */
  readonly cache: string
  /** Digest of our own code: part of every cache key; one build works with one digest from end to end. */
  readonly code: string
}

/**
 * Finds the folders a command works on: options first, then `DIGLOT_CONTENT`, `DIGLOT_OUT` and
 * `DIGLOT_CACHE`, then `content`, `dist` and a folder under `node_modules/.cache`.
 *
 * @param options folders given on the command line, relative to the working folder.
 * @returns absolute paths; nothing is created.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {resolve} from 'node:path'
 * import {findSettings} from '#io/settings.ts'
 * assert.equal(findSettings({out: 'elsewhere'}).out, resolve('elsewhere'))
 * ```
 */
export function findSettings(
  options: {content?: string | undefined; out?: string | undefined} = {},
): Settings {
  const root = process.env['DIGLOT_ROOT'] ?? findRoot(import.meta.dirname)
  const content = resolve(options.content ?? process.env['DIGLOT_CONTENT'] ?? join(root, 'content'))
  const out = resolve(options.out ?? process.env['DIGLOT_OUT'] ?? join(root, 'dist'))
  const key = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const cache = resolve(process.env['DIGLOT_CACHE'] ?? join(root, 'node_modules', '.cache', 'diglot', key))
  return {root, content, out, cache, code: process.env['DIGLOT_CODE'] ?? codeDigest(root)}
}

function findRoot(start: string): string {
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return process.cwd()
}

/**
 * Settings as environment variables, for the site build that runs in a process of its own.
 *
 * @param settings see {@link Settings}.
 * @returns variables to add to the environment of a child process.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSettings, toEnvironment} from '#io/settings.ts'
 * assert.ok('DIGLOT_CONTENT' in toEnvironment(findSettings()))
 * ```
 */
export function toEnvironment(settings: Settings): Record<string, string> {
  return {
    DIGLOT_ROOT: settings.root,
    DIGLOT_CONTENT: settings.content,
    DIGLOT_OUT: settings.out,
    DIGLOT_CACHE: settings.cache,
    DIGLOT_CODE: settings.code,
  }
}

/**
 * Tells whether a build has read the corpus already and left its list of texts in the cache.
 *
 * @returns `true` in the process that `diglot build` starts to make the pages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isHandedOver} from '#io/settings.ts'
 * assert.equal(isHandedOver(), false)
 * ```
 */
export function isHandedOver(): boolean {
  return process.env['DIGLOT_HANDED_OVER'] === 'yes'
}
