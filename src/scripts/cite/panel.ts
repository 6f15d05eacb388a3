import {formatLocator} from '#core/citing/format-locator.ts'
import {printRuns, type PrintForm} from '#core/citing/print-runs.ts'
import {citationStyles} from '#core/model/cited-work.ts'
import type {CiteWords} from '../../i18n/dictionary.ts'
import {startUpper} from '../../i18n/entity-name.ts'
import {keepWish, readWish} from './choices.ts'
import {copy, type Copied} from './copy.ts'
import {make, makeButton, makeSelect} from './make.ts'
import {saveFile} from './save-file.ts'
import {
  cite,
  dataFormats,
  isCitingLanguage,
  linkTo,
  placeOf,
  quote,
  styleNames,
  writeData,
  type CitedPage,
  type Subject,
  type Wish,
} from './subject.ts'

/** What is cited, and what the panel needs to know of the page around it. */
export interface Opening {
  readonly subject: Subject
  /** Link to the words that were selected. */
  readonly wordsLink?: Subject
  /** Addresses of ranges that start here, with that of the end of each; empty where there is nothing behind. */
  readonly ends: readonly (readonly [range: string, end: string])[]
  /** Where the panel opens, and where the focus goes when it closes. */
  readonly anchor: HTMLElement
}

/** The panel that cites: a popover, so that Escape and a click beside it close it. */
export class CitePanel {
  readonly #words: CiteWords
  readonly #page: CitedPage | undefined
  readonly #link: string
  /** Called with the range that the reader chose. */
  readonly #choose: (range: string) => void
  readonly #panel = make('div', {class: 'cite', popover: '', role: 'dialog', 'aria-labelledby': 'cite-title'})
  readonly #status = make('p', {role: 'status'})
  readonly #byHand = make('div', {class: 'by-hand'})
  #wish: Wish

  constructor(words: CiteWords, page: CitedPage | undefined, link: string, choose: (range: string) => void) {
    this.#words = words
    this.#page = page
    this.#link = link
    this.#choose = choose
    this.#wish = readWish(document.documentElement.lang)
    this.#panel.lang = document.documentElement.lang
    document.querySelector('main')?.append(this.#panel)
  }

  /** Whether it is shown. */
  get isOpen(): boolean {
    return this.#panel.matches(':popover-open')
  }

  /**
   * Shows what can be copied of a subject.
   *
   * @param opening see {@link Opening}.
   * @param part name of the control that takes the focus; default: the first.
   */
  open(opening: Opening, part = 'copy-link'): void {
    this.#fill(opening)
    if (this.isOpen) this.#panel.hidePopover()
    // What has the focus now gets it back.
    opening.anchor.focus({preventScroll: true})
    this.#panel.showPopover()
    this.#place(opening.anchor)
    this.#panel.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus({preventScroll: true})
  }

  #fill(opening: Opening): void {
    const {title, close} = this.#words
    const name = this.#nameOf(opening.subject.address)
    const shut = makeButton('×', () => this.#panel.hidePopover(), close)
    shut.className = 'shut'
    const head = make('h2', {id: 'cite-title', 'aria-label': title.replace('#', () => name)}, name)
    this.#status.textContent = ''
    this.#byHand.replaceChildren()
    this.#panel.replaceChildren(
      make('header', {}, head, this.#status, shut),
      this.#byHand,
      this.#linkLine(opening),
      // Of words that are gone only the address is left.
      ...(this.#page === undefined || opening.subject.words.length === 0
        ? []
        : this.#citingLines(this.#page, opening.subject)),
    )
  }

  /** The place in words; its address where the page has no words for it. */
  #nameOf(address: string): string {
    const language = document.documentElement.lang
    if (this.#page === undefined || !isCitingLanguage(language)) return address
    const name = formatLocator(placeOf(this.#page, address, language), language)
    return name === '' ? address : startUpper(name)
  }

  #linkLine({subject, wordsLink, ends}: Opening): HTMLElement {
    const {link, copyLink, copyLinkToWords, to, onlyHere} = this.#words
    const buttons = [wordsLink ?? [], subject].flat().map((target) => {
      const [text, name] = target === wordsLink ? [copyLinkToWords, copyLinkToWords] : [copyLink, link]
      return makeButton(text, () => void this.#copy({text: linkTo(this.#link, target)}, name))
    })
    const [first] = buttons
    if (first !== undefined) first.dataset['part'] = 'copy-link'
    const options = ends.map(([range, end]) => [range, this.#nameOf(end)] as const)
    const end = makeSelect(
      to,
      [['', onlyHere], ...options],
      '',
      (range) => range !== '' && this.#choose(range),
    )
    const isRange = subject.address.includes(':')
    const choice =
      ends.length === 0 || isRange ? [] : [make('label', {class: 'to'}, make('span', {}, to), end)]
    return this.#line(link, ...buttons, ...choice)
  }

  #citingLines(page: CitedPage, subject: Subject): HTMLElement[] {
    const {data, copyData, saveData} = this.#words
    const formats = dataFormats.map((format) => {
      const {name, extension, mediaType} = format
      const write = (): string => writeData(page, subject, this.#wish, format)
      const save = (): void => {
        const file = `${page.work.id}-${subject.address}`.replaceAll(/[^\w.-]+/g, '-')
        saveFile(`${file}.${extension}`, write(), mediaType)
        this.#say(this.#words.saved, name)
      }
      return make(
        'span',
        {class: 'pair'},
        makeButton(name, () => void this.#copy({text: write()}, name), copyData.replace('#', name)),
        makeButton('↓', save, saveData.replace('#', name)),
      )
    })
    return [
      this.#quotationLine(page, subject),
      this.#citationLine(page, subject),
      this.#line(data, ...formats),
    ]
  }

  #quotationLine(page: CitedPage, subject: Subject): HTMLElement {
    const {quotation, bothLanguages} = this.#words
    const names = new Intl.DisplayNames([document.documentElement.lang], {type: 'language'})
    const languages = subject.words.map(({language}) => language).filter(isCitingLanguage)
    const button = (text: string, which: readonly string[]): HTMLElement =>
      makeButton(text, () => void this.#copy(quote(page, subject, which), `${quotation} (${text})`))
    const single = languages.map((language) => {
      const name = names.of(language) ?? language
      return button(startUpper(name), [language])
    })
    const both = languages.length > 1 ? [button(bothLanguages, languages)] : []
    return this.#line(quotation, ...single, ...both)
  }

  #citationLine(page: CitedPage, subject: Subject): HTMLElement {
    const {citation, style, language, plainText} = this.#words
    const preview = make('p', {class: 'preview'})
    const print = (form: PrintForm): string => printRuns(cite(page, subject, this.#wish), form)
    const show = (): void => {
      preview.lang = this.#wish.language
      const runs = cite(page, subject, this.#wish)
      preview.replaceChildren(
        ...runs.map(({text, isItalic}) => (isItalic === true ? make('i', {}, text) : text)),
      )
    }
    const set = (part: Partial<Wish>): void => {
      this.#wish = {...this.#wish, ...part}
      keepWish(this.#wish)
      show()
    }
    show()
    const styles = makeSelect(
      style,
      citationStyles.map((each) => [each, styleNames[each]]),
      this.#wish.style,
      (value) => set({style: citationStyles.find((each) => each === value) ?? 'gost'}),
    )
    const tongues = makeSelect(
      language,
      [
        ['ru', 'Русский'],
        ['en', 'English'],
      ],
      this.#wish.language,
      (value) => isCitingLanguage(value) && set({language: value}),
    )
    const button = (text: string, copied: () => Copied): HTMLElement =>
      makeButton(text, () => void this.#copy(copied(), `${citation} (${text})`))
    return this.#line(
      citation,
      styles,
      tongues,
      preview,
      button(plainText, () => ({text: print('plain')})),
      button('Markdown', () => ({text: print('markdown')})),
      button('HTML', () => ({text: print('plain'), html: print('html')})),
    )
  }

  #line(name: string, ...children: readonly HTMLElement[]): HTMLElement {
    return make('div', {role: 'group', 'aria-label': name}, make('span', {class: 'name'}, name), ...children)
  }

  async #copy(copied: Copied, name: string): Promise<void> {
    this.#byHand.replaceChildren()
    if (await copy(copied, this.#panel)) return this.#say(this.#words.copied, name)
    const {copyByHand} = this.#words
    const field = make('textarea', {readonly: '', rows: '4', 'aria-label': copyByHand})
    field.value = copied.text
    this.#status.textContent = copyByHand
    this.#byHand.append(field)
    field.select()
  }

  #say(template: string, name: string): void {
    this.#status.textContent = template.replace('#', () => name)
  }

  /** Below the first row of the place, or above it where there is more room; a narrow window has it at its foot. */
  #place(anchor: HTMLElement): void {
    const {style, offsetWidth: width, offsetHeight: height} = this.#panel
    const {left, top, bottom} = (anchor.closest('.row') ?? anchor).getBoundingClientRect()
    const cell = anchor.closest('.row')?.querySelector('.c')?.getBoundingClientRect().left ?? left
    const hasRoom = bottom + height + 8 < innerHeight || top < height + 8
    const edge = document.documentElement.clientWidth - width - 8
    style.setProperty('--left', `${scrollX + Math.max(8, Math.min(cell, edge))}px`)
    style.setProperty('--top', `${scrollY + (hasRoom ? bottom + 4 : top - height - 4)}px`)
  }
}
