/**
 * Writes every run of white space as one space: what is left of a text when its lines are broken anew.
 *
 * @param text any text.
 * @returns the text with single spaces, its ends not trimmed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {squeezeSpaces} from '#core/ingest/squeeze-spaces.ts'
 * assert.equal(squeezeSpaces('река \n\n и мост'), 'река и мост')
 * ```
 */
export function squeezeSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
