import {embedJson} from './embed-json.ts'

/**
 * Describes the way from home to a page in the words of schema.org, for search engines.
 *
 * @param pages from home to the page itself, with their public addresses.
 * @returns JSON-LD that may stand in a `script` element: no `<` in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toBreadcrumbs} from '#core/citing/breadcrumbs.ts'
 * const json = toBreadcrumbs([{name: 'Home', address: 'https://example.org/en/'}])
 * assert.ok(json.endsWith('[{"@type":"ListItem","position":1,"name":"Home","item":"https://example.org/en/"}]}'))
 * ```
 */
export function toBreadcrumbs(pages: readonly {readonly name: string; readonly address: string}[]): string {
  const items = pages.map(({name, address}, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: address,
  }))
  const linked = {'@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items}
  return embedJson(linked)
}
