import type {LanguageTag} from '../model/corpus-document.ts'

/**
 * Writes the public address of a page: a folder stands for the page in it.
 *
 * @param url where the site is published, ending in `/`.
 * @param path site path, as `/ru/x/index.html`.
 * @returns the address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {publicAddress} from '#core/exchange/page-addresses.ts'
 * assert.equal(publicAddress('https://example.org/a/', '/ru/x/index.html'), 'https://example.org/a/ru/x/')
 * ```
 */
export function publicAddress(url: string, path: string): string {
  return url + path.slice(1).replace(/(?<=^|\/)index\.html$/, '')
}

/**
 * Finds the page for readers of any other language: the short page of a text and the door of the site,
 * which ask; else the page in English.
 *
 * @param alternates site paths of the same page by language of the interface.
 * @param isText whether it is the page of a text.
 * @returns its site path; `undefined` when there are no alternates.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {defaultPath} from '#core/exchange/page-addresses.ts'
 * const alternates = {ru: '/ru/x/index.html', en: '/en/x/index.html'}
 * assert.equal(defaultPath(alternates, true), '/x/index.html')
 * assert.equal(defaultPath(alternates, false), '/en/x/index.html')
 * ```
 */
export function defaultPath(
  alternates: Readonly<Record<LanguageTag, string>>,
  isText: boolean,
): string | undefined {
  const [first] = Object.entries(alternates)
  if (first === undefined) return undefined
  const [language, path] = first
  const neutral = path.slice(language.length + 1)
  return isText || neutral === '/index.html' ? neutral : (alternates['en'] ?? path)
}
