import type {VFile} from 'vfile'
import type {Waiver} from '#core/checks/waiver.ts'
import {definedValues} from './defined-values.ts'
import {readYaml} from './read-yaml.ts'
import {waiversSchema} from './schemas.ts'

/** Waivers of a text and where they are written. */
export interface ReadWaivers {
  /** Path of the file, for messages. */
  readonly path: string
  /** In order of the file. */
  readonly list: readonly Waiver[]
}

/**
 * Reads the waivers of a text.
 *
 * @param path `waivers.yaml` of the text.
 * @param root folder the file must lie in.
 * @returns the waivers, each with its line, or a file with the fatal messages.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWaivers} from '#io/read-waivers.ts'
 * assert.throws(() => readWaivers('no-such-file.yaml', '.'), {name: 'InputError'})
 * ```
 */
export function readWaivers(path: string, root: string): {file: VFile; value?: ReadWaivers} {
  const {file, value, lineOf} = readYaml(path, root, waiversSchema)
  if (value === undefined) return {file}
  const list = value.map(({reason, ...waiver}, index) => ({
    ...waiver,
    reason: definedValues(reason),
    line: lineOf?.(index) ?? 1,
  }))
  return {file, value: {path, list}}
}
