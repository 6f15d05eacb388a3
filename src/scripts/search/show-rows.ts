import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {ShownPiece, ShownRow} from '#core/search/show-hit.ts'
import {byLanguage} from '../../i18n/by-language.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import {make} from '../cite/make.ts'

/**
 * Shows rows of a text, both sides. Words of texts become text nodes, never markup.
 *
 * @param rows what is shown.
 * @param languages of the columns.
 * @param dictionary of the interface.
 * @returns one element per row.
 */
export function showRows(
  rows: readonly ShownRow[],
  languages: readonly LanguageTag[],
  dictionary: Dictionary,
): readonly HTMLElement[] {
  return rows.map(({cells}) =>
    make(
      'div',
      {class: 'pair'},
      ...cells.map((pieces, column) => showCell(pieces, languages[column] ?? '', dictionary)),
    ),
  )
}

function showCell(
  pieces: readonly ShownPiece[],
  language: LanguageTag,
  {noCounterpart}: Dictionary,
): HTMLElement {
  if (pieces.length === 0) {
    const said = byLanguage(noCounterpart, language)
    return make('p', {class: 'gap'}, said)
  }
  return make(
    'p',
    {lang: language},
    ...pieces.map(({text, isHit}) => (isHit ? make('mark', {}, text) : text)),
  )
}
