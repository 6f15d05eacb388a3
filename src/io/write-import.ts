import {createHash} from 'node:crypto'
import {existsSync, mkdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {stringify} from 'yaml'
import type {LedgerEntry} from '#core/ingest/ledger-entry.ts'
import type {Language} from '#core/text/language.ts'
import {InputError} from './problem.ts'
import {slugPattern} from './schemas.ts'

/** What an import leaves in a corpus. */
export interface Import {
  readonly id: string
  readonly language: Language
  /** Path of the received file. */
  readonly from: string
  readonly received: string
  readonly encoding: string
  readonly title: string
  readonly markdown: string
  readonly ledger: readonly LedgerEntry[]
}

/**
 * Writes an imported text: the received file as it came, the reading text, the ledger of changes, and
 * a first record for the editor to complete.
 *
 * @param content folder of the corpus.
 * @param text what was imported.
 * @returns paths of the files written.
 * @throws {InputError} when the id is no slug, or the corpus already holds this edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeImport} from '#io/write-import.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const text = {id: '../x', language: en, from: 'x', received: '', encoding: 'utf-8', title: '', markdown: '', ledger: []}
 * assert.throws(() => writeImport('content', text), {name: 'InputError'})
 * ```
 */
export function writeImport(content: string, text: Import): string[] {
  const {id, language} = text
  if (!slugPattern.test(id)) {
    throw new InputError(text.from, {
      rule: 'slug',
      reason: `Unexpected id \`${id}\`, expected lower-case letters, digits and single hyphens`,
      remedy: 'Give one with --id.',
    })
  }
  const corpus = join(content, 'corpus', id)
  const sources = join(content, 'sources', id)
  if (existsSync(join(corpus, `${language.tag}.md`))) {
    throw new InputError(join(corpus, `${language.tag}.md`), {
      rule: 'exists',
      reason: `Unexpected edition \`${id}/${language.tag}\`, expected one that is not there yet`,
      remedy: 'Remove the old edition first, or import under another --id.',
    })
  }
  mkdirSync(corpus, {recursive: true})
  mkdirSync(sources, {recursive: true})
  const files: [string, string][] = [
    [join(sources, `${language.tag}.txt`), text.received],
    [join(sources, `source.${language.tag}.yaml`), stringify(sourceRecord(text))],
    [join(corpus, `ledger.${language.tag}.yaml`), stringify(text.ledger)],
    [join(corpus, `${language.tag}.md`), text.markdown],
  ]
  if (!existsSync(join(corpus, 'text.yaml')))
    files.push([join(corpus, 'text.yaml'), stringify(textRecord(text))])
  for (const [path, value] of files) writeFileAtomic.sync(path, value)
  return files.map(([path]) => path)
}

function sourceRecord({from, encoding, received}: Import): Record<string, string> {
  return {file: basename(from), encoding, sha256: createHash('sha256').update(received).digest('hex')}
}

function textRecord({id, language, title}: Import): Record<string, unknown> {
  return {
    id,
    kind: 'other',
    date: '0000',
    titles: {[language.tag]: title},
    authentic: [],
    editions: [
      {
        language: language.tag,
        role: 'comparable',
        source: 'to be stated by the editor',
        rights: 'to be stated by the editor',
      },
    ],
  }
}
