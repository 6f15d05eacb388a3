import type {SearchHit, SearchText} from '#core/model/search.ts'
import {make, makeButton} from '../cite/make.ts'
import type {SearchContext} from './search-context.ts'
import type {SearchEngine} from './search-engine.ts'
import {showText} from './show-hits.ts'

/** Hits that are shown at a time. */
const step = 10

/** The list of hits, grouped by text ten at a time, so that the best stand first; it grows as the reader asks. */
export class HitList {
  readonly element = make('div')
  readonly #context: SearchContext
  /** Called when more hits are shown. */
  readonly #tell: () => void
  readonly #list = make('ol', {class: 'texts'})
  readonly #more = makeButton('', () => void this.#grow())
  #engine: SearchEngine | undefined
  #hits: readonly SearchHit[] = []
  /** Number of hits that are shown. */
  shown = 0

  constructor(context: SearchContext, tell: () => void) {
    this.#context = context
    this.#tell = tell
    this.#more.className = 'more'
    this.#more.hidden = true
    this.element.append(this.#list, this.#more)
  }

  /**
   * Shows the first hits in place of those shown.
   *
   * @param engine gives the words of texts; it does not come to the end where others are shown meanwhile.
   * @param hits in the order they are shown in.
   */
  async show(engine: SearchEngine, hits: readonly SearchHit[]): Promise<void> {
    this.#engine = engine
    this.#hits = hits
    const first = hits.slice(0, step)
    const items = await this.#build(first)
    if (this.#hits !== hits) return
    this.#list.replaceChildren(...items)
    this.#setShown(first.length)
  }

  /** Ten more; those of the text that stands last go to it. */
  async #grow(): Promise<void> {
    const hits = this.#hits
    const next = hits.slice(this.shown, this.shown + step)
    const items = await this.#build(next)
    if (this.#hits !== hits || next[0] === undefined) return
    const last = this.#list.lastElementChild
    const [first, ...others] = items
    if (
      last instanceof HTMLElement &&
      first !== undefined &&
      last.dataset['text'] === first.dataset['text']
    ) {
      last.querySelector('ol')?.append(...first.querySelectorAll('.hit'))
      this.#list.append(...others)
    } else this.#list.append(...items)
    const before = this.shown
    this.#setShown(before + next.length)
    this.#list.querySelectorAll('.hit')[before]?.querySelector('a')?.focus()
  }

  async #build(hits: readonly SearchHit[]): Promise<readonly HTMLLIElement[]> {
    const engine = this.#engine
    if (engine === undefined) return []
    const groups = Map.groupBy(hits, ({document}) => document)
    return Promise.all(
      [...groups].flatMap(([document, own]) => {
        const text = engine.catalogue.get(document)
        if (text === undefined) return []
        return readWords(engine, document).then((words) =>
          showText({text, hits: own, ...(words === undefined ? {} : {words})}, this.#context),
        )
      }),
    )
  }

  #setShown(shown: number): void {
    const {dictionary} = this.#context
    const rest = Math.min(step, this.#hits.length - shown)
    this.shown = shown
    this.#more.hidden = rest === 0
    this.#more.textContent = dictionary.find.more.replace('#', String(rest))
    this.#tell()
  }
}

function readWords(engine: SearchEngine, document: string): Promise<SearchText | undefined> {
  return engine.readText(document).catch(() => undefined)
}
