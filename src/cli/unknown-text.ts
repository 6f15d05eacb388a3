import type {DocumentId} from '#core/model/corpus-document.ts'
import {InputError} from '#io/problem.ts'
import {findNearest} from './find-nearest.ts'

/**
 * Says that a site has no such text, and which one was likely meant.
 *
 * @param site the built site.
 * @param id what was typed.
 * @param known ids of its texts.
 * @returns the refusal, to be thrown.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {unknownText} from '#cli/unknown-text.ts'
 * assert.match(String(unknownText('dist', 'rian', ['rain'])), /expected `rain`/)
 * ```
 */
export function unknownText(site: string, id: string, known: readonly DocumentId[]): InputError {
  const nearest = findNearest(id, known)
  return new InputError(site, {
    rule: 'unknown-text',
    reason: `Unexpected text \`${id}\`, expected ${nearest === undefined ? 'the id of a text' : `\`${nearest}\``}`,
    remedy: 'Give the id of a text, the name of its folder in `content/corpus`.',
  })
}
