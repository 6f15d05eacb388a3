import {countFacets, type FacetCount} from '#core/search/count-facets.ts'
import {facets, fillFacets, type Facet, type FacetContext, type FacetValues} from '#core/search/facet.ts'
import {guessLanguage, languageName} from '../../i18n/language-name.ts'
import type {Dictionary} from '../../i18n/dictionary.ts'
import type {SearchHit} from '#core/model/search.ts'
import {make, makeButton} from '../cite/make.ts'

/** What filters count, and which of them are chosen. */
export interface Filtered {
  readonly hits: readonly SearchHit[]
  /** Number of hits that the chosen ones leave. */
  readonly left: number
  readonly choices: FacetValues
  readonly context: FacetContext
}

/** As shown: titles are long, and stand last. Names have a list of their own. */
const ordered = ['year', 'kind', 'body', 'status', 'counterpart', 'text'] as const
/** Values of a facet that are shown before the reader asks for all. */
const mostValues = 6
/** Where the list stands beside the hits: the same as in `search.css`. */
const wide = matchMedia('(width >= 62rem)')

/** What filters say. */
export interface FilterWords extends Pick<Dictionary, 'language' | 'locale' | 'kinds' | 'shortRoles'> {
  readonly find: Pick<
    Dictionary['find'],
    'narrow' | 'facets' | 'counterparts' | 'moreValues' | 'drop' | 'dropAll'
  >
}

/** The list of filters, and the chosen ones as buttons that drop them. */
export class FilterList {
  readonly element: HTMLDetailsElement
  /** The chosen ones. */
  readonly chips = make('ul', {class: 'chips'})
  readonly #dictionary: FilterWords
  readonly #choose: (choices: FacetValues) => void
  readonly #parts = make('div')
  /** Absent where texts themselves are filtered. */
  readonly #entities: HTMLDetailsElement | undefined
  /** Facets of which all values are shown. */
  readonly #whole = new Set<Facet>()
  #filtered: Filtered | undefined

  /**
   * @param dictionary of the interface.
   * @param choose called with what the reader has chosen.
   * @param loadNames called when the reader opens the list of names; absent: there is none, and none of texts.
   */
  constructor(dictionary: FilterWords, choose: (choices: FacetValues) => void, loadNames?: () => void) {
    const {narrow, facets: names} = dictionary.find
    this.#dictionary = dictionary
    this.#choose = choose
    this.element = make('details', {class: 'filters'}, make('summary', {}, narrow), this.#parts)
    if (loadNames !== undefined) {
      const entities = make('details', {}, make('summary', {}, names.entity), make('div'))
      entities.addEventListener('toggle', () => {
        if (entities.open) loadNames()
      })
      this.element.append(entities)
      this.#entities = entities
    }
    const fit = (): void => void (this.element.open = wide.matches)
    wide.addEventListener('change', fit)
    fit()
  }

  /**
   * Shows the filters of hits.
   *
   * @param filtered see {@link Filtered}; without `places` the names wait to be asked for.
   */
  show(filtered: Filtered): void {
    this.#filtered = filtered
    const {hits, left, choices, context} = filtered
    const counts = countFacets(hits, choices, context, this.#dictionary.language)
    const focused = this.element.contains(document.activeElement) ? document.activeElement : null
    this.#parts.replaceChildren(
      ...ordered
        // What leaves all that is there is no choice.
        .filter((facet) => this.#entities !== undefined || facet !== 'text')
        .filter((facet) => choices[facet].length > 0 || counts[facet].some(({count}) => count < left))
        .map((facet) =>
          make(
            'fieldset',
            {},
            make('legend', {}, this.#dictionary.find.facets[facet]),
            ...this.#values(facet, counts[facet]),
          ),
        ),
    )
    if (context.places !== undefined) this.tellNames(...this.#values('entity', counts.entity))
    if (choices.entity.length > 0 && this.#entities !== undefined) this.#entities.open = true
    this.#showChips(counts)
    if (focused instanceof HTMLInputElement) this.#focus(focused)
  }

  /** Says something in the place of names: that they are loading, that they are lost. */
  tellNames(...said: readonly (Node | string)[]): void {
    this.#entities?.lastElementChild?.replaceChildren(...said)
  }

  #focus({name, value}: HTMLInputElement): void {
    const boxes = [...this.element.querySelectorAll('input')]
    boxes.find((box) => box.name === name && box.value === value)?.focus()
  }

  #values(facet: Facet, counts: readonly FacetCount[]): readonly HTMLElement[] {
    const chosen = new Set(this.#filtered?.choices[facet])
    const isShort = !this.#whole.has(facet) && counts.length > mostValues + 1
    const shown = isShort ? counts.filter(({value}, at) => at < mostValues || chosen.has(value)) : counts
    const labels = shown.map((count) => {
      const box = make('input', {type: 'checkbox', name: facet, value: count.value})
      box.checked = chosen.has(count.value)
      box.addEventListener('change', () => this.#toggle(facet, count.value))
      return make(
        'label',
        {},
        box,
        this.#name(facet, count),
        make('span', {class: 'tally'}, String(count.count)),
      )
    })
    if (!isShort) return labels
    const more = this.#dictionary.find.moreValues.replace('#', String(counts.length - shown.length))
    const button = makeButton(more, () => {
      this.#whole.add(facet)
      if (this.#filtered !== undefined) this.show(this.#filtered)
      this.element.querySelectorAll<HTMLInputElement>(`[name=${facet}]`)[shown.length]?.focus()
    })
    return [...labels, button]
  }

  #name(facet: Facet, {value, name}: Pick<FacetCount, 'value' | 'name'>): HTMLElement {
    const {kinds, language, find, shortRoles} = this.#dictionary
    const known: Readonly<Record<string, string>> =
      facet === 'kind' ? kinds : facet === 'counterpart' ? find.counterparts : {}
    const [tongue = '', role = ''] = facet === 'status' ? value.split(':') : []
    const roles: Readonly<Record<string, string>> = shortRoles
    const text =
      facet === 'status'
        ? `${languageName(tongue, this.#dictionary)}: ${roles[role] ?? role}`
        : (known[value] ?? name)
    const guessed = guessLanguage(text)
    const isForeign = facet !== 'year' && guessed !== language
    return make('span', isForeign ? {lang: guessed} : {}, text)
  }

  #toggle(facet: Facet, value: string): void {
    const choices = this.#filtered?.choices ?? fillFacets()
    const own = choices[facet]
    const left = own.filter((each) => each !== value)
    this.#choose({...choices, [facet]: left.length < own.length ? left : [...own, value]})
  }

  #showChips(counts: Readonly<Record<Facet, readonly FacetCount[]>>): void {
    const {drop, dropAll} = this.#dictionary.find
    const {choices = fillFacets()} = this.#filtered ?? {}
    const at = [...this.chips.querySelectorAll('button')].findIndex((chip) => chip === document.activeElement)
    const chips = facets.flatMap((facet) =>
      choices[facet].map((value) => {
        const name = this.#name(
          facet,
          counts[facet].find((count) => count.value === value) ?? {value, name: value},
        )
        const chip = makeButton(
          '',
          () => this.#toggle(facet, value),
          drop.replace('#', () => name.textContent ?? ''),
        )
        chip.append(name)
        return chip
      }),
    )
    const all = chips.length > 1 ? [makeButton(dropAll, () => this.#choose(fillFacets()))] : []
    this.chips.replaceChildren(...[...chips, ...all].map((chip) => make('li', {}, chip)))
    // Who drops one filter after the other stays among them.
    if (at !== -1) (chips[Math.min(at, chips.length - 1)] ?? this.#fallback())?.focus()
  }

  /** What takes the focus when the last chip is gone. */
  #fallback(): HTMLElement | null {
    return this.element.querySelector(wide.matches ? 'input' : 'summary')
  }
}
