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

/**
 * Reads the id of a prose page.
 *
 * @param id as `about.ru`.
 * @returns its name and its language, `''` when the id has no language.
 */
export function proseName(id: string): {readonly name: string; readonly language: string} {
  const stop = id.lastIndexOf('.')
  return stop === -1 ? {name: id, language: ''} : {name: id.slice(0, stop), language: id.slice(stop + 1)}
}
