import type {LanguageTag} from '../model/corpus-document.ts'
import type {Anchor, TextRegister} from '../model/register.ts'
import {labelToSlug} from '../segment/label-to-slug.ts'

/** A paragraph of an edition as the register has it. */
export interface RegisteredParagraph {
  readonly anchor: Anchor
  readonly id: string
  /** Number as it was printed last, in the letters of an id. */
  readonly label?: string | undefined
  /** Number as it was printed last. */
  readonly printed?: string | undefined
  readonly digest: string
  /** One print per clause; one in all where it has no clauses. */
  readonly prints: readonly string[]
  readonly clauses: readonly string[]
}

/**
 * Gives a label the letters of an id, so that labels of two languages can be compared.
 *
 * @param label as printed.
 * @returns `undefined` where nothing is left of it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldPrinted} from '#core/register/read-registered.ts'
 * assert.equal(foldPrinted('б'), 'b')
 * ```
 */
export function foldPrinted(label: string | undefined): string | undefined {
  return labelToSlug(label ?? '') || undefined
}

/**
 * Reads what the register has of an edition.
 *
 * @param register the register of the text.
 * @param language the edition.
 * @returns its paragraphs in reading order; empty where it was never registered.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeFingerprint} from '#core/register/fingerprint.ts'
 * import {readRegistered} from '#core/register/read-registered.ts'
 * const anchor = {id: 'p1', since: '1', fingerprint: {en: writeFingerprint('It rains.', [])}}
 * const register = {text: 'rain', anchors: [anchor], aliases: [], tombstones: [], notices: [], alone: []}
 * assert.deepEqual(readRegistered(register, 'en')[0]?.clauses, ['p1c1'])
 * ```
 */
export function readRegistered(
  register: TextRegister,
  language: LanguageTag,
): readonly RegisteredParagraph[] {
  const paragraphs = register.anchors.flatMap((anchor): readonly RegisteredParagraph[] => {
    const fingerprint = anchor.fingerprint[language]
    if (fingerprint === undefined) return []
    const {id} = anchor
    const [digest = '', ...prints] = fingerprint.split(' ')
    const clauses = anchor.clauses?.[language] ?? prints.map((_, index) => `${id}c${index + 1}`)
    const printed = anchor.printed?.[language] ?? anchor.label
    return [{anchor, id, label: foldPrinted(printed), printed, digest, prints, clauses}]
  })
  const order = register.order?.[language]
  if (order === undefined) return paragraphs
  const places = new Map(order.map((id, index) => [id, index]))
  return paragraphs.toSorted((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1))
}
