import type {ConcordanceLine} from '#core/search/concordance.ts'
import type {Catalogue} from '#core/search/pack-catalogue.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import {make} from '../cite/make.ts'

/** What the program says, in the language of the interface. */
export type ConcordanceDictionary = Pick<
  Dictionary,
  'language' | 'locale' | 'kinds' | 'noCounterpart' | 'concordance'
>

/** Words on each side that a narrow page has room for. */
const nearWords = 6

/**
 * Finds the page of a line among those of the language of the interface.
 *
 * @param line the line.
 * @returns path from the page of the concordance.
 */
export function pathOf({document, address}: Pick<ConcordanceLine, 'document' | 'address'>): string {
  const page = `../${encodeURIComponent(document)}/index.html`
  return address === '' ? page : `${page}#${encodeURIComponent(address)}`
}

/**
 * Builds the row of a line. Words of texts become text nodes, never markup.
 *
 * @param line the line.
 * @param catalogue all texts by id.
 * @param words what is said in the language of the interface.
 * @param url permanent address of the place, for paper.
 * @returns a row of the table.
 */
export function showLine(
  line: ConcordanceLine,
  catalogue: Catalogue['texts'],
  words: ConcordanceDictionary,
  url: string,
): HTMLTableRowElement {
  const {language: lang, left, node, right} = line
  return make(
    'tr',
    {},
    make('th', {scope: 'row', class: 'place', 'data-url': url}, linkTo(line, catalogue, words)),
    make(
      'td',
      {class: 'left', lang},
      showContext([{words: left.slice(0, -nearWords), isFar: true}, {words: left.slice(-nearWords)}]),
    ),
    make('td', {class: 'node', lang}, make('mark', {}, node.join(' ')), ' '),
    make(
      'td',
      {class: 'right', lang},
      showContext([{words: right.slice(0, nearWords)}, {words: right.slice(nearWords), isFar: true}]),
    ),
    showOther(line, words),
  )
}

/** Named by kind and year, as texts are spoken of, and by a number where it has one; its title tells it from others. */
function linkTo(
  line: ConcordanceLine,
  catalogue: Catalogue['texts'],
  {language, kinds}: ConcordanceDictionary,
): HTMLAnchorElement {
  const {document, address} = line
  const paragraph = address.replace(/c\d+$/, '')
  const label = line.label ?? (/\d/.test(paragraph) ? paragraph : '')
  const text = catalogue.get(document)
  const title = chooseWords(text?.titles ?? {}, language)?.text ?? document
  const name = text === undefined ? document : `${kinds[text.kind]} ${text.date.slice(0, 4)}`
  const number = label === '' ? [] : [' ', make('b', {}, label)]
  return make('a', {href: pathOf(line), title}, name, ...number)
}

/** A context in one element, which is aligned as a whole; its far part is what a narrow page does without. */
function showContext(
  parts: readonly {readonly words: readonly string[]; readonly isFar?: true}[],
): Node | string {
  const shown = parts.filter(({words}) => words.length > 0)
  return make(
    'span',
    {},
    ...shown.flatMap(({words, isFar}) => [
      isFar ? make('span', {class: 'far'}, words.join(' ')) : words.join(' '),
      ' ',
    ]),
  )
}

function showOther(
  {other}: ConcordanceLine,
  {language, concordance, noCounterpart}: ConcordanceDictionary,
): HTMLTableCellElement {
  if (other !== undefined && other.text !== '')
    return make('td', {class: 'other', lang: other.language}, other.text)
  const tag = other?.language
  const said =
    tag === undefined ? concordance.single : noCounterpart[tag === 'ru' || tag === 'en' ? tag : 'other']
  return make('td', {class: 'other gap', lang: language}, said)
}
