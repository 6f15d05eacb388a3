/** The words a decision was made about, as a hash that is kept beside it. */
import type {NamedUnits} from '#core/align/decisions.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import {digestText} from '#core/register/fingerprint.ts'
import {foldText} from '#core/text/fold.ts'

/** Gives the hash of the words of units, 12 hexadecimal digits; `undefined` where an id does not exist. */
export type DecisionHasher = (units: NamedUnits) => string | undefined

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Words alone, so that quotation marks, dashes and kinds of space make no difference. */
function foldWords(text: string): string {
  return foldText(text).match(wordPattern)?.join(' ') ?? ''
}

/** A digest is 48 bits in base64url. */
function toHex(digest: string): string {
  let value = 0n
  for (const sign of digest) value = value * 64n + BigInt(signs.indexOf(sign))
  return value.toString(16).padStart(12, '0')
}

/** Words of paragraphs and of clauses by id; a row has the words of its cells. */
function readTexts({divisions}: Edition): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const {id, kind, parent, text, clauses} of divisions.flatMap(({paragraphs}) => paragraphs)) {
    texts.set(id, text)
    if (kind === 'cell' && parent !== undefined) texts.set(parent, `${texts.get(parent) ?? ''} ${text}`)
    for (const {id: clause, span} of clauses) texts.set(clause, text.slice(span.start, span.end))
  }
  return texts
}

/**
 * Prepares the hashing of what decisions are about.
 *
 * The hash is taken of the words of all units in the order they are named in: capitals, `ё`, punctuation,
 * quotation marks and kinds of space and dash make no difference; a word that goes from one unit to the next does.
 *
 * @param from the base edition.
 * @param to the other edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createDecisionHasher} from '#core/align/hash-decision.ts'
 * import type {Edition} from '#core/model/corpus-document.ts'
 * const edition = (language: string, text: string): Edition => ({
 *   id: `rain/${language}`,
 *   language,
 *   role: 'translation',
 *   witness: {source: 'own words', rights: 'CC0-1.0'},
 *   divisions: [{id: 'body', kind: 'body', paragraphs: [{
 *     id: 'p1', kind: 'paragraph', text, mentions: [], citations: [], dates: [], marks: [], clauses: [],
 *   }]}],
 * })
 * const hash = createDecisionHasher(edition('ru', 'Идёт «дождь»'), edition('en', 'It rains'))
 * const other = createDecisionHasher(edition('ru', 'идет "дождь".'), edition('en', 'It\u00A0rains!'))
 * assert.match(hash({from: ['p1'], to: ['p1']}) ?? '', /^[0-9a-f]{12}$/)
 * assert.equal(hash({from: ['p1'], to: ['p1']}), other({from: ['p1'], to: ['p1']}))
 * assert.equal(hash({from: ['p7'], to: ['p1']}), undefined)
 * ```
 */
export function createDecisionHasher(from: Edition, to: Edition): DecisionHasher {
  const texts = {from: readTexts(from), to: readTexts(to)}
  return (units) => {
    const sides = (['from', 'to'] as const).map((side) => units[side].map((id) => texts[side].get(id)))
    if (sides.flat().includes(undefined)) return undefined
    // Sides and units stay apart: neither a line nor a bar is part of a word.
    const words = sides.map((side) => side.map((text = '') => foldWords(text)).join('\n')).join('|')
    return toHex(digestText(words))
  }
}
