import {createHash} from 'node:crypto'
import {basename, join} from 'node:path'
import type {VFile} from 'vfile'
import type {Alias, AuthorityRecord} from '#core/entities/authority-record.ts'
import {checkAuthorities} from '#core/entities/check-authorities.ts'
import type {DocumentId, EntityId} from '#core/model/corpus-document.ts'
import {definedValues} from './defined-values.ts'
import {listYaml} from './list-yaml.ts'
import {addProblem} from './problem.ts'
import {decodeText, readBytes} from './read-text-file.ts'
import {parseYaml} from './read-yaml.ts'
import {authoritiesSchema, type AuthoritiesRecord} from './schemas.ts'

/** The authority records of a corpus, with a digest of the files they come from. */
export interface Authorities {
  readonly records: readonly AuthorityRecord[]
  readonly digest: string
  /** Path of the file a record stands in, and its line, from 1; `undefined` for an id without record. */
  readonly findPlace: (id: EntityId) => {readonly path: string; readonly line: number} | undefined
  /** Files with messages; fatal ones mean that the records must not be used. */
  readonly files: readonly VFile[]
}

export interface AuthorityOptions {
  /** Ids of the texts of the corpus; absent: `text` of a record is not checked. */
  readonly texts?: Iterable<DocumentId>
}

/** Where a record stands. */
interface Place {
  readonly file: VFile
  /** Line of the record, or of one of its relations, from 1. */
  readonly lineOf: (relation?: number) => number
}

/** Largest authority file, bytes: 5,000 records take 2 to 4 MB, and no Markdown parser reads them. */
const largest = 64_000_000

/**
 * Reads all authority records of a folder, and checks each and all of them.
 *
 * @param folder `authorities/` of a corpus, or any folder of such YAML files.
 * @param options see {@link AuthorityOptions}.
 * @returns records in order of file and place; none when the folder does not exist.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAuthorities} from '#io/read-authorities.ts'
 * assert.deepEqual(readAuthorities('no-such-folder').records, [])
 * ```
 */
export function readAuthorities(folder: string, {texts}: AuthorityOptions = {}): Authorities {
  const hash = createHash('sha256')
  const files: VFile[] = []
  const records: AuthorityRecord[] = []
  const places: Place[] = []
  let isWhole = true
  for (const name of listYaml(folder)) {
    const path = join(folder, name)
    const bytes = readBytes(path, folder, largest)
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
    const {file, value, lineOf} = parseYaml(path, decodeText(path, bytes), authoritiesSchema)
    files.push(file)
    isWhole &&= value !== undefined
    for (const [index, record] of (value ?? []).entries()) {
      records.push(toRecord(record))
      const lineOfRecord = (relation?: number): number =>
        (relation === undefined ? lineOf?.(index) : lineOf?.(index, 'relations', relation)) ?? 1
      places.push({file, lineOf: lineOfRecord})
    }
  }
  // Where a file is missing, relations to its records would lead to nothing.
  if (isWhole) check(records, places, texts)
  const byId = new Map(records.map(({id}, index) => [id, places[index]]))
  return {
    records,
    digest: hash.digest('hex'),
    findPlace: (id) => {
      const {file, lineOf} = byId.get(id) ?? {}
      return file && {path: file.path, line: lineOf?.() ?? 1}
    },
    files: files.filter(({messages}) => messages.length > 0),
  }
}

/** Puts what is wrong between records on their files. */
function check(
  records: readonly AuthorityRecord[],
  places: readonly Place[],
  texts?: Iterable<DocumentId>,
): void {
  const describePlace = (record: number): string => {
    const {file, lineOf} = places[record] ?? {}
    return `${basename(file?.path ?? '')}:${lineOf?.() ?? 1}`
  }
  const context = {describePlace, ...(texts === undefined ? {} : {texts: new Set(texts)})}
  for (const {record, relation, ...fault} of checkAuthorities(records, context)) {
    const {file, lineOf} = places[record] ?? {}
    if (file !== undefined) addProblem(file, {...fault, line: lineOf?.(relation)})
  }
}

function toRecord({aliases, parts, ...rest}: AuthoritiesRecord[number]): AuthorityRecord {
  return {
    ...rest,
    aliases: mapValues(definedValues(aliases), (list) => list.map(toAlias)),
    ...(parts === undefined ? {} : {parts: definedValues(parts)}),
  }
}

type AliasEntry = NonNullable<AuthoritiesRecord[number]['aliases'][string]>[number]

function toAlias(alias: AliasEntry): Alias {
  if (typeof alias === 'string') return {text: alias}
  const {case: exact, adjective, ...rest} = alias
  return {
    ...rest,
    ...(exact === undefined ? {} : {caseExact: true}),
    ...(adjective === undefined ? {} : {isAdjective: adjective}),
  }
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
