import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {limits} from './read-text-file.ts'
import {readYaml} from './read-yaml.ts'
import {textSchema} from './schemas.ts'
import type {PlannedFile} from './write-together.ts'

/**
 * Tells what will keep an imported edition from being built.
 *
 * @param content folder of the corpus.
 * @param id id of the text.
 * @param tag language of the edition.
 * @param files what the import is about to write.
 * @returns findings about the size of the edition and about the record of the text; `[]` for none.
 * @throws {InputError} when there is a record that cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkImport} from '#io/check-import.ts'
 * assert.deepEqual(checkImport('no-such-folder', 'rain', 'en', []), [])
 * ```
 */
export function checkImport(
  content: string,
  id: string,
  tag: LanguageTag,
  files: readonly PlannedFile[],
): readonly Finding[] {
  const edition = files.find(({path}) => path.endsWith('.md') && path.startsWith('corpus/'))
  const bytes = Buffer.byteLength(edition?.bytes ?? '')
  return [...(bytes > limits.fileBytes ? [tellSize(bytes)] : []), ...checkRecord(content, id, tag)]
}

function tellSize(bytes: number): Finding {
  return {
    rule: 'file-size',
    severity: 'warning',
    reason: `Unexpected edition of ${bytes} bytes, expected at most ${limits.fileBytes} in a text of the site`,
    remedy: 'Divide the received file, by years or by parts, and import each part.',
  }
}

function checkRecord(content: string, id: string, tag: LanguageTag): readonly Finding[] {
  const path = join(content, 'corpus', id, 'text.yaml')
  if (!existsSync(path)) return []
  const {value} = readYaml(path, content, textSchema)
  if (value?.editions.some(({language}) => language === tag) !== false) return []
  return [
    {
      rule: 'undeclared-edition',
      severity: 'warning',
      reason: `Unexpected edition \`${tag}\`, expected one that text.yaml declares`,
      remedy: `Add {language: ${tag}, role: ..., source: ..., rights: ...} to its editions: ${path}`,
    },
  ]
}
