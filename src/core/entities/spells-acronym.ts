/**
 * Tells whether an acronym can stand for a name: it opens with the name's first letter, and its other
 * letters stand in the name in their order (the test of Schwartz and Hearst, Pacific Symposium on
 * Biocomputing 2003, with both ends held).
 *
 * @param acronym capitals and digits.
 * @param name the words before it, in any case.
 * @returns whether it may be its short form.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {spellsAcronym} from '#core/entities/spells-acronym.ts'
 * assert.equal(spellsAcronym('СГГ', 'Совета глав государств'), true)
 * assert.equal(spellsAcronym('UN', 'European Union'), false)
 * ```
 */
export function spellsAcronym(acronym: string, name: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const wanted = acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (wanted === '' || letters[0] !== wanted[0] || letters.length < 2 * wanted.length) return false
  let at = -1
  for (const letter of wanted) {
    at = letters.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
