import type {assignShard} from '#core/search/assign-shard.ts'

/** What a card says of a record; written by `src/components/card-chunks.ts`. */
export interface Card {
  /** Names with their languages, that of the interface first. */
  readonly names: readonly (readonly [language: string, name: string])[]
  readonly kind: string
  readonly note?: string
}

/** What cards say in the language of the interface. */
export interface CardWords {
  readonly allMentions: string
  readonly openClause: string
  readonly ambiguous: string
}

declare global {
  interface Window {
    /** Chunks of cards by their number, as their scripts leave them. */
    diglotCards?: Record<number, Readonly<Record<string, Card>>>
  }
}

/**
 * Shows cards of names and previews of references. The class is written out as a script of its own
 * (`src/pages/assets/cards/[name].js.ts`), so it uses nothing but what its constructor is given.
 *
 * A card comes on hover after a while, on focus, and on the first tap; it stays while the pointer or the
 * focus is on it, and goes with Escape (WCAG 2.2, 1.4.13). It stands behind its link in the document, so
 * that Tab leads into it.
 */
export class ShowCards {
  readonly #words: CardWords
  readonly #chunkOf: typeof assignShard
  /** This script, relative to the page, as `../../assets/cards/ru.js`: its style and the records lie beside it. */
  readonly #path: string
  readonly #chunks: number
  /** Folder of the pages of names, relative to the page or with its address; empty where there are none. */
  readonly #entities: string
  readonly #card = document.createElement('div')
  readonly #loads = new Map<string, Promise<void>>()
  #trigger: HTMLElement | undefined
  /** What the pointer waits for: a link whose card is to come, `undefined` for a card to go. */
  #next: HTMLElement | undefined
  #timer: number | undefined

  constructor(words: CardWords, chunkOf: typeof assignShard) {
    const host = document.querySelector<HTMLElement>('[data-cards]')
    const {cards = '', chunks = '1', entities = '../entities/'} = host?.dataset ?? {}
    this.#words = words
    this.#chunkOf = chunkOf
    this.#path = cards
    this.#chunks = Number(chunks)
    this.#entities = entities
    this.#card.id = 'card'
    this.#card.className = 'card'
    this.#card.popover = 'manual'
    this.#card.lang = document.documentElement.lang
    // The card says it: the browser's own hint would stand beside it.
    for (const lost of document.querySelectorAll<HTMLElement>('.lost')) {
      lost.dataset['say'] = lost.title
      lost.removeAttribute('title')
    }
    document.addEventListener('pointerover', (event) => this.#point(event))
    document.addEventListener('focusin', (event) => this.#focus(event))
    document.addEventListener('click', (event) => this.#click(event))
    document.addEventListener('keydown', (event) => this.#press(event))
  }

  #point({target, pointerType}: PointerEvent): void {
    if (pointerType === 'touch') return
    const trigger = this.#isInCard(target) ? this.#trigger : this.#find(target)
    // What the keyboard opened does not go because the pointer moves elsewhere.
    const isHeld = this.#trigger?.matches(':focus-visible') === true || this.#isInCard(document.activeElement)
    if (trigger === this.#trigger || (trigger === undefined && isHeld)) this.#wait()
    else if (this.#timer === undefined || trigger !== this.#next) this.#wait(trigger, 300)
  }

  #wait(next?: HTMLElement, milliseconds?: number): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#next = next
    if (milliseconds === undefined) return
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined
      if (next === undefined) this.#hide()
      else void this.#show(next)
    }, milliseconds)
  }

  #focus({target}: FocusEvent): void {
    if (this.#isInCard(target)) return
    const trigger = this.#find(target)
    if (trigger === this.#trigger) return
    if (trigger?.matches(':focus-visible') === true) void this.#show(trigger)
    else this.#hide()
  }

  #click(event: MouseEvent): void {
    if (this.#isInCard(event.target)) return
    const trigger = this.#find(event.target)
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch'
    const isLink = trigger?.closest('a') != null
    if (trigger === undefined || (trigger === this.#trigger && isLink)) return this.#hide()
    if (isLink && !isTap) return
    event.preventDefault()
    void this.#show(trigger)
  }

  #press(event: KeyboardEvent): void {
    const {key, target} = event
    if (key === 'Escape' && this.#trigger !== undefined) {
      event.preventDefault()
      if (this.#isInCard(target)) this.#trigger.focus()
      this.#hide()
    }
    const trigger = this.#find(target)
    if ((key === 'Enter' || key === ' ') && trigger === target && trigger?.role === 'button') {
      event.preventDefault()
      if (trigger === this.#trigger) this.#hide()
      else void this.#show(trigger)
    }
  }

  #isInCard(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card.contains(target)
  }

  /** The name or reference at a place that has something to say. */
  #find(target: EventTarget | null): HTMLElement | undefined {
    if (!(target instanceof Element) || this.#isInCard(target)) return undefined
    const trigger = target.closest<HTMLElement>('.ref') ?? target.closest<HTMLElement>('.e')
    if (trigger === null) return undefined
    const isOff = document.querySelector('.view [name=names]:not(:checked)') !== null
    if (trigger.matches('.e')) return isOff ? undefined : trigger
    const hasWords =
      trigger.dataset['say'] !== undefined || this.#ids(trigger).length > 0 || this.#sides(trigger).length > 0
    return hasWords ? trigger : undefined
  }

  /** Records that a link leads to, and those of names inside it and around it. */
  #ids(trigger: HTMLElement): string[] {
    const [, own] = /\/entities\/([^/]+)\//.exec(trigger.getAttribute('href') ?? '') ?? []
    const around = trigger.parentElement?.closest<HTMLElement>('[data-e]') ?? []
    const marked = [around, trigger, ...trigger.querySelectorAll<HTMLElement>('[data-e]')].flat()
    return [own ?? [], marked.flatMap(({dataset}) => dataset['e']?.split(' ') ?? [])].flat()
  }

  /** Cells of the place that a reference leads to: on this page, or laid by at its end. */
  #sides(trigger: HTMLElement): HTMLElement[] {
    const href = trigger.getAttribute('href') ?? ''
    const template = this.#template(href)
    if (template !== null) return [...template.content.querySelectorAll<HTMLElement>('.c')]
    if (!href.startsWith('#')) return []
    const place = document.getElementById(href.slice(1))?.closest('.row, .g')
    // Where clauses run on as prose (`flow-groups.ts`), the other cell stands in a run of its own.
    const {parentElement: run = null} = place?.matches('.run > .row') === true ? place : {}
    const twin = run?.nextElementSibling?.children[[...run.children].indexOf(place ?? run)]
    return [place, twin].flatMap((part) => [...(part?.querySelectorAll<HTMLElement>('.c:not(.gap)') ?? [])])
  }

  async #show(trigger: HTMLElement): Promise<void> {
    this.#wait()
    this.#hide()
    this.#trigger = trigger
    const parts = [this.#preview(trigger), trigger.dataset['say'] ?? '', ...(await this.#readCards(trigger))]
    await this.#load(this.#path.replace(/[^/]*$/, 'style.css'))
    // The pointer may have gone on while this was loaded.
    if (this.#trigger !== trigger) return
    const words = this.#ids(trigger).length > 1 && trigger.matches('.e') ? this.#words.ambiguous : ''
    this.#card.replaceChildren(...[this.#paragraph('', words), ...parts].filter((part) => part !== ''))
    ;(trigger.closest('a') ?? trigger).after(this.#card)
    this.#card.showPopover()
    trigger.setAttribute('aria-describedby', this.#card.id)
    this.#place(trigger)
  }

  #hide(): void {
    this.#trigger?.removeAttribute('aria-describedby')
    this.#trigger = undefined
    this.#card.remove()
  }

  /** Below the link, or above it where there is no room; within the window. */
  #place(trigger: HTMLElement): void {
    const lines = trigger.getClientRects()
    const [first, last] = [lines[0], lines[lines.length - 1]]
    if (first === undefined || last === undefined) return
    for (const side of this.#card.querySelectorAll('.side')) {
      side.classList.toggle('cut', side.scrollHeight > side.clientHeight + 1)
    }
    const {offsetWidth: width, offsetHeight: height, style} = this.#card
    const hasRoom = last.bottom + height < innerHeight || first.top < height
    const edge = document.documentElement.clientWidth - width - 8
    style.left = `${scrollX + Math.max(8, Math.min(last.left, edge))}px`
    style.top = `${scrollY + (hasRoom ? last.bottom + 4 : first.top - height - 4)}px`
  }

  #preview(trigger: HTMLElement): Element | '' {
    const languages = new Map<string, HTMLElement>()
    for (const cell of this.#sides(trigger)) {
      const side = languages.get(cell.lang) ?? this.#element('div', 'side', '')
      side.lang = cell.lang
      const copy = cell.cloneNode(true)
      if (!(copy instanceof Element)) continue
      for (const note of copy.querySelectorAll('.note, .pb, .card')) note.remove()
      for (const link of copy.querySelectorAll('a, [id]')) link.replaceWith(...link.childNodes)
      side.append(...copy.childNodes, ' ')
      languages.set(cell.lang, side)
    }
    if (languages.size === 0) return ''
    const preview = this.#element('div', 'preview', '')
    preview.append(
      this.#paragraph('name', this.#titleOf(trigger)),
      ...languages.values(),
      this.#link(trigger.getAttribute('href') ?? '', this.#words.openClause),
    )
    return preview
  }

  /** Title of another text, or the number of a paragraph of this one. */
  #titleOf(trigger: HTMLElement): string {
    const href = trigger.getAttribute('href') ?? ''
    const template = this.#template(href)
    if (template !== null) return template.title
    const group = document.getElementById(href.slice(1))?.closest('.g')
    return group?.querySelector('.n:not(.unnumbered)')?.textContent ?? ''
  }

  /** The beginning of a place in another text, laid by at the end of the page. */
  #template(href: string): HTMLTemplateElement | null {
    return document.querySelector(`template[data-at="${CSS.escape(href)}"]`)
  }

  async #readCards(trigger: HTMLElement): Promise<Element[]> {
    const cards = this.#ids(trigger).map(async (id) => {
      const chunk = this.#chunkOf(id, this.#chunks)
      await this.#load(this.#path.replace(/js$/, `${chunk}.js`))
      const card = window.diglotCards?.[chunk]?.[id]
      return card === undefined ? [] : this.#write(id, card)
    })
    return (await Promise.all(cards)).flat()
  }

  #write(id: string, {names, kind, note}: Card): Element {
    const card = this.#element('div', 'who', '')
    for (const [language, name] of names) {
      const line = this.#paragraph('name', name)
      if (line !== '') line.lang = language
      card.append(line)
    }
    card.append(
      this.#paragraph('kind', kind),
      this.#paragraph('', note ?? ''),
      this.#entities === '' ? '' : this.#link(`${this.#entities}${id}/index.html`, this.#words.allMentions),
    )
    return card
  }

  #link(href: string, text: string): Element {
    const link = this.#element('a', '', text)
    link.setAttribute('href', href)
    return link
  }

  #paragraph(name: string, text: string): HTMLElement | '' {
    return text === '' ? '' : this.#element('p', name, text)
  }

  #element(tag: string, name: string, text: string): HTMLElement {
    const element = document.createElement(tag)
    if (name !== '') element.className = name
    element.textContent = text
    return element
  }

  /** Loads a script or a style sheet once, through its element: `fetch` cannot read files. */
  #load(path: string): Promise<void> {
    // A page that is a file of its own holds all of it.
    if (this.#path === '') return Promise.resolve()
    const known = this.#loads.get(path)
    if (known !== undefined) return known
    const isStyle = path.endsWith('.css')
    const element = document.createElement(isStyle ? 'link' : 'script')
    const loading = new Promise<void>((resolve) => {
      // A card without its style or its words is better than a page that waits.
      element.onload = element.onerror = () => resolve()
    })
    if (isStyle) element.setAttribute('rel', 'stylesheet')
    element.setAttribute(isStyle ? 'href' : 'src', path)
    document.head.append(element)
    this.#loads.set(path, loading)
    return loading
  }
}
