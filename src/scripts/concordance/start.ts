/** The program of the concordance; `plugins/astro-corpus/cite-script.ts` bundles it. */
import {listPlaces, type ConcordanceLine} from '#core/search/concordance.ts'
import {wordAt} from '#core/search/concordance-words.ts'
import {sortLines} from '#core/search/sort-concordance.ts'
import type {SearchAnswer} from '#core/model/search.ts'
import {makeButton} from '../cite/make.ts'
import {keepQuery} from '../search/keep-query.ts'
import {openEngine} from '../search/open-engine.ts'
import type {SearchEngine} from '../search/search-engine.ts'
import {readState, writeState, type ConcordanceState} from './concordance-state.ts'
import {findParts, type ConcordanceParts} from './page-parts.ts'
import {readLines} from './read-lines.ts'
import {saveLines} from './save-lines.ts'
import {showCounts, type Narrowing} from './show-counts.ts'
import {showLine, type ConcordanceDictionary} from './show-lines.ts'
import {tellResult, type ConcordanceExtent} from './tell-result.ts'

/** Lines that are read for sorting: more are more than a reader can go through. */
const mostLines = 2000
/** Lines that are shown at a time. */
const step = 100

/** What the lines on the page are made from. */
interface Result extends ConcordanceExtent {
  readonly answer: SearchAnswer
  readonly catalogue: SearchEngine['catalogue']
  /** In the order of the texts. */
  readonly lines: readonly ConcordanceLine[]
}

class ConcordancePage {
  readonly #parts: ConcordanceParts
  readonly #words: ConcordanceDictionary
  #state: ConcordanceState = readState(location.search)
  #result: Result | undefined
  #narrowing: Narrowing | undefined
  /** In the order chosen, those of the word chosen. */
  #lines: readonly ConcordanceLine[] = []
  #shown = step
  #run = 0

  constructor(parts: ConcordanceParts, words: ConcordanceDictionary) {
    this.#parts = parts
    this.#words = words
    const {form, input, more, save, controls} = parts
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go({...this.#state, query: input.value}, true)
    })
    controls.addEventListener('change', () => this.#go({...this.#state, ...parts.readChoices()}))
    for (const [sort, {button}] of parts.heads)
      button.addEventListener('click', () => this.#go({...this.#state, sort}))
    more.addEventListener('click', () => this.#showMore())
    parts.counts.closest('details')?.addEventListener('toggle', () => this.#count())
    save.addEventListener('click', () => this.#save())
    // Paper has no button for more.
    addEventListener('beforeprint', () => this.#show(this.#lines.length))
    addEventListener('popstate', () => {
      // A fragment of the page is no other state.
      if (writeState(readState(location.search)) !== writeState(this.#state)) this.#open()
    })
    this.#open()
  }

  /** Shows what the address of the page says. */
  #open(): void {
    this.#state = readState(location.search)
    this.#parts.input.value = this.#state.query
    void this.#ask()
  }

  #go(state: ConcordanceState, isNew = false): void {
    const old = this.#state
    this.#state = state
    const address = writeState(state)
    if (isNew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    if (isNew || state.language !== old.language) void this.#ask()
    else if (state.sort === old.sort) this.#parts.setState(state)
    else this.#render()
  }

  async #ask(): Promise<void> {
    const own = ++this.#run
    const {query, language} = this.#state
    const {concordance, locale} = this.#words
    const {root, result, tell} = this.#parts
    this.#parts.setState(this.#state)
    if (query.trim() === '') return this.#put(undefined, '')
    result.ariaBusy = 'true'
    tell(concordance.searching)
    const number = new Intl.NumberFormat(locale)
    try {
      const engine = await openEngine(root)
      const answer = await engine.ask(query)
      const places = listPlaces(answer, engine.catalogue, language === 'both' ? undefined : language)
      const taken = places.slice(0, mostLines)
      const read = await readLines(taken, engine.readText, (done, all) => {
        // A later query has been asked meanwhile.
        if (own !== this.#run) return false
        tell(concordance.reading.replace('#', number.format(done)).replace('@', number.format(all)))
        return true
      })
      if (read === undefined || own !== this.#run) return
      const extent = {found: places.length, taken: taken.length}
      this.#put({answer, catalogue: engine.catalogue, ...extent, ...read})
    } catch (error) {
      if (own === this.#run) this.#put(undefined, concordance.failed)
      console.error(error)
    }
  }

  #put(result: Result | undefined, said = ''): void {
    this.#result = result
    this.#narrowing = undefined
    this.#parts.result.ariaBusy = 'false'
    this.#parts.tell(said)
    this.#render()
  }

  /** Puts lines in order and shows the first of them. */
  #render(): void {
    const {sort, language} = this.#state
    const {result, counts, narrowed, tell} = this.#parts
    const chosen = this.#narrowing
    const all = this.#result?.lines ?? []
    const lines =
      chosen === undefined ? all : all.filter((line) => wordAt(line, chosen.place)?.key === chosen.key)
    this.#lines = sortLines(lines, sort, this.#words.language)
    this.#parts.setState(this.#state)
    // Who has chosen a language that has no lines must be able to take another.
    result.hidden = all.length === 0 && (this.#result === undefined || language === 'both')
    result.toggleAttribute('data-empty', all.length === 0)
    counts.replaceChildren()
    this.#count()
    narrowed.replaceChildren(...(chosen === undefined ? [] : [this.#makeChip(chosen)]))
    if (this.#result !== undefined) tell(tellResult(this.#result.answer, lines, this.#result, this.#words))
    this.#show(step)
  }

  /** Counts words when the reader wants to see them. */
  #count(): void {
    const {counts} = this.#parts
    if (counts.closest('details')?.open !== true || counts.childElementCount > 0) return
    counts.append(...showCounts(this.#lines, this.#words, (narrowing) => this.#narrow(narrowing)))
  }

  #makeChip({place, word}: Narrowing): HTMLButtonElement {
    const {counted, all} = this.#words.concordance
    return makeButton(
      `${counted[place]}: ${word} ×`,
      () => this.#narrow(undefined),
      `${counted[place]}: ${word} × ${all}`,
    )
  }

  #narrow(narrowing: Narrowing | undefined): void {
    this.#narrowing = narrowing
    this.#render()
    const {narrowed, heads} = this.#parts
    // What was pressed is gone.
    const next = narrowed.querySelector('button') ?? heads.get('text')?.button
    next?.focus()
  }

  #show(most: number): void {
    const {rows, more} = this.#parts
    const {catalogue} = this.#result ?? {catalogue: new Map()}
    this.#shown = most
    rows.replaceChildren(
      ...this.#lines
        .slice(0, most)
        .map((line) => showLine(line, catalogue, this.#words, this.#parts.urlOf(line))),
    )
    const left = Math.min(step, this.#lines.length - most)
    more.hidden = left <= 0
    more.textContent = this.#words.concordance.more.replace('#', String(left))
  }

  #showMore(): void {
    const first = this.#shown
    this.#show(first + step)
    this.#parts.rows.children[first]?.querySelector('a')?.focus()
  }

  #save(): void {
    const {language, concordance} = this.#words
    const {catalogue} = this.#result ?? {catalogue: new Map()}
    const table = {head: concordance.columns, language, catalogue, urlOf: this.#parts.urlOf}
    saveLines(this.#lines, table, concordance.title, this.#state.query)
  }
}

/**
 * Starts the concordance of the page.
 *
 * @param words what is said in the language of the interface.
 */
export function startConcordance(words: ConcordanceDictionary): void {
  const parts = findParts()
  if (parts !== undefined) new ConcordancePage(parts, words)
  keepQuery()
}
