import type {ConcordanceLine} from '#core/search/concordance.ts'
import type {ConcordanceSort} from '#core/search/sort-concordance.ts'
import {readState, writeState, type ConcordanceState} from './concordance-state.ts'
import {pathOf} from './show-lines.ts'

/** Parts of the page that the program works with. */
export interface ConcordanceParts {
  /** Relative path to the root of the site, ending in `/`. */
  readonly root: string
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  /** Where the reader chooses the language of lines and the place of the other side. */
  readonly controls: HTMLElement
  readonly heads: ReadonlyMap<ConcordanceSort, {readonly head: Element; readonly button: HTMLButtonElement}>
  /** What is there only when something was found; its table only when it has lines. */
  readonly result: HTMLElement
  readonly rows: HTMLElement
  readonly counts: HTMLElement
  /** Where the word stands that lines are narrowed to. */
  readonly narrowed: HTMLElement
  readonly more: HTMLButtonElement
  readonly save: HTMLButtonElement
  readonly tell: (sentence: string) => void
  readonly readChoices: () => Pick<ConcordanceState, 'language' | 'side'>
  /** Shows what is chosen. */
  readonly setState: (state: ConcordanceState) => void
  /** Writes the permanent address of a line. */
  readonly urlOf: (line: Pick<ConcordanceLine, 'document' | 'address'>) => string
}

/**
 * Finds the parts of the page.
 *
 * @returns the parts; `undefined` on a page without a concordance.
 */
export function findParts(): ConcordanceParts | undefined {
  const panel = document.querySelector<HTMLElement>('[data-concordance]')
  if (panel === null) return undefined
  const find = <T extends Element>(selector: string): T => {
    const part = panel.querySelector<T>(selector)
    if (part === null) throw new Error(`Unexpected page without \`${selector}\``)
    return part
  }
  const result = find<HTMLElement>('[data-part=result]')
  const status = find('[role=status]')
  const controls = find<HTMLElement>('[data-part=controls]')
  const chosen = (name: string): string => find<HTMLInputElement>(`[name=${name}]:checked`).value
  const toSearch = find<HTMLAnchorElement>('[data-part=search]')
  const heads = new Map(
    [...panel.querySelectorAll<HTMLButtonElement>('[data-sort]')].map((button) => {
      const {sort} = readState(`?sort=${button.dataset['sort'] ?? ''}`)
      return [sort, {head: button.closest('th') ?? button, button}] as const
    }),
  )
  return {
    root: panel.dataset['root'] ?? './',
    form: find('form[role=search]'),
    input: find('input[type=search]'),
    controls,
    heads,
    result,
    rows: find('[data-part=rows]'),
    counts: find('[data-part=counts]'),
    narrowed: find('[data-part=narrowed]'),
    more: find('[data-part=more]'),
    save: find('[data-part=save]'),
    tell: (sentence) => void (status.textContent = sentence),
    readChoices: () => {
      const {language, side} = readState(`?lang=${chosen('lang')}&side=${chosen('side')}`)
      return {language, side}
    },
    setState: (state) => {
      const {query, sort, language, side} = state
      for (const [name, value] of [
        ['lang', language],
        ['side', side],
      ])
        find<HTMLInputElement>(`[name=${name}][value=${value}]`).checked = true
      for (const [name, {head}] of heads) head.setAttribute('aria-sort', name === sort ? 'ascending' : 'none')
      result.dataset['side'] = side
      toSearch.search = query === '' ? '' : writeState({...readState(''), query})
    },
    urlOf: findAddresses(),
  }
}

/** Addresses are those of the published site where the build knows it, else of this copy. */
function findAddresses(): ConcordanceParts['urlOf'] {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const base = published ?? location.href
  const isServed = /^https?:/.test(base)
  return (line) => {
    const {href} = new URL(pathOf(line), base)
    return isServed ? href.replace(/\/index\.html(?=#|$)/, '/') : href
  }
}
