/**
 * Writes the site path of an interface language's home, or of a page below it.
 *
 * @param language language of the interface.
 * @param name text id or name of a prose page; none for the home.
 * @param anchor address inside the page, without `#`.
 * @returns a site path for `relativeHref`, as `/ru/x/index.html#p5`.
 */
export function sitePath(language: string, name?: string, anchor?: string): string {
  const folder = name === undefined ? `/${language}/` : `/${language}/${name}/`
  return `${folder}index.html${anchor === undefined ? '' : `#${anchor}`}`
}
