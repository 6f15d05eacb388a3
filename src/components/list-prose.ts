import {getCollection} from 'astro:content'
import {proseName, sitePath} from '../i18n/site-paths.ts'

/** A prose page as navigation names it. */
export interface ProseLink {
  /** Site path for `relativeHref`. */
  readonly path: string
  readonly name: string
}

/**
 * Lists the prose pages that a part of every page links to.
 *
 * @param language language of the interface.
 * @param nav where the front matter of a page wants its link.
 * @returns the pages by their file names: Astro gives them in no certain order.
 */
export async function listProse(language: string, nav: 'header' | 'footer'): Promise<readonly ProseLink[]> {
  const entries = await getCollection(
    'prose',
    ({id, data}) => proseName(id).language === language && navOf(data) === nav,
  )
  return entries
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, data}) => ({path: sitePath(language, proseName(id).name), name: data.title}))
}

/** A page of the guide is found through the guide. */
function navOf({nav, guide}: {nav?: string; guide?: unknown}): string | undefined {
  return nav ?? (guide === undefined ? 'header' : undefined)
}
