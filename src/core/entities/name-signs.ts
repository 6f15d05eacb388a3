/** The signs of a name that letters and digits do not tell, as in `C++`, `R&D` or `июнь 2009 г.` */
export interface NameSigns {
  /** Signs before the first word; the text must have them. */
  readonly lead: string
  /** Signs after the last word; the text must have them, but for a stop and a bracket. */
  readonly tail: string
  /** All signs but those that a text writes in many ways. */
  readonly required: string
}

/** White space, quotation marks, dashes, commas, stops and brackets: a text may write them otherwise. */
const free = /[\p{L}\p{M}\p{N}\s\u00AD«»"“”„‟'‘’‚‹›().,:;!?…‐‑–—-]/gu

/** Most names, told quickly. */
const plainName = /^[A-Za-zА-Яа-яЁё0-9 «»"-]*$/u

const required = (text: string): string => text.replace(free, '')

/**
 * Reads the signs of a name.
 *
 * @param text the name as its author wrote it.
 * @returns its signs; `undefined` for most names, which have none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readNameSigns} from '#core/entities/name-signs.ts'
 * assert.deepEqual(readNameSigns('C++'), {lead: '', tail: '++', required: '++'})
 * assert.equal(readNameSigns('Омск'), undefined)
 * ```
 */
export function readNameSigns(text: string): NameSigns | undefined {
  if (plainName.test(text)) return undefined
  const signs = required(text)
  const stop = text.endsWith('.') ? '.' : text.endsWith(')') ? ')' : ''
  if (signs === '' && stop === '') return undefined
  const lead = /^[^\p{L}\p{M}\p{N}\s]*/u.exec(text)?.[0] ?? ''
  const tail = text.slice(text.search(/[^\p{L}\p{M}\p{N}\s]*$/u))
  return {
    lead: required(lead) === '' ? '' : lead,
    tail: required(tail) === '' ? stop : tail,
    required: signs,
  }
}

/**
 * Fits the signs of a name to a place where its words stand.
 *
 * @param signs of the name.
 * @param text the text.
 * @param start UTF-16 offset of its first word.
 * @param end offset after its last word.
 * @returns the place with the signs, or `undefined` where the text has others.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fitSigns, readNameSigns} from '#core/entities/name-signs.ts'
 * const signs = readNameSigns('C++') ?? {lead: '', tail: '', required: ''}
 * assert.deepEqual(fitSigns(signs, 'In C++', 3, 4), {start: 3, end: 6})
 * assert.equal(fitSigns(signs, 'In C', 3, 4), undefined)
 * ```
 */
export function fitSigns(
  signs: NameSigns,
  text: string,
  start: number,
  end: number,
): {readonly start: number; readonly end: number} | undefined {
  const from = text.endsWith(signs.lead, start) ? start - signs.lead.length : start
  const to = text.startsWith(signs.tail, end) ? end + signs.tail.length : end
  return required(text.slice(from, to)) === signs.required ? {start: from, end: to} : undefined
}
