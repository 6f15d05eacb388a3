import {Readability} from '@mozilla/readability'
import {sumBoxes, type Box} from './html-boxes.ts'

/** Attribute by which boxes are known again after Readability has rebuilt the page. */
export const boxAttribute = 'data-diglot-box'

/** Readability visits each element many times; above this its work is measured in minutes. */
const mostBoxes = 30_000
const deepest = 200
/** Share of the text outside of links and chrome that an article must hold to be believed. */
const leastShare = 0.25
/** Share of the article's text that the innermost element around it holds. */
const regionShare = 0.95
/** Above this share of text in links a removed block is a menu. */
const linkShare = 0.5

function isDeep(boxes: readonly Box[]): boolean {
  const depths: number[] = []
  for (const {parent} of boxes) depths.push((depths[parent] ?? 0) + 1)
  return depths.some((depth) => depth > deepest)
}

/** Boxes whose own text Readability takes for the article. The document is used up by it. */
function listSurvivors(document: Document, boxes: readonly Box[]): ReadonlySet<number> {
  if (boxes.length > mostBoxes || isDeep(boxes)) return new Set()
  try {
    const article = new Readability<Node>(document, {serializer: (node) => node}).parse()?.content
    // The serializer above hands the node through, which is always an element.
    const marked = (article as Element | null | undefined)?.querySelectorAll(`[${boxAttribute}]`) ?? []
    return new Set(Array.from(marked, (element) => Number(element.getAttribute(boxAttribute))))
  } catch {
    // It expects a browser's document; where it stumbles, what pages say of themselves must do.
    return new Set()
  }
}

/** Numbers of a box and of all around it, from the inside out. */
function* climb(boxes: readonly Box[], from: number): Generator<number> {
  for (let at = from; at >= 0; at = boxes[at]?.parent ?? -1) yield at
}

/** The innermost box around nearly all that survived, and around the whole of a table; −1: there is none. */
function findRegion(kept: readonly Box[]): number {
  const total = kept[0]?.length ?? 0
  if (total === 0) return -1
  const region = kept.findLastIndex(({length}) => length >= regionShare * total)
  const table = [...climb(kept, region)].findLast((at) => kept[at]?.name === 'table')
  return table === undefined ? region : (kept[table]?.parent ?? region)
}

/**
 * Finds which elements of a page hold the document and which stand around it.
 *
 * Readability tells where the article is. What it leaves out of the midst of it stays all the same,
 * unless it is a menu or says of itself that it is no text: an edition may lose nothing that a reader
 * of the page would miss. Where it finds no article, all stays but what says so of itself.
 *
 * @param document the page, its boxes marked by {@link boxAttribute}; it is used up.
 * @param ownBoxes boxes in the order of the page, each with its own text only.
 * @returns by number of the box: whether its own text belongs to the document.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {findArticle} from '#io/formats/find-article.ts'
 * const box = {parent: -1, name: 'p', isChrome: false, isNamed: false, length: 5, linkLength: 0}
 * const {document} = parseHTML('<html><body></body></html>')
 * assert.deepEqual(findArticle(document, [box, {...box, name: 'nav', isChrome: true}]), [true, false])
 * ```
 */
export function findArticle(document: Document, ownBoxes: readonly Box[]): readonly boolean[] {
  const boxes = sumBoxes(ownBoxes)
  const isInChrome: boolean[] = []
  for (const box of boxes) isInChrome.push(saysChrome(box) || (isInChrome[box.parent] ?? false))
  const survivors = listSurvivors(document, ownBoxes)
  const kept = sumBoxes(ownBoxes.map((box, at) => ({...box, length: survivors.has(at) ? box.length : 0})))
  const prose = ownBoxes.reduce((sum, box, at) => sum + (isInChrome[at] ? 0 : box.length - box.linkLength), 0)
  const region = findRegion(kept)
  if (region < 0 || (kept[0]?.length ?? 0) < leastShare * prose) return isInChrome.map((isOut) => !isOut)
  const around = new Set(climb(boxes, region))
  // From the outside in: a box is out with the box around it.
  const verdicts: ('in' | 'out' | 'around')[] = []
  for (const [at, box] of boxes.entries()) {
    const outer = verdicts[box.parent] ?? 'around'
    if (around.has(at)) verdicts.push(at === region ? 'in' : 'around')
    else if (outer !== 'in') verdicts.push('out')
    else verdicts.push(isKept(box, kept[at]?.length ?? 0) ? 'in' : 'out')
  }
  return verdicts.map((verdict, at) => verdict === 'in' || (survivors.has(at) && isInChrome[at] !== true))
}

function isMenu({length, linkLength}: Box): boolean {
  return linkLength > linkShare * length
}

function saysChrome(box: Box): boolean {
  return box.isChrome || (box.isNamed && isMenu(box))
}

function isKept(box: Box, keptLength: number): boolean {
  if (saysChrome(box)) return false
  return keptLength > 0 || !(box.isNamed || isMenu(box))
}
