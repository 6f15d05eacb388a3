import {make, makeButton} from '../cite/make.ts'
import {twinOf} from '../text-rows.ts'
import {upperEdge} from './rows.ts'
import {copyCounterparts, tellRow, type ReaderPageWords} from './tell-row.ts'

/** What brought the reader to a row. */
export type Way = 'pointer' | 'focus' | 'tap'

/** Milliseconds: a pointer that only passes asks for nothing. */
const before = 180

/** The line at the foot of the window: where a clause stands, how sure its link is, and its counterpart where that is hidden. */
export class Peek {
  readonly #words: ReaderPageWords
  readonly #line = make('p')
  readonly #sides = make('div', {class: 'counterpart'})
  readonly #element: HTMLElement
  /** Said aloud when the keyboard has moved. */
  readonly #aloud = make('div', {class: 'aloud', role: 'status'})
  #row: HTMLElement | undefined
  #timer: number | undefined

  constructor(words: ReaderPageWords) {
    this.#words = words
    const shut = makeButton('×', () => this.hide(), words.close)
    shut.className = 'shut'
    this.#element = make('div', {class: 'peek', hidden: ''}, this.#line, this.#sides, shut)
    for (const element of [this.#element, this.#aloud]) element.lang = words.language
    document.querySelector('main')?.append(this.#element, this.#aloud)
  }

  /** The row that is told of. */
  get row(): HTMLElement | undefined {
    return this.#row
  }

  /** Whether it stays until the reader closes it. */
  get isSheet(): boolean {
    return this.#row !== undefined && this.#element.matches('.sheet')
  }

  /**
   * Tells whether a node is in the line.
   *
   * @param node target of an event.
   */
  holds(node: Node): boolean {
    return this.#element.contains(node)
  }

  /**
   * Tells of a row, or of none.
   *
   * @param row what the pointer is on.
   * @param y where, CSS pixels from the top of the window; absent: it is the keyboard that is there.
   */
  wait(row: HTMLElement | undefined, y?: number): void {
    clearTimeout(this.#timer)
    if (row === this.#row) return
    const act = (): void => (row === undefined ? this.hide() : this.show(row, 'pointer', y))
    if (row !== undefined && this.#row !== undefined) act()
    else this.#timer = window.setTimeout(act, before)
  }

  /**
   * Tells of a row.
   *
   * @param row a row; one without a link has nothing to tell.
   * @param way see {@link Way}.
   * @param y where it was pointed at, CSS pixels from the top of the window.
   * @param tapped the cell that was tapped.
   */
  show(row: HTMLElement, way: Way, y?: number, tapped?: Element | null): void {
    clearTimeout(this.#timer)
    const told = tellRow(row, this.#words)
    if (told === undefined) return this.hide()
    const {name, level, said} = told
    this.#mark(row)
    this.#line.replaceChildren(make('b', {}, name), ' ', make('span', {class: level}, said.join(' · ')))
    this.#sides.replaceChildren(...copyCounterparts(row, tapped))
    this.#element.hidden = false
    this.#element.classList.toggle('sheet', way === 'tap')
    this.#place(row, y)
    if (way !== 'focus') return
    this.#aloud.replaceChildren(make('p', {}, [name, ...said].join('. ')), this.#sides.cloneNode(true))
  }

  /** Closes it. */
  hide(): void {
    clearTimeout(this.#timer)
    this.#mark(undefined)
    this.#element.hidden = true
    document.documentElement.style.scrollPaddingBottom = ''
  }

  #mark(row: HTMLElement | undefined): void {
    for (const told of document.querySelectorAll('.told')) told.classList.remove('told')
    this.#row = row
    row?.classList.add('told')
    if (row !== undefined) twinOf(row)?.classList.add('told')
  }

  /** At the foot, or under the bar where it would cover more of what is read. */
  #place(row: HTMLElement, y: number | undefined): void {
    const {style, classList, offsetHeight: height} = this.#element
    const {top, bottom} = row.getBoundingClientRect()
    const [from, to] = y === undefined ? [top, bottom] : [Math.max(top, y - 64), Math.min(bottom, y + 64)]
    const edge = upperEdge()
    const isUp = y !== undefined && to - (innerHeight - height) > Math.max(0, edge + height - from)
    classList.toggle('up', isUp)
    style.setProperty('--edge', `${edge}px`)
    document.documentElement.style.scrollPaddingBottom = y === undefined ? `${height + 8}px` : ''
  }
}
