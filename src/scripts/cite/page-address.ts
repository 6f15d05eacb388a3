/**
 * Says where the page is, for a link that is copied.
 *
 * @param href address of the page as the browser has it.
 * @param canonical address where it is published; absent where the build does not know it.
 * @returns without `index.html`, query and fragment; of a page opened from a folder the published address, or
 *   the file's where there is none.
 */
export function pageAddress(href: string, canonical: string | undefined): string {
  const url = new URL(href)
  url.hash = url.search = ''
  if (/^https?:$/.test(url.protocol)) return url.href.replace(/\/index\.html$/, '/')
  return canonical ?? url.href
}
