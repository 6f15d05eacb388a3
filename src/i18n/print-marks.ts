import {publicAddress} from '#core/exchange/page-addresses.ts'
import {shorten} from '#core/indexes/excerpt.ts'
import type {EditionHead, LanguageTag} from '#core/model/corpus-document.ts'
import type {Release} from '#core/model/cited-work.ts'
import {describeRelease} from './describe-release.ts'
import type {Dictionary} from './dictionary.ts'
import {startUpper} from './entity-name.ts'
import {languageName} from './language-name.ts'

/** Characters of a title that fit on one line of the running head, at A4 and Letter. */
const longestHead = 100

/** A page as its printed margins tell it. */
interface PrintedPage {
  readonly title: string
  /** Site path, as `/ru/x/index.html`. */
  readonly path: string
  /** Where the site is published, ending in `/`; absent: not known. */
  readonly url: string | undefined
  readonly release: Release | undefined
}

/**
 * Writes what `print.css` shows in the margins of every sheet, as attributes of the root element: these the
 * style of a sheet can read, and a policy without inline styles lets them be.
 *
 * @param page see {@link PrintedPage}.
 * @param words language of the interface.
 * @returns attributes of `html`.
 */
export function printMarks(
  {title, path, url, release}: PrintedPage,
  words: Dictionary,
): Readonly<Record<string, string>> {
  const {address, unreleased} = words.print
  return {
    'data-title': shorten(title, longestHead),
    'data-address': address + publicAddress(url ?? '/', path),
    'data-release': release === undefined ? unreleased : describeRelease(release, words),
  }
}

/**
 * Writes what stands above each column on every sheet of a text.
 *
 * @param editions of the text.
 * @param languages of the columns, base first.
 * @param words language of the interface.
 * @returns attributes of `html`: one per column, and which is the base.
 */
export function columnMarks(
  editions: readonly EditionHead[],
  languages: readonly LanguageTag[],
  words: Dictionary,
): Readonly<Record<string, string>> {
  const columns = languages.flatMap((tag) => {
    const edition = editions.find(({language}) => language === tag)
    const name = startUpper(languageName(tag, words))
    return edition === undefined ? [] : [[`data-${tag}`, `${name} · ${words.shortRoles[edition.role]}`]]
  })
  return {...Object.fromEntries(columns), 'data-base': languages[0] ?? ''}
}
