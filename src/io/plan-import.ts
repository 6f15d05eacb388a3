import {existsSync} from 'node:fs'
import {basename, join} from 'node:path'
import {stringify} from 'yaml'
import type {Change} from '#core/ingest/list-changes.ts'
import type {DraftEdition} from '#core/ingest/draft-edition.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {unstated} from '#core/model/unstated.ts'
import type {Language} from '#core/text/language.ts'
import {sha256} from './content-digest.ts'
import {formatLedger} from './format-ledger.ts'
import {InputError} from './problem.ts'
import {digestEdition, type EarlierImport} from './read-earlier-import.ts'
import {limits, readBytes} from './read-text-file.ts'
import {textSchema} from './schemas.ts'
import type {PlannedFile} from './write-together.ts'

/** What an import is to leave in a corpus. */
export interface Import {
  readonly id: string
  readonly language: Language
  /** Path of the received file. */
  readonly from: string
  /** The received file, byte for byte. */
  readonly bytes: Uint8Array
  readonly document: ReceivedDocument
  readonly edition: DraftEdition
  readonly changes: readonly Change[]
  /** Version of Diglot. */
  readonly importer: string
}

/**
 * Refuses an id that is no name of a folder.
 *
 * @param id what the user gave, or what the name of the file gave.
 * @param from path of the received file, for the message.
 * @throws {InputError} when it is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {refuseId} from '#io/plan-import.ts'
 * assert.throws(() => refuseId('../x', 'x.txt'), {name: 'InputError'})
 * ```
 */
export function refuseId(id: string, from: string): void {
  if (textSchema.shape.id.safeParse(id).success) return
  throw new InputError(from, {
    rule: 'slug',
    reason: `Unexpected id \`${id}\`, expected lower-case letters, digits and single hyphens`,
    remedy: 'Give one with --id.',
  })
}

/**
 * Plans the files of an import: the received file as it came and, where it is no plain text, its text
 * layer; the reading text; the ledger; and a first record for the editor to complete.
 *
 * @param content folder of the corpus.
 * @param text what was imported; its id is a slug.
 * @param earlier what an earlier import left.
 * @param isForced `true`: replace an edition that was edited.
 * @returns the files, paths relative to the corpus. Whatever differs from a received file of before, or
 *   from an edited edition, stays in `sources/<id>/earlier/`.
 * @throws {InputError} when the edition was edited and `isForced` is `false`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {planImport} from '#io/plan-import.ts'
 * const document = {text: 'Rain.', format: 'text', encoding: 'utf-8', hints: new Map(), metadata: {}} as const
 * const edition = ingestText('Rain.', en)
 * const text = {id: 'rain', language: en, from: 'a.txt', bytes: Buffer.from('Rain.'), document, edition, changes: [], importer: '0'}
 * const files = planImport('no-such-folder', text, {decisions: [], edition: 'absent'}, false)
 * assert.equal(files.at(-1)?.path, 'corpus/rain/en.md')
 * ```
 */
export function planImport(
  content: string,
  text: Import,
  earlier: EarlierImport,
  isForced: boolean,
): readonly PlannedFile[] {
  const {id, language, document, bytes} = text
  const [corpus, sources] = [`corpus/${id}`, `sources/${id}`]
  const edition = `${corpus}/${language.tag}.md`
  if (earlier.edition === 'edited' && !isForced) {
    throw new InputError(join(content, edition), {
      rule: 'exists',
      reason: `Unexpected edition \`${id}/${language.tag}\` that was edited by hand, expected what the last import wrote`,
      remedy:
        'Import under another --id, or replace it with --force: the edited text then stays in sources/.',
    })
  }
  const received: readonly PlannedFile[] = [
    {path: `${sources}/${language.tag}.${extensionOf(document)}`, bytes},
    ...(document.format === 'text' ? [] : [{path: `${sources}/${language.tag}.txt`, bytes: document.text}]),
    {path: `${sources}/source.${language.tag}.yaml`, bytes: stringify(describeSource(text))},
  ]
  const markdown = toMarkdown(text.edition.blocks)
  const written: readonly PlannedFile[] = [
    {path: `${corpus}/ledger.${language.tag}.yaml`, bytes: describeLedger(text, markdown)},
    ...(existsSync(join(content, corpus, 'text.yaml'))
      ? []
      : [{path: `${corpus}/text.yaml`, bytes: describeText(text)}]),
    {path: edition, bytes: markdown},
  ]
  const replaced = [...received, ...(earlier.edition === 'edited' ? written : [])]
  return [...keepEarlier(content, id, replaced), ...received, ...written]
}

function extensionOf({format}: ReceivedDocument): string {
  return format === 'text' ? 'txt' : format
}

function keepEarlier(content: string, id: string, files: readonly PlannedFile[]): readonly PlannedFile[] {
  return files.flatMap(({path, bytes}) => {
    const place = join(content, path)
    const old = existsSync(place) ? readBytes(place, content, limits.ledgerBytes) : undefined
    if (old === undefined || sha256(old) === sha256(bytes)) return []
    return [{path: `sources/${id}/earlier/${sha256(old).slice(0, 12)}-${basename(path)}`, bytes: old}]
  })
}

function describeSource({from, document, bytes}: Import): Record<string, unknown> {
  const {format, encoding, metadata} = document
  const itself = Object.keys(metadata).length === 0 ? {} : {metadata}
  return {file: basename(from), format, encoding, sha256: sha256(bytes), ...itself}
}

function describeLedger(
  {from, document, bytes, edition, changes, importer}: Import,
  markdown: string,
): string {
  const {format, encoding} = document
  const received = {file: basename(from), sha256: sha256(bytes), format, encoding}
  const head = {received, edition: digestEdition(markdown), importer}
  return formatLedger({head, ledger: edition.ledger, changes, stale: edition.stale})
}

/** One line of visible characters. */
function toLine(text: string, longest: number): string {
  const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim()
  return Array.from(visible).slice(0, longest).join('')
}

/** Rules of findings that say what belongs into the record. */
const recordRules: ReadonlySet<string> = new Set(['authentic-languages', 'metadata'])

function describeText({id, language, document, edition}: Import): string {
  const found = edition.findings
    .filter(({rule}) => recordRules.has(rule))
    .map(({line, reason}) => `#   line ${line ?? 1}: ${toLine(reason, 500)}\n`)
  const head = edition.blocks.find((block) => block.kind === 'title') ?? edition.blocks[0]
  const itself = Object.entries(document.metadata).map(
    ([name, value]) => `#   ${name}: ${toLine(value, 500)}\n`,
  )
  const record = {
    id,
    kind: 'other',
    date: '0000',
    titles: {[language.tag]: toLine(head?.text ?? '', 300) || id},
    authentic: [],
    editions: [{language: language.tag, role: 'comparable', source: unstated, rights: unstated}],
  }
  return [
    '# yaml-language-server: $schema=../../../public/schemas/text.schema.json\n',
    '# For an editor to complete: kind, date (0000: not known), title, role, source and rights.\n',
    itself.length === 0 ? '' : `# The received file says of itself, unchecked:\n${itself.join('')}`,
    found.length === 0 ? '' : `# The text says, unchecked:\n${found.join('')}`,
    stringify(record),
  ].join('')
}
