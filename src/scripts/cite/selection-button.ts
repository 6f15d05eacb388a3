import {makeButton} from './make.ts'

/** The button that stands by selected words. */
export class SelectionButton {
  readonly #button: HTMLButtonElement
  #timer: number | undefined

  /**
   * @param text what it says.
   * @param press what it does.
   */
  constructor(text: string, press: () => void) {
    this.#button = makeButton(text, () => {
      press()
      this.#button.remove()
    })
    this.#button.className = 'cite-button'
    // Pressing it leaves the selection as it is.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault())
    document.addEventListener('selectionchange', () => this.update())
  }

  /** Shows or hides it, once the selection has come to rest. */
  update(): void {
    clearTimeout(this.#timer)
    if (getSelection()?.isCollapsed !== false) this.#button.remove()
    else this.#timer = window.setTimeout(() => this.#show(), 250)
  }

  #show(): void {
    const selection = getSelection()
    const {anchorNode, focusNode} = selection ?? {}
    const isInText = [anchorNode, focusNode].every((node) => {
      const element = node instanceof Element ? node : node?.parentElement
      return element?.closest('.text .c') != null
    })
    if (selection === null || !isInText || selection.toString().trim() === '') return this.#button.remove()
    const boxes = selection.getRangeAt(0).getClientRects()
    const last = boxes[boxes.length - 1]
    if (last === undefined) return
    document.querySelector('main')?.append(this.#button)
    const edge = document.documentElement.clientWidth - this.#button.offsetWidth - 8
    this.#button.style.left = `${scrollX + Math.max(8, Math.min(last.right, edge))}px`
    this.#button.style.top = `${scrollY + last.bottom + 6}px`
  }
}
