/**
 * Finds the site path of a page from the address it is rendered at.
 *
 * @param pathname path of the address, as `/sub/ru/x/`.
 * @param base path the site is served under, as `/` or `/sub`.
 * @returns the path below `base`, from `/`, ending in a file: `/ru/x/index.html`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pagePath} from '#core/offline/page-path.ts'
 * assert.equal(pagePath('/sub/ru/x/', '/sub'), '/ru/x/index.html')
 * assert.equal(pagePath('/404.html', '/'), '/404.html')
 * ```
 */
export function pagePath(pathname: string, base: string): string {
  const root = base.endsWith('/') ? base.slice(0, -1) : base
  const isBelow = pathname === root || pathname.startsWith(`${root}/`)
  const path = isBelow ? pathname.slice(root.length) : pathname
  return path === '' || path.endsWith('/') ? `${path === '' ? '/' : path}index.html` : path
}
