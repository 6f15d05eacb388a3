import type {Run} from '#core/model/cited-work.ts'
import type {SearchText} from '#core/model/search.ts'
import {findRows} from '#core/search/find-rows.ts'
import type {PlaceWords} from '../../i18n/dictionary.ts'
import {make, makeButton} from '../cite/make.ts'
import type {PlaceAnswer, PlacesAnswer} from '../reference/place-answer.ts'
import {hrefOf, makeLink, type SearchContext} from './search-context.ts'
import {showRows} from './show-rows.ts'

type ReadText = (document: string) => Promise<SearchText>

/** Places that are shown before the reader asks for all. */
const firstPlaces = 3

/**
 * Says which places a reference names.
 *
 * @param answer what it leads to.
 * @param said words of the interface.
 * @returns sentences; empty where there are none.
 */
export function tellPlaces({places, more}: PlacesAnswer, said: PlaceWords): string {
  if (places.length === 0) return ''
  const found = places.filter(({place}) => place !== undefined).length
  const first = found === 0 ? said.noPlace : found === 1 ? said.one : said.several.replace('#', String(found))
  return more === 0 ? first : `${first} ${said.more.replace('#', String(more))}`
}

/**
 * Shows the places that a reference names.
 *
 * @param answer what it leads to.
 * @param context of the page.
 * @param readText gives the words of a text.
 * @returns a heading and a list; empty where there are none.
 */
export function showPlaces(
  {places}: PlacesAnswer,
  context: SearchContext,
  readText: ReadText,
): readonly HTMLElement[] {
  if (places.length === 0) return []
  const said = context.dictionary.find.places
  const items = places.map((place) => showPlace(place, places.length === 1, context, readText))
  const list = make('ol', {}, ...items.slice(0, firstPlaces))
  const all = makeButton(said.all.replace('#', String(items.length)), () => {
    list.append(...items.slice(firstPlaces))
    items[firstPlaces]?.querySelector('a')?.focus()
    all.remove()
  })
  return [make('h2', {}, said.title), list, ...(items.length > firstPlaces ? [all] : [])]
}

function showPlace(
  {document, title, titleLanguage, place, near}: PlaceAnswer,
  isOnly: boolean,
  context: SearchContext,
  readText: ReadText,
): HTMLLIElement {
  const {language, find} = context.dictionary
  const {wholeText, near: nearest} = find.places
  const titleTongue = titleLanguage === language ? undefined : titleLanguage
  const link = (address: string, text: string): HTMLElement =>
    makeLink(hrefOf(context, document, address), text)
  const heading = make(
    'h3',
    {},
    makeLink(hrefOf(context, document, place?.address ?? ''), title, titleTongue),
  )
  if (place === undefined) {
    const links = near.flatMap(({address, locator}, at) => [
      ...(at === 0 ? [] : ['; ']),
      link(address, locator || address),
    ])
    return make(
      'li',
      {},
      heading,
      ...(near.length === 0 ? [] : [make('p', {class: 'near'}, nearest, ' ', ...links)]),
    )
  }
  const {address, locator, citation} = place
  const name = address === '' ? document : `${document}#${address}`
  const line = make('p', {class: 'locator'}, link(address, locator || wholeText), ' ', make('code', {}, name))
  const cited = make('p', {class: 'citation'}, ...citation.map(showRun))
  if (address === '') return make('li', {}, heading, line, cited)
  const build = async (): Promise<readonly HTMLElement[]> => {
    const text = await readText(document)
    const rows = findRows(text, address).map(({cells}) => ({
      cells: cells.map((cell) => (cell === '' ? [] : [{text: cell, isHit: false}])),
    }))
    if (rows.length === 0) throw new Error(`Unexpected address \`${address}\`, expected one with words`)
    return showRows(rows, text.languages, context.dictionary)
  }
  return make('li', {}, heading, line, ...hideWords(cited, isOnly, build, context))
}

/** Opens and closes the words of a place, and how it is cited. */
function hideWords(
  cited: HTMLElement,
  isOpen: boolean,
  build: () => Promise<readonly HTMLElement[]>,
  {dictionary}: SearchContext,
): readonly HTMLElement[] {
  const {places, wordsLost} = dictionary.find
  const shown = make('div', {class: 'shown'}, cited)
  let isBuilt = false
  const toggle = async (isShown: boolean): Promise<void> => {
    shown.hidden = !isShown
    button.textContent = isShown ? places.hide : places.show
    button.setAttribute('aria-expanded', String(isShown))
    if (isBuilt || !isShown) return
    isBuilt = true
    shown.append(...(await build().catch(() => [make('p', {class: 'gap'}, wordsLost)])))
  }
  const button = makeButton('', () => void toggle(shown.hidden === true))
  void toggle(isOpen)
  return [button, shown]
}

function showRun({text, isItalic = false, href}: Run): Node | string {
  if (href !== undefined && /^https?:/.test(href)) return makeLink(href, text)
  return isItalic ? make('i', {}, text) : text
}
