import {sitePath} from './site-paths.ts'

/**
 * Writes the site path of a page of an authority record.
 *
 * @param language language of the interface.
 * @param id id of the record.
 * @param part number of the page, from 1.
 * @returns a site path for `relativeHref`, as `/ru/entities/org-x/2/index.html`.
 */
export function entityPath(language: string, id: string, part = 1): string {
  return sitePath(language, `entities/${id}${part === 1 ? '' : `/${part}`}`)
}

/**
 * Writes the site path of a page of the timeline.
 *
 * @param language language of the interface.
 * @param part number of the page, from 1.
 * @param anchor address inside the page, without `#`.
 * @returns a site path for `relativeHref`, as `/ru/timeline/2/index.html#y2024`.
 */
export function timelinePath(language: string, part = 1, anchor?: string): string {
  return sitePath(language, part === 1 ? 'timeline' : `timeline/${part}`, anchor)
}
