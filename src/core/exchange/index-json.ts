import type {Publication} from '../citing/to-cited-work.ts'
import type {DocumentHeadFields, Edition, LanguageTag, TextHead} from '../model/corpus-document.ts'
import {relativeHref} from '../offline/relative-href.ts'
import {apiPath, pageLinks, teiLinks} from './api-paths.ts'

/** A text in the list of all. */
export interface ListedData extends DocumentHeadFields {
  readonly editions: readonly Pick<Edition, 'language' | 'role'>[]
  /** First 12 hexadecimal digits of the SHA-256 of its words. */
  readonly hash: string
  readonly links: {
    readonly data: string
    readonly collection: string
    readonly pages: Readonly<Record<LanguageTag, string>>
    readonly tei: Readonly<Record<string, string>>
  }
}

/** The list of all texts. */
export interface IndexData extends Publication {
  /** URI template (RFC 6570) of the data of a paragraph; an address that is a reserved file name has `_` before it. */
  readonly paragraph: string
  readonly links: {readonly dts: string}
  readonly texts: readonly ListedData[]
}

const path = '/api/v1/index.json'

/**
 * Gives the list of texts, for `api/v1/index.json`.
 *
 * @param texts in the order of the site.
 * @param publication the site and its current release.
 * @returns plain data.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toIndexData} from '#core/exchange/index-json.ts'
 * assert.deepEqual(toIndexData([], {site: {names: {en: 'Rain'}}}).texts, [])
 * ```
 */
export function toIndexData(
  texts: readonly {readonly head: TextHead; readonly hash: string}[],
  {site, release}: Publication,
): IndexData {
  return {
    site,
    ...(release === undefined ? {} : {release}),
    paragraph: 'texts/{text}/{address}.json',
    links: {dts: relativeHref(path, '/dts/v1/index.json')},
    texts: texts.map(({head, hash}) => {
      const {id} = head
      const editions = head.editions.map(({language, role}) => ({language, role}))
      return {
        ...head,
        editions,
        hash,
        links: {
          data: relativeHref(path, apiPath(id)),
          collection: relativeHref(path, `/dts/v1/collection/${id}/index.json`),
          pages: pageLinks(path, id),
          tei: teiLinks(
            path,
            id,
            editions.map(({language}) => language),
          ),
        },
      }
    }),
  }
}
