import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** What a run of the loader found; the site build and the command line speak through it. */
export interface BuildReport {
  readonly texts: number
  readonly paragraphs: number
  readonly beads: number
  readonly findings: number
  /** Files with a fatal message. */
  readonly fatal: number
  /** Texts made in this run, not taken from the cache. */
  readonly changed: number
  /** The version of each text that the site shows. */
  readonly entries: readonly {readonly id: string; readonly digest: string}[]
}

/**
 * Keeps the report of a run.
 *
 * @param cache folder of derived data.
 * @param report what was found.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {readReport, writeReport} from '#io/build-report.ts'
 * const cache = mkdtempSync(join(tmpdir(), 'diglot-'))
 * writeReport(cache, {texts: 1, paragraphs: 2, beads: 3, findings: 0, fatal: 0, changed: 1, entries: []})
 * assert.equal(readReport(cache)?.beads, 3)
 * ```
 */
export function writeReport(cache: string, report: BuildReport): void {
  mkdirSync(cache, {recursive: true})
  writeFileAtomic.sync(join(cache, 'report.json'), JSON.stringify(report), {fsync: false})
}

/**
 * Reads the report of the last run.
 *
 * @param cache folder of derived data.
 * @returns the report, or `undefined` when there was no run.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReport} from '#io/build-report.ts'
 * assert.equal(readReport('no-such-folder'), undefined)
 * ```
 */
export function readReport(cache: string): BuildReport | undefined {
  const path = join(cache, 'report.json')
  if (!existsSync(path)) return undefined
  // Written by `writeReport`.
  return JSON.parse(readFileSync(path, 'utf8')) as BuildReport
}
