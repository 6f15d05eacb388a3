import type {ReaderWords} from '../../i18n/words/reader.ts'
import {make, makeButton} from '../cite/make.ts'
import {areKeysOn, keepKeys} from '../pressed-key.ts'

/** What keys do, and what a page must have for them to do it. */
const lines: readonly {name: keyof ReaderWords['keys']; others?: readonly string[]; needs: string}[] = [
  {name: 'j', others: ['k', '↓', '↑'], needs: '.text'},
  {name: 'n', others: ['p'], needs: '.text'},
  {name: 'v', needs: '.view [name=view]'},
  {name: 's', needs: '.view [name=first]'},
  {name: 'c', needs: '.text'},
  {name: '/', needs: '[data-search]'},
  {name: 'l', needs: 'header a[hreflang]'},
  {name: '?', needs: 'body'},
  {name: 'Esc', needs: 'body'},
]

/** The sheet that lists the keys of the page, with the switch that turns them off. */
export class HelpSheet {
  readonly #words: ReaderWords
  readonly #dialog = make('dialog', {class: 'keys', 'aria-labelledby': 'help-title'})

  constructor(words: ReaderWords & {readonly language: string}) {
    this.#words = words
    this.#dialog.lang = words.language
    this.#dialog.addEventListener('click', ({target}) => {
      if (target === this.#dialog) this.#dialog.close()
    })
    document.body.append(this.#dialog)
  }

  /** Shows it. */
  open(): void {
    if (this.#dialog.open) return
    const {help, close, layout} = this.#words
    const shut = makeButton('×', () => this.#dialog.close(), close)
    shut.className = 'shut'
    const rows = lines.flatMap(({name, others = [], needs}) =>
      document.querySelector(needs) === null ? [] : this.#row([name, ...others], this.#words.keys[name]),
    )
    const head = make('header', {}, make('h2', {id: 'help-title'}, help), shut)
    const list = make('dl', {}, ...rows)
    // Outside of it is nothing but the backdrop.
    this.#dialog.replaceChildren(make('div', {}, head, list, make('p', {}, layout), this.#switch()))
    this.#dialog.showModal()
  }

  #row(keys: readonly string[], does: string): HTMLElement {
    const signs = keys.map((key) => make('kbd', {}, key))
    return make('div', {}, make('dt', {}, ...signs), make('dd', {}, does))
  }

  #switch(): HTMLElement {
    const box = make('input', {type: 'checkbox', role: 'switch'})
    box.checked = areKeysOn()
    box.addEventListener('change', () => keepKeys(box.checked))
    return make('label', {}, box, this.#words.shortcuts)
  }
}
