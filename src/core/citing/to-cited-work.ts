import type {CitedWork, Release, SiteRecord} from '../model/cited-work.ts'
import type {TextHead} from '../model/corpus-document.ts'

/** The site that shows a text, and its current release. */
export interface Publication {
  readonly site: SiteRecord
  readonly release?: Release
}

/**
 * Gives what citations need of a text.
 *
 * @param head the text without its words.
 * @param hash first 12 hexadecimal digits of the SHA-256 of its words.
 * @param publication the site and its current release.
 * @returns the text as citations name it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toCitedWork} from '#core/citing/to-cited-work.ts'
 * const head = {id: 'x', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: []}
 * const work = toCitedWork(head, '0123456789ab', {site: {names: {en: 'Weather'}}})
 * assert.deepEqual([work.id, work.site.names['en']], ['x', 'Weather'])
 * ```
 */
export function toCitedWork(head: TextHead, hash: string, {site, release}: Publication): CitedWork {
  const editions = head.editions.map(({language, role}) => ({language, role}))
  return {...head, editions, hash, site, ...(release === undefined ? {} : {release})}
}
