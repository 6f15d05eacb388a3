import {createHash} from 'node:crypto'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {addProblem} from './problem.ts'
import {readTextFile} from './read-text-file.ts'
import {readYaml} from './read-yaml.ts'
import {authoritiesSchema, type AuthoritiesRecord} from './schemas.ts'

/** The authority records of a corpus, with a digest of the files they come from. */
export interface Authorities {
  readonly records: readonly AuthorityRecord[]
  readonly digest: string
  /** Files with messages; fatal ones mean that the records must not be used. */
  readonly files: readonly VFile[]
}

/**
 * Reads all authority records of a folder.
 *
 * @param folder `authorities/` of a corpus, or any folder of such YAML files.
 * @returns records in order of file and place; none when the folder does not exist.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAuthorities} from '#io/read-authorities.ts'
 * assert.deepEqual(readAuthorities('no-such-folder').records, [])
 * ```
 */
export function readAuthorities(folder: string): Authorities {
  const hash = createHash('sha256')
  const files: VFile[] = []
  const records: AuthorityRecord[] = []
  const seen = new Map<string, string>()
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []
  for (const name of names) {
    const path = join(folder, name)
    hash.update(name).update('\0').update(readTextFile(path, folder))
    const {file, value} = readYaml(path, folder, authoritiesSchema)
    for (const [index, record] of (value ?? []).entries()) {
      const before = seen.get(record.id)
      if (before === undefined) seen.set(record.id, path)
      else duplicate(file, record.id, index, before)
      records.push(toRecord(record))
    }
    if (file.messages.length > 0) files.push(file)
  }
  return {records, digest: hash.digest('hex'), files}
}

function duplicate(file: VFile, id: string, index: number, before: string): void {
  addProblem(file, {
    rule: 'duplicate-id',
    severity: 'error',
    reason: `Unexpected record ${index + 1} with id \`${id}\`, expected an id that ${before} does not have`,
    remedy: 'Merge the two records or rename one.',
    line: 1,
  })
}

function toRecord(record: AuthoritiesRecord[number]): AuthorityRecord {
  return {
    id: record.id,
    type: record.type,
    labels: defined(record.labels),
    aliases: mapValues(defined(record.aliases), (list) =>
      list.map((alias) => {
        if (typeof alias === 'string') return {text: alias}
        const {text, inflect, scope} = alias
        return {
          text,
          ...(inflect === undefined ? {} : {inflect}),
          ...(alias.case === 'exact' ? {caseExact: true} : {}),
          ...(scope === undefined ? {} : {scope}),
        }
      }),
    ),
    ...(record.parts === undefined
      ? {}
      : {
          parts: mapValues(defined(record.parts), ({first, patronymic, last}) => ({
            last,
            ...(first === undefined ? {} : {first}),
            ...(patronymic === undefined ? {} : {patronymic}),
          })),
        }),
    ...(record.wikidata === undefined ? {} : {wikidata: record.wikidata}),
    ...(record.note === undefined ? {} : {note: defined(record.note)}),
  }
}

function defined<T>(record: Partial<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  )
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
