import type {CatalogueText} from '#core/search/catalogue-text.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import {make} from '../cite/make.ts'

/** The page that a panel stands on. */
export interface SearchContext {
  /** Relative path from the page to the root of the site, ending in `/`. */
  readonly root: string
  readonly dictionary: Dictionary
}

/**
 * Writes the address of a place.
 *
 * @param context of the page.
 * @param document id of the text.
 * @param address inside it; `''` for the whole text.
 * @returns a relative link.
 */
export function hrefOf({root, dictionary}: SearchContext, document: string, address: string): string {
  const page = `${root}${dictionary.language}/${encodeURIComponent(document)}/index.html`
  return address === '' ? page : `${page}#${address}`
}

/**
 * Makes a link.
 *
 * @param href where it leads.
 * @param text what it says.
 * @param language of the text, where it is not that of the interface.
 * @returns the link.
 */
export function makeLink(href: string, text: string, language?: LanguageTag): HTMLAnchorElement {
  return make('a', {href, ...(language === undefined ? {} : {lang: language})}, text)
}

/**
 * Names a text in the language of the interface, or in another that it has.
 *
 * @param text as the catalogue has it.
 * @param language of the interface.
 * @returns its title and, where that is another one, its language.
 */
export function titleOf(
  {id, titles}: Pick<CatalogueText, 'id' | 'titles'>,
  language: LanguageTag,
): readonly [title: string, language?: LanguageTag] {
  const title = chooseWords(titles, language)
  if (title === undefined) return [id]
  return title.language === language ? [title.text] : [title.text, title.language]
}
