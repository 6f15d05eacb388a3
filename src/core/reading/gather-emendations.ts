import type {LanguageTag, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import type {ReadingEmendation} from '../model/reading-view.ts'

/**
 * Gives what opens at the sign of an emendation its id.
 *
 * @param language of the edition.
 * @param paragraph id of the paragraph in that edition.
 * @param index of the emendation there, from 0.
 * @returns an id that no address of a text can be: they have no `_`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {emendationId} from '#core/reading/gather-emendations.ts'
 * assert.equal(emendationId('ru', 'p9', 0), 'em_ru_p9_0')
 * ```
 */
export function emendationId(language: LanguageTag, paragraph: ParagraphId, index: number): string {
  return `em_${language}_${paragraph}_${index}`
}

/**
 * Gathers the emendations of one group.
 *
 * @param paragraphs paragraphs of each column.
 * @param languages languages of the columns.
 * @returns them by column and place; nothing where there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherEmendations} from '#core/reading/gather-emendations.ts'
 * assert.deepEqual(gatherEmendations([[]], ['ru']), {})
 * ```
 */
export function gatherEmendations(
  paragraphs: readonly (readonly Paragraph[])[],
  languages: readonly LanguageTag[],
): {readonly emendations?: readonly ReadingEmendation[]} {
  const emendations = paragraphs.flatMap((side, column) =>
    side.flatMap(({id, text, emendations: own = []}) =>
      own.map(({span, ...rest}, index) => {
        const language = languages[column] ?? ''
        return {
          ...rest,
          id: emendationId(language, id, index),
          language,
          shown: text.slice(span.start, span.end),
        }
      }),
    ),
  )
  return emendations.length === 0 ? {} : {emendations}
}
