import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {InputError} from './problem.ts'
import {readLedger} from './read-ledger.ts'
import {limits, readBytes} from './read-text-file.ts'

/** What an earlier import left of an edition. */
export interface EarlierImport {
  /** What people decided about its changes. */
  readonly decisions: readonly Decision[]
  /** `absent`; `same` as the import wrote it; `edited` since, or written by hand from the start. */
  readonly edition: 'absent' | 'same' | 'edited'
}

/**
 * Digest of an edition, by which a later import sees that nobody has edited it.
 *
 * @param markdown the edition; line ends do not count, since Git may change them.
 * @returns SHA-256, 64 hexadecimal digits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {digestEdition} from '#io/read-earlier-import.ts'
 * assert.equal(digestEdition('# Rain\r\n'), digestEdition('# Rain\n'))
 * ```
 */
export function digestEdition(markdown: string): string {
  return createHash('sha256').update(markdown.replaceAll('\r\n', '\n')).digest('hex')
}

/**
 * Reads what an earlier import of an edition left.
 *
 * @param content folder of the corpus.
 * @param id id of the text.
 * @param tag language of the edition.
 * @returns no decisions and `absent` where there was none.
 * @throws {InputError} when its ledger or its edition cannot be read.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readEarlierImport} from '#io/read-earlier-import.ts'
 * assert.deepEqual(readEarlierImport('content', 'no-such-text', 'ru'), {decisions: [], edition: 'absent'})
 * ```
 */
export function readEarlierImport(content: string, id: string, tag: LanguageTag): EarlierImport {
  const folder = join(content, 'corpus', id)
  const [path, edition] = [join(folder, `ledger.${tag}.yaml`), join(folder, `${tag}.md`)]
  const ledger = existsSync(path) ? readLedger(path, content) : undefined
  if (ledger !== undefined && ledger.value === undefined) throw toError(path, ledger.file)
  const decisions = ledger?.value?.decisions ?? []
  if (!existsSync(edition)) return {decisions, edition: 'absent'}
  const isSame =
    ledger?.value?.head.edition === digestEdition(readBytes(edition, content, limits.ledgerBytes).toString())
  return {decisions, edition: isSame ? 'same' : 'edited'}
}

function toError(path: string, {messages: [message]}: VFile): InputError {
  return new InputError(path, {
    rule: message?.ruleId ?? 'ledger-parts',
    reason: message?.reason ?? 'Unexpected ledger, expected one that an import wrote',
    remedy: message?.note,
    line: message?.line,
  })
}
