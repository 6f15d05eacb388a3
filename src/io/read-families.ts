import {basename, join} from 'node:path'
import type {VFile} from 'vfile'
import {checkFamily, type FamilyContext} from '#core/families/check-family.ts'
import type {ClauseFamily} from '#core/model/clause-family.ts'
import {listYaml} from './list-yaml.ts'
import {addProblem} from './problem.ts'
import {readYaml, type LineFinder} from './read-yaml.ts'
import {slugPattern} from './schema-parts.ts'
import {familySchema} from './schemas.ts'

/** A family with the file it stands in. */
export interface ReadFamily {
  readonly file: VFile
  readonly value: ClauseFamily
  readonly lineOf: LineFinder
}

/**
 * Reads the families of comparable clauses of a corpus, `families/*.yaml`.
 *
 * @param content folder of the corpus.
 * @param faulty takes the files that cannot be read as families, with their fatal messages; default: they are passed over.
 * @returns the others in order of their names.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readFamilies} from '#io/read-families.ts'
 * assert.deepEqual(readFamilies('no-such-folder'), [])
 * ```
 */
export function readFamilies(content: string, faulty: VFile[] = []): readonly ReadFamily[] {
  const folder = join(content, 'families')
  return listYaml(folder).flatMap((name) => {
    const id = basename(name, '.yaml')
    const {file, value, lineOf} = readYaml(join(folder, name), folder, familySchema)
    if (!slugPattern.test(id)) {
      addProblem(file, {
        rule: 'slug',
        severity: 'error',
        reason: `Unexpected file name \`${name}\`, expected lower-case letters, digits and single hyphens`,
        remedy: 'Rename the file: its name is the address of the family.',
      })
    }
    if (value !== undefined && lineOf !== undefined && file.messages.length === 0) {
      return [{file, value: {id, ...value}, lineOf}]
    }
    faulty.push(file)
    return []
  })
}

/** Families of a corpus, and the files with messages. */
export interface CheckedFamilies {
  readonly families: readonly ClauseFamily[]
  readonly files: readonly VFile[]
}

/**
 * Reads the families of a corpus and checks what they name.
 *
 * @param content folder of the corpus.
 * @param context what is in the corpus.
 * @returns the families that can be read, and the files with messages; fatal ones mean that they must not be used.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkFamilies} from '#io/read-families.ts'
 * const context = {hasText: () => true, hasAddress: () => true}
 * assert.deepEqual(checkFamilies('no-such-folder', context), {families: [], files: []})
 * ```
 */
export function checkFamilies(content: string, context: FamilyContext): CheckedFamilies {
  const faulty: VFile[] = []
  const read = readFamilies(content, faulty)
  for (const {file, value, lineOf} of read) {
    for (const {list, index, ...problem} of checkFamily(value, context)) {
      addProblem(file, {...problem, severity: 'error', line: lineOf(list, index)})
    }
  }
  const files = [...faulty, ...read.map(({file}) => file)].filter(({messages}) => messages.length > 0)
  return {families: read.map(({value}) => value), files}
}
