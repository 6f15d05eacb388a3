/** The program of search, for the header of every page and for its own; `cite-script.ts` bundles it. */
import type {Dictionary} from '../../i18n/dictionary.ts'
import {make} from '../cite/make.ts'
import {startDialog} from './search-dialog.ts'
import {startPage} from './search-page.ts'

/**
 * Brings the box of the page to life.
 *
 * @param dictionary of the interface.
 */
export function startSearch(dictionary: Dictionary): void {
  const box = document.querySelector<HTMLElement>('[data-search]')
  const root = box?.dataset['search']?.replace(/assets\/.*/, '')
  if (root === undefined) return
  const context = {root, dictionary}
  if (!(box instanceof HTMLFormElement)) {
    if (box !== null) startPage(box, context)
    return
  }
  const style = make('link', {rel: 'stylesheet', href: `${root}assets/search/style.css`})
  // A panel without its style is better than none.
  style.onload = style.onerror = () => startDialog(box, context)
  document.head.append(style)
}
