/**
 * Writes the link from one page of the site to another so that it works under any sub-path and from
 * `file://`: relative, and ending in a real file.
 *
 * @param fromPath site path of the page that holds the link, from `/`, ending in its file.
 * @param toPath site path linked to; a path ending in `/` means its `index.html`; `?` and `#` are kept.
 * @returns a relative link; only the fragment when it leads into the same page.
 * @throws {TypeError} when one of the paths does not start with a single `/`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {relativeHref} from '#core/offline/relative-href.ts'
 * assert.equal(relativeHref('/en/x/index.html', '/ru/x/#p5'), '../../ru/x/index.html#p5')
 * assert.equal(relativeHref('/en/x/index.html', '/en/x/#p5'), '#p5')
 * ```
 */
export function relativeHref(fromPath: string, toPath: string): string {
  const from = segmentsOf(fromPath, 'fromPath')
  const end = toPath.search(/[?#]/)
  const suffix = end === -1 ? '' : toPath.slice(end)
  const to = segmentsOf(end === -1 ? toPath : toPath.slice(0, end), 'toPath')
  if (suffix.startsWith('#') && from.join('/') === to.join('/')) return suffix
  let shared = 0
  while (shared < Math.min(from.length, to.length) - 1 && from[shared] === to[shared]) shared++
  const up = '../'.repeat(from.length - 1 - shared)
  const down = to.slice(shared).join('/')
  // A first segment with a colon would read as a scheme.
  const isAmbiguous = up === '' && /^[^/]*:/.test(down)
  return `${isAmbiguous ? './' : ''}${up}${down}${suffix}`
}

/** Folders and file of a site path; the last is always a file. */
function segmentsOf(path: string, name: string): string[] {
  if (!/^\/(?!\/)/.test(path)) {
    throw new TypeError(`Unexpected ${name} \`${path}\`, expected a path that starts with one \`/\``)
  }
  const segments = path.slice(1).split('/')
  const file = segments.pop()
  return [...segments, file === undefined || file === '' ? 'index.html' : file]
}
