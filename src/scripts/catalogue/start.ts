/** The program of the catalogue; `plugins/astro-corpus/cite-script.ts` bundles it. */
import {readFacets, writeFacets, type UrlFacets} from '#core/search/facets-in-url.ts'
import {fillFacets} from '#core/search/facet.ts'
import {listTexts, textOrders, toTextHits, type TextOrder} from '#core/search/list-texts.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import type {PluralForms} from '../../i18n/plural-forms.ts'
import {formatCount} from '../../i18n/format-count.ts'
import type {CatalogueWords} from '../../i18n/words/home.ts'
import {makeButton} from '../cite/make.ts'
import {FilterList, type FilterWords} from '../search/filter-list.ts'
import {keepQuery} from '../search/keep-query.ts'
import {groupItems} from './group-items.ts'
import {readItems} from './read-items.ts'

/** What the catalogue says. */
export interface CatalogueDictionary extends FilterWords, Pick<Dictionary, 'undated'> {
  readonly find: FilterWords['find'] & Pick<Dictionary['find'], 'unknownFilters'>
  readonly counted: PluralForms
  readonly catalogue: CatalogueWords
}

/** The list of the page, narrowed and sorted as its address says; nothing else remembers it. */
class CataloguePage {
  readonly #words: CatalogueDictionary
  readonly #status: Element | null
  readonly #order: HTMLSelectElement | null
  readonly #list: Element
  readonly #items: ReadonlyMap<string, HTMLElement>
  readonly #texts: ReturnType<typeof toTextHits>
  readonly #filters: FilterList
  /** What stands in the list. */
  #shown: string

  constructor(host: Element, list: Element, words: CatalogueDictionary) {
    this.#words = words
    this.#list = list
    const items = readItems(list)
    this.#items = new Map(items.map(({element, text}) => [text.id, element]))
    this.#texts = toTextHits(items.map(({text}) => text))
    this.#shown = [textOrders[0], ...this.#items.keys()].join(' ')
    this.#status = host.querySelector('[role=status]')
    this.#order = host.querySelector('select')
    this.#filters = new FilterList(words, (choices) => this.#choose({choices}))
    host.querySelector('.filters')?.replaceWith(this.#filters.element)
    this.#status?.after(this.#filters.chips)
    this.#order?.addEventListener('change', () =>
      this.#choose({order: textOrders.find((order) => order === this.#order?.value) ?? textOrders[0]}),
    )
    addEventListener('popstate', () => this.#show())
    this.#show()
  }

  get #params(): URLSearchParams {
    return new URLSearchParams(location.search)
  }

  #read(): UrlFacets<TextOrder> {
    return readFacets(this.#params, this.#texts.context, textOrders)
  }

  /** Follows a choice of the reader, who comes back from it with the button of the browser. */
  #choose(part: Partial<Pick<UrlFacets<TextOrder>, 'choices' | 'order'>>): void {
    const search = String(writeFacets(this.#params, {...this.#read(), ...part}, textOrders[0]))
    history.pushState(null, '', search === '' ? location.pathname : `?${search}`)
    this.#show()
  }

  #show(): void {
    const {choices, order, unknown} = this.#read()
    const {hits, context} = this.#texts
    const left = listTexts(this.#texts, choices, order, this.#words.language)
    if (this.#order !== null) this.#order.value = order
    this.#filters.show({hits, left: left.length, choices, context})
    this.#put(left, order)
    this.#tell(left.length, unknown)
  }

  /** Moves nothing where the same stands there: to lay out a thousand texts anew takes a tenth of a second. */
  #put(left: readonly string[], order: TextOrder): void {
    const shown = [order, ...left].join(' ')
    if (shown === this.#shown) return
    this.#shown = shown
    const found = left.flatMap((id) => this.#items.get(id) ?? [])
    const all = makeButton(this.#words.catalogue.dropAll, () => {
      this.#choose({choices: fillFacets()})
      // What was pressed is gone.
      this.#order?.focus()
    })
    this.#list.replaceChildren(
      ...(found.length === 0 ? [all] : groupItems(found, order, this.#words.undated)),
    )
  }

  #tell(left: number, unknown: UrlFacets['unknown']): void {
    const {counted, catalogue, find} = this.#words
    const all = this.#items.size
    const number = new Intl.NumberFormat(this.#words.locale)
    const said = left === 0 ? catalogue.none : formatCount(left, catalogue.narrowed, this.#words)
    const lost = unknown.map(({name, value}) => `${name}=${value}`).join(', ')
    const lines = [
      left === all ? formatCount(all, counted, this.#words) : said.replace('@', () => number.format(all)),
      ...(lost === '' ? [] : [find.unknownFilters.replace('#', () => lost)]),
    ]
    this.#status?.replaceChildren(lines.join(' '))
  }
}

/**
 * Starts the catalogue of the page; a page without texts has none.
 *
 * @param words what is said in the language of the interface.
 */
export function startCatalogue(words: CatalogueDictionary): void {
  const host = document.querySelector('[data-catalogue]')
  const list = host?.querySelector('[data-part=list]')
  if (host && list) new CataloguePage(host, list, words)
  keepQuery()
}
