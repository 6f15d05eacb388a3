import {csvFormatRow} from 'd3-dsv'
import {toDeadlineRows} from '#core/exchange/deadline-rows.ts'
import {listUnits} from '#core/exchange/dts-navigation.ts'
import {toGroupWords} from '#core/exchange/paragraph-json.ts'
import {publicationPlace} from '#core/exchange/tei-header.ts'
import {toTei} from '#core/exchange/tei.ts'
import {toTextData} from '#core/exchange/text-json.ts'
import type {Deadline} from '#core/indexes/list-deadlines.ts'
import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import type {TextRegister} from '#core/model/register.ts'
import {hashWords} from './hash-words.ts'
import {packFiles} from './pack-files.ts'

/**
 * Makes the data files of a text, but for what the publication and other texts add to them:
 * `#io/write-exports.ts` puts that in, so a release or a new citation makes no text anew.
 *
 * @param document the text.
 * @param view its page.
 * @param hash first 12 hexadecimal digits of the SHA-256 of its words.
 * @param deadlines what it sets.
 * @param register what became of its addresses, where it is registered.
 * @returns a pack of files by their kind: `text`, `paragraph/<address>`, `navigation/<language>`, `tei`,
 *   `tei/<language>` and, where the text sets any, `deadlines`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packExports} from '#io/pack-exports.ts'
 * import {unpackFiles} from '#io/pack-files.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [], alignments: []}
 * const pack = packExports(document, {languages: [], groups: [], entities: []}, '0123456789ab', [])
 * assert.deepEqual(unpackFiles(pack).map(({path}) => path), ['text', 'tei'])
 * ```
 */
export function packExports(
  document: CorpusDocument,
  view: ReadingView,
  hash: string,
  deadlines: readonly Deadline[],
  register?: TextRegister,
): Uint8Array {
  const inJson = (path: string, data: object, place = 1) => ({
    path,
    place,
    content: `${JSON.stringify(data)}\n`,
  })
  const inTei = (path: string, content: string) => ({path, place: publicationPlace(content), content})
  const languages = document.editions.map(({language}) => language)
  return packFiles([
    inJson('text', toTextData(document, view, hash, register)),
    ...toGroupWords(document, view, hashWords).map((group) => inJson(`paragraph/${group.address}`, group)),
    ...document.editions.map((edition) =>
      inJson(`navigation/${edition.language}`, {member: listUnits(edition)}),
    ),
    inTei('tei', toTei(document)),
    ...document.editions.map((edition) => inTei(`tei/${edition.language}`, toTei(document, edition))),
    ...(deadlines.length === 0
      ? []
      : [{path: 'deadlines', place: 0, content: inCsv(toDeadlineRows(document.id, languages, deadlines))}]),
  ])
}

/** CSV by RFC 4180, behind a byte order mark, without which spreadsheets misread Cyrillic. */
function inCsv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => `${csvFormatRow(row)}\r\n`).join('')}`
}
