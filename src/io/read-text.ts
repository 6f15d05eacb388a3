import {createHash} from 'node:crypto'
import {existsSync, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {checkMarkdown} from './check-markdown.ts'
import type {Pin} from '#core/entities/apply-pins.ts'
import type {TextRegister} from '#core/model/register.ts'
import {addProblem, InputError} from './problem.ts'
import {decodeText, limits, readBytes} from './read-text-file.ts'
import {readLedger, type ReadLedger} from './read-ledger.ts'
import {readDecisions, type ReadDecisions} from './read-decisions.ts'
import {readPins} from './read-pins.ts'
import {readRegister} from './read-register.ts'
import {readYaml} from './read-yaml.ts'
import {readWaivers, type ReadWaivers} from './read-waivers.ts'
import {slugPattern} from './schema-parts.ts'
import {textSchema} from './schemas.ts'
import type {TextRecord} from './schemas.ts'

/** A text as its folder holds it. */
export interface TextSource {
  /** Folder name; equals the id once {@link readText} has checked it. */
  readonly name: string
  /** Path of the folder. */
  readonly folder: string
  /** SHA-256 over names and contents of its files, 64 hexadecimal digits. */
  readonly digest: string
  /** Contents by file name, in order of name. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** A text checked and ready for the chain. */
export interface ReadText {
  readonly record: TextRecord
  readonly editions: readonly {
    readonly language: string
    readonly path: string
    readonly source: string
    /** Present where an import wrote one. */
    readonly ledger?: ReadLedger
  }[]
  readonly decisions?: ReadDecisions
  readonly register?: TextRegister
  readonly waivers?: ReadWaivers
  readonly pins?: readonly Pin[]
}

/** File names a text folder may hold. */
const known =
  /^(?:text|anchors|align\.[a-z]+-[a-z]+|ledger\.[a-z]+|entities\.pins|waivers)\.yaml$|^[a-z]{2,3}\.md$/

/**
 * Lists the texts of a corpus.
 *
 * @param content folder of the corpus.
 * @returns names of the folders under `corpus/`, sorted by code unit.
 * @throws {InputError} when the folder is not that of a corpus, or two names differ in case alone.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listTexts} from '#io/read-text.ts'
 * assert.throws(() => listTexts('no-such-folder'), {name: 'InputError'})
 * ```
 */
export function listTexts(content: string): string[] {
  const corpus = join(content, 'corpus')
  if (!existsSync(corpus)) {
    if (isBare(content)) return []
    throw new InputError(corpus, {
      rule: 'missing-folder',
      reason: `Unexpected missing folder \`${corpus}\`, expected one folder per text in it`,
      remedy: 'Make a corpus with `npx diglot init`, or point --content at the folder of one.',
    })
  }
  const names = readdirSync(corpus)
    .filter((name) => !name.startsWith('.'))
    .sort()
  const seen = new Map<string, string>()
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase()
    const twin = seen.get(folded)
    if (twin !== undefined) {
      throw new InputError(join(corpus, name), {
        rule: 'duplicate-id',
        reason: `Unexpected text \`${name}\` beside \`${twin}\`, expected names that differ in more than case`,
        remedy: `Rename ${join(corpus, name)} or ${join(corpus, twin)}.`,
      })
    }
    seen.set(folded, name)
  }
  return names
}

/** Git keeps no empty folder: where all texts were deleted there is no `corpus/`. */
function isBare(content: string): boolean {
  if (!existsSync(content)) return false
  const names = readdirSync(content).filter((name) => !name.startsWith('.'))
  return names.length === 0 || names.includes('site.yaml')
}

/**
 * Reads the files of a text folder without looking into them: most often their digest is all that is needed.
 *
 * @param content folder of the corpus.
 * @param name folder of the text under `corpus/`.
 * @returns the files and their digest.
 * @throws {InputError} for a name that is no slug, a file that does not belong, or a link that
 *   leaves the corpus.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTextSource} from '#io/read-text.ts'
 * assert.throws(() => readTextSource('content', '../x'), {name: 'InputError'})
 * ```
 */
export function readTextSource(content: string, name: string): TextSource {
  const folder = join(content, 'corpus', name)
  if (!slugPattern.test(name) || name.length > 120) {
    throw new InputError(folder, {
      rule: 'slug',
      reason: `Unexpected folder name \`${name}\`, expected lower-case letters, digits and single hyphens`,
      remedy: 'Rename the folder: its name is the address of the text.',
    })
  }
  if (!lstatSync(folder).isDirectory()) {
    throw new InputError(folder, {
      rule: 'stray-file',
      reason: `Unexpected file \`${name}\` under \`corpus/\`, expected folders`,
      remedy: 'Move it into the folder of a text, or out of the corpus.',
    })
  }
  const hash = createHash('sha256')
  const files = new Map<string, Buffer>()
  for (const file of readdirSync(folder).sort()) {
    if (file.startsWith('.')) continue
    if (!known.test(file)) {
      throw new InputError(join(folder, file), {
        rule: 'stray-file',
        reason: `Unexpected file \`${file}\`, expected text.yaml, <language>.md, align.<a>-<b>.yaml or anchors.yaml`,
        remedy: 'Rename or remove it; corpus content is Markdown and YAML only, never MDX.',
      })
    }
    const largest =
      file.startsWith('ledger.') || file === 'anchors.yaml' ? limits.ledgerBytes : limits.fileBytes
    const bytes = readBytes(join(folder, file), content, largest)
    files.set(file, bytes)
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return {name, folder, files, digest: hash.digest('hex')}
}

/**
 * Checks a text folder and reads its record.
 *
 * @param content folder of the corpus.
 * @param text the folder as read.
 * @param formerName name of the folder before, where its register may still have that one.
 * @returns the text, or the files with fatal messages that say why there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readText} from '#io/read-text.ts'
 * const {files} = readText('content', {name: 'x', folder: 'content/corpus/x', digest: '', files: new Map()})
 * assert.equal(files[0]?.messages[0]?.fatal, true)
 * ```
 */
export function readText(
  content: string,
  text: TextSource,
  formerName?: string,
): {value?: ReadText; files: readonly VFile[]} {
  const faults: VFile[] = []
  const keepAs = <T>(name: string, read: (path: string) => {file: VFile; value?: T}): T | undefined => {
    if (!text.files.has(name) && name !== 'text.yaml') return undefined
    const {file, value} = read(join(text.folder, name))
    if (file.messages.length > 0) faults.push(file)
    return value
  }
  const keep = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): T | undefined =>
    keepAs(name, (path) => readYaml(path, content, schema))
  try {
    const record = keep('text.yaml', textSchema)
    const decisions = keepAs(alignmentName(record), (path) => readDecisions(path, content))
    const register = keepAs('anchors.yaml', (path) =>
      readRegister(path, content, {name: text.name, formerName, base: record?.editions[0]?.language}),
    )
    const waivers = keepAs('waivers.yaml', (path) => readWaivers(path, content))
    if (record === undefined) return {files: faults}
    const tags = record.editions.map(({language}) => language)
    const pins = keepAs('entities.pins.yaml', (path) => readPins(path, content, tags))
    faults.push(...checkNames(text, record))
    const editions = record.editions.map(({language}) => {
      const path = join(text.folder, `${language}.md`)
      const source = decodeText(path, text.files.get(`${language}.md`) ?? Buffer.alloc(0))
      const file = checkMarkdown(path, source)
      if (file.messages.length > 0) faults.push(file)
      const ledger = keepAs(`ledger.${language}.yaml`, (own) => readLedger(own, content))
      return {language, path, source, ...(ledger === undefined ? {} : {ledger})}
    })
    if (faults.some((file) => file.messages.some((message) => message.fatal === true))) return {files: faults}
    return {
      files: faults,
      value: {
        record,
        editions,
        ...(decisions === undefined ? {} : {decisions}),
        ...(register === undefined ? {} : {register}),
        ...(waivers === undefined ? {} : {waivers}),
        ...(pins === undefined ? {} : {pins}),
      },
    }
  } catch (error) {
    if (error instanceof InputError) return {files: [...faults, error.file]}
    throw error
  }
}

function alignmentName(record: TextRecord | undefined): string {
  return `align.${record?.editions.map((edition) => edition.language).join('-') ?? ''}.yaml`
}

/** The folder's name, the record's id and the files must tell the same story. */
function checkNames(text: TextSource, record: TextRecord): VFile[] {
  const file = new VFile({path: join(text.folder, 'text.yaml')})
  if (record.id !== text.name) {
    addProblem(file, {
      rule: 'duplicate-id',
      severity: 'error',
      reason: `Unexpected id \`${record.id}\` in folder \`${text.name}\`, expected the name of the folder`,
      remedy: `Two texts cannot share an id: if \`${join(text.folder, '..', record.id)}\` exists, this is its double.`,
      line: 1,
    })
  }
  const declared = new Set(record.editions.map(({language}) => `${language}.md`))
  for (const name of text.files.keys()) {
    if (!name.endsWith('.md') || declared.has(name)) continue
    addProblem(file, {
      rule: 'undeclared-edition',
      severity: 'error',
      reason: `Unexpected file \`${name}\`, expected an edition of that language in text.yaml`,
      remedy: 'Add the edition with its role, source and rights, or remove the file.',
      line: 1,
    })
  }
  for (const name of declared) {
    if (text.files.has(name)) continue
    addProblem(file, {
      rule: 'missing-file',
      severity: 'error',
      reason: `Unexpected missing file \`${name}\`, expected the edition that text.yaml declares`,
      remedy: `Add ${join(text.folder, name)}, or take the edition out of text.yaml.`,
      line: 1,
    })
  }
  return file.messages.length > 0 ? [file] : []
}
