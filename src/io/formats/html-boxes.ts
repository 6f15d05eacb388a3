import {isChrome, isNamedChrome} from './html-elements.ts'

/** What counts of an element when the article is looked for. */
export interface Box {
  /** Number of the element around it, −1 for the outermost. */
  readonly parent: number
  readonly name: string
  /** `true`: it says of itself that it stands around the document. */
  readonly isChrome: boolean
  /** `true`: its class or id is that of a part of pages that is no text. */
  readonly isNamed: boolean
  /** UTF-16 code units of text in it, and of those in links; with all that lies under it. */
  readonly length: number
  readonly linkLength: number
}

/** A box while its page is read. */
export type OpenBox = {-readonly [Key in keyof Box]: Box[Key]}

/**
 * Begins the box of an element.
 *
 * @param element the element.
 * @param parent number of the box around it, −1 for none.
 * @returns the box, without text so far.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {openBox} from '#io/formats/html-boxes.ts'
 * assert.equal(openBox(parseHTML('<nav>Home</nav>').document.querySelector('nav')!, -1).isChrome, true)
 * ```
 */
export function openBox(element: Element, parent: number): OpenBox {
  return {
    parent,
    name: element.localName,
    isChrome: isChrome(element),
    isNamed: isNamedChrome(element),
    length: 0,
    linkLength: 0,
  }
}

/**
 * Says that a title stands in a box: the headers around it are no chrome.
 *
 * @param boxes boxes so far.
 * @param title number of the box of the title.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {keepHeaders} from '#io/formats/html-boxes.ts'
 * const header = {parent: -1, name: 'header', isChrome: true, isNamed: false, length: 0, linkLength: 0}
 * keepHeaders([header], 0)
 * assert.equal(header.isChrome, false)
 * ```
 */
export function keepHeaders(boxes: readonly OpenBox[], title: number): void {
  for (let box = boxes[title]; box !== undefined; box = boxes[box.parent]) {
    if (box.name === 'header') box.isChrome = false
  }
}

/**
 * Adds to each box what lies under it.
 *
 * @param boxes boxes in the order of the page, each with its own text only.
 * @returns the boxes with all their text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sumBoxes} from '#io/formats/html-boxes.ts'
 * const box = {name: 'p', isChrome: false, isNamed: false, linkLength: 0}
 * assert.equal(sumBoxes([{...box, parent: -1, length: 1}, {...box, parent: 0, length: 2}])[0]?.length, 3)
 * ```
 */
export function sumBoxes(boxes: readonly Box[]): readonly Box[] {
  const sums: OpenBox[] = boxes.map((box) => ({...box}))
  for (const box of sums.toReversed()) {
    const around = sums[box.parent]
    if (around === undefined) continue
    around.length += box.length
    around.linkLength += box.linkLength
  }
  return sums
}
