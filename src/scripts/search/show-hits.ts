import type {SearchGroup, SearchHit, SearchText} from '#core/model/search.ts'
import type {CatalogueText} from '#core/search/catalogue-text.ts'
import {labelPlace} from '#core/search/label-place.ts'
import {showHit} from '#core/search/show-hit.ts'
import {formatDate} from '../../i18n/format-date.ts'
import {make, makeButton} from '../cite/make.ts'
import {hrefOf, makeLink, titleOf, type SearchContext} from './search-context.ts'
import {showRows} from './show-rows.ts'

/** Hits of a text that stand together. */
export interface TextHits {
  readonly text: CatalogueText
  readonly hits: readonly SearchHit[]
  /** Absent: its file could not be had. */
  readonly words?: SearchText
}

/**
 * Shows a text with hits in it.
 *
 * @param found the text, its hits in the order they are shown in.
 * @param context of the page.
 * @returns an item of the list of texts; each link to a hit is `.hit a`.
 */
export function showText({text, hits, words}: TextHits, context: SearchContext): HTMLLIElement {
  const {dictionary} = context
  const [title, language] = titleOf(text, dictionary.language)
  return make(
    'li',
    {'data-text': text.id},
    make('h3', {}, makeLink(hrefOf(context, text.id, ''), title, language)),
    make('p', {class: 'about'}, `${dictionary.kinds[text.kind]} · ${formatDate(text.date, dictionary)}`),
    make('ol', {}, ...showHits(hits, words, context)),
  )
}

/**
 * Shows hits of one text.
 *
 * @param hits in the order they are shown in.
 * @param words of the text; `undefined` where they could not be had: then each hit is a link alone.
 * @param context of the page.
 * @returns items of a list.
 */
export function showHits(
  hits: readonly SearchHit[],
  words: SearchText | undefined,
  context: SearchContext,
): readonly HTMLLIElement[] {
  return hits.map((hit) => {
    const group = words?.groups[hit.group]
    if (words !== undefined && group !== undefined) return showFound(hit, group, words, context)
    const link = makeLink(hrefOf(context, hit.document, ''), context.dictionary.text)
    return make('li', {class: 'hit'}, link, make('p', {class: 'gap'}, context.dictionary.find.wordsLost))
  })
}

function showFound(
  {document, group: index, spans}: SearchHit,
  group: SearchGroup,
  {groups, languages}: SearchText,
  context: SearchContext,
): HTMLLIElement {
  const {dictionary} = context
  const {unnumbered, whole, part} = dictionary.find
  const {rows, isPart} = showHit(group, languages, spans)
  const link = makeLink(
    hrefOf(context, document, rows[0]?.id ?? group.id),
    labelPlace(groups, index) ?? unnumbered[group.kind],
  )
  const head = make('p', {class: 'place'}, link)
  const words = make('div', {}, ...showRows(rows, languages, dictionary))
  const button = makeButton(whole, () => {
    const isWhole = button.textContent === whole
    const shown = showHit(group, languages, spans, isWhole)
    words.replaceChildren(...showRows(shown.rows, languages, dictionary))
    button.textContent = isWhole ? part : whole
    button.setAttribute('aria-expanded', String(isWhole))
  })
  button.setAttribute('aria-expanded', 'false')
  if (isPart) head.append(button)
  return make('li', {class: 'hit'}, head, words)
}
