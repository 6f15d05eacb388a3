import type {EntityPlaces} from '#core/search/entity-places.ts'
import type {SearchAnswer, SearchHit} from '#core/model/search.ts'
import {readFacets, writeFacets, type UrlFacets} from '#core/search/facets-in-url.ts'
import {narrowHits} from '#core/search/narrow-hits.ts'
import {hitOrders, sortHits, type HitOrder} from '#core/search/sort-hits.ts'
import {make, makeSelect} from '../cite/make.ts'
import {FilterList} from './filter-list.ts'
import {HitList} from './hit-list.ts'
import {loadPlaces} from './load-places.ts'
import {moveAmong} from './move-among.ts'
import {openEngine} from './open-engine.ts'
import {makeLink, type SearchContext} from './search-context.ts'
import type {SearchEngine} from './search-engine.ts'
import {showPlaces, tellPlaces} from './show-places.ts'
import {tellFailure, tellFound} from './tell-found.ts'

/** What was found for the query that stands in the box. */
interface Found {
  readonly engine: SearchEngine
  readonly answer: SearchAnswer
  /** Which paragraphs name which records, once the reader has asked for names. */
  readonly places?: EntityPlaces
}

/** The panel that searches: box, places, filters, hits; the same in the dialog and on the page of search. */
export class SearchPanel {
  readonly element = make('div', {class: 'finder'})
  readonly #context: SearchContext
  /** Called with the state as a query string when the reader has changed it. */
  readonly #keep: (search: string) => void
  readonly #input = make('input', {type: 'search', name: 'q', autocomplete: 'off', spellcheck: 'false'})
  readonly #toldPlaces = make('p')
  readonly #told = make('div')
  readonly #places = make('section', {class: 'places'})
  readonly #results = make('div', {class: 'found'})
  readonly #order: HTMLSelectElement
  readonly #concordance: HTMLAnchorElement
  readonly #filters: FilterList
  readonly #hits: HitList
  #params = new URLSearchParams()
  #found: Found | undefined
  #left: readonly SearchHit[] = []
  #run = 0

  constructor(context: SearchContext, keep: (search: string) => void) {
    const {find} = context.dictionary
    this.#context = context
    this.#keep = keep
    const orders = hitOrders.map((order) => [order, find.sorts[order]] as const)
    this.#order = makeSelect(find.sort, orders, hitOrders[0], (value) =>
      this.#narrow({order: hitOrders.find((order) => order === value) ?? hitOrders[0]}),
    )
    this.#filters = new FilterList(
      context.dictionary,
      (choices) => this.#narrow({choices}),
      () => void this.#loadNames(),
    )
    this.#concordance = makeLink('', find.inContext)
    this.#hits = new HitList(context, () => this.#tell())
    this.#build()
  }

  /**
   * Shows what a query string asks for.
   *
   * @param search `?q=…`, with the filters and the order; `?ref=…` is another name of the query.
   */
  open(search: string): void {
    const before = this.#typed
    this.#params = new URLSearchParams(search)
    this.#input.value = this.#typed
    if (this.#found !== undefined && this.#typed === before) void this.#show(this.#found)
    else void this.#ask()
  }

  /** Puts the focus into the box. */
  focus(): void {
    this.#input.focus()
    this.#input.select()
  }

  get #typed(): string {
    return this.#params.get('q') ?? this.#params.get('ref') ?? ''
  }

  #build(): void {
    const {label, hint, submit, results} = this.#context.dictionary.find
    const form = make('form', {role: 'search', class: 'ask'}, this.#input, make('button', {}, submit))
    this.#input.setAttribute('aria-label', label)
    this.#input.setAttribute('aria-describedby', 'search-hint')
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const {value} = this.#input
      this.#params = new URLSearchParams(value === '' ? '' : {q: value})
      this.#keep(this.#search)
      void this.#ask()
    })
    const head = make('header', {}, this.#filters.chips, this.#concordance, this.#order)
    const title = make('h2', {id: 'search-results'}, results)
    const list = make(
      'section',
      {class: 'results', 'aria-labelledby': title.id},
      title,
      head,
      this.#hits.element,
    )
    this.#results.hidden = true
    this.#results.append(this.#filters.element, list)
    this.element.append(
      form,
      make('p', {id: 'search-hint', class: 'hint'}, hint),
      make('div', {role: 'status', class: 'said'}, this.#told, this.#toldPlaces),
      this.#places,
      this.#results,
    )
    this.element.addEventListener('keydown', (event) => moveAmong(event, this.#input, this.element))
  }

  /** The state as a query string. */
  get #search(): string {
    return this.#params.size === 0 ? '' : `?${this.#params}`
  }

  /** Follows a choice of the reader. */
  #narrow(part: Partial<Pick<UrlFacets<HitOrder>, 'choices' | 'order'>>): void {
    if (this.#found === undefined) return
    this.#params = writeFacets(this.#params, {...this.#readChoices(this.#found), ...part}, hitOrders[0])
    this.#keep(this.#search)
    void this.#show(this.#found)
  }

  #readChoices({engine: {catalogue}, places}: Found): UrlFacets<HitOrder> {
    return readFacets(this.#params, {catalogue, ...(places === undefined ? {} : {places})}, hitOrders)
  }

  async #ask(): Promise<void> {
    const typed = this.#typed
    const run = ++this.#run
    this.#found = undefined
    this.#results.hidden = true
    this.#places.replaceChildren()
    this.#toldPlaces.textContent = ''
    if (typed.trim() === '') return this.#say()
    this.#say(make('p', {}, this.#context.dictionary.find.searching))
    void this.#findPlaces(typed, run)
    try {
      const engine = await openEngine(this.#context.root)
      const answer = await engine.ask(typed)
      if (run !== this.#run) return
      this.#found = {engine, answer}
      await this.#show(this.#found)
    } catch {
      if (run === this.#run) this.#say(...tellFailure(this.#context))
    }
  }

  async #findPlaces(typed: string, run: number): Promise<void> {
    const {root, dictionary} = this.#context
    const {places: said} = dictionary.find
    const readText = async (document: string) => (await openEngine(root)).readText(document)
    const [told, ...shown] = await loadPlaces(this.#context, typed).then(
      (answer) => [tellPlaces(answer, said), ...showPlaces(answer, this.#context, readText)] as const,
      () => [said.failed] as const,
    )
    if (run !== this.#run) return
    this.#places.replaceChildren(...shown)
    this.#toldPlaces.textContent = told
    if (this.#hits.shown === 0) this.#tell()
  }

  async #show(found: Found): Promise<void> {
    const {engine, answer, places} = found
    const {choices, order} = this.#readChoices(found)
    const {catalogue, aloneIn} = engine
    const context = {catalogue, aloneIn, ...(places === undefined ? {} : {places})}
    if (choices.entity.length > 0 && places === undefined) void this.#loadNames()
    const {root, dictionary} = this.#context
    const query = new URLSearchParams({q: this.#typed})
    this.#concordance.href = `${root}${dictionary.language}/concordance/index.html?${query}`
    this.#order.value = order
    this.#left = sortHits(narrowHits(answer.hits, choices, context), order, catalogue)
    this.#results.hidden = answer.hits.length === 0
    this.#filters.show({hits: answer.hits, left: this.#left.length, choices, context})
    await this.#hits.show(engine, this.#left)
  }

  async #loadNames(): Promise<void> {
    const found = this.#found
    if (found === undefined || found.places !== undefined) return
    const {loading, namesLost} = this.#context.dictionary.find
    this.#filters.tellNames(loading)
    try {
      const places = await found.engine.readEntities()
      if (this.#found !== found) return
      this.#found = {...found, places}
      await this.#show(this.#found)
    } catch {
      this.#filters.tellNames(namesLost)
    }
  }

  #tell(): void {
    if (this.#found === undefined) return
    const {answer} = this.#found
    const {choices, unknown} = this.#readChoices(this.#found)
    const isNarrowed = Object.values(choices).some((values) => values.length > 0)
    const {shown} = this.#hits
    const hasPlaces = this.#places.hasChildNodes()
    const told = {answer, left: this.#left, shown, isNarrowed, filters: unknown, hasPlaces}
    this.#say(...tellFound(told, this.#context.dictionary))
  }

  #say(...lines: readonly HTMLElement[]): void {
    this.#told.replaceChildren(...lines)
  }
}
